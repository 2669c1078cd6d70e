"""Says in one word what a check made of a photo; the same word for the window and the command line. Judges nothing."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from listing_studio.domain.photos import PhotoFacts
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.rule import Severity


class PhotoVerdict(StrEnum):
    """From worst to best; each name is a phrase of the catalogue. Only the last is good."""

    BLOCKED = "blocked"
    NOT_CHECKED = "not_checked"
    LOOK = "look"
    ADVICE = "advice"
    MEASURING = "measuring"
    WAIVED = "waived"
    PASSED = "passed"


_OF_SEVERITY = {
    Severity.ERROR: PhotoVerdict.BLOCKED,
    Severity.WARNING: PhotoVerdict.LOOK,
    Severity.ADVICE: PhotoVerdict.ADVICE,
}


def verdict_of(
    facts: PhotoFacts, outcomes: Sequence[Outcome], *, judged: bool = True, measuring: bool = False
) -> PhotoVerdict:
    """The verdict on a photo by what was measured on it and by its findings and waived outcomes.

    The weightiest findings tell; where all of these could not be checked, so is the photo, however light the rest.
    """
    if facts.problem is not None:
        return PhotoVerdict.BLOCKED
    if measuring:
        return PhotoVerdict.MEASURING
    if not judged:
        return PhotoVerdict.NOT_CHECKED
    weightiest = weightiest_of(outcomes)
    if weightiest:
        unchecked = all(one.verdict is Verdict.NOT_CHECKED for one in weightiest)
        return PhotoVerdict.NOT_CHECKED if unchecked else _OF_SEVERITY[weightiest[0].severity]
    waived = any(one.verdict is Verdict.WAIVED for one in outcomes)
    return PhotoVerdict.WAIVED if waived else PhotoVerdict.PASSED


def weightiest_of(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The findings of the highest severity that there is."""
    findings = [one for one in outcomes if one.is_finding]
    most = max((one.severity.weight for one in findings), default=0)
    return [one for one in findings if one.severity.weight == most]
