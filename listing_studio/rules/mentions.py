"""Reads what a text really says about the unit: sentence by sentence, word by word, negations included."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Any

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.rules.words import Span, find, folded, negated, outside

_SENTENCE_END = re.compile(r"(?<=[.;!?])\s+|[\n。；！？]+")
_GROUPING = re.compile(r"(?<=\d)[,\u00a0\u202f ](?=\d{3}(?!\d))")

Words = tuple[str, ...]
Place = tuple[int, int]
"""Where a mention stands: its sentence, and its start in it."""

NUMBER = "number"
"""In what is wanted: a figure, beside the names of choices."""
WORDS = "words"
"""In what is wanted: any word of this list of the catalogue."""


@dataclass(frozen=True, slots=True)
class TextReader:
    """Reads texts with the words of one catalogue; remembers which words mean what."""

    catalogue: Catalogue
    _known: dict[tuple[str, str, str], tuple[Words, Words]] = field(default_factory=dict, compare=False)

    def mentions(self, text: str, language: str, wanted: Mapping[str, Any]) -> bool:
        """Whether one sentence names everything wanted, unnegated: ``{"part": "battery", "words": "replaced"}``."""
        return any(self._names_all(sentence, language, wanted) for sentence in sentences(text))

    def denies(self, text: str, language: str, wanted: Mapping[str, Any]) -> bool:
        """Whether a sentence says that something is not there: "no scratches", "without a charger", "无划痕".

        A sentence that names another zone than the wanted one speaks of that zone only.
        """
        return any(self._denies(sentence, language, wanted) for sentence in sentences(text))

    def disclosed(self, text: str, language: str, defects: Sequence[Mapping[str, Any]], id: str) -> bool:
        """Whether the defect ``id`` has a mention of its own: no mention counts for two defects.

        A mention names the kind of defect, not as part of a longer kind, in a sentence with its zone and, where a
        size is stated, its figure.
        """
        found = {
            defect["id"]: self._mentions_of(sentences(text), language, defect)
            for defect in defects
            if "type" in defect and "zone" in defect
        }
        return id in _matched(found)

    def _mentions_of(self, said: Sequence[str], language: str, defect: Mapping[str, Any]) -> tuple[Place, ...]:
        wanted = {"zone": defect["zone"]} | ({NUMBER: defect["size_mm"]} if "size_mm" in defect else {})
        return tuple(
            (index, span.start)
            for index, sentence in enumerate(said)
            for span in self._affirmed(sentence, language, "defect_type", defect["type"])
            if self._names_all(sentence, language, wanted)
        )

    def _names_all(self, sentence: str, language: str, wanted: Mapping[str, Any]) -> bool:
        return all(self._names(sentence, language, name, value) for name, value in wanted.items())

    def _names(self, sentence: str, language: str, name: str, value: Any) -> bool:
        if name == NUMBER:
            return _has_number(sentence, value)
        if name == WORDS:
            spans = find(sentence, self.catalogue.word_list(value, language))
            return any(not negated(sentence, span, self.catalogue, language) for span in spans)
        return bool(self._affirmed(sentence, language, name, value))

    def _denies(self, sentence: str, language: str, wanted: Mapping[str, Any]) -> bool:
        denied = any(
            negated(sentence, span, self.catalogue, language)
            for name, value in wanted.items()
            if name != "zone"
            for span in self._spans(sentence, language, name, value)
        )
        return denied and self._speaks_of(sentence, language, wanted.get("zone"))

    def _speaks_of(self, sentence: str, language: str, zone: str | None) -> bool:
        """Whether the sentence means this zone: it names it, or names none."""
        if zone is None or self._spans(sentence, language, "zone", zone):
            return True
        return not any(self._spans(sentence, language, "zone", other) for other in self.catalogue.choices["zone"])

    def _affirmed(self, sentence: str, language: str, choice: str, value: str) -> tuple[Span, ...]:
        spans = self._spans(sentence, language, choice, value)
        return tuple(span for span in spans if not negated(sentence, span, self.catalogue, language))

    def _spans(self, sentence: str, language: str, choice: str, value: str) -> tuple[Span, ...]:
        """Where a value's words stand, but not inside a longer word of another value: "scratch" in "deep scratch"."""
        own, longer = self._words(choice, value, language)
        return _found(sentence, own, longer)

    def _words(self, choice: str, value: str, language: str) -> tuple[Words, Words]:
        key = (choice, value, language)
        if key not in self._known:
            own = self.catalogue.term(choice, value).words(language)
            others = (term for term in self.catalogue.choices[choice].values() if term.value != value)
            longer = (word for term in others for word in term.words(language) if _is_longer(word, own))
            self._known[key] = own, tuple(longer)
        return self._known[key]


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[str, ...]:
    """The text split at the ends of sentences and list entries."""
    return tuple(part for part in (piece.strip() for piece in _SENTENCE_END.split(text)) if part)


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


def _is_longer(word: str, own: Words) -> bool:
    return any(folded(one) in folded(word) != folded(one) for one in own)


@lru_cache(maxsize=8192)
def _found(sentence: str, own: Words, longer: Words) -> tuple[Span, ...]:
    return outside(find(sentence, own), find(sentence, longer))


def _has_number(sentence: str, value: float) -> bool:
    figure = format(Decimal(str(value)).normalize(), "f")
    pattern = re.escape(figure).replace(r"\.", "[.,]")
    text = _GROUPING.sub("", folded(sentence))
    return re.search(rf"(?<![0-9])(?<![0-9][.,]){pattern}(?![0-9]|[.,][0-9])", text) is not None
