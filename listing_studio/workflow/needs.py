"""What the reports say about the evidence as a set: the state of every shot and document that the packs ask for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum

from listing_studio.domain.documents import Document
from listing_studio.domain.photos import Photo
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.rule import Rule, Severity
from listing_studio.workflow.checking import Report

_PHOTOS = "unit.photos"
_DOCUMENTS = "documents"


class NeedState(StrEnum):
    """From worst to best."""

    MISSING = "missing"
    PROBLEM = "problem"
    NOT_CHECKED = "not_checked"
    MEASURING = "measuring"
    WAIVED = "waived"
    OK = "ok"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class Need:
    """One shot, or kind of document, that packs ask for: how many, which are there, and by which packs (ids)."""

    what: str
    state: NeedState
    count: int
    there: tuple[str, ...]
    packs: tuple[str, ...]
    why: tuple[Outcome, ...]

    @property
    def severity(self) -> Severity | None:
        """How much it weighs that something is missing: the most that any of the packs says of it."""
        said = (one.severity for one in self.why if one.is_finding)
        return max(said, key=lambda severity: severity.weight, default=None)


Asked = tuple[str, int, Rule]
"""What a pack asks for, how many of it, and the check made from that."""


def shot_needs(reports: Mapping[str, Report], photos: Sequence[Photo], measuring: AbstractSet[str]) -> tuple[Need, ...]:
    """Every shot that any pack asks for, in the order the packs name them; its state is the worst of all packs."""
    asked = {id: [(one.shot, one.count, one.rule) for one in report.pack.slots] for id, report in reports.items()}
    there = [(photo.id, photo.shot) for photo in photos]
    return _needs(reports, asked, there, measuring, _PHOTOS)


def document_needs(
    reports: Mapping[str, Report], documents: Sequence[Document], reading: AbstractSet[str]
) -> tuple[Need, ...]:
    """The same for kinds of documents; what is still being read counts as being measured."""
    asked = {id: [(one.kind, one.count, one.rule) for one in report.pack.papers] for id, report in reports.items()}
    there = [(document.id, document.kind) for document in documents]
    return _needs(reports, asked, there, reading, _DOCUMENTS)


def _needs(
    reports: Mapping[str, Report],
    asked: Mapping[str, Sequence[Asked]],
    there: Sequence[tuple[str, str | None]],
    waiting: AbstractSet[str],
    path: str,
) -> tuple[Need, ...]:
    needs: dict[str, list[Need]] = {}
    for report in reports.values():
        outcomes = {outcome.rule.key: outcome for outcome in report.outcomes}
        faulty = frozenset(_faulty(report, f"{path}["))
        for what, count, rule in asked[report.pack.id]:
            outcome = outcomes[rule.key]
            ids = tuple(id for id, is_what in there if is_what == what)
            state = _state(outcome.verdict, set(ids), faulty, waiting)
            packs = () if state is NeedState.NOT_NEEDED else (report.pack.id,)
            needs.setdefault(what, []).append(Need(what, state, count, ids, packs, (outcome,)))
    return tuple(_joined(same) for same in needs.values())


def _state(verdict: Verdict, ids: AbstractSet[str], faulty: AbstractSet[str], waiting: AbstractSet[str]) -> NeedState:
    if verdict is Verdict.PASSED and ids & waiting:
        return NeedState.MEASURING
    if verdict in (Verdict.PASSED, Verdict.FAILED) and ids & faulty:
        return NeedState.PROBLEM
    states = {
        Verdict.PASSED: NeedState.OK,
        Verdict.FAILED: NeedState.MISSING,
        Verdict.NOT_CHECKED: NeedState.NOT_CHECKED,
        Verdict.WAIVED: NeedState.WAIVED,
        Verdict.NOT_APPLICABLE: NeedState.NOT_NEEDED,
    }
    return states[verdict]


def _faulty(report: Report, list_path: str) -> Iterator[str]:
    """The ids of what there is more to say about than advice."""
    for one in report.findings:
        if one.severity is not Severity.ADVICE and one.place.startswith(list_path):
            yield one.place.removeprefix(list_path).partition("]")[0]


def _joined(same: Sequence[Need]) -> Need:
    worst = min((one.state for one in same), key=list(NeedState).index)
    return Need(
        same[0].what,
        worst,
        max(one.count for one in same),
        same[0].there,
        tuple(pack for one in same for pack in one.packs),
        tuple(outcome for one in same for outcome in one.why),
    )
