"""Edits a text of several lines: Enter starts a new line, Ctrl+Enter commits and goes on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from listing_studio.gui.editors.editor import Editor
from listing_studio.gui.editors.typed_editor import COMMIT_AT_LEAST_MS, COMMIT_DELAY_MS

_ROWS, _ROWS_WANTED = 4, 6


class ProseEditor(Editor):
    """An empty text is "not stated"."""

    def __init__(self) -> None:
        super().__init__()
        self.area = _Area()
        self.setFocusProxy(self.area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self._showing = False
        self._pause = QTimer(self, singleShot=True, interval=COMMIT_DELAY_MS)
        self._steady = QTimer(self, singleShot=True, interval=COMMIT_AT_LEAST_MS)
        self._pause.timeout.connect(self._on_pause)
        self._steady.timeout.connect(self._on_pause)
        self.area.textChanged.connect(self._on_text_changed)
        self.area.left.connect(self._on_pause)
        self.area.finished.connect(self._on_finished)
        self.area.escaped.connect(self._on_escaped)

    def targets(self) -> Sequence[QWidget]:
        return (self.area,)

    def set_blank(self, text: str) -> None:
        self.area.setPlaceholderText(text)

    def commit(self, *, finished: bool = True) -> bool:
        self._pause.stop()
        self._steady.stop()
        return super().commit(finished=finished)

    def show_value(self, value: object) -> None:
        self._showing = True
        self.area.setPlainText("" if value is None else str(value))
        self._showing = False

    def read(self) -> object:
        return self.area.toPlainText().strip() or None

    @Slot()
    def _on_text_changed(self) -> None:
        if not self._showing:
            self.touch()
            self._pause.start()
            if not self._steady.isActive():
                self._steady.start()

    @Slot()
    def _on_pause(self) -> None:
        self.commit()

    @Slot()
    def _on_finished(self) -> None:
        if self.commit():
            self.entered.emit()

    @Slot()
    def _on_escaped(self) -> None:
        if self.is_pending():
            self._pause.stop()
            self._steady.stop()
            self.restore()


class _Area(QPlainTextEdit):
    left = Signal()
    finished = Signal()
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)  # the window's undo knows every edit
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * _ROWS)

    def sizeHint(self) -> QSize:
        """A few lines; more would push the fields below out of sight."""
        return QSize(super().sizeHint().width(), self.fontMetrics().lineSpacing() * _ROWS_WANTED)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()
