"""Finds words in text: forbidden, required or contradicting ones, with exceptions and negation.

Matching ignores case, full-width forms and no-break spaces. Latin words match whole; Chinese has no word
boundaries, so there a word matches anywhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from listing_studio.catalogue.vocabulary import Catalogue

EVERY_OUTPUT = ("*",)
"""Stands for all outputs of the pack, whatever they are called."""

_LATIN = r"[0-9a-z_\u00df-\u024f]"


class WordKind(StrEnum):
    """What it means to find a word of the list."""

    FORBID = "forbid"
    REQUIRE = "require"
    CONTRADICT = "contradict"


@dataclass(frozen=True, slots=True)
class WordCheck:
    """Looks for the words of ``lists`` in ``outputs``; ``unless`` are phrases or facts inside which a word is fine."""

    kind: WordKind
    outputs: tuple[str, ...]
    lists: tuple[str, ...]
    unless_lists: tuple[str, ...] = ()
    unless_facts: tuple[str, ...] = ()
    negatable: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A match: ``start`` and ``end`` in the text as given, and the text between them."""

    start: int
    end: int
    text: str


def find(text: str, words: Iterable[str]) -> tuple[Span, ...]:
    """Every place where one of ``words`` stands, longest words first, without overlaps, in text order."""
    pattern = _pattern(tuple(words))
    if pattern is None:
        return ()
    seen, places = _visible(text)
    spans = ((places[match.start()], places[match.end() - 1] + 1) for match in pattern.finditer(folded(seen)))
    return tuple(Span(start, end, text[start:end]) for start, end in spans)


@lru_cache(maxsize=256)
def _visible(text: str) -> tuple[str, Sequence[int]]:
    """The text without characters that do not show (a zero-width space inside a word), and where the rest stood."""
    if text.isascii():
        return text, range(len(text))
    places = [place for place, character in enumerate(text) if unicodedata.category(character) != "Cf"]
    return "".join(text[place] for place in places), places


def outside(spans: Sequence[Span], exempt: Sequence[Span]) -> tuple[Span, ...]:
    """The spans that no exempt span contains."""
    return tuple(
        span for span in spans if not any(other.start <= span.start and span.end <= other.end for other in exempt)
    )


def negated(text: str, span: Span, catalogue: Catalogue, language: str) -> bool:
    """Whether a negation stands right before the span: "no scratches", "not a single scratch", "无明显划痕".

    Between the two only words may stand that leave the negation where it is ("any", "visible"): "no box but brand
    new" negates the box.
    """
    before = _negation(catalogue.word_list("negations", language), catalogue.word_list("negation_fillers", language))
    return before is not None and before.search(folded(text[: span.start])) is not None


@lru_cache(maxsize=64)
def _negation(negations: tuple[str, ...], fillers: tuple[str, ...]) -> re.Pattern[str] | None:
    if not negations:
        return None
    heads = "|".join(_one(folded(word)) for word in negations)
    between = "|".join(_one(folded(word)) for word in fillers) or "(?!)"
    return re.compile(rf"(?:{heads})(?:[ \n]*(?:{between}))*[ \n]*$")


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Lower case, full-width forms narrowed, every space a plain one; one character stays one character."""
    return "".join(_folded_character(character) for character in text)


def _folded_character(character: str) -> str:
    if character.isspace() and character != "\n":
        return " "
    narrow = unicodedata.normalize("NFKC", character)
    lower = (narrow if len(narrow) == 1 else character).lower()
    return lower if len(lower) == 1 else character


@lru_cache(maxsize=1024)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    ordered = sorted({folded(word) for word in words if word}, key=lambda word: (-len(word), word))
    return re.compile("|".join(_one(word) for word in ordered)) if ordered else None


def _one(word: str) -> str:
    body = re.escape(word).replace(r"\ ", "[ \n]+")
    start = f"(?<!{_LATIN})" if _is_latin(word[0]) else ""
    end = f"(?!{_LATIN})" if _is_latin(word[-1]) else ""
    return f"{start}{body}{end}"


def _is_latin(character: str) -> bool:
    """Whether word boundaries mean something beside this character: letters and digits of a spaced script."""
    return character.isalnum() and not _is_cjk(character)


def _is_cjk(character: str) -> bool:
    return "\u3040" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7af" or "\uf900" <= character <= "\ufaff"
