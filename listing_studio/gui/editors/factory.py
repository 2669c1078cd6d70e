"""Chooses the editor for a fact by the shape of the domain and the words of the catalogue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.domain.shape import Branch, Kind, Leaf, find, general
from listing_studio.gui.editors.choice_editor import ChoiceEditor
from listing_studio.gui.editors.choices import options_of, upper_first
from listing_studio.gui.editors.country_editor import CountryEditor
from listing_studio.gui.editors.day_editor import DayEditor
from listing_studio.gui.editors.domain_check import fault_of, is_country
from listing_studio.gui.editors.editor import Editor
from listing_studio.gui.editors.many_choice_editor import ManyChoiceEditor
from listing_studio.gui.editors.money_editor import MoneyEditor
from listing_studio.gui.editors.number_editor import NumberEditor
from listing_studio.gui.editors.prose_editor import ProseEditor
from listing_studio.gui.editors.text_editor import TextEditor
from listing_studio.gui.editors.yes_no_editor import YesNoEditor
from listing_studio.rules.roots import roots

_SHAPE = roots((), (), ())


@dataclass(frozen=True, slots=True)
class Words:
    """What editors say and propose beside their value."""

    catalogue: Catalogue
    language: str
    today: Callable[[], date]
    currency: str = ""

    def phrase(self, name: str) -> str:
        """A phrase of the catalogue as it stands in a control."""
        return upper_first(self.catalogue.phrase(name, self.language))


def editor_for(path: str, words: Words) -> Editor:
    """An editor for the fact at a path; it takes what the domain takes. LookupError where there is no such fact."""
    shape = find(_SHAPE, general(path))
    if isinstance(shape, Branch) and shape.optional:
        editor: Editor = MoneyEditor(words.currency)
    elif isinstance(shape, Leaf):
        editor = _editor_of(shape, path, words)
    else:
        raise LookupError(f"{path} is no fact that can be edited")
    editor.set_check(partial(fault_of, path))
    editor.set_blank(words.phrase("not_stated"))
    return editor


def leaf_at(path: str) -> Leaf | None:
    """The leaf of the domain at a path; None where there is a record, a list or nothing."""
    shape = find(_SHAPE, general(path))
    return shape if isinstance(shape, Leaf) else None


def _editor_of(leaf: Leaf, path: str, words: Words) -> Editor:
    if leaf.choice is not None:
        options = options_of(words.catalogue, leaf.choice, words.language)
        return ManyChoiceEditor(options) if leaf.many else ChoiceEditor(options, words.phrase("not_stated"))
    if leaf.kind is Kind.TEXT:
        return CountryEditor(words.language) if is_country(path) else TextEditor()
    if leaf.kind is Kind.YES_NO:
        return YesNoEditor(words.phrase("yes"), words.phrase("no"), words.phrase("not_stated"))
    if leaf.kind is Kind.DAY:
        return DayEditor(words.today)
    if leaf.kind is Kind.PROSE:
        return ProseEditor()
    return NumberEditor(whole=leaf.kind is Kind.INTEGER, unit=leaf.unit)
