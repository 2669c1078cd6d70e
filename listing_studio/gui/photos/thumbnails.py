"""Small upright pictures by content: coarse ones at once, good ones soon. They vouch for nothing."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from listing_studio.files.hashing import sha256_bytes
from listing_studio.gui.threads import Background, Threads
from listing_studio.photos.decoding.problems import Refused
from listing_studio.photos.decoding.reading import read
from listing_studio.photos.thumbnails import first_thumbnail, thumbnail

LONGEST = 360
"""Pixels on the longest side: enough for a card at twice the usual resolution."""
_KEPT = 300
_THREADS = 2
_SOONER = 1
"""What a file carries is shown before anything is decoded for another one."""


class Thumbnails(QObject):
    """Give it a hash and a file; ``ready`` tells when the picture of a hash can be asked for again."""

    ready = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._images: OrderedDict[str, QImage] = OrderedDict()
        self._waiting: set[str] = set()
        self._threads = Threads(self, _THREADS)
        self._threads.told.connect(self._on_made)

    def image(self, sha256: str, path: Path) -> QImage | None:
        """The picture; a null one where there is nothing to show, None while it is being made."""
        if sha256 in self._images:
            self._images.move_to_end(sha256)
            return self._images[sha256]
        if sha256 not in self._waiting:
            self._waiting.add(sha256)
            self._threads.start(_Make(sha256, path, self._threads.told.emit, first=True), _SOONER)
            self._threads.start(_Make(sha256, path, self._threads.told.emit, first=False))
        return None

    def known(self, sha256: str) -> QImage | None:
        """The picture if it was made already."""
        return self._images.get(sha256)

    @Slot(object, object)
    def _on_made(self, image: QImage, made: tuple[str, bool]) -> None:
        sha256, first = made
        if first and (image.isNull() or sha256 not in self._waiting):
            return
        if not first:
            self._waiting.discard(sha256)
        self._images[sha256] = image
        if len(self._images) > _KEPT:
            self._images.popitem(last=False)
        self.ready.emit(sha256)


class _Make(Background):
    def __init__(self, sha256: str, path: Path, done: Callable[[object, object], None], *, first: bool) -> None:
        super().__init__()
        self._sha256, self._path, self._done, self._first = sha256, path, done, first

    def work(self) -> None:
        self._done(_image(self._sha256, self._path, self._first), (self._sha256, self._first))


def _image(sha256: str, path: Path, first: bool) -> QImage:
    """A null one where there is nothing to show, or other bytes lie there than those of that hash."""
    try:
        data = read(path)
    except Refused:
        return QImage()
    if sha256_bytes(data) != sha256:
        return QImage()
    small = (first_thumbnail if first else thumbnail)(data, LONGEST)
    return QImage.fromData(small) if small else QImage()
