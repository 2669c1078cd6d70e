"""The elements of a list as rows of a table: what is stated in each column, and the worst mark in front."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from listing_studio.catalogue.vocabulary import Field
from listing_studio.domain.record import Element
from listing_studio.gui import theme
from listing_studio.gui.editors.factory import Words
from listing_studio.gui.forms.notes import Note
from listing_studio.gui.forms.shown_value import shown_value

_Index = QModelIndex | QPersistentModelIndex


class ElementModel(QAbstractTableModel):
    """Holds no element of its own: it is given them after every edit."""

    def __init__(self, fields: Sequence[Field], words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._fields = fields
        self._words = words
        self._elements: tuple[Element, ...] = ()
        self._notes: Mapping[str, tuple[Note, ...]] = {}

    def elements(self) -> tuple[Element, ...]:
        """The rows, from the top."""
        return self._elements

    def row_of(self, id: str) -> int:
        """The row of an element, -1 where it is not here."""
        return next((row for row, one in enumerate(self._elements) if one.id == id), -1)

    def set_elements(self, elements: tuple[Element, ...]) -> None:
        """Shows these; a selection survives while the same elements are there in the same order."""
        if [one.id for one in elements] == [one.id for one in self._elements]:
            self._elements = elements
            self._changed()
        else:
            self.beginResetModel()
            self._elements = elements
            self.endResetModel()

    def set_notes(self, notes: Mapping[str, tuple[Note, ...]]) -> None:
        """Sets what was found about elements, by id, the most severe first."""
        self._notes = notes
        self._changed()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self._elements)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._fields)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._fields[section].label(self._words.language)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        element, field = self._elements[index.row()], self._fields[index.column()]
        notes = self._notes.get(element.id, ()) if index.column() == 0 else ()
        value = getattr(element, field.path.rpartition("[].")[2])
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole) and notes:
            return "\n".join(note.text for note in notes)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return shown_value(self._words, field.path, value)
        if role == Qt.ItemDataRole.DecorationRole and notes:
            return theme.mark_icon(notes[0].mark)
        if role == Qt.ItemDataRole.ForegroundRole and value in (None, ()):
            return theme.faint()
        return None

    def _changed(self) -> None:
        if self._elements:
            last = self.index(len(self._elements) - 1, len(self._fields) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
