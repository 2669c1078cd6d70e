"""One mark per dossier and pack: may it go out, and if not, what kind of thing is in the way."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.rule import Severity


class Readiness(StrEnum):
    """From worst to best. Only ``ready`` and ``look`` may be exported."""

    BLOCKED = "blocked"
    NOT_CHECKED = "not_checked"
    MEASURING = "measuring"
    LOOK = "look"
    READY = "ready"

    @property
    def may_go_out(self) -> bool:
        """Whether a bundle may be written."""
        return self in (Readiness.READY, Readiness.LOOK)


def readiness(outcomes: Iterable[Outcome], *, measuring: bool, stated: bool) -> Readiness:
    """The mark for one pack's outcomes; ``stated`` says whether anything is stated about the unit at all."""
    outcomes = tuple(outcomes)
    findings = [outcome for outcome in outcomes if outcome.is_finding]
    errors = {outcome.verdict for outcome in findings if outcome.severity is Severity.ERROR}
    if Verdict.FAILED in errors:
        return Readiness.BLOCKED
    if measuring:
        return Readiness.MEASURING
    nothing_confirmed = not stated or not any(outcome.verdict is Verdict.PASSED for outcome in outcomes)
    if Verdict.NOT_CHECKED in errors or nothing_confirmed:
        return Readiness.NOT_CHECKED
    if any(outcome.severity is Severity.WARNING for outcome in findings):
        return Readiness.LOOK
    return Readiness.READY
