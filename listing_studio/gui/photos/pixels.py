"""The pixels of a photo as a picture for the screen: upright, in sRGB, in the background. Measures nothing."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from listing_studio.errors import UserError
from listing_studio.files.hashing import sha256_bytes
from listing_studio.gui.jobs import Cancelled, Job, Jobs
from listing_studio.photos.decoding.colours import as_srgb
from listing_studio.photos.decoding.opening import opened
from listing_studio.photos.decoding.pictures import picture
from listing_studio.photos.decoding.problems import Refused
from listing_studio.photos.decoding.reading import read
from listing_studio.photos.decoding.upright import upright, upright_size

FITTING = 1600
"""Pixels on the longest side that are enough while a photo is fitted into the page."""
PIXELS_MAX = 64_000_000
"""A photo with more pixels is never shown at its full size: it would take a gigabyte of memory."""
_KEPT = 3


class Pixels(NamedTuple):
    """A picture, and the width and height that the whole photo has; ``image`` may have fewer pixels than that."""

    image: QImage
    width: int
    height: int

    @property
    def is_whole(self) -> bool:
        """Whether no pixel of the photo is missing."""
        return self.image.width() >= self.width


class PhotoPixels(QObject):
    """Asks for one photo at a time; ``loaded`` carries its hash and its Pixels, None where it cannot be read."""

    loaded = Signal(str, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[tuple[str, bool], Pixels | None] = OrderedDict()
        self._jobs = Jobs(self)
        self._asked: tuple[str, bool] | None = None

    def ask(self, sha256: str, path: Path, *, whole: bool) -> None:
        """Loads a photo, ``whole`` with every pixel; what was asked before is given up."""
        key = sha256, whole
        if key in self._kept:
            self.give_up()
            self.loaded.emit(sha256, self._kept[key])
        elif key != self._asked:
            self.give_up()
            self._asked = key
            self._jobs.start(partial(_loaded, key, path), self._on_loaded, self._on_failed)

    def give_up(self) -> None:
        """Forgets what was asked."""
        self._asked = None
        self._jobs.cancel()

    def _on_loaded(self, result: tuple[tuple[str, bool], Pixels | None]) -> None:
        key, pixels = result
        if key == self._asked:
            self._asked = None
            self._kept[key] = pixels
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
            self.loaded.emit(key[0], pixels)

    def _on_failed(self, _cancelled: UserError) -> None:
        """What was given up is of no interest."""


def _loaded(key: tuple[str, bool], path: Path, job: Job) -> tuple[tuple[str, bool], Pixels | None]:
    if job.cancelled():
        raise Cancelled
    return key, pixels_of(path, key[0], whole=key[1])


def pixels_of(path: Path, sha256: str, *, whole: bool) -> Pixels | None:
    """The photo of that hash, upright; None where it cannot be read. Without ``whole`` at most about twice FITTING."""
    try:
        data = read(path)
        if sha256_bytes(data) != sha256:
            return None
        photo = opened(data)
        width, height = photo.size
        fits = width * height <= PIXELS_MAX
        image = picture(photo, max(photo.size) if whole and fits else FITTING).convert("RGB")
    except Refused:
        return None
    orientation = photo.metadata.orientation
    image = upright(as_srgb(image, photo.profile), orientation)
    shown = QImage(image.tobytes(), image.width, image.height, 3 * image.width, QImage.Format.Format_RGB888).copy()
    return Pixels(shown, *upright_size((width, height), orientation))
