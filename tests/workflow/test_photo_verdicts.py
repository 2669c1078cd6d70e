"""One word for a photo: the weightiest findings tell, and only what was really checked passes."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from listing_studio.domain.photos import PhotoFacts
from listing_studio.rules.outcomes import Verdict
from listing_studio.rules.rule import Severity
from listing_studio.workflow.photo_verdicts import PhotoVerdict, verdict_of

FACTS = PhotoFacts(width=100)


def outcome(severity: Severity, verdict: Verdict = Verdict.FAILED) -> Any:
    finding = verdict in (Verdict.FAILED, Verdict.NOT_CHECKED)
    return SimpleNamespace(severity=severity, verdict=verdict, is_finding=finding)


ERROR, WARNING, ADVICE = map(outcome, (Severity.ERROR, Severity.WARNING, Severity.ADVICE))
UNCHECKED = outcome(Severity.ERROR, Verdict.NOT_CHECKED)
WAIVED = outcome(Severity.ERROR, Verdict.WAIVED)


@pytest.mark.parametrize(
    ("outcomes", "verdict"),
    [
        ([], PhotoVerdict.PASSED),
        ([outcome(Severity.ERROR, Verdict.PASSED)], PhotoVerdict.PASSED),
        ([WAIVED], PhotoVerdict.WAIVED),
        ([WAIVED, ADVICE], PhotoVerdict.ADVICE),
        ([ADVICE, WARNING], PhotoVerdict.LOOK),
        ([WARNING, UNCHECKED], PhotoVerdict.NOT_CHECKED),
        ([UNCHECKED, ERROR], PhotoVerdict.BLOCKED),
        ([WARNING, outcome(Severity.ADVICE, Verdict.NOT_CHECKED)], PhotoVerdict.LOOK),
    ],
)
def test_the_weightiest_findings_tell(outcomes: list[Any], verdict: PhotoVerdict) -> None:
    assert verdict_of(FACTS, outcomes) is verdict


def test_an_unusable_photo_is_blocked_whatever_else_is_said() -> None:
    assert verdict_of(PhotoFacts(problem="damaged"), [], judged=False) is PhotoVerdict.BLOCKED


def test_what_nobody_judged_is_never_passed() -> None:
    assert verdict_of(FACTS, [], judged=False) is PhotoVerdict.NOT_CHECKED
    assert verdict_of(FACTS, [], measuring=True) is PhotoVerdict.MEASURING
