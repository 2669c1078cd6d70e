"""Edits a yes/no fact with its third state: y says yes, n says no, Backspace takes it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from listing_studio.gui.editors.editor import Editor
from listing_studio.gui.editors.segments import Segments

_VALUES = (True, False, None)
_KEYS = {
    Qt.Key.Key_Y: True,
    Qt.Key.Key_N: False,
    Qt.Key.Key_Backspace: None,
    Qt.Key.Key_Delete: None,
}


class YesNoEditor(Editor):
    """Three segments: yes, no, not stated."""

    def __init__(self, yes: str, no: str, not_stated: str) -> None:
        super().__init__()
        self.segments = Segments((yes, no, not_stated))
        self.setFocusProxy(self.segments)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.segments)
        self.segments.chosen.connect(self._on_chosen)

    def targets(self) -> Sequence[QWidget]:
        return self.segments.buttons()

    def set_name(self, name: str) -> None:
        for button in self.segments.buttons():
            button.setAccessibleName(f"{name}: {button.text()}")

    def show_value(self, value: object) -> None:
        self.segments.show_chosen(_VALUES.index(value))

    def read(self) -> object:
        return next(value for value, button in zip(_VALUES, self.segments.buttons(), strict=True) if button.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.state(_KEYS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    @Slot(int)
    def _on_chosen(self, index: int) -> None:
        self.state(_VALUES[index])
