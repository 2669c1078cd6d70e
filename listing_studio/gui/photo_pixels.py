"""The pixels of a photo as a picture for the screen: upright, in sRGB, in the background. Measures nothing."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot
from PySide6.QtGui import QImage

from listing_studio.gui.jobs import Job
from listing_studio.photos.colours import as_srgb
from listing_studio.photos.decoding import picture
from listing_studio.photos.metadata import metadata_of
from listing_studio.photos.opening import opened
from listing_studio.photos.problems import Refused
from listing_studio.photos.reading import read
from listing_studio.photos.upright import upright, upright_size

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
        self._job: Job | None = None
        self._asked: tuple[str, bool] | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def ask(self, sha256: str, path: Path, *, whole: bool) -> None:
        """Loads a photo, ``whole`` with every pixel; what was asked before is given up."""
        key = sha256, whole
        if key in self._kept:
            self.give_up()
            self.loaded.emit(sha256, self._kept[key])
        elif key != self._asked:
            self.give_up()
            self._asked = key
            self._job = Job(self)
            self._job.finished.connect(self._on_finished)
            self._job.start(self._pool, partial(_loaded, self._job, sha256, path, whole))

    def give_up(self) -> None:
        """Forgets what was asked."""
        self._asked = None
        if self._job is not None:
            self._job.cancel()

    @Slot(object)
    def _on_finished(self, result: tuple[Job, str, bool, Pixels | None]) -> None:
        job, sha256, whole, pixels = result
        if job is not self._job or job.cancelled():
            return
        self._asked = None
        self._kept[sha256, whole] = pixels
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.loaded.emit(sha256, pixels)


def _loaded(job: Job, sha256: str, path: Path, whole: bool) -> tuple[Job, str, bool, Pixels | None]:
    return job, sha256, whole, None if job.cancelled() else pixels_of(path, whole=whole)


def pixels_of(path: Path, *, whole: bool) -> Pixels | None:
    """The photo, upright; None where it cannot be read. Without ``whole`` at most about twice FITTING."""
    try:
        photo = opened(read(path))
        width, height = photo.size
        fits = width * height <= PIXELS_MAX
        image = picture(photo, max(photo.size) if whole and fits else FITTING).convert("RGB")
    except Refused:
        return None
    orientation = metadata_of(photo).orientation
    image = upright(as_srgb(image, photo.image.info.get("icc_profile")), orientation)
    shown = QImage(image.tobytes(), image.width, image.height, 3 * image.width, QImage.Format.Format_RGB888).copy()
    return Pixels(shown, *upright_size((width, height), orientation))
