"""The far end of a decoder process: opens and decodes photos and PDFs, one at a time, until the program goes away."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from listing_studio.photos.decoding.header import Opened, header
from listing_studio.photos.decoding.pdf import Contents, contents, page
from listing_studio.photos.decoding.pixels import all_pixels, carried_thumbnail, pixels
from listing_studio.photos.decoding.problems import Problem, Refused, refusing

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from PIL import Image

MEMORY_MAX = 2_000_000_000
"""Bytes of address space, most of it libraries and room that is never touched; a decoder that wants more fails."""


class What(Enum):
    """What can be wanted of a photo; a picture and a thumbnail have at least so many pixels on their longest side.

    Of a PDF: what it contains, and a picture of one page.
    """

    HEADER = auto()
    PICTURE = auto()
    EVERYTHING = auto()
    THUMBNAIL = auto()
    CONTENTS = auto()
    PAGE = auto()


@dataclass(frozen=True, slots=True)
class Asked:
    """What is wanted of the photo or PDF whose bytes follow; pages are counted from 0."""

    what: What
    longest: int = 0
    page: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """``opened`` without bytes and picture, or mode and size of the picture whose bytes follow, or a problem.

    A photo that carries no thumbnail has none of them. ``contents`` are those of a PDF.
    """

    problem: Problem | None = None
    opened: Opened | None = None
    picture: tuple[str, tuple[int, int]] | None = None
    contents: Contents | None = None


def serve(pipe: Connection) -> None:
    """Says that it is ready, then answers; returns once nobody asks any more."""
    _settle()
    try:
        pipe.send(Answer())
        while True:
            asked = pipe.recv()
            for part in _answers(asked, pipe.recv_bytes()):
                if isinstance(part, Answer):
                    pipe.send(part)
                else:
                    pipe.send_bytes(part)
    except (EOFError, OSError):  # the program is gone
        return


def _answers(asked: Asked, data: bytes) -> Iterator[Answer | bytes]:
    try:
        if asked.what is What.CONTENTS:
            yield Answer(contents=contents(data))
            return
        if asked.what is What.HEADER:
            yield Answer(opened=replace(header(data), data=b"", image=None))
            return
        image = page(data, asked.page, asked.longest) if asked.what is What.PAGE else _picture(header(data), asked)
        with refusing(Problem.DAMAGED):
            raw = image.tobytes() if image else b""
    except Refused as refusal:
        yield Answer(problem=refusal.problem)
    else:
        yield Answer(picture=(image.mode, image.size) if image else None)
        if image:
            yield raw


def _picture(photo: Opened, asked: Asked) -> Image.Image | None:
    if asked.what is What.PICTURE:
        return pixels(photo, asked.longest)
    if asked.what is What.THUMBNAIL:
        return carried_thumbnail(photo, asked.longest)
    return all_pixels(photo)


def _settle() -> None:
    """Nothing a decoder prints, no Ctrl+C meant for the program, no memory without end, no trace of a crash on disk."""
    silence = os.open(os.devnull, os.O_WRONLY)
    for output in (1, 2):
        os.dup2(silence, output)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "win32":
        import msvcrt

        msvcrt.SetErrorMode(msvcrt.SEM_FAILCRITICALERRORS | msvcrt.SEM_NOGPFAULTERRORBOX)
    else:
        _limit()


def _limit() -> None:
    import resource

    for limit, most in ((resource.RLIMIT_CORE, 0), (resource.RLIMIT_AS, MEMORY_MAX)):
        try:
            resource.setrlimit(limit, (most, most))
        except (OSError, ValueError):  # some systems know the limit and refuse to set it
            continue
