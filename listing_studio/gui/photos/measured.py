"""Decides when what was measured is drawn on the large photo, and has the missing parts found. Measures nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSizeF, Signal, Slot

from listing_studio.domain.photos import Box, PhotoFacts
from listing_studio.gui.photos.drawn import drawn
from listing_studio.gui.photos.legend import Legend
from listing_studio.gui.photos.measured_layer import MeasuredLayer
from listing_studio.gui.photos.regions import PhotoRegions
from listing_studio.gui.photos.view import PhotoView

_COMING = (QEvent.Type.Enter, QEvent.Type.FocusIn)
_GOING = (QEvent.Type.Leave, QEvent.Type.FocusOut)
_LEGEND_SHARE = 0.35
"""A legend that takes more of the view's height is left out: it would stand in the place of the photo."""


class Measured(QObject):
    """Drawn while the mouse is over the whole photo or the focus is in it, or always where a person ``pinned`` that.

    A photo that is looked at closely, or that defects are being pinned on, stays free unless it is pinned.
    """

    pinned_changed = Signal(bool)

    def __init__(self, view: PhotoView, legend: Legend) -> None:
        super().__init__(view)
        self.layer = MeasuredLayer()
        self._view, self._legend = view, legend
        self.is_busy: Callable[[], bool] = lambda: False  # says whether areas are being marked on the photo
        self._pinned = self._dismissed = False
        self._sha256, self._path = "", Path()
        self._facts = PhotoFacts()
        self._limit: float | None = None
        self._mark: Box | None = None
        self._regions = PhotoRegions(self)
        self._regions.found.connect(self._on_found)
        view.scene().addItem(self.layer)
        legend.setParent(view)
        view.installEventFilter(self)
        view.zoom_changed.connect(self.update)

    def show_photo(
        self, sha256: str, path: Path, facts: PhotoFacts, limit: float | None, mark: Box | None = None
    ) -> None:
        """Speaks of this photo from now on; ``limit`` is the sharpness asked for, ``mark`` where one is suspected."""
        self._sha256, self._path, self._facts, self._limit, self._mark = sha256, path, facts, limit, mark
        self.update()

    def forget(self) -> None:
        """There is no photo to draw on."""
        self._sha256 = ""
        self.update()

    @Slot(bool)
    def pin(self, pinned: bool) -> None:
        """Draws always, or only while somebody is at the photo; what is drawn now goes away with it."""
        if pinned != self._pinned:
            self._pinned, self._dismissed = pinned, not pinned
            self.pinned_changed.emit(pinned)
            self.update()

    def toggle(self) -> None:
        """Pins what is drawn, or stops drawing it."""
        self.pin(not self._pinned)

    @Slot()
    def update(self) -> None:
        """Shows or hides everything, as it is now wanted."""
        pixels = self._view.pixels()
        shown = pixels is not None and self._is_wanted()
        self.layer.setVisible(shown)
        if shown and pixels is not None:
            self._regions.ask(self._sha256, self._path)
            found = self._regions.known(self._sha256)
            what = drawn(self._facts, found, self._limit, self._mark)
            self.layer.show_drawn(what, QSizeF(pixels.width, pixels.height))
            searching = self._regions.is_asked(self._sha256)
            self._legend.show_drawn(what, self._facts, self._limit, searching=searching)
        self._place_legend()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows mouse, focus and size of the view."""
        if event.type() in _COMING:
            self._dismissed = False
        if event.type() in (*_COMING, *_GOING):
            self.update()
        elif event.type() == QEvent.Type.Resize:
            self._place_legend()
        return False

    def _place_legend(self) -> None:
        """At the bottom of the view: below the photo where it stays, over it where it comes and goes with the mouse."""
        frame = self._view.frameWidth()
        width = self._view.width() - 2 * frame
        height = self._legend.heightForWidth(width) if self.layer.isVisible() else 0
        if height > self._view.height() * _LEGEND_SHARE:
            height = 0
        self._legend.setVisible(height > 0)
        self._view.setViewportMargins(0, 0, 0, height if self._pinned else 0)
        self._legend.setGeometry(frame, self._view.height() - frame - height, width, height)

    def _is_wanted(self) -> bool:
        if self._pinned or not self._sha256:
            return bool(self._sha256)
        near = self._view.hasFocus() or self._view.underMouse()
        busy = self._view.takes_pins or self.is_busy()
        return near and not busy and not self._dismissed and self._view.is_fitted()

    @Slot(str)
    def _on_found(self, sha256: str) -> None:
        if sha256 == self._sha256:
            self.update()
