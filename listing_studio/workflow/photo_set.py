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
        for slot in report.pack.slots:
            outcome = outcomes[slot.rule.key]
            state = _state(outcome, slot.shot, photos, report, measuring)
            packs = () if state is ShotState.NOT_NEEDED else (report.pack.id,)
            ids = tuple(photo.id for photo in photos if photo.shot == slot.shot)
            needs.setdefault(slot.shot, []).append(ShotNeed(slot.shot, state, slot.count, ids, packs, (outcome,)))
    return tuple(_joined(same) for same in needs.values())


def _state(
    outcome: Outcome, shot: str, photos: Sequence[Photo], report: Report, measuring: AbstractSet[str]
) -> ShotState:
    ids = [photo.id for photo in photos if photo.shot == shot]
    if outcome.verdict is Verdict.PASSED:
        if any(id in measuring for id in ids):
            return ShotState.MEASURING
        return ShotState.PROBLEM if any(_has_fault(report, id) for id in ids) else ShotState.OK
    if outcome.verdict is Verdict.FAILED:
        return ShotState.PROBLEM if any(_has_fault(report, id) for id in ids) else ShotState.MISSING
    states = {Verdict.NOT_CHECKED: ShotState.NOT_CHECKED, Verdict.WAIVED: ShotState.WAIVED}
    return states.get(outcome.verdict, ShotState.NOT_NEEDED)


def _has_fault(report: Report, photo: str) -> bool:
    mine = (one for one in report.findings if one.place.startswith(f"unit.photos[{photo}]"))
    return any(one.severity is not Severity.ADVICE for one in mine)


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
