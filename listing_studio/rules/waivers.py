"""Lets a named person excuse an outcome; the excuse lapses when what it excuses changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from listing_studio.domain.dossier import Waiver
from listing_studio.rules.outcomes import Outcome, Verdict

_Key = tuple[str, str, str | None, str, str]


def waived(outcomes: Iterable[Outcome], waivers: Sequence[Waiver], pack: str) -> tuple[Outcome, ...]:
    """The outcomes with those excused that a waiver of ``pack`` still fits."""
    excuses = {(one.rule, one.place, one.language, one.value, one.limit): one for one in waivers if one.pack == pack}
    return tuple(_excused(outcome, excuses) for outcome in outcomes)


def lapsed(outcomes: Sequence[Outcome], waivers: Sequence[Waiver], pack: str) -> tuple[Waiver, ...]:
    """The waivers of ``pack`` that excuse nothing any more."""
    holding = {id(outcome.waiver) for outcome in outcomes if outcome.waiver is not None}
    return tuple(waiver for waiver in waivers if waiver.pack == pack and id(waiver) not in holding)


def _excused(outcome: Outcome, excuses: Mapping[_Key, Waiver]) -> Outcome:
    if not outcome.is_finding or not outcome.rule.waivable:
        return outcome
    waiver = excuses.get((outcome.rule.key, outcome.place, outcome.language, outcome.value_key, outcome.limit_key))
    return replace(outcome, verdict=Verdict.WAIVED, waiver=waiver) if waiver is not None else outcome
