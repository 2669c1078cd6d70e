"""What the reports say about the photos as a set: the state of every shot that the packs ask for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum

from listing_studio.domain.photos import Photo
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.rule import Severity
from listing_studio.workflow.checking import Report

_OF_A_PHOTO = "unit.photos["


class ShotState(StrEnum):
    """From worst to best."""

    MISSING = "missing"
    PROBLEM = "problem"
    NOT_CHECKED = "not_checked"
    MEASURING = "measuring"
    WAIVED = "waived"
    OK = "ok"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class ShotNeed:
    """One shot that packs ask for: how many photos of it, which are there, and by which packs (ids)."""

    shot: str
    state: ShotState
    count: int
    photos: tuple[str, ...]
    packs: tuple[str, ...]
    why: tuple[Outcome, ...]


def shot_needs(
    reports: Mapping[str, Report], photos: Sequence[Photo], measuring: AbstractSet[str]
) -> tuple[ShotNeed, ...]:
    """Every shot that any pack asks for, in the order the packs name them; its state is the worst of all packs."""
    needs: dict[str, list[ShotNeed]] = {}
    for report in reports.values():
        outcomes = {outcome.rule.key: outcome for outcome in report.outcomes}
        faulty = _faulty(report)
        for slot in report.pack.slots:
            outcome = outcomes[slot.rule.key]
            ids = tuple(photo.id for photo in photos if photo.shot == slot.shot)
            state = _state(outcome.verdict, set(ids), faulty, measuring)
            packs = () if state is ShotState.NOT_NEEDED else (report.pack.id,)
            needs.setdefault(slot.shot, []).append(ShotNeed(slot.shot, state, slot.count, ids, packs, (outcome,)))
    return tuple(_joined(same) for same in needs.values())


def _state(verdict: Verdict, ids: AbstractSet[str], faulty: AbstractSet[str], measuring: AbstractSet[str]) -> ShotState:
    if verdict is Verdict.PASSED and ids & measuring:
        return ShotState.MEASURING
    if verdict in (Verdict.PASSED, Verdict.FAILED) and ids & faulty:
        return ShotState.PROBLEM
    states = {
        Verdict.PASSED: ShotState.OK,
        Verdict.FAILED: ShotState.MISSING,
        Verdict.NOT_CHECKED: ShotState.NOT_CHECKED,
        Verdict.WAIVED: ShotState.WAIVED,
        Verdict.NOT_APPLICABLE: ShotState.NOT_NEEDED,
    }
    return states[verdict]


def _faulty(report: Report) -> frozenset[str]:
    """The photos about which there is more to say than advice."""
    weighty = (one for one in report.findings if one.severity is not Severity.ADVICE)
    return frozenset(
        one.place.removeprefix(_OF_A_PHOTO).partition("]")[0] for one in weighty if one.place.startswith(_OF_A_PHOTO)
    )


def _joined(same: Sequence[ShotNeed]) -> ShotNeed:
    worst = min((one.state for one in same), key=list(ShotState).index)
    return ShotNeed(
        same[0].shot,
        worst,
        max(one.count for one in same),
        same[0].photos,
        tuple(pack for one in same for pack in one.packs),
        tuple(outcome for one in same for outcome in one.why),
    )
