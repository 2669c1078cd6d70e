"""A list below a line of what its text can mean. It never takes the keyboard: whoever types fast types into the line.

Qt's own list of completions does take it, and keys that arrive while it closes end up in the field just left.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

_ROWS_SHOWN = 12


class Suggestions(QListWidget):
    """The first suggestion is marked until somebody steps to another."""

    chosen = Signal(str)
    """Somebody clicked on a suggestion."""

    def __init__(self, line: QWidget) -> None:
        super().__init__(line)
        self._line = line
        self.setWindowFlags(Qt.WindowType.ToolTip)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._on_clicked)

    def offer(self, labels: Sequence[str]) -> None:
        """Shows these, or nothing."""
        self.clear()
        self.addItems(labels)
        if not labels:
            self.hide()
            return
        self.setCurrentRow(0)
        rows = min(len(labels), _ROWS_SHOWN)
        width = max(self._line.width(), self.sizeHintForColumn(0) + self.verticalScrollBar().sizeHint().width())
        self.resize(width, rows * self.sizeHintForRow(0) + 2 * self.frameWidth())
        self.move(self._place())
        self.show()

    def marked(self) -> str:
        """The marked suggestion, or an empty text where nothing is suggested."""
        item = self.currentItem()
        return item.text() if item is not None and self.isVisible() else ""

    def step(self, by: int) -> None:
        """Marks the suggestion below (1) or above (-1)."""
        self.setCurrentRow(min(max(self.currentRow() + by, 0), self.count() - 1))

    def _place(self) -> QPoint:
        """Below the line, or above it where the screen ends."""
        below = self._line.mapToGlobal(QPoint(0, self._line.height()))
        if below.y() + self.height() <= self._line.screen().availableGeometry().bottom():
            return below
        return self._line.mapToGlobal(QPoint(0, -self.height()))

    @Slot(QListWidgetItem)
    def _on_clicked(self, item: QListWidgetItem) -> None:
        self.hide()
        self.chosen.emit(item.text())
