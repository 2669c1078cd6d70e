"""Edits a list of elements: a table of what is stated, and below it the fields of the chosen element."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from listing_studio.catalogue.vocabulary import Field
from listing_studio.domain import editing
from listing_studio.domain.record import Element
from listing_studio.domain.shape import general
from listing_studio.gui import theme
from listing_studio.gui.desk import Desk
from listing_studio.gui.editors.factory import Words
from listing_studio.gui.forms.element_model import ElementModel
from listing_studio.gui.forms.field_row import FieldRow
from listing_studio.gui.forms.fields import Fields
from listing_studio.gui.forms.notes import Note, NoteLines, NotesByPlace
from listing_studio.gui.forms.part import Part
from listing_studio.gui.forms.paths import is_within
from listing_studio.gui.widgets.flow_bar import FlowBar

_ROWS_SHOWN_MAX = 8
_HEADER = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class ElementList:
    """Which list, how a new element is made from its id, which of its fields are columns, and what is said about it."""

    path: str
    make: Callable[[str], Element]
    prefix: str
    columns: Sequence[Field]
    name: str
    add: str
    remove: str
    empty: str


class ElementTable(Part):
    """Insert or Ctrl+D adds, Delete in the table removes, Enter in the table goes to the fields."""

    chosen = Signal(int)
    """The row of the element that the fields speak of now."""

    def __init__(
        self, desk: Desk, spec: ElementList, rows: Sequence[FieldRow], words: Words, wide: Sequence[FieldRow] = ()
    ) -> None:
        super().__init__()
        self._desk = desk
        self._spec = spec
        self._model = ElementModel(spec.columns, words, self)
        self._said: NotesByPlace = {}
        self._notes = NoteLines()
        self.table = _Table(spec.name)
        self.table.setModel(self._model)
        self.fields = Fields(desk, rows, wide)
        self.add_button = QPushButton(spec.add)
        self.add_button.setToolTip(self.tr("Insert or Ctrl+D"))
        self.remove_button = QPushButton(spec.remove)
        self.remove_button.setToolTip(self.tr("Delete, in the table"))
        self._empty = QLabel(spec.empty)
        self._empty.setWordWrap(True)
        theme.secondary(self._empty)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        buttons = FlowBar(theme.SPACING)
        for button in (self.add_button, self.remove_button):
            buttons.flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACING)
        for part in (buttons, self._notes, self._empty, self.table, self.fields):
            layout.addWidget(part)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.add)
        self.remove_button.clicked.connect(self.remove)
        self.table.activated.connect(self._on_activated)
        self.table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table, context=Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove)

    def add_shortcuts(self, page: QWidget) -> None:
        """Lets an element be added from anywhere on a page."""
        for keys in ("Ins", "Ctrl+D"):
            context = Qt.ShortcutContext.WidgetWithChildrenShortcut
            QShortcut(QKeySequence(keys), page, context=context).activated.connect(self.add)

    # edits --------------------------------------------------------------------------------------------------------

    @Slot()
    def add(self) -> None:
        """Adds an element in which nothing is stated, and goes to its first field."""
        self.settle(finished=True)
        elements = self._elements()
        id = editing.new_id(elements, self._spec.prefix)
        self._desk.set_fact(self._spec.path, (*elements, self._spec.make(id)), self._spec.add)
        self.refresh()
        if self._choose(id):
            self.fields.rows()[0].reveal()

    @Slot()
    def remove(self) -> None:
        """Takes the chosen element out of the list; undo brings it back."""
        row = self.table.currentIndex().row()
        elements = self._elements()
        if 0 <= row < len(elements):
            self.fields.give_up()
            kept = (*elements[:row], *elements[row + 1 :])
            self._desk.set_fact(self._spec.path, kept, self._spec.remove)
            self.refresh()
            (self.table if kept else self.add_button).setFocus()

    # as a part ----------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        row = max(self.table.currentIndex().row(), 0)
        current = self._current()
        self._model.set_elements(self._elements())
        elements = self._model.elements()
        if elements and (current is None or not self._choose(current)):
            self._choose(elements[min(row, len(elements) - 1)].id)
        self.table.fit_rows()
        self.table.setVisible(bool(elements))
        self.remove_button.setEnabled(bool(elements))
        self._empty.setVisible(not elements)
        self.fields.setVisible(bool(elements))
        if elements:
            self.fields.refresh()

    def show_notes(self, notes: NotesByPlace) -> None:
        self._said = notes
        self._notes.show_notes(notes.get(self._spec.path, ()))
        self._model.set_notes({one.id: self._notes_of(one.id) for one in self._model.elements()})
        if self._current() is not None:
            self.fields.show_notes(notes)

    def settle(self, *, finished: bool = False) -> None:
        if self._current() is not None:
            self.fields.settle(finished=finished)

    def give_up(self) -> None:
        self.fields.give_up()

    def owns(self, place: str) -> bool:
        return is_within(general(place), self._spec.path)

    def reveal(self, place: str) -> QWidget | None:
        id = place.removeprefix(self._spec.path).partition("]")[0].removeprefix("[")
        if id and self._choose(id) and self.fields.owns(place):
            return self.fields.reveal(place)
        target = self.table if self._model.elements() else self.add_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        return target

    # inside -------------------------------------------------------------------------------------------------------

    def _elements(self) -> tuple[Element, ...]:
        elements = self._desk.fact(self._spec.path)
        assert isinstance(elements, tuple)
        return elements

    def _notes_of(self, id: str) -> tuple[Note, ...]:
        place = f"{self._spec.path}[{id}]"
        return tuple(note for one, found in self._said.items() if is_within(one, place) for note in found)

    def _current(self) -> str | None:
        elements, row = self._model.elements(), self.table.currentIndex().row()
        return elements[row].id if 0 <= row < len(elements) else None

    def _choose(self, id: str) -> bool:
        row = self._model.row_of(id)
        if row >= 0:
            self.table.selectRow(row)
            self._aim(row)
        return row >= 0

    def _aim(self, row: int) -> None:
        self.fields.aim(self._model.elements()[row].id)
        self.chosen.emit(row)

    @Slot(QModelIndex)
    def _on_row_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.fields.settle(finished=True)
            self._aim(current.row())
            self.fields.refresh()
            self.fields.show_notes(self._said)

    @Slot()
    def _on_activated(self) -> None:
        self.fields.rows()[0].reveal()


class _Table(QTableView):
    """As high as its rows, up to a few; the Tab key leaves it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)  # a name that does not fit is cut at its end, not behind its first word
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + theme.SPACING)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(_HEADER)

    def fit_rows(self) -> None:
        """Takes the height of its rows, below a header in which long labels wrap."""
        rows = min(self.model().rowCount(), _ROWS_SHOWN_MAX)
        header = self._header_height()
        self.horizontalHeader().setFixedHeight(header)
        self.setFixedHeight(header + 2 * self.frameWidth() + rows * self.verticalHeader().defaultSectionSize())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_rows()

    def _header_height(self) -> int:
        model, metrics = self.model(), self.horizontalHeader().fontMetrics()
        width = self.viewport().width() // model.columnCount() - theme.SPACING
        labels = (model.headerData(one, Qt.Orientation.Horizontal) for one in range(model.columnCount()))
        return max(metrics.boundingRect(0, 0, width, 0, _HEADER, one).height() for one in labels) + theme.SPACING
