"""The dossiers of the workspace as a list, filtered by what a person types; marks are those of checks done so far."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from listing_studio.gui.desk import Desk
from listing_studio.gui.editors.choices import upper_first
from listing_studio.rules.readiness import Readiness
from listing_studio.store.saved import DossierRow

Index = QModelIndex | QPersistentModelIndex
Marks = Mapping[str, Readiness]
MARKS_ROLE = Qt.ItemDataRole.UserRole
ABOUT_ROLE = Qt.ItemDataRole.UserRole + 1


class QueueModel(QAbstractListModel):
    """Rows come from the store as they are; a search is answered in plain Python, fast enough for 10,000 of them."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: tuple[DossierRow, ...] = ()
        self._shown: tuple[DossierRow, ...] = ()
        self._wanted = ""
        self._marks: dict[str, Marks] = {}

    def show(self, rows: tuple[DossierRow, ...]) -> None:
        """Takes the queue as it is in the store now."""
        self._rows = rows
        self._apply()

    def search(self, wanted: str) -> None:
        """Keeps the rows in which every typed word is found."""
        self._wanted = wanted.casefold()
        self._apply()

    def mark(self, id: str, marks: Marks) -> None:
        """Notes what a check said of a dossier, by pack."""
        self._marks[id] = marks
        index = self.index_of(id)
        if index.isValid():
            self.dataChanged.emit(index, index)

    def forget_marks(self) -> None:
        """The seller or a limit changed: what was said of every dossier may no longer hold."""
        self._marks = {}
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def total(self) -> int:
        """How many dossiers there are, found or not."""
        return len(self._rows)

    def id_at(self, index: Index) -> str:
        """The dossier at an index, or an empty text."""
        return self._shown[index.row()].id if index.isValid() else ""

    def about(self, row: DossierRow) -> str:
        """The second line of a row: what kind of dossier it is, unless a unit for sale, and the unit it is about."""
        kind = self._desk.catalogue.term("dossier_kind", row.kind).label(self._desk.language)
        return " · ".join(filter(None, (upper_first(kind) if row.kind != "unit" else "", row.title))) or "—"

    def index_of(self, id: str) -> QModelIndex:
        """Where a dossier is; invalid if it is not among the rows found."""
        at = next((at for at, row in enumerate(self._shown) if row.id == id), None)
        return self.index(at) if at is not None else QModelIndex()

    # what Qt asks -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, Qt's signature
        """The rows found."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Reference and title as text; second line and marks for the delegate."""
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.reference or self.tr("(no reference)")
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._words(row)
            case _ if role == ABOUT_ROLE:
                return self.about(row)
            case _ if role == MARKS_ROLE:
                return self._marks.get(row.id, {})
        return None

    def _words(self, row: DossierRow) -> str:
        packs = self._desk.library.packs
        marks = self._marks.get(row.id, {})
        about = self.about(row) if row.title or row.kind != "unit" else ""
        lines = [" ".join(filter(None, (row.reference, about))) or self.tr("(no reference)")]
        for id, mark in marks.items():
            title = packs[id].title.get(self._desk.language, packs[id].title["en"])
            lines.append(f"{title}: {self._desk.catalogue.phrase(mark.value, self._desk.language)}")
        return "\n".join(lines if marks else [*lines, self.tr("Not checked since the program was started")])

    def _apply(self) -> None:
        words = self._wanted.split()
        shown = tuple(row for row in self._rows if self._matches(row, words))
        if [row.id for row in shown] == [row.id for row in self._shown]:
            self._shown = shown
            if shown:
                self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))
            return
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()

    def _matches(self, row: DossierRow, words: list[str]) -> bool:
        text = f"{row.reference or ''} {self.about(row)}".casefold()
        return all(word in text for word in words)
