"""Edits a country as its code of two letters; the country's name is shown behind it, so that a slip is seen."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel

from listing_studio.catalogue.rendering import locale
from listing_studio.gui.editors.editor import Unfinished, Unusable
from listing_studio.gui.editors.suggestions import Suggestions
from listing_studio.gui.editors.typed_editor import TypedEditor

_CODE_LETTERS = 2
_WIDTH_IN_LETTERS = 12
_NO_COUNTRY = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})


class CountryEditor(TypedEditor):
    """Gives a code in capitals. Typing a country's name proposes its code."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._name = QLabel()
        self._name.setForegroundRole(self.line.foregroundRole())
        self.line.setMaximumWidth(self.fontMetrics().horizontalAdvance("W") * _WIDTH_IN_LETTERS)
        self.row.addWidget(self._name, 1)
        self.suggestions = Suggestions(self.line)
        self.suggestions.chosen.connect(self._on_suggestion_chosen)
        self.line.returnPressed.connect(self.suggestions.hide)
        self.line.left.connect(self.suggestions.hide)
        self.line.escaped.connect(self.suggestions.hide)
        self.line.textEdited.connect(self._on_search)

    def commit(self, *, finished: bool = True) -> bool:
        """What is marked below the line is taken only once somebody has finished."""
        if not finished and self.suggestions.isVisible():
            return False
        return super().commit(finished=finished)

    def show_value(self, value: object) -> None:
        super().show_value(value)
        self.suggestions.hide()
        self._name.setText(countries(self._language).get(str(value), "") if value is not None else "")

    def parse(self, text: str) -> object:
        code = self.suggestions.marked()[:_CODE_LETTERS] or text.upper()
        if len(code) != _CODE_LETTERS:
            raise Unfinished(self.tr("State the country with two letters, such as US."))
        if code not in countries(self._language):
            raise Unusable(self.tr("No country has the code %s.") % code)
        return code

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps and self.suggestions.isVisible():
            self.suggestions.step(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _on_search(self, text: str) -> None:
        wanted = text.strip().casefold()
        searching = len(wanted) > _CODE_LETTERS or not wanted.isascii()
        named = countries(self._language).items() if searching else ()
        self.suggestions.offer([f"{code} {name}" for code, name in sorted(named) if wanted in name.casefold()])

    @Slot(str)
    def _on_suggestion_chosen(self, line: str) -> None:
        self.state(line[:_CODE_LETTERS])


@cache
def countries(language: str) -> dict[str, str]:
    """The countries' names by code, in a language of the window."""
    from babel import Locale  # takes a while to import, and most pages need none of it

    names = Locale.parse(locale(language)).territories
    return {code: name for code, name in names.items() if code.isalpha() and len(code) == 2 and code not in _NO_COUNTRY}
