"""A box with the values of a choice, "not stated" first; several photos that differ are shown as such."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

_DIFFERENT = object()
_SHORTEST = 14
"""Characters that are always visible; the list that opens is as wide as it needs."""


class ChoiceBox(QComboBox):
    """``stated`` carries the fact's name and the value a person chose, None for "not stated"."""

    stated = Signal(str, object)

    def __init__(self, fact: str, name: str, not_stated: str, choices: Iterable[tuple[object, str]]) -> None:
        super().__init__()
        self._fact = fact
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHORTEST)
        self.addItem(not_stated, None)
        for value, words in choices:
            self.addItem(words, value)
        self.activated.connect(self._on_activated)

    def show_value(self, value: object) -> None:
        """Shows what is stated; nothing is said about it."""
        self._forget_difference()
        self.setCurrentIndex(next((row for row in range(self.count()) if self.itemData(row) == value), 0))

    def show_difference(self, words: str) -> None:
        """Shows that several things state different values."""
        self._forget_difference()
        self.addItem(words, _DIFFERENT)
        self.setCurrentIndex(self.count() - 1)

    def shows(self, value: object) -> bool:
        """Whether exactly this is shown as stated."""
        return bool(self.currentData() == value)

    def choices(self) -> list[tuple[object, str]]:
        """Every value that can be stated, None first, with its words."""
        rows = [(self.itemData(row), self.itemText(row)) for row in range(self.count())]
        return [(value, words) for value, words in rows if value is not _DIFFERENT]

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel on its way through the page must not change a fact."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _forget_difference(self) -> None:
        last = self.count() - 1
        if self.itemData(last) is _DIFFERENT:
            self.removeItem(last)

    @Slot(int)
    def _on_activated(self, row: int) -> None:
        if self.itemData(row) is not _DIFFERENT:
            self.stated.emit(self._fact, self.itemData(row))
