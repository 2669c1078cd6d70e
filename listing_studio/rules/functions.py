"""The functions that expressions may call, beyond CEL's own. Each is listed here; a pack cannot add any."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from math import ceil
from typing import Any

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.rules import identifiers
from listing_studio.rules.mentions import TextReader
from listing_studio.rules.words import find, folded

_SHORTEST_MONTH_SPANS = (0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334)

NATIVE = frozenset(
    {
        "has", "size", "contains", "startsWith", "endsWith", "matches", "all", "exists", "exists_one", "map", "filter",
        "int", "uint", "double", "string", "bytes", "timestamp", "duration", "type", "dyn", "getFullYear", "getMonth",
        "getDayOfMonth",
    }
)  # fmt: skip
"""What CEL itself brings."""


def functions(catalogue: Catalogue) -> Mapping[str, Callable[..., Any]]:
    """Every registered function by name, bound to the catalogue where it needs words."""
    reader = TextReader(catalogue)
    return {
        "chars": chars,
        "utf8_bytes": utf8_bytes,
        "gbk_bytes": gbk_bytes,
        "lower": folded,
        "compact": compact,
        "has_words": has_words,
        "sum": total,
        "days_between": days_between,
        "shortest_days": shortest_days,
        "most_repeats": most_repeats,
        "is_placeholder": identifiers.is_placeholder,
        "is_gtin": identifiers.is_gtin,
        "gtin_use": identifiers.gtin_use,
        "is_imei": identifiers.is_imei,
        "imeis_in": identifiers.imeis_in,
        "is_meid": identifiers.is_meid,
        "is_eid": identifiers.is_eid,
        "is_asin": identifiers.is_asin,
        "address": address,
        "whole_cm": whole_cm,
        "decimals": decimals,
        "json_text": json_text,
        "rank": partial(_rank, catalogue),
        "trait": partial(_trait, catalogue),
        "term": partial(_term, catalogue),
        "mentions": reader.mentions,
        "denies": reader.denies,
        "disclosed": reader.disclosed,
        "named": partial(_named, catalogue),
    }


def chars(text: str) -> float:
    """Unicode characters; CEL's own ``size`` counts bytes here."""
    return float(len(text))


def utf8_bytes(text: str) -> float:
    """Bytes in UTF-8."""
    return float(len(text.encode("utf-8")))


def gbk_bytes(text: str) -> float:
    """Bytes as Chinese marketplaces count them: two for a Chinese character, one for a Latin one."""
    return float(sum(1 if character.isascii() else 2 for character in text))


def compact(text: str) -> str:
    """The text without case and spaces: "128 GB" and "128gb" are the same."""
    return "".join(folded(text).split())


def has_words(text: str, words: list[str]) -> bool:
    """Whether one of the words stands in the text as a whole word: "Ast" does not stand in "Aster"."""
    return bool(find(text, words))


COUNTS: Mapping[str, Callable[[str], float]] = {"chars": chars, "utf8_bytes": utf8_bytes, "gbk_bytes": gbk_bytes}
"""The ways in which marketplaces count the length of a text, by the name an output states."""


def total(numbers: list[float]) -> float:
    """The sum of a list."""
    return float(sum(numbers))


def days_between(earlier: datetime, later: datetime) -> float:
    """Whole days from ``earlier`` to ``later``; negative if it is the other way round."""
    return float((later - earlier).days)


def shortest_days(months: float) -> float:
    """The fewest days that so many calendar months can have (three months: 89)."""
    years, rest = divmod(int(months), 12)
    return float(365 * years + _SHORTEST_MONTH_SPANS[rest])


def most_repeats(text: str) -> float:
    """How often the most frequent word of four or more letters stands in the text."""
    words = [word for word in folded(text).split() if len(word) >= 4]
    return float(max((words.count(word) for word in words), default=0))


def address(base: str, name: str) -> str:
    """The web address of a published file: the publication address with the exported name behind it."""
    return f"{base.rstrip('/')}/{name}"


def whole_cm(millimetres: float) -> float:
    """Whole centimetres, rounded up, so that no parcel is declared smaller than it is."""
    return float(ceil(millimetres / 10))


def decimals(number: float, places: float) -> str:
    """The number written with so many decimals, for upload files that take figures as text: ``289.00``."""
    return f"{number:.{int(places)}f}"


def json_text(text: str) -> str:
    """The text as a JSON string with its quotes, for upload files that take a document inside a text."""
    return json.dumps(text, ensure_ascii=False)


def _rank(catalogue: Catalogue, choice: str, value: str) -> float:
    """The position of a value in its choice, best or least first: ``rank("grade", "like_new")`` is 0."""
    return float(catalogue.term(choice, value).rank)


def _trait(catalogue: Catalogue, choice: str, value: str, trait: str) -> bool:
    """Whether a value has a trait: ``trait("defect_type", "swollen_battery", "hazard")``."""
    return trait in catalogue.term(choice, value).traits


def _term(catalogue: Catalogue, choice: str, value: str, language: str) -> str:
    """The word for a value in texts of a language."""
    return catalogue.term(choice, value).text(language)


def _named(catalogue: Catalogue, choice: str, text: str, language: str) -> list[str]:
    """The values of a choice that a text names, denied or not, in the choice's order."""
    return [value for value, term in catalogue.choices[choice].items() if find(text, term.words(language))]
