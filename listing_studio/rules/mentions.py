"""Counts the sentences of a text that really disclose something: all of its words, none of them negated."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.rules.words import find, folded, negated

_SENTENCE_END = re.compile(r"(?<=[.;!?])\s+|[\n。；！？]+")
NUMBER = "number"
"""The key under which a measured figure is asked for, beside the names of choices."""


def mentions(catalogue: Catalogue, text: str, language: str, wanted: Mapping[str, Any]) -> float:
    """How many sentences name everything in ``wanted``: ``{"defect_type": "scratch", "zone": "back", "number": 8}``."""
    return float(sum(_names_all(catalogue, sentence, language, wanted) for sentence in sentences(text)))


def sentences(text: str) -> tuple[str, ...]:
    """The text split at the ends of sentences and list entries."""
    return tuple(part for part in (piece.strip() for piece in _SENTENCE_END.split(text)) if part)


def _names_all(catalogue: Catalogue, sentence: str, language: str, wanted: Mapping[str, Any]) -> bool:
    return all(
        _has_number(sentence, value) if name == NUMBER else _names(catalogue, sentence, language, name, str(value))
        for name, value in wanted.items()
    )


def _names(catalogue: Catalogue, sentence: str, language: str, choice: str, value: str) -> bool:
    spans = find(sentence, catalogue.term(choice, value).words(language))
    negations = catalogue.word_list("negations", language)
    return any(not negated(sentence, span, negations) for span in spans)


def _has_number(sentence: str, value: float) -> bool:
    figure = re.escape(f"{value:g}").replace(r"\.", "[.,]")
    return re.search(rf"(?<![0-9])(?<![0-9][.,]){figure}(?![0-9]|[.,][0-9])", folded(sentence)) is not None
