"""Edits a country as its code of two letters; the country's name is shown behind it, so that a slip is seen."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QStringListModel, Qt, Slot
from PySide6.QtWidgets import QCompleter, QLabel, QListView

from listing_studio.catalogue.rendering import locale
from listing_studio.gui.editors.editor import Unfinished, Unusable
from listing_studio.gui.editors.typed_editor import TypedEditor

_CODE_LETTERS = 2
_WIDTH_IN_LETTERS = 12


class CountryEditor(TypedEditor):
    """Gives a code in capitals. Typing a country's name proposes its code."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._name = QLabel()
        self._name.setForegroundRole(self.line.foregroundRole())
        self.line.setMaximumWidth(self.fontMetrics().horizontalAdvance("W") * _WIDTH_IN_LETTERS)
        self.row.addWidget(self._name, 1)
        self._completer = QCompleter(self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setWidget(self.line)
        self._popup = QListView()
        self._completer.setPopup(self._popup)
        self._completer.activated[str].connect(self._on_completed)  # type: ignore[index]  # missing in Qt's stubs
        self.line.textEdited.connect(self._on_search)

    def show_value(self, value: object) -> None:
        super().show_value(value)
        self._name.setText(countries(self._language).get(str(value), "") if value is not None else "")

    def parse(self, text: str) -> object:
        code = text.upper()
        if len(code) != _CODE_LETTERS:
            raise Unfinished(self.tr("State the country with two letters, such as US."))
        if code not in countries(self._language):
            raise Unusable(self.tr("No country has the code %s.") % code)
        return code

    @Slot(str)
    def _on_search(self, text: str) -> None:
        if self._completer.model() is None:
            lines = [f"{code} {name}" for code, name in sorted(countries(self._language).items())]
            self._completer.setModel(QStringListModel(lines, self._completer))
        if len(text.strip()) > _CODE_LETTERS or not text.isascii():
            self._completer.setCompletionPrefix(text.strip())
            self._completer.complete()
        else:
            self._popup.hide()

    @Slot(str)
    def _on_completed(self, line: str) -> None:
        self.state(line[:_CODE_LETTERS])


@cache
def countries(language: str) -> dict[str, str]:
    """The countries' names by code, in a language of the window."""
    from babel import Locale  # takes a while to import, and most pages need none of it

    names = Locale.parse(locale(language)).territories
    return {code: name for code, name in names.items() if code.isalpha() and len(code) == 2 and code not in _NO_COUNTRY}


_NO_COUNTRY = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
