"""A fact as a table of the window shows it: the catalogue's labels, units, and a word for what nobody stated."""

from __future__ import annotations

from datetime import date

from listing_studio.catalogue.rendering import render
from listing_studio.domain.record import Record
from listing_studio.gui.editors.choices import upper_first
from listing_studio.gui.editors.factory import Words, leaf_at

_FILE = "documents[].file"


def shown_value(words: Words, path: str, value: object) -> str:
    """The value at a general path in the window's language; of a list of records, how many there are."""
    leaf = leaf_at(path)
    if value is None:
        return words.catalogue.phrase("not_stated", words.language)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple) and (not value or isinstance(value[0], Record)):
        return str(len(value))
    if path == _FILE:
        return str(value).rpartition("/")[2]  # in which folder it lies tells nobody anything
    if leaf is not None and leaf.choice is not None and isinstance(value, str):
        return upper_first(words.catalogue.term(leaf.choice, value).label(words.language))
    return upper_first(render(words.catalogue, words.language, leaf, value))
