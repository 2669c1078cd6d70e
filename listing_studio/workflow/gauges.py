"""How an account and a listing stand: every figure that a pack watches, with how far it is from its line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from listing_studio.catalogue.rendering import quantity
from listing_studio.catalogue.vocabulary import Catalogue, Texts
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.rule import Limit
from listing_studio.rules.wording import marked_limit
from listing_studio.workflow.checking import Report

_DECIMALS = 2


@dataclass(frozen=True, slots=True)
class Gauge:
    """One figure. ``value`` and ``holds``, whether it is in order, are None while nobody has stated it.

    ``place`` is where the figure, or what it is counted from, is stated.
    """

    name: Texts
    limit: Limit
    place: str
    value: float | None = None
    holds: bool | None = None

    @property
    def mark(self) -> str:
        """What the figure is marked with: never as good while it is not known."""
        return "not_checked" if self.holds is None else "passed" if self.holds else "warning"


def gauges(report: Report) -> tuple[Gauge, ...]:
    """The figures that the report's pack watches, in its order; one that is not stated is there as well."""
    return tuple(_gauges(report))


def gauge_text(gauge: Gauge, catalogue: Catalogue, language: str) -> str:
    """The figure beside its line, and how far apart the two are."""
    unit = gauge.limit.unit or None
    name, line = gauge.name.get(language, gauge.name["en"]), marked_limit(gauge.limit, catalogue, language)
    if gauge.value is None:
        return catalogue.phrase("gauge_unknown", language).format(name=name, line=line)
    apart = quantity(round(abs(gauge.value - float(gauge.limit.value)), _DECIMALS), None, language)
    if unit == "percent":
        apart = catalogue.phrase("gauge_points", language).format(number=apart)
    value = quantity(round(gauge.value, _DECIMALS), unit, language)
    said = catalogue.phrase("gauge_holds" if gauge.holds else "gauge_fails", language)
    return said.format(name=name, value=value, line=line, apart=apart)


def _gauges(report: Report) -> Iterator[Gauge]:
    judged: dict[str, list[Outcome]] = {}
    for outcome in report.outcomes:
        judged.setdefault(outcome.rule.key, []).append(outcome)
    names = dict.fromkeys(tuple(rule.gauge.items()) for rule in report.pack.rules if rule.gauge is not None)
    for name in names:
        rules = [rule for rule in report.pack.rules if rule.gauge is not None and tuple(rule.gauge.items()) == name]
        known = [_known(one) for rule in rules for one in judged.get(rule.key, ()) if isinstance(one.measured, float)]
        yield from known or [Gauge(dict(name), rules[0].limits[0], rules[0].whole_place)]


def _known(outcome: Outcome) -> Gauge:
    assert outcome.rule.gauge is not None
    holds = outcome.verdict is Verdict.PASSED
    return Gauge(outcome.rule.gauge, outcome.rule.limits[0], outcome.place, float(outcome.measured), holds)
