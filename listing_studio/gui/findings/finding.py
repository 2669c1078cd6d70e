"""What is open, gathered from the reports of one or more packs: each thing once, most severe first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from listing_studio.domain.dossier import Waiver
from listing_studio.gui.findings.field_order import FieldOrder
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.rule import Severity
from listing_studio.workflow.checking import Point, Report

Key = tuple[str, str, str]
"""Rule, place and language: while these stay the same, a finding is the same one before and after an edit."""


@dataclass(frozen=True, slots=True)
class Finding:
    """An outcome with the ids of the packs that reached it; ``lapsed`` is a waiver that no longer excuses it.

    ``waiting`` are the rules that cannot be checked until the same fact is stated.
    """

    outcome: Outcome
    packs: tuple[str, ...]
    lapsed: Waiver | None = None
    waiting: tuple[str, ...] = ()

    @property
    def key(self) -> Key:
        """What it is told apart by."""
        return _key(self.outcome)

    @property
    def mark(self) -> str:
        """The shape it is shown with: its severity, unless nothing could be checked or somebody excused it."""
        if self.outcome.verdict is Verdict.FAILED:
            return self.outcome.severity.value
        return self.outcome.verdict.value


@dataclass(frozen=True, slots=True)
class Findings:
    """``open`` by severity, most severe first."""

    open: Mapping[Severity, tuple[Finding, ...]]
    waived: tuple[Finding, ...]

    def in_order(self) -> tuple[Finding, ...]:
        """Every open finding, most severe first."""
        return tuple(finding for found in self.open.values() for finding in found)


def gather(reports: Iterable[Report], order: FieldOrder | None = None) -> Findings:
    """The findings of some reports; what several packs say alike about the same place is there once.

    Of the checks that wait for the same unstated fact the first stands for all.

    Without an ``order`` of fields those of one weight come as the packs say them.
    """
    merged: dict[tuple[object, ...], Finding] = {}
    for report in reports:
        for finding in _of(report):
            outcome = finding.outcome
            own = tuple(limit.own is not None for limit in outcome.rule.limits)
            same = (finding.key, outcome.verdict, outcome.severity, outcome.value_key, outcome.limit_key, own)
            known = merged.get(same)
            merged[same] = finding if known is None else _joined(known, finding)
    everything = tuple(merged.values())
    if order is not None:
        everything = tuple(sorted(everything, key=lambda one: order.of(one.outcome.place)))
    return Findings(_open(everything), tuple(one for one in everything if one.outcome.verdict is Verdict.WAIVED))


def passed_checks(reports: Iterable[Report]) -> int:
    """How many checks were fine, the same in several packs counted once."""
    return len({_key(one) for report in reports for one in report.outcomes if one.verdict is Verdict.PASSED})


def outcome_of(report: Report, key: Key) -> Outcome | None:
    """The finding or waived outcome of one report with this key."""
    return next((one.outcome for one in _of(report) if one.key == key), None)


def _of(report: Report) -> Iterable[Finding]:
    lapsed = {(waiver.rule, waiver.place): waiver for waiver in report.lapsed}
    waived = [Point(outcome, ()) for outcome in report.outcomes if outcome.verdict is Verdict.WAIVED]
    for point in (*report.points, *waived):
        outcome = point.outcome
        waiting = tuple(dict.fromkeys(other.rule.key for other in point.waiting)) if point.waiting else ()
        yield Finding(outcome, (report.pack.id,), lapsed.get((outcome.rule.key, outcome.place)), waiting)


def _joined(known: Finding, other: Finding) -> Finding:
    waiting = tuple(dict.fromkeys(known.waiting + other.waiting))
    return replace(known, packs=known.packs + other.packs, waiting=waiting)


def _open(everything: Iterable[Finding]) -> dict[Severity, tuple[Finding, ...]]:
    """The open findings by severity; what failed comes before what could not be checked."""
    found: dict[Severity, list[Finding]] = {severity: [] for severity in Severity}
    for one in sorted(everything, key=lambda one: one.outcome.verdict is Verdict.NOT_CHECKED):
        if one.outcome.is_finding:
            found[one.outcome.severity].append(one)
    return {severity: tuple(some) for severity, some in found.items()}


def _key(outcome: Outcome) -> Key:
    return outcome.rule.key, outcome.place, outcome.language or ""
