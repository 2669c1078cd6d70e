"""Edits a list of choices: one box to tick per value. Nothing ticked is "not stated"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from listing_studio.gui.editors.choices import Option
from listing_studio.gui.editors.editor import Editor
from listing_studio.gui.widgets.columns import Columns

_LETTERS_PER_COLUMN = 34


class ManyChoiceEditor(Editor):
    """Its value is a tuple in the catalogue's order, empty where nothing is stated."""

    def __init__(self, options: Sequence[Option]) -> None:
        super().__init__()
        self._value = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._boxes = {option.value: _Box(option.label) for option in options}
        self._blank = QLabel()
        self._blank.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        parts = (*self._boxes.values(), self._blank)
        layout.addWidget(Columns(parts, letters=_LETTERS_PER_COLUMN, at_most=4))
        for box in self._boxes.values():
            box.clicked.connect(self._on_clicked)
        self.setFocusProxy(next(iter(self._boxes.values())))

    def targets(self) -> Sequence[QWidget]:
        return tuple(self._boxes.values())

    def set_blank(self, text: str) -> None:
        self._blank.setText(text)

    def set_name(self, name: str) -> None:
        for box in self._boxes.values():
            box.setAccessibleName(f"{name}: {box.text()}")

    def show_value(self, value: object) -> None:
        chosen = value if isinstance(value, tuple) else ()
        for one, box in self._boxes.items():
            box.setChecked(one in chosen)
        self._blank.setVisible(not chosen)

    def read(self) -> object:
        return tuple(value for value, box in self._boxes.items() if box.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_clicked(self) -> None:
        self.state(self.read())


class _Box(QCheckBox):
    """The arrow keys move to the next box or the one before, as in a list."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            self.focusNextChild()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)
