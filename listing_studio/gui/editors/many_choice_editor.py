"""Edits a list of choices: one box to tick per value. Nothing ticked is "not stated"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from listing_studio.gui.editors.choices import Option
from listing_studio.gui.editors.editor import Editor


class ManyChoiceEditor(Editor):
    """Its value is a tuple in the catalogue's order, empty where nothing is stated."""

    def __init__(self, options: Sequence[Option]) -> None:
        super().__init__()
        self._value = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        self._boxes = {option.value: _Box(option.label) for option in options}
        for box in self._boxes.values():
            layout.addWidget(box)
            box.clicked.connect(self._on_clicked)
        self.setFocusProxy(next(iter(self._boxes.values())))

    def targets(self) -> Sequence[QWidget]:
        return tuple(self._boxes.values())

    def set_name(self, name: str) -> None:
        for box in self._boxes.values():
            box.setAccessibleName(f"{name}: {box.text()}")

    def show_value(self, value: object) -> None:
        chosen = value if isinstance(value, tuple) else ()
        for one, box in self._boxes.items():
            box.setChecked(one in chosen)

    def read(self) -> object:
        return tuple(value for value, box in self._boxes.items() if box.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_clicked(self) -> None:
        self.touch()
        self.commit()


class _Box(QCheckBox):
    """The arrow keys move to the box above or below, as in a list."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)
