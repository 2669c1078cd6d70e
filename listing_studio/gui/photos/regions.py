"""Finds the regions of the photo that is shown large, in the background; those of the last few are kept."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from listing_studio.errors import UserError
from listing_studio.gui.jobs import Cancelled, Job, Jobs
from listing_studio.photos.decoding.problems import Refused
from listing_studio.photos.decoding.reading import read
from listing_studio.photos.regions import Regions, regions

_KEPT = 24


class PhotoRegions(QObject):
    """Asks for one photo at a time; ``found`` carries the hash of a photo whose regions are known now."""

    found = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[str, Regions | None] = OrderedDict()
        self._jobs = Jobs(self)
        self._asked = ""

    def known(self, sha256: str) -> Regions | None:
        """The regions of a photo; None where they are not known, or where it cannot be read."""
        return self._kept.get(sha256)

    def is_asked(self, sha256: str) -> bool:
        """Whether the regions of a photo are being found."""
        return sha256 == self._asked

    def ask(self, sha256: str, path: Path) -> None:
        """Finds the regions of a photo unless they are known; what was asked before is given up."""
        if sha256 in self._kept:
            self._kept.move_to_end(sha256)
        elif sha256 != self._asked:
            self._jobs.cancel()
            self._asked = sha256
            self._jobs.start(partial(_found, sha256, path), self._on_found, self._on_cancelled)

    def _on_found(self, result: tuple[str, Regions | None]) -> None:
        sha256, regions = result
        self._kept[sha256] = regions
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        if sha256 == self._asked:
            self._asked = ""
        self.found.emit(sha256)

    def _on_cancelled(self, _cancelled: UserError) -> None:
        """What was given up is of no interest."""


def _found(sha256: str, path: Path, job: Job) -> tuple[str, Regions | None]:
    if job.cancelled():
        raise Cancelled
    try:
        return sha256, regions(read(path))
    except Refused:
        return sha256, None
