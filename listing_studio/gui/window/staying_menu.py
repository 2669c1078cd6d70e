"""A menu of things to tick that stays open: several are most often wanted at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu


class StayingMenu(QMenu):
    """The space bar and a click tick and stay, Enter ticks and closes, Escape closes."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not _toggled(self.activeAction()):
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not _toggled(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)


def _toggled(action: QAction | None) -> bool:
    """Ticks an action that can be, and says whether it could."""
    if action is None or not action.isCheckable() or not action.isEnabled():
        return False
    action.toggle()
    return True
