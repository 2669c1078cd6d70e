"""What is open, gathered from the reports of one or more packs: each thing once, most severe first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from listing_studio.domain.dossier import Waiver
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.rule import Severity
from listing_studio.workflow.checking import Report

Key = tuple[str, str, str]
"""A finding stays the same one over edits while its rule, its place and its language do."""


@dataclass(frozen=True, slots=True)
class Finding:
    """An outcome with the ids of the packs that reached it; several packs share the rules they inherit."""

    outcome: Outcome
    packs: tuple[str, ...]
    lapsed: Waiver | None = None

    @property
    def key(self) -> Key:
        """What it is told apart by."""
        return key(self.outcome)

    @property
    def mark(self) -> str:
        """The shape it is shown with: its severity, or a question where nothing could be checked."""
        if self.outcome.verdict in (Verdict.NOT_CHECKED, Verdict.WAIVED):
            return self.outcome.verdict.value
        return self.outcome.severity.value


@dataclass(frozen=True, slots=True)
class Findings:
    """``open`` by severity, most severe first; ``waived`` by the packs' order; ``passed`` counts what was fine."""

    open: Mapping[Severity, tuple[Finding, ...]]
    waived: tuple[Finding, ...]
    passed: int

    def in_order(self) -> tuple[Finding, ...]:
        """Every open finding, most severe first."""
        return tuple(finding for severity in Severity for finding in self.open[severity])


def key(outcome: Outcome) -> Key:
    """The key of an outcome."""
    return outcome.rule.key, outcome.place, outcome.language or ""


def gather(reports: Iterable[Report]) -> Findings:
    """The findings of some reports; what several packs say of the same place is said once."""
    merged: dict[tuple[Key, Verdict, Severity], Finding] = {}
    passed: set[Key] = set()
    for report in reports:
        lapses = {(waiver.rule, waiver.place): waiver for waiver in report.lapsed}
        for outcome in (*report.findings, *_waived(report)):
            lapsed = lapses.get((outcome.rule.key, outcome.place))
            known = merged.setdefault((key(outcome), outcome.verdict, outcome.severity), Finding(outcome, (), lapsed))
            packs = (*known.packs, report.pack.id)
            merged[key(outcome), outcome.verdict, outcome.severity] = Finding(known.outcome, packs, known.lapsed)
        passed |= {key(one) for one in report.outcomes if one.verdict is Verdict.PASSED}
    everything = merged.values()
    return Findings(
        open={severity: _open(everything, severity) for severity in Severity},
        waived=tuple(one for one in everything if one.outcome.verdict is Verdict.WAIVED),
        passed=len(passed),
    )


def _waived(report: Report) -> Iterable[Outcome]:
    return (outcome for outcome in report.outcomes if outcome.verdict is Verdict.WAIVED)


def _open(everything: Iterable[Finding], severity: Severity) -> tuple[Finding, ...]:
    """The open findings of one severity; what failed comes before what could not be checked."""
    found = [one for one in everything if one.outcome.is_finding and one.outcome.severity is severity]
    return tuple(sorted(found, key=lambda one: one.outcome.verdict is Verdict.NOT_CHECKED))
