"""The large photo with its zoom buttons; loads the pixels it needs, and no more. It edits nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, SignalInstance, Slot
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from listing_studio.gui.photos.legend import Legend
from listing_studio.gui.photos.measured import Measured
from listing_studio.gui.photos.pixels import PhotoPixels, Pixels
from listing_studio.gui.photos.thumbnails import Thumbnails
from listing_studio.gui.photos.view import PhotoView
from listing_studio.gui.theme import SPACING, secondary
from listing_studio.gui.widgets.flow_bar import FlowBar


class PhotoPreview(QWidget):
    """Shows one photo: its thumbnail at once, then enough pixels for the zoom."""

    full_page_wanted = Signal()

    def __init__(self, thumbnails: Thumbnails, language: str) -> None:
        super().__init__()
        self.view = PhotoView()
        self.legend = Legend(language)
        self.measured = Measured(self.view, self.legend)
        self._thumbnails = thumbnails
        self._sha256 = ""
        self._path: Path | None = None
        self._loaded = False
        self._whole = False
        self._pixels = PhotoPixels(self)
        self._pixels.loaded.connect(self._on_loaded)
        self.drawing = self._drawing_button()
        self._percent = QLabel()
        secondary(self._percent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING // 2)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._bar())
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
        self.measured.forget()
        self._percent.clear()

    def _bar(self) -> FlowBar:
        bar = FlowBar(SPACING // 2)
        for button in (
            self._button(self.tr("Fit"), self.tr("Show the whole photo (0)"), self.view.fit),
            self._button(self.tr("100 %"), self.tr("Show its own pixels (1)"), self.view.show_actual_pixels),
            self._button(
                self.tr("Full page"),
                self.tr("Use the whole page, or go back (Space). Page Up and Page Down show the other photos."),
                self.full_page_wanted,
            ),
            self.drawing,
        ):
            bar.flow.addWidget(button)
        bar.flow.addWidget(self._percent)
        return bar

    def _drawing_button(self) -> QToolButton:
        tip = self.tr("Draw on the photo what was measured, also while the mouse is elsewhere (M)")
        button = self._button(self.tr("Measured"), tip, self.measured.toggle)
        button.setCheckable(True)
        self.measured.pinned_changed.connect(button.setChecked)
        return button

    def _button(self, text: str, tip: str, slot: Callable[[], object] | SignalInstance) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(slot)
        return button

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
            self.measured.update()

    @Slot()
    def _on_pixels_wanted(self) -> None:
        if self._loaded and not self._whole and self._path is not None:
            self._whole = True
            self._pixels.ask(self._sha256, self._path, whole=True)

    @Slot(float)
    def _on_zoom_changed(self, zoom: float) -> None:
        self._percent.setText(self.tr("{percent} %").format(percent=round(zoom * 100)))
