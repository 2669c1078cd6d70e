"""The rows of a pack's texts as Qt's list views read them; a row that stays keeps its selection and its editor."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from listing_studio.disclosure.outputs import Hand
from listing_studio.gui.texts.statement_rows import Key, Row

ROW_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class StatementModel(QAbstractListModel):
    """``editable`` is False while a reading is shown, which nobody edits."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.editable = False

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.spoken(row)
        return row.text if role == Qt.ItemDataRole.EditRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        row = self.rows[index.row()] if index.isValid() else None
        if row is None or row.count is not None or not self.editable:
            return flags
        left_out = row.line is not None and row.line.hand is Hand.SUPPRESSED
        return flags if left_out else flags | Qt.ItemFlag.ItemIsEditable

    def index_of(self, key: Key) -> QModelIndex:
        """Where a row is; an invalid index if it is not there."""
        return next((self.index(at) for at, row in enumerate(self.rows) if row.key == key), QModelIndex())

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Takes new rows: those that went are removed, those that came inserted, the others keep their place."""
        keys = [row.key for row in rows]
        changes = SequenceMatcher(None, [row.key for row in self.rows], keys, autojunk=False).get_opcodes()
        for tag, start, end, new_start, new_end in reversed(changes):
            if tag != "equal":
                self._replace(start, end, rows[new_start:new_end])
        for at, row in enumerate(rows):
            self.show_row(at, row)

    def show_row(self, at: int, row: Row) -> None:
        """Shows another content of one row; its key may change with it."""
        if row != self.rows[at]:
            self.rows[at] = row
            self.dataChanged.emit(self.index(at), self.index(at))

    def spoken(self, row: Row) -> str:
        """What a screen reader says of a row."""
        if row.count is not None:
            return self.tr("{output}: {count} {warning}").format(
                output=row.label, count=row.count.words(), warning=row.count.warning()
            )
        if row.line is None:
            return self.tr("Add a sentence of your own to: {output}").format(output=row.label)
        return self.tr("{hand}: {text}").format(hand=self.hand_word(row.line.hand), text=row.text)

    def hand_word(self, hand: Hand) -> str:
        """Who is behind a line."""
        words = {
            Hand.GENERATED: self.tr("generated"),
            Hand.REWORDED: self.tr("reworded"),
            Hand.SUPPRESSED: self.tr("left out"),
            Hand.OWN: self.tr("own"),
        }
        return words[hand]

    def _replace(self, start: int, end: int, rows: Sequence[Row]) -> None:
        if end > start:
            self.beginRemoveRows(QModelIndex(), start, end - 1)
            del self.rows[start:end]
            self.endRemoveRows()
        if rows:
            self.beginInsertRows(QModelIndex(), start, start + len(rows) - 1)
            self.rows[start:start] = rows
            self.endInsertRows()
