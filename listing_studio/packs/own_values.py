"""What value a shop's own limit may have, told by the pack's; and the limit that comes of it. Reads no file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import isfinite

from listing_studio.catalogue.vocabulary import WINDOW_LANGUAGES, Catalogue
from listing_studio.errors import Clause, InputProblem
from listing_studio.packs.own_limits import OwnLimit, Value, is_day
from listing_studio.packs.problems import did_you_mean
from listing_studio.rules.rule import Limit, OwnValue, Source, Standing

WHOLE = ("days", "months", "px")
"""Units that are only counted."""
_MOST_DAYS = 3650
"""Ten years. Deadlines are counted from the limit, and a calendar ends somewhere."""
_MOST = 1e12
_WHOLE_PERCENT = 100
_LONGEST = 200


def misfit(value: Value, shipped: Limit, catalogue: Catalogue) -> Clause | None:
    """Why a value cannot take the place of the pack's, or None."""
    if isinstance(shipped.value, int | float):
        return _number_misfit(value, shipped) if isinstance(value, float) else Clause("It must be a number")
    if isinstance(shipped.value, str):
        return _text_misfit(value, shipped.value) if isinstance(value, str) else Clause("It must be a text")
    return _list_misfit(value, shipped, catalogue) if isinstance(value, tuple) else Clause("It must be a list")


def contradictions(pack: str, limits: Mapping[str, Limit], name: str) -> Iterator[InputProblem]:
    """What is wrong where this limit of a pack is above the one it names its most, or below one that names it so."""
    for low in limits.values():
        high = limits.get(low.at_most) if isinstance(low.at_most, str) else None
        if high is not None and name in (low.name, high.name) and low.value > high.value:
            yield InputProblem(
                "'{low}' must not be above '{high}'",
                where=pack,
                why="They would be {least} and {most}.",
                remedy="Set the other one first, or take it back.",
                low=low.name,
                high=high.name,
                least=typed(low),
                most=typed(high),
            )


def parsed(text: str, shipped: Limit) -> Value:
    """What somebody typed for a limit: a number, a text, or several with commas between; InputProblem if no number."""
    text = text.strip()
    if isinstance(shipped.value, int | float):
        try:
            return float(text)
        except ValueError:
            raise InputProblem("It must be a number", where=shipped.name) from None
    if isinstance(shipped.value, str):
        return text
    return tuple(part.strip() for part in re.split("[,，、]", text) if part.strip())


def typed(limit: Limit) -> str:
    """A limit's value as ``parsed`` reads it."""
    if isinstance(limit.value, int | float):
        return f"{limit.value:.15g}"
    return limit.value if isinstance(limit.value, str) else ", ".join(limit.value)


def choice_of(shipped: Limit, catalogue: Catalogue) -> str:
    """The catalogue's choice that all values of a list are of; an empty text for free texts and for other limits."""
    if isinstance(shipped.value, str | float | int) or not shipped.value:
        return ""
    return next((name for name, terms in catalogue.choices.items() if set(shipped.value) <= terms.keys()), "")


def replaced(shipped: Limit, own: OwnLimit, catalogue: Catalogue) -> Limit:
    """The limit with the shop's value; the pack's stands beside, before those of other sources."""
    words = {
        language: catalogue.phrase("own_limit", language).format(by=own.by, why=own.why)
        for language in WINDOW_LANGUAGES
    }
    source = Source("own-limit", words, "", own.on, Standing.SHOP)
    value = list(own.value) if isinstance(own.value, tuple) else own.value
    beside = ((shipped.value, shipped.source), *shipped.beside)
    set_by = OwnValue(own.pack, own.by, own.on, own.why, shipped)
    return replace(shipped, value=value, source=source, beside=beside, own=set_by)


def _number_misfit(value: float, shipped: Limit) -> Clause | None:
    if not isfinite(value):
        return Clause("It must be a number")
    if shipped.whole and value != int(value):
        return Clause("It must be a whole number")
    least, most = min(0.0, shipped.value), max(_most(shipped), shipped.value)
    if not value >= least:
        return Clause("It must be at least {ge}", ge=f"{least:g}")
    return Clause("It must be at most {le}", le=f"{most:g}") if value > most else None


def _most(shipped: Limit) -> float:
    if isinstance(shipped.at_most, int | float):
        return shipped.at_most
    if shipped.unit == "percent":
        return _WHOLE_PERCENT
    return _MOST_DAYS if shipped.unit in ("days", "months") else _MOST


def _text_misfit(value: str, shipped: str) -> Clause | None:
    if is_day(shipped) and not is_day(value):
        return Clause("It must be a date such as 2026-11-20")
    if len(value) > _LONGEST:
        return Clause("It must have at most {max_length} characters", max_length=_LONGEST)
    return None if value.strip() else Clause("It is empty.")


def _list_misfit(value: tuple[str, ...], shipped: Limit, catalogue: Catalogue) -> Clause | None:
    choice = choice_of(shipped, catalogue)
    terms = catalogue.choices.get(choice, {})
    stranger = next((one for one in value if one not in terms), None) if terms else None
    if not value:
        return Clause("It is empty.")
    if stranger is None:
        return None
    said = Clause("'{value}' is not a {choice}", value=stranger, choice=choice)
    hint = did_you_mean(stranger, terms)
    return Clause("{first}; {second}", first=said, second=hint) if hint else said
