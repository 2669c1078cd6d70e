"""Turns facts into words of one language: terms for choices, local forms for numbers, dates and money."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.domain.money import Money
from listing_studio.domain.shape import Kind, Leaf

_UNITS = {
    "mm": ("length-millimeter", "short"),
    "cm": ("length-centimeter", "short"),
    "g": ("mass-gram", "short"),
    "days": ("duration-day", "long"),
    "months": ("duration-month", "long"),
}


def render(catalogue: Catalogue, language: str, leaf: Leaf | None, value: Any) -> str:
    """``value`` as a reader of ``language`` expects it. MissingTerm where the catalogue lacks a word."""
    if isinstance(value, Money):
        return _money(value.amount, value.currency, language)
    if isinstance(value, (tuple, list)):
        return _joined(tuple(render(catalogue, language, leaf, item) for item in value), language)
    if leaf is not None and leaf.kind is Kind.CHOICE and leaf.choice is not None:
        return catalogue.term(leaf.choice, str(value)).text(language)
    if isinstance(value, bool):
        return catalogue.phrase("yes" if value else "no", language)
    if isinstance(value, date):
        return _day(value, language)
    if isinstance(value, (int, float, Decimal)):
        return quantity(value, leaf.unit if leaf else None, language)
    return str(value)


def locale(language: str) -> str:
    """The language under the name that the locale data know it by: Chinese needs its script to find every form."""
    return {"zh_CN": "zh_Hans_CN"}.get(language, language)


@lru_cache(maxsize=4096)
def quantity(value: int | float | Decimal, unit: str | None, language: str) -> str:
    """A number with its unit: "8 mm", "90 days", "80%", "3.1 MB"."""
    from babel.numbers import format_decimal
    from babel.units import format_unit

    if unit == "percent":
        return format_decimal(value, locale=locale(language)) + _percent_sign(language)
    if unit == "bytes":
        return _bytes(float(value), language)
    if unit in _UNITS:
        measure, length = _UNITS[unit]
        if language.startswith("zh"):  # the locale data have no long forms in Chinese and would print the unit's key
            length = "short"
        return format_unit(value, measure, length=length, locale=locale(language))  # type: ignore[arg-type]
    number = format_decimal(value, locale=locale(language))
    return f"{number} {unit}" if unit else number


@cache
def _percent_sign(language: str) -> str:
    """With the no-break space before it that some languages write."""
    from babel import Locale

    return str(Locale.parse(locale(language)).percent_formats[None].suffix[0])


def _bytes(value: float, language: str) -> str:
    from babel.numbers import format_decimal

    for step, name in ((1_000_000, "MB"), (1_000, "kB")):
        if value >= step:
            return f"{format_decimal(round(value / step, 1), locale=locale(language))} {name}"
    return f"{format_decimal(value, locale=locale(language))} B"


@lru_cache(maxsize=1024)
def _money(amount: Decimal, currency: str, language: str) -> str:
    from babel.numbers import format_currency

    return format_currency(amount, currency, locale=locale(language))


@lru_cache(maxsize=1024)
def _day(value: date, language: str) -> str:
    from babel.dates import format_date

    return format_date(value, format="long", locale=locale(language))


def _joined(parts: Sequence[str], language: str) -> str:
    from babel.lists import format_list

    return format_list(parts, locale=locale(language)) if parts else ""
