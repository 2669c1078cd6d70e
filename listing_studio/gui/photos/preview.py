"""The large photo with its zoom buttons; loads the pixels it needs, and no more. It edits nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from listing_studio.gui.photos.pixels import PhotoPixels, Pixels
from listing_studio.gui.photos.thumbnails import Thumbnails
from listing_studio.gui.photos.view import PhotoView
from listing_studio.gui.theme import SPACING, secondary


class PhotoPreview(QWidget):
    """Shows one photo: its thumbnail at once, then enough pixels for the zoom."""

    full_page_wanted = Signal()

    def __init__(self, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.view = PhotoView()
        self._thumbnails = thumbnails
        self._sha256 = ""
        self._path: Path | None = None
        self._loaded = False
        self._whole = False
        self._pixels = PhotoPixels(self)
        self._pixels.loaded.connect(self._on_loaded)
        self._percent = QLabel()
        secondary(self._percent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING // 2)
        layout.addWidget(self.view, 1)
        layout.addLayout(self._bar())
        self.view.zoom_changed.connect(self._on_zoom_changed)
        self.view.pixels_wanted.connect(self._on_pixels_wanted)
        self.view.full_page_wanted.connect(self.full_page_wanted)

    def show_photo(self, sha256: str, path: Path, width: int, height: int) -> None:
        """Shows a photo of a known size (0: not measured yet); nothing happens if it is shown already."""
        if (sha256, path) == (self._sha256, self._path):
            return
        self._sha256, self._path = sha256, path
        self._loaded = self._whole = False
        known = self._thumbnails.known(sha256)
        if known is not None and not known.isNull():
            self.view.show_pixels(Pixels(known, width or known.width(), height or known.height()))
        else:
            self.view.show_words(self.tr("Loading…"))
        self._pixels.ask(sha256, path, whole=False)

    def show_words(self, words: str) -> None:
        """Shows a sentence in place of a photo."""
        self._sha256, self._path = "", None
        self._pixels.give_up()
        self.view.show_words(words)
        self._percent.clear()

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.addWidget(self._percent, 1)
        for text, tip, slot in (
            (self.tr("Fit"), self.tr("Show the whole photo (0)"), self.view.fit),
            (self.tr("100 %"), self.tr("Show its own pixels (1)"), self.view.show_actual_pixels),
            (
                self.tr("Full page"),
                self.tr("Use the whole page, or go back (Space). Page Up and Page Down show the other photos."),
                self.full_page_wanted,
            ),
        ):
            button = QToolButton()
            button.setText(text)
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.clicked.connect(slot)
            bar.addWidget(button)
        return bar

    @Slot(str, object)
    def _on_loaded(self, sha256: str, pixels: Pixels | None) -> None:
        if sha256 != self._sha256:
            return
        self._loaded = True
        if pixels is None:
            self.view.show_words(self.tr("This photo cannot be shown."))
            self._percent.clear()
        else:
            self.view.show_pixels(pixels)

    @Slot()
    def _on_pixels_wanted(self) -> None:
        if self._loaded and not self._whole and self._path is not None:
            self._whole = True
            self._pixels.ask(self._sha256, self._path, whole=True)

    @Slot(float)
    def _on_zoom_changed(self, zoom: float) -> None:
        self._percent.setText(self.tr("{percent} %").format(percent=round(zoom * 100)))
