"""The tools that adjust the copies of a photo, as buttons: cover, turn, straighten, crop, whiten. It edits nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QToolButton

from listing_studio.domain.photos import Adjustments
from listing_studio.gui.theme import SPACING
from listing_studio.gui.widgets.flow_bar import FlowBar

_DEGREES_MAX = 45.0


class AdjustBar(FlowBar):
    """``turned`` carries quarters clockwise, ``straightened`` degrees clockwise."""

    turned = Signal(int)
    straightened = Signal(float)

    def __init__(self) -> None:
        super().__init__(SPACING // 2)
        self.copy = self._button(self.tr("Copy"), self.tr("Show the copy as it will be published (P)"), checkable=True)
        self.cover = self._button(
            self.tr("Cover"),
            self.tr("Mark an area that copies hide (C): drag, or Enter begins, arrows move, Shift+arrows resize"),
            checkable=True,
        )
        self.crop = self._button(
            self.tr("Crop"),
            self.tr("Mark the part that copies keep (X): drag, or Enter begins, arrows move, Shift+arrows resize"),
            checkable=True,
        )
        self.left = self._button("⟲", self.tr("Turn copies to the left (L)"))
        self.right = self._button("⟳", self.tr("Turn copies to the right (R)"))
        self.whiten = self._button(
            self.tr("Whiten"), self.tr("Make a nearly white background pure white in copies (W)"), checkable=True
        )
        self.straighten = self._spin_box()
        for widget in (self.copy, self.cover, self.crop, self.left, self.right, self.whiten, self.straighten):
            self.flow.addWidget(widget)
        self.left.clicked.connect(self._on_left)
        self.right.clicked.connect(self._on_right)
        self.straighten.valueChanged.connect(self.straightened)

    def show_adjustments(self, adjustments: Adjustments) -> None:
        """Shows what is stated; nobody is told."""
        with QSignalBlocker(self.whiten), QSignalBlocker(self.straighten):
            self.whiten.setChecked(adjustments.whiten is True)
            self.straighten.setValue(float(adjustments.straighten or 0))

    def _on_left(self) -> None:
        self.turned.emit(-1)

    def _on_right(self) -> None:
        self.turned.emit(1)

    def _button(self, text: str, tip: str, *, checkable: bool = False) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setCheckable(checkable)
        return button

    def _spin_box(self) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setRange(-_DEGREES_MAX, _DEGREES_MAX)
        box.setDecimals(1)
        box.setSingleStep(0.5)
        box.setPrefix(self.tr("Straighten "))
        box.setSuffix("°")
        box.setKeyboardTracking(False)
        box.setToolTip(self.tr("Degrees clockwise by which copies are straightened"))
        for part in (box, box.lineEdit()):
            part.setAccessibleName(box.toolTip())
        return box


def keys(bar: AdjustBar) -> dict[str, Callable[[], None]]:
    """What a letter does while the large photo has the focus."""
    return {
        "P": bar.copy.click,
        "C": bar.cover.click,
        "X": bar.crop.click,
        "L": bar.left.click,
        "R": bar.right.click,
        "W": bar.whiten.click,
    }
