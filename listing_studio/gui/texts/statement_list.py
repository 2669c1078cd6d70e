"""The texts of a pack in one language as one list: to read, reword, leave out and add sentences. It edits nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from listing_studio.gui.texts.statement_delegate import StatementDelegate
from listing_studio.gui.texts.statement_model import StatementModel
from listing_studio.gui.texts.statement_rows import Key, Row

_TRIGGERS = QAbstractItemView.EditTrigger


class StatementList(QListView):
    """F2, Enter or a double click edits a line in its place, Delete leaves it out."""

    row_chosen = Signal()
    typed = Signal(object, str)
    rested = Signal(object, str)
    ended = Signal(object, str)
    leave_out_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines = StatementModel(self)
        self._delegate = StatementDelegate(self, self.lines)
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # so that widths do not jump
        self.setEditTriggers(_TRIGGERS.EditKeyPressed | _TRIGGERS.DoubleClicked)
        self.setAccessibleName(self.tr("Sentences"))
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self._delegate.typed.connect(self._on_typed)
        self._delegate.rested.connect(self._on_rested)
        self._delegate.ended.connect(self._on_ended)

    def show_rows(self, rows: Sequence[Row], *, editable: bool) -> None:
        """Shows the rows; what is selected and what is being edited stays."""
        self.lines.editable = editable
        with QSignalBlocker(self):
            self.lines.show_rows(rows)
        if not self.currentIndex().isValid() and rows:
            self.setCurrentIndex(self.lines.index(0))
        if not self._delegate.editing():  # a new layout would move the editor from under the cursor
            self.scheduleDelayedItemsLayout()

    def row(self) -> Row | None:
        """The row somebody is on."""
        index = self.currentIndex()
        return self.lines.rows[index.row()] if index.isValid() else None

    def choose(self, key: Key) -> bool:
        """Goes to a row; False if it is not there."""
        index = self.lines.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def edit_current(self) -> None:
        """Opens the editor of the row somebody is on, if it has one."""
        index = self.currentIndex()
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)  # the editor is higher than the row
            self.edit(index)

    @Slot(bool)
    def settle(self, finished: bool = False) -> None:
        """Tells what is being typed, before something else happens; ``finished`` ends the typing as well."""
        self._delegate.settle(finished=finished)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.leave_out_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_current()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_current_changed(self) -> None:
        self.row_chosen.emit()

    @Slot(int, str)
    def _on_typed(self, at: int, text: str) -> None:
        self.typed.emit(self.lines.rows[at], text)

    @Slot(int, str)
    def _on_rested(self, at: int, text: str) -> None:
        self.rested.emit(self.lines.rows[at], text)

    @Slot(int, str)
    def _on_ended(self, at: int, text: str) -> None:
        self.ended.emit(self.lines.rows[at], text)
