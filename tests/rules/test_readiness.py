"""Readiness: unknown is never shown as good, and a waiver lapses when what it excuses changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from listing_studio.domain.dossier import Waiver
from listing_studio.rules.expressions import Expression
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.readiness import Readiness, readiness
from listing_studio.rules.rule import Limit, Rule, Severity, Source, Standing
from listing_studio.rules.waivers import lapsed, waived

SOURCE = Source("test", {"en": "Test"}, "", date(2026, 11, 22), Standing.HOUSE)
RULE = Rule("test", "x", Severity.ERROR, Expression.compile("true"), "unit.x", {}, {}, SOURCE)


def said(verdict: Verdict, severity: Severity = Severity.ERROR, measured: object = 74.0) -> Outcome:
    return Outcome(replace(RULE, severity=severity), verdict, "unit.x", measured=measured)


@pytest.mark.parametrize(
    ("outcomes", "measuring", "mark"),
    [
        ([], False, Readiness.NOT_CHECKED),
        ([said(Verdict.NOT_APPLICABLE)], False, Readiness.NOT_CHECKED),
        ([said(Verdict.PASSED)], False, Readiness.READY),
        ([said(Verdict.PASSED), said(Verdict.FAILED, Severity.ADVICE)], False, Readiness.READY),
        ([said(Verdict.PASSED), said(Verdict.FAILED, Severity.WARNING)], False, Readiness.LOOK),
        ([said(Verdict.PASSED), said(Verdict.NOT_CHECKED, Severity.WARNING)], False, Readiness.LOOK),
        ([said(Verdict.PASSED), said(Verdict.NOT_CHECKED)], False, Readiness.NOT_CHECKED),
        ([said(Verdict.PASSED), said(Verdict.NOT_CHECKED)], True, Readiness.MEASURING),
        ([said(Verdict.PASSED)], True, Readiness.MEASURING),
        ([said(Verdict.PASSED), said(Verdict.FAILED)], True, Readiness.BLOCKED),
        ([said(Verdict.PASSED), said(Verdict.WAIVED)], False, Readiness.READY),
    ],
)
def test_readiness(outcomes: list[Outcome], measuring: bool, mark: Readiness) -> None:
    assert readiness(outcomes, measuring=measuring, stated=True) is mark
    assert mark.may_go_out == (mark in (Readiness.READY, Readiness.LOOK))


def test_a_unit_about_which_nothing_is_stated_is_never_ready() -> None:
    assert readiness([said(Verdict.PASSED)], measuring=False, stated=False) is Readiness.NOT_CHECKED


def _waiver(**changes: str) -> Waiver:
    facts = {"pack": "shop", "rule": "test/x", "place": "unit.x", "value": "74.0", "limit": ""}
    return Waiver(by="Dana", reason="Agreed with the buyer", on=date(2026, 11, 20), **{**facts, **changes})


def test_a_waiver_excuses_the_outcome_it_names() -> None:
    (outcome,) = waived([said(Verdict.FAILED)], [_waiver()], "shop")
    assert (outcome.verdict, outcome.waiver) == (Verdict.WAIVED, _waiver())
    assert lapsed([outcome], [outcome.waiver or _waiver()], "shop") == ()


@pytest.mark.parametrize(
    "waiver",
    [
        _waiver(value="75.0"),
        _waiver(limit="a=80"),
        _waiver(place="unit.y"),
        _waiver(rule="test/y"),
        _waiver(pack="other"),
    ],
)
def test_a_waiver_lapses_when_anything_it_names_differs(waiver: Waiver) -> None:
    (outcome,) = waived([said(Verdict.FAILED)], [waiver], "shop")
    assert outcome.verdict is Verdict.FAILED


def test_a_lapsed_waiver_does_not_hide_one_that_holds() -> None:
    (outcome,) = waived([said(Verdict.FAILED)], [_waiver(), _waiver(value="75.0")], "shop")
    assert outcome.waiver == _waiver()


def test_a_waiver_of_a_rule_that_cannot_be_waived_excuses_nothing() -> None:
    outcome = replace(said(Verdict.FAILED), rule=replace(RULE, waivable=False))
    assert waived([outcome], [_waiver()], "shop") == (outcome,)


def test_a_waiver_lapses_when_the_limit_changes() -> None:
    limited = replace(RULE, limits=(Limit("battery", 80, "", SOURCE),))
    outcome = replace(said(Verdict.FAILED), rule=limited)
    assert waived([outcome], [_waiver(limit="battery=80")], "shop")[0].verdict is Verdict.WAIVED
    assert waived([outcome], [_waiver(limit="battery=85")], "shop")[0].verdict is Verdict.FAILED
    assert len(lapsed([outcome], [_waiver(limit="battery=85")], "shop")) == 1
