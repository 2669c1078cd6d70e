"""Gathering what is open from the reports of several packs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from listing_studio.gui.desk import Desk
from listing_studio.gui.findings.finding import Findings, gather, outcome_of, passed_checks
from listing_studio.rules.outcomes import Verdict
from listing_studio.rules.rule import OwnValue, Severity
from listing_studio.workflow.checking import Report
from tests.gui.conftest import OpenSample


def everything(desk: Desk) -> Findings:
    return gather(desk.reports.values())


def test_no_report_says_nothing() -> None:
    assert gather(()).in_order() == ()
    assert passed_checks(()) == 0


def test_a_complete_unit_has_only_passes(look_at: OpenSample) -> None:
    desk = look_at("phone.json")
    assert everything(desk).in_order() == ()
    assert passed_checks(desk.reports.values()) > 100


def test_the_most_severe_come_first_and_failures_before_questions(look_at: OpenSample) -> None:
    found = everything(look_at("phone_poor.json")).in_order()
    order = [(-one.outcome.severity.weight, one.outcome.verdict is Verdict.NOT_CHECKED) for one in found]
    assert order == sorted(order)
    assert {one.outcome.severity for one in found} >= {Severity.ERROR, Severity.WARNING}
    assert Verdict.FAILED in {one.outcome.verdict for one in found}


def test_one_report_loses_nothing(look_at: OpenSample) -> None:
    for report in look_at("phone_poor.json").reports.values():
        found = gather([report]).in_order()
        assert {one.rule.key for one in report.findings} == {
            key for one in found for key in (one.outcome.rule.key, *one.waiting)
        }
        assert {id(one) for one in report.findings if one.missing is None} <= {id(one.outcome) for one in found}


def test_what_waits_for_one_fact_is_one_finding(look_at: OpenSample) -> None:
    report = look_at("phone_poor.json").reports["amazon_renewed_us"]
    (warranty,) = [one for one in gather([report]).in_order() if one.outcome.place == "offer.warranty.offered"]
    assert len(warranty.waiting) > 1


def test_what_several_packs_say_alike_is_said_once(look_at: OpenSample) -> None:
    desk = look_at("phone_poor.json")
    imei = [one for one in everything(desk).in_order() if one.outcome.place == "unit.identity.imei"]
    assert len(imei) == len({one.key for one in imei})
    asking = [pack for pack, report in desk.reports.items() if report.pack.rule("base/imei-invalid") is not None]
    assert [one.packs for one in imei if one.outcome.rule.key == "base/imei-invalid"] == [tuple(asking)]


def test_packs_that_judge_by_other_limits_speak_for_themselves(look_at: OpenSample) -> None:
    report = next(iter(look_at("phone_poor.json").reports.values()))
    outcome = next(one for one in report.findings if one.rule.limits)
    limits = tuple(replace(limit, value="another") for limit in outcome.rule.limits)
    twin = replace(outcome, rule=replace(outcome.rule, limits=limits))
    other = replace(report, outcomes=(twin,))
    same = [one for one in gather([report, other]).in_order() if one.outcome.rule.key == outcome.rule.key]
    assert [one.outcome for one in same if one.outcome.place == outcome.place] == [outcome, twin]


def test_a_limit_of_the_shops_own_is_not_taken_for_the_packs_of_the_same_value(look_at: OpenSample) -> None:
    report = next(iter(look_at("phone_poor.json").reports.values()))
    outcome = next(one for one in report.findings if one.rule.limits)
    own = OwnValue("shop", "Li Wei", date(2026, 11, 22), "agreed", outcome.rule.limits[0])
    limits = tuple(replace(limit, own=own) for limit in outcome.rule.limits)
    other = replace(report, outcomes=(replace(outcome, rule=replace(outcome.rule, limits=limits)),))
    same = [one for one in gather([report, other]).in_order() if one.outcome.rule.key == outcome.rule.key]
    assert len([one for one in same if one.outcome.place == outcome.place]) == 2


def test_an_outcome_is_found_again_in_its_report(look_at: OpenSample) -> None:
    report: Report = next(iter(look_at("phone_poor.json").reports.values()))
    finding = gather([report]).in_order()[3]
    assert outcome_of(report, finding.key) is finding.outcome
    assert outcome_of(report, ("base/none-such", "", "")) is None


def test_the_mark_says_severity_unless_nothing_was_checked(look_at: OpenSample) -> None:
    for finding in everything(look_at("phone_poor.json")).in_order():
        unchecked = finding.outcome.verdict is Verdict.NOT_CHECKED
        assert finding.mark == ("not_checked" if unchecked else finding.outcome.severity.value)
