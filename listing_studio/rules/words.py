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

EVERY_OUTPUT = ("*",)
"""Stands for all outputs of the pack, whatever they are called."""

NEGATION_REACH = 24
"""Characters before a match in which a negation still counts; a clause boundary ends it sooner."""

_LATIN = r"[0-9a-z_\u00df-\u024f]"
_CLAUSE_END = re.compile(r"[.;:!?,\n。；：！？，、]")


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
    return tuple(
        Span(match.start(), match.end(), text[match.start() : match.end()]) for match in pattern.finditer(folded(text))
    )


def outside(spans: Sequence[Span], exempt: Sequence[Span]) -> tuple[Span, ...]:
    """The spans that no exempt span contains."""
    return tuple(
        span for span in spans if not any(other.start <= span.start and span.end <= other.end for other in exempt)
    )


def negated(text: str, span: Span, negations: Iterable[str]) -> bool:
    """Whether a negation stands before the span in the same clause: "no scratches", "without any scratch", "无划痕"."""
    before = text[max(0, span.start - NEGATION_REACH) : span.start]
    clause = _CLAUSE_END.split(before)[-1]
    return bool(find(clause, negations))


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
    body = re.escape(word).replace(r"\ ", " +")
    start = f"(?<!{_LATIN})" if _is_latin(word[0]) else ""
    end = f"(?!{_LATIN})" if _is_latin(word[-1]) else ""
    return f"{start}{body}{end}"


def _is_latin(character: str) -> bool:
    """Whether word boundaries mean something beside this character: letters and digits of a spaced script."""
    return character.isalnum() and not _is_cjk(character)


def _is_cjk(character: str) -> bool:
    return "\u3040" <= character <= "\u9fff" or "\uac00" <= character <= "\ud7af" or "\uf900" <= character <= "\ufaff"
