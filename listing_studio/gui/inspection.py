"""Finds out about photos and documents in a background thread; a fault of the program at one of them costs no other."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from PySide6.QtCore import QRunnable

from listing_studio.domain.documents import Document, DocumentFacts
from listing_studio.domain.photos import Photo, PhotoFacts
from listing_studio.photos.decoding.problems import PASSING, Problem

Inspect = Callable[[Mapping[str, Path], Callable[[], bool]], Iterator[tuple[str, object]]]
"""What is found out about files, by content hash, as long as it is not cancelled."""

NOT_MEASURED = PhotoFacts(problem=Problem.PROGRAM_FAULT)
NOT_READ = DocumentFacts(problem=Problem.PROGRAM_FAULT)
"""Of what a fault of the program kept it from looking at. It is tried again (see ``PASSING``), and never stored."""
_TELL_SECONDS = 0.4
"""What is measured or read meanwhile is kept and shown together."""


class Inspection(QRunnable):
    """Finds out about files, by content hash, and tells it a few at a time.

    A fault of the program costs no file but the one it happens at, of which ``nothing`` is told.
    """

    def __init__(
        self,
        inspect: Inspect,
        files: Mapping[str, Path],
        nothing: object,
        cancelled: Callable[[], bool],
        done: Callable[[object], None],
    ) -> None:
        super().__init__()
        self._inspect, self._files, self._nothing = inspect, files, nothing
        self._cancelled, self._done = cancelled, done
        self._ready: dict[str, object] = {}
        self._told = time.monotonic()

    def run(self) -> None:
        faults = [*self._faults(self._files)]
        self._tell()
        if faults:  # nobody waits any more, and the log wants them
            raise ExceptionGroup("Some files could not be looked at.", faults)

    def _faults(self, files: Mapping[str, Path]) -> Iterator[Exception]:
        """Looks at the files; after a fault at one by one, for nobody knows which of them it was."""
        left = dict(files)
        try:
            for hash, facts in self._inspect(files, self._cancelled):
                del left[hash]
                self._note(hash, facts)
        except Exception as fault:
            yield fault
        else:
            return
        for hash, path in left.items():
            if len(files) == 1:
                self._note(hash, self._nothing)
            else:
                yield from self._faults({hash: path})

    def _note(self, hash: str, facts: object) -> None:
        self._ready[hash] = facts
        if time.monotonic() - self._told > _TELL_SECONDS:
            self._tell()

    def _tell(self) -> None:
        self._done(self._ready)
        self._ready, self._told = {}, time.monotonic()


def measured_photos(files: Mapping[str, Path], cancelled: Callable[[], bool]) -> Iterator[tuple[str, PhotoFacts]]:
    from listing_studio.photos.measure import measure_all

    yield from measure_all(files, known=lambda _hash: None, by_content=True, cancelled=cancelled)


def read_documents(files: Mapping[str, Path], cancelled: Callable[[], bool]) -> Iterator[tuple[str, DocumentFacts]]:
    from listing_studio.photos.papers import inspect_document

    for hash, path in files.items():
        if cancelled():
            return
        yield hash, inspect_document(path)


def in_vain(
    files: Iterable[Photo | Document], known: Mapping[str, PhotoFacts | DocumentFacts], there: Mapping[str, Path]
) -> dict[str, Path]:
    """By content hash, the files about which nothing was found for a reason that may have passed."""
    return {
        one.sha256: there[one.id]
        for one in files
        if one.sha256 is not None and one.id in there and one.id in known and known[one.id].problem in PASSING
    }
