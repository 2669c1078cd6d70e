"""Shows the copy of a photo as it will be published, made in the background, with what was done to it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from listing_studio.bundle.copies import copy_text
from listing_studio.catalogue.errors import translation
from listing_studio.domain.identity import Identity
from listing_studio.domain.photos import Adjustments, Code, ImageSpec
from listing_studio.errors import UserError
from listing_studio.gui.desk import Desk
from listing_studio.gui.jobs import Cancelled, Job, Jobs
from listing_studio.gui.photos.pixels import Pixels
from listing_studio.gui.photos.view import PhotoView
from listing_studio.gui.theme import SPACING, secondary
from listing_studio.packs.pack import Pack
from listing_studio.photos.copies.publish import Copy, published_copy
from listing_studio.photos.decoding.reading import read


class Wanted(NamedTuple):
    """A copy that somebody wants to see: while this stays the same, so does the copy."""

    path: Path
    pack: str
    spec: ImageSpec
    adjustments: Adjustments
    codes: tuple[Code, ...]
    identity: Identity


class CopyView(QWidget):
    """Shows one copy at a time; what was asked before is given up."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.view = PhotoView()
        self.view.setAccessibleName(self.tr("Copy for publication"))
        self.words = QLabel(wordWrap=True)
        secondary(self.words)
        self._desk = desk
        self._wanted: Wanted | None = None
        self._jobs = Jobs(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING // 2)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.words)

    def show_copy(self, wanted: Wanted) -> None:
        """Has a copy made and shows it, unless it is shown or being made already."""
        if wanted == self._wanted:
            return
        self._wanted = wanted
        self._jobs.cancel()
        self.words.setText(self.tr("Making the copy…"))
        self._jobs.start(partial(_made, wanted), partial(self._on_made, wanted), partial(self._on_failed, wanted))

    def show_words(self, words: str) -> None:
        """Shows a sentence in place of a copy."""
        self._wanted = None
        self._jobs.cancel()
        self.view.show_words(words)
        self.words.clear()

    def _on_made(self, wanted: Wanted, copy: Copy) -> None:
        if wanted == self._wanted:
            image = QImage.fromData(copy.data)
            self.view.show_pixels(Pixels(image, image.width(), image.height()))
            done = copy_text(copy.done, len(copy.data), self._desk.catalogue, self._desk.language)
            self.words.setText(self.tr("%s: %s") % (self._title(self._desk.library.packs[wanted.pack]), done))

    def _on_failed(self, wanted: Wanted, error: UserError) -> None:
        if wanted == self._wanted and not isinstance(error, Cancelled):
            self.view.show_words(error.said(translation(self._desk.language)))
            self.words.clear()

    def _title(self, pack: Pack) -> str:
        return pack.title.get(self._desk.language, pack.title["en"])


def _made(wanted: Wanted, job: Job) -> Copy:
    if job.cancelled():
        raise Cancelled
    return published_copy(read(wanted.path), wanted.spec, wanted.adjustments, wanted.codes, wanted.identity)
