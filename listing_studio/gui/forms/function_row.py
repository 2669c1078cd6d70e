"""One function and what its test said: P passed, F failed, T not tested, Backspace takes it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from listing_studio.gui.editors.choices import upper_first
from listing_studio.gui.editors.factory import Words
from listing_studio.gui.editors.segments import Segments
from listing_studio.gui.forms.notes import Note, NoteLines

RESULTS: Sequence[str | None] = ("pass", "fail", "not_tested", None)
_KEYS = {
    Qt.Key.Key_P: "pass",
    Qt.Key.Key_F: "fail",
    Qt.Key.Key_T: "not_tested",
    Qt.Key.Key_Backspace: None,
    Qt.Key.Key_Delete: None,
}
_NAME_LETTERS = 28
_INDENT = 10


class FunctionRow(QWidget):
    """``key`` is the function, or the element's id where another row has the function already."""

    stated = Signal(str, object)
    """Key and result; None says that nothing is known of the function any more."""
    moved = Signal(str, int)
    """Key and direction, when somebody wants the row above (-1) or below (1)."""

    def __init__(self, key: str, name: str, words: Words) -> None:
        super().__init__()
        self.key = key
        results = words.catalogue.choices["test_result"]
        labels = [upper_first(results[one].label(words.language)) for one in RESULTS if one is not None]
        self.segments = Segments([*labels, words.phrase("not_stated")])
        self.segments.setToolTip(self.tr("P passed, F failed, T not tested, Backspace takes it back"))
        self.setFocusProxy(self.segments)
        self._lines = NoteLines()
        self._label = QLabel(name)
        self._label.setWordWrap(True)
        self._label.setMinimumWidth(self.fontMetrics().averageCharWidth() * _NAME_LETTERS)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.addWidget(self._label)
        self._top.addWidget(self.segments, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_INDENT, 1, 0, 1)
        layout.setSpacing(2)
        layout.addLayout(self._top)
        layout.addWidget(self._lines)
        for button in self.segments.buttons():
            button.setAccessibleName(f"{name}: {button.text()}")
        self.segments.chosen.connect(self._on_chosen)

    def show_result(self, result: str | None) -> None:
        """Shows what the test said; None for nothing."""
        self.segments.show_chosen(RESULTS.index(result))

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Shows what the last check said about this function."""
        self._lines.show_notes(notes)
        for button in self.segments.buttons():
            button.setAccessibleDescription(self._lines.text())

    def minimumSizeHint(self) -> QSize:
        """As narrow as the segments alone: the name can stand above them."""
        return QSize(self.segments.minimumSizeHint().width() + _INDENT, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side_by_side = self._label.minimumWidth() + self._top.spacing() + self.segments.sizeHint().width() + _INDENT
        fits = event.size().width() >= side_by_side
        self._top.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.segments.show_chosen(RESULTS.index(_KEYS[key]))
            self.stated.emit(self.key, _KEYS[key])
            self.moved.emit(self.key, 1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.moved.emit(self.key, 1)
        elif key == Qt.Key.Key_Up:
            self.moved.emit(self.key, -1)
        else:
            super().keyPressEvent(event)

    @Slot(int)
    def _on_chosen(self, index: int) -> None:
        self.stated.emit(self.key, RESULTS[index])
