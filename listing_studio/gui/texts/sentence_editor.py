"""Edits one sentence in its place in the list: committed while typing rests, finished with Enter."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from listing_studio.gui.editors.typed_editor import COMMIT_AT_LEAST_MS, COMMIT_DELAY_MS


class SentenceEditor(QPlainTextEdit):
    """``typed`` tells every keystroke, ``rested`` what is worth keeping. Shift+Enter starts a new line."""

    typed = Signal()
    rested = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.begun = False
        self._pending = False
        self._pause = QTimer(self, singleShot=True, interval=COMMIT_DELAY_MS)
        self._steady = QTimer(self, singleShot=True, interval=COMMIT_AT_LEAST_MS)
        self._pause.timeout.connect(self.rest)
        self._steady.timeout.connect(self.rest)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)  # the window's undo knows every edit

    def begin(self, text: str) -> None:
        """Shows what is there to be edited; once, so that a later check does not overwrite what is being typed."""
        if not self.begun:
            self.begun = True
            self.setPlainText(text)
            self.selectAll()
            self.textChanged.connect(self._on_text_changed)

    def text(self) -> str:
        """What stands in the editor, without blank ends."""
        return self.toPlainText().strip()

    @Slot()
    def rest(self) -> None:
        """Tells that what stands here is worth keeping, if anything was typed since the last time."""
        self._pause.stop()
        self._steady.stop()
        if self._pending:
            self._pending = False
            self.rested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
            self.rest()
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_text_changed(self) -> None:
        self._pending = True
        self.typed.emit()
        self._pause.start()
        if not self._steady.isActive():
            self._steady.start()
