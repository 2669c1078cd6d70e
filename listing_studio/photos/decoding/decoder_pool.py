"""Processes that decode risky formats: started when first needed, replaced when one dies or hangs; decodes nothing."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from listing_studio.photos.decoding.decoder import Answer, Asked, What, serve
from listing_studio.photos.decoding.header import Opened
from listing_studio.photos.decoding.pdf import Contents
from listing_studio.photos.decoding.problems import Problem, Refused

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from PIL import Image

SECONDS_PER_PHOTO = 10.0
BYTES_PER_SECOND = 2_000_000
"""A large file gets as much more time, so that a busy machine does not make it a bad one."""
SECONDS_TO_START = 60.0
PROCESSES = 2
"""As many photos are decoded apart at once; each process may hold a large picture."""


class Decoder:
    """One process, for one photo at a time. ``target`` is what it runs."""

    def __init__(self, target: Callable[[Connection], None] = serve) -> None:
        from multiprocessing import get_context

        spawn = get_context("spawn")  # a copy of this process would hold locks that nobody frees
        self._pipe, theirs = spawn.Pipe()
        self._process = spawn.Process(target=target, args=(theirs,), name="decoder", daemon=True)
        self._process.start()
        theirs.close()
        with self._no_longer_than(SECONDS_TO_START):
            self._pipe.recv()

    def is_alive(self) -> bool:
        """Whether it can be asked."""
        return self._process.is_alive()

    def ask(self, asked: Asked, data: bytes) -> tuple[Answer, bytes]:
        """Raises ``Refused`` with the problem it names, or when it dies or takes too long, which is its end."""
        with self._no_longer_than(SECONDS_PER_PHOTO + len(data) / BYTES_PER_SECOND):
            self._pipe.send(asked)
            self._pipe.send_bytes(data)
            answer: Answer = self._pipe.recv()
            if answer.problem:
                raise Refused(answer.problem)
            return answer, self._pipe.recv_bytes() if answer.picture else b""

    def kill(self) -> None:
        """Ends the process at once, whatever it is doing and for whom."""
        self._process.kill()

    def end(self) -> None:
        """Ends the process and waits until it is gone."""
        self._process.kill()
        self._process.join()
        self._pipe.close()

    @contextmanager
    def _no_longer_than(self, seconds: float) -> Iterator[None]:
        late = threading.Event()
        watch = threading.Timer(seconds, self._kill, (late,))
        watch.daemon = True
        watch.start()
        try:
            yield
        except (EOFError, OSError) as error:
            self.end()
            raise Refused(Problem.READER_TIMED_OUT if late.is_set() else Problem.READER_CRASHED) from error
        finally:
            watch.cancel()

    def _kill(self, late: threading.Event) -> None:
        late.set()
        self._process.kill()


class Decoders:
    """Hands each photo to a process that is free. Threads may ask at once."""

    def __init__(self, make: Callable[[], Decoder] = Decoder) -> None:
        self._make = make
        self._free: list[Decoder] = []
        self._all: list[Decoder] = []
        self._places = threading.BoundedSemaphore(PROCESSES)

    def opened(self, data: bytes) -> Opened:
        """The photo's header. Raises ``Refused``."""
        answer, _ = self._ask(Asked(What.HEADER), data)
        assert answer.opened is not None
        return replace(answer.opened, data=data)

    def picture(self, data: bytes, longest: int) -> Image.Image:
        """RGB, with ``longest`` pixels or more on its longest side where the photo has them. Raises ``Refused``."""
        return self._pixels(Asked(What.PICTURE, longest), data)

    def full_picture(self, data: bytes) -> Image.Image:
        """Every pixel. Raises ``Refused``."""
        return self._pixels(Asked(What.EVERYTHING), data)

    def thumbnail(self, data: bytes, longest: int) -> Image.Image | None:
        """What the file itself carries, None where that is nothing so large. Raises ``Refused``."""
        answer, raw = self._ask(Asked(What.THUMBNAIL, longest), data)
        return _image(answer, raw) if answer.picture else None

    def contents(self, data: bytes) -> Contents:
        """What a PDF holds. Raises ``Refused``."""
        answer, _ = self._ask(Asked(What.CONTENTS), data)
        assert answer.contents is not None
        return answer.contents

    def page(self, data: bytes, number: int, longest: int) -> Image.Image:
        """A page of a PDF, from 0. Raises ``Refused``."""
        return self._pixels(Asked(What.PAGE, longest, number), data)

    def end(self) -> None:
        """Ends every process at once; who waits for one is refused, and who asks later gets a new one."""
        for decoder in tuple(self._all):
            decoder.kill()

    def _pixels(self, asked: Asked, data: bytes) -> Image.Image:
        return _image(*self._ask(asked, data))

    def _ask(self, asked: Asked, data: bytes) -> tuple[Answer, bytes]:
        with self._places:
            decoder = self._take()
            try:
                return decoder.ask(asked, data)
            finally:
                if decoder.is_alive():
                    self._free.append(decoder)
                else:
                    self._forget(decoder)

    def _take(self) -> Decoder:
        with suppress(IndexError):
            while not (decoder := self._free.pop()).is_alive():
                self._forget(decoder)
            return decoder
        decoder = self._make()
        self._all.append(decoder)
        return decoder

    def _forget(self, decoder: Decoder) -> None:
        decoder.end()
        self._all.remove(decoder)


def _image(answer: Answer, raw: bytes) -> Image.Image:
    from PIL import Image

    assert answer.picture is not None
    return Image.frombytes(*answer.picture, raw)


@cache
def decoders() -> Decoders:
    """Those of this process."""
    return Decoders()
