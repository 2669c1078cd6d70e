"""A group of fields of one record: fills them from the desk, states what was entered, keeps what is being typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from listing_studio.catalogue.errors import translation
from listing_studio.domain.shape import general
from listing_studio.errors import UserError
from listing_studio.gui.desk import Desk
from listing_studio.gui.forms.field_row import FieldRow
from listing_studio.gui.forms.focus import focus_behind
from listing_studio.gui.forms.gates import Gate
from listing_studio.gui.forms.notes import Note, NotesByPlace
from listing_studio.gui.forms.part import Part
from listing_studio.gui.forms.paths import is_within
from listing_studio.gui.widgets.columns import Columns


class Fields(Part):
    """The rows of a record; those of a list's element speak of the element that ``aim`` names."""

    def __init__(
        self, desk: Desk, rows: Sequence[FieldRow], wide: Sequence[FieldRow] = (), gates: Sequence[Gate] = ()
    ) -> None:
        super().__init__()
        self._desk = desk
        self._rows = {row.path: row for row in rows}
        self._gates = gates
        self._element: str | None = None
        self._about = ("", "")
        self._failure = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Columns(rows, wide))
        desk.failed.connect(self._on_failed)
        for row in rows:
            row.stated.connect(self._on_stated)
            row.finished.connect(self._on_finished)

    def aim(self, element: str) -> None:
        """Makes the rows speak of an element; what was being typed about another is given up."""
        if element != self._element:
            self._element = element
            self.give_up()

    def rows(self) -> Sequence[FieldRow]:
        """The rows in their order."""
        return tuple(self._rows.values())

    def place(self, path: str) -> str:
        """The concrete place of a row's path."""
        return path if self._element is None else path.replace("[]", f"[{self._element}]", 1)

    def refresh(self) -> None:
        self._about = self._desk.about()
        for row in self.rows():
            value = self._desk.fact(self.place(row.path))
            if not row.editor.is_pending() and row.editor.value() != value:
                row.editor.set_value(value)
            row.close_gate(self._why_closed(row))

    def show_notes(self, notes: NotesByPlace) -> None:
        for row in self.rows():
            place = self.place(row.path)
            row.show_notes(tuple(_distinct(notes[one] for one in notes if is_within(one, place))))

    def settle(self, *, finished: bool = False) -> None:
        for row in self.rows():
            if row.editor.is_pending() and row.editor.commit(finished=finished) and finished:
                row.editor.restore()  # shows what was taken, and no suggestions any more

    def give_up(self) -> None:
        for row in self.rows():
            if row.editor.is_pending():
                row.editor.restore()

    def owns(self, place: str) -> bool:
        return self._row_at(general(place)) is not None

    def reveal(self, place: str) -> QWidget | None:
        row = self._row_at(general(place))
        if row is not None:
            row.reveal()
        return row

    def _row_at(self, path: str) -> FieldRow | None:
        """The row that shows a path; for a record, the first of its fields."""
        exact = (row for row in self.rows() if is_within(path, row.path))
        first = (row for row in self.rows() if is_within(row.path, path))
        return next(exact, None) or next(first, None)

    def _why_closed(self, row: FieldRow) -> str:
        closed = (gate for gate in self._gates if gate.covers(row.path) and gate.closes(self._desk.fact(gate.fact)))
        return next((gate.why for gate in closed), "")

    @Slot(str, object)
    def _on_stated(self, path: str, value: object) -> None:
        if self._about != self._desk.about():  # another dossier, or pack, was opened and is not shown here yet
            self._rows[path].editor.restore()
            return
        place, label = self.place(path), self.tr("Set %s") % self._rows[path].name
        self._failure = ""
        self._desk.set_fact(place, value, label)
        if self._failure:
            self._rows[path].editor.refuse(self._desk.fact(place), self._failure)

    @Slot(object)
    def _on_failed(self, error: UserError) -> None:
        self._failure = error.said(translation(self._desk.language))

    @Slot(str)
    def _on_finished(self, path: str) -> None:
        focus_behind(self._rows[path])


def _distinct(groups: Iterable[tuple[Note, ...]]) -> Sequence[Note]:
    return list(dict.fromkeys(note for group in groups for note in group))
