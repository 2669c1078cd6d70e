"""States the tests of functions row by row: those a unit of its category usually has, and any other one adds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from listing_studio.domain.condition import FunctionTest
from listing_studio.domain.shape import general
from listing_studio.gui import theme
from listing_studio.gui.desk import Desk
from listing_studio.gui.editors.choice_editor import ChoiceEditor
from listing_studio.gui.editors.choices import options_of, upper_first
from listing_studio.gui.editors.factory import Words
from listing_studio.gui.forms.focus import focus_behind, focus_on
from listing_studio.gui.forms.function_proposals import proposed
from listing_studio.gui.forms.function_row import FunctionRow
from listing_studio.gui.forms.notes import NoteLines, NotesByPlace
from listing_studio.gui.forms.part import Part
from listing_studio.gui.forms.paths import is_within
from listing_studio.gui.widgets.columns import Columns

_PATH = "unit.functions"
_LETTERS_PER_COLUMN = 76


class FunctionsGrid(Part):
    """A row without a result is no element of the dossier: a proposal states nothing."""

    def __init__(self, desk: Desk, words: Words) -> None:
        super().__init__()
        self._desk = desk
        self._words = words
        self._rows: dict[str, FunctionRow] = {}
        self._wanted: list[str] = []
        self._said: NotesByPlace = {}
        self._notes = NoteLines()
        self._columns = Columns((), letters=_LETTERS_PER_COLUMN)
        self._help = QLabel(self.tr("Once the category is stated, the functions of such a unit are proposed here."))
        theme.secondary(self._help)
        self._help.setWordWrap(True)
        self.adder = ChoiceEditor(options_of(words.catalogue, "function", words.language), words.phrase("not_stated"))
        self.adder.set_blank(self.tr("Another function …"))
        self.adder.set_name(self.tr("Another function"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self._notes, self._help, self._columns):
            layout.addWidget(part)
        layout.addWidget(self.adder, 0, Qt.AlignmentFlag.AlignLeft)
        self.adder.committed.connect(self._on_added)

    # as a part ----------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        tests = self._tests()
        names = self._names(tests)
        if list(names) != list(self._rows):
            self._rows = {key: self._rows.get(key) or self._row(key, name) for key, name in names.items()}
            self._columns.set_widgets(tuple(self._rows.values()))
        for key, row in self._rows.items():
            row.show_result(tests[key].result if key in tests else None)
        self._help.setVisible(not self._rows)
        self._draw_notes()

    def show_notes(self, notes: NotesByPlace) -> None:
        self._said = notes
        self._draw_notes()

    def give_up(self) -> None:
        self._wanted.clear()
        self.adder.set_value(None)

    def owns(self, place: str) -> bool:
        return is_within(general(place), _PATH)

    def reveal(self, place: str) -> QWidget | None:
        tests = self._tests()
        id = place.removeprefix(_PATH).partition("]")[0].removeprefix("[")
        meant = (row for key, row in self._rows.items() if key in tests and tests[key].id == id)
        open_ones = (row for key, row in self._rows.items() if key not in tests)
        target = next(meant, None) or next(open_ones, None) or next(iter(self._rows.values()), None) or self.adder
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        return target

    # inside -------------------------------------------------------------------------------------------------------

    def _tests(self) -> dict[str, FunctionTest]:
        """The tests by the key of their row."""
        found: dict[str, FunctionTest] = {}
        for test in self._desk.bench.dossier.unit.functions:
            known = test.function is not None and test.function not in found
            found[test.function if known and test.function else test.id] = test
        return found

    def _names(self, tests: Mapping[str, FunctionTest]) -> dict[str, str]:
        """The rows' keys and names: proposals, tests and what somebody added, in the catalogue's order."""
        terms = self._words.catalogue.choices["function"]
        wanted = {*proposed(self._desk.bench.dossier.unit.identity.category), *tests, *self._wanted}
        names = {
            value: upper_first(term.label(self._words.language)) for value, term in terms.items() if value in wanted
        }
        for key in (key for key in tests if key not in terms):
            function = tests[key].function
            names[key] = names[function] if function else self._words.phrase("not_stated")
        return names

    def _row(self, key: str, name: str) -> FunctionRow:
        row = FunctionRow(key, name, self._words)
        row.stated.connect(self._on_stated)
        row.moved.connect(self._on_moved)
        return row

    def _draw_notes(self) -> None:
        self._notes.show_notes(self._said.get(_PATH, ()))
        tests = self._tests()
        for key, row in self._rows.items():
            place = f"{_PATH}[{tests[key].id}]" if key in tests else None
            row.show_notes(
                tuple(note for one, found in self._said.items() if place and is_within(one, place) for note in found)
            )

    @Slot(str, object)
    def _on_stated(self, key: str, result: str | None) -> None:
        test = self._tests().get(key)
        name = self._names(self._tests()).get(key, key)
        if result is None:
            if test is not None:
                self._desk.do(
                    lambda bench: bench.remove_element(_PATH, test.id, self.tr("Take back the test of %s") % name)
                )
        elif test is None or test.result != result:
            changed = self._changed(test, key, result)
            self._desk.do(lambda bench: bench.put_element(_PATH, changed, self.tr("Set test of %s") % name))

    def _changed(self, test: FunctionTest | None, key: str, result: str) -> FunctionTest:
        if test is not None:
            return test.model_copy(update={"result": result})
        return FunctionTest(id=self._desk.bench.new_element_id(_PATH), function=key, result=result)

    @Slot(str, int)
    def _on_moved(self, key: str, step: int) -> None:
        keys: Sequence[str] = list(self._rows)
        position = keys.index(key) + step
        if 0 <= position < len(keys):
            focus_on(self._rows[keys[position]])
        elif step > 0:
            focus_behind(self._rows[key])

    @Slot(object)
    def _on_added(self, function: str | None) -> None:
        if function is None:
            return
        self._wanted.append(function)
        self.adder.set_value(None)
        self.refresh()
        focus_on(self._rows[function])
