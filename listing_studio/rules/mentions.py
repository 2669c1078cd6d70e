"""Reads what a text really says about the unit: sentence by sentence, word by word, negations included."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.rules.words import Span, find, folded, negated, outside

_SENTENCE_END = re.compile(r"(?<=[.;!?])\s+|[\n。；！？]+")
_GROUPING = re.compile(r"(?<=\d)[,\u00a0\u202f ](?=\d{3}(?!\d))")

NUMBER = "number"
"""In what is wanted: a figure, beside the names of choices."""
WORDS = "words"
"""In what is wanted: any word of this list of the catalogue."""


def mentions(catalogue: Catalogue, text: str, language: str, wanted: Mapping[str, Any]) -> bool:
    """Whether one sentence names everything wanted, unnegated: ``{"part": "battery", "words": "replaced"}``."""
    return any(_names_all(catalogue, sentence, language, wanted) for sentence in sentences(text))


def denies(catalogue: Catalogue, text: str, language: str, wanted: Mapping[str, Any]) -> bool:
    """Whether a sentence says that something is not there: "no scratches", "without a charger", "无划痕".

    A sentence that names another zone than the wanted one speaks of that zone only.
    """
    return any(_denies(catalogue, sentence, language, wanted) for sentence in sentences(text))


def disclosed(catalogue: Catalogue, text: str, language: str, defects: Sequence[Mapping[str, Any]], id: str) -> bool:
    """Whether the defect ``id`` has a mention of its own: no mention counts for two defects.

    A mention names the kind of defect, not as part of a longer kind, in a sentence with its zone and, where a size is
    stated, its figure.
    """
    said = sentences(text)
    found = {
        defect["id"]: _mentions_of(catalogue, said, language, defect)
        for defect in defects
        if "type" in defect and "zone" in defect
    }
    return id in _matched(found)


def sentences(text: str) -> tuple[str, ...]:
    """The text split at the ends of sentences and list entries."""
    return tuple(part for part in (piece.strip() for piece in _SENTENCE_END.split(text)) if part)


Place = tuple[int, int]
"""Where a mention stands: its sentence, and its start in it."""


def _mentions_of(
    catalogue: Catalogue, said: Sequence[str], language: str, defect: Mapping[str, Any]
) -> tuple[Place, ...]:
    wanted = {"zone": defect["zone"]} | ({NUMBER: defect["size_mm"]} if "size_mm" in defect else {})
    return tuple(
        (index, span.start)
        for index, sentence in enumerate(said)
        if _names_all(catalogue, sentence, language, wanted)
        for span in _affirmed(catalogue, sentence, language, "defect_type", defect["type"])
    )


def _matched(found: Mapping[str, Sequence[Place]]) -> frozenset[str]:
    """The defects that get a mention when as many as possible get one each (augmenting paths)."""
    owner: dict[Place, str] = {}

    def place(defect: str, tried: set[Place]) -> bool:
        for mention in found[defect]:
            if mention not in tried:
                tried.add(mention)
                if mention not in owner or place(owner[mention], tried):
                    owner[mention] = defect
                    return True
        return False

    for defect in found:
        place(defect, set())
    return frozenset(owner.values())


def _names_all(catalogue: Catalogue, sentence: str, language: str, wanted: Mapping[str, Any]) -> bool:
    return all(_names(catalogue, sentence, language, name, value) for name, value in wanted.items())


def _names(catalogue: Catalogue, sentence: str, language: str, name: str, value: Any) -> bool:
    if name == NUMBER:
        return _has_number(sentence, value)
    if name == WORDS:
        return bool(find(sentence, catalogue.word_list(value, language)))
    return bool(_affirmed(catalogue, sentence, language, name, value))


def _denies(catalogue: Catalogue, sentence: str, language: str, wanted: Mapping[str, Any]) -> bool:
    zones = _values_named(catalogue, sentence, language, "zone")
    if "zone" in wanted and zones and wanted["zone"] not in zones:
        return False
    others = {name: value for name, value in wanted.items() if name != "zone"}
    return any(
        negated(sentence, span, catalogue, language)
        for name, value in others.items()
        for span in _spans(catalogue, sentence, language, name, value)
    )


def _affirmed(catalogue: Catalogue, sentence: str, language: str, choice: str, value: str) -> tuple[Span, ...]:
    spans = _spans(catalogue, sentence, language, choice, value)
    return tuple(span for span in spans if not negated(sentence, span, catalogue, language))


def _spans(catalogue: Catalogue, sentence: str, language: str, choice: str, value: str) -> tuple[Span, ...]:
    """Where a value's words stand, but not inside a longer word of another value: "scratch" in "deep scratch"."""
    own = catalogue.term(choice, value).words(language)
    longer = _longer_words(own, tuple(_other_words(catalogue, language, choice, value)))
    return outside(find(sentence, own), find(sentence, longer))


@lru_cache(maxsize=1024)
def _longer_words(own: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(other for other in others if any(folded(word) in folded(other) != folded(word) for word in own))


def _other_words(catalogue: Catalogue, language: str, choice: str, value: str) -> Iterable[str]:
    return (word for term in catalogue.choices[choice].values() if term.value != value for word in term.words(language))


def _values_named(catalogue: Catalogue, sentence: str, language: str, choice: str) -> frozenset[str]:
    values = catalogue.choices[choice]
    return frozenset(value for value in values if _spans(catalogue, sentence, language, choice, value))


def _has_number(sentence: str, value: float) -> bool:
    figure = format(Decimal(str(value)).normalize(), "f")
    pattern = re.escape(figure).replace(r"\.", "[.,]")
    text = _GROUPING.sub("", folded(sentence))
    return re.search(rf"(?<![0-9])(?<![0-9][.,]){pattern}(?![0-9]|[.,][0-9])", text) is not None
