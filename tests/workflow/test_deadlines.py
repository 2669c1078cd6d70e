"""Deadlines: calendar and working days, what settles one, and what the calendar does not know yet."""

from __future__ import annotations

from datetime import date

import pytest

from listing_studio.catalogue.loading import catalogue
from listing_studio.packs.due import Due, what_ends, when_it_ends
from listing_studio.packs.pack import Deadline
from listing_studio.rules.expressions import Expression
from listing_studio.rules.facts import Facts, facts_of
from listing_studio.rules.functions import functions
from listing_studio.rules.rule import Limit, Source, Standing
from listing_studio.workflow.deadlines import dues, is_announced, working_day_behind

SOURCE = Source("seed", {"en": "Seed"}, "", date(2026, 11, 21), Standing.SEED)


def deadline(
    days: int = 15, *, working: bool = False, awaited: bool = False, when: str | None = None, done: str | None = None
) -> Deadline:
    return Deadline(
        pack="shop",
        id="window",
        text={"en": "The claim can be filed until"},
        begins="claim.received_on",
        days=Limit("days", float(days), "days", SOURCE),
        working=working,
        awaited=awaited,
        when=Expression.compile(when) if when else None,
        place="claim.applied_on",
        done=done,
        source=SOURCE,
        covers=(),
    )


def running(one: Deadline, today: date, **claim: object) -> tuple[Due, ...]:
    facts = Facts(functions(catalogue()))
    facts.set(claim=facts_of(claim))
    return dues([one], facts, today)


def test_days_are_counted_from_the_stated_day() -> None:
    (due,) = running(deadline(), date(2026, 11, 10), received_on=date(2026, 11, 1))
    assert (due.on, due.left, due.certain) == (date(2026, 11, 16), 6, True)


def test_what_is_over_says_since_when() -> None:
    (due,) = running(deadline(), date(2026, 11, 20), received_on=date(2026, 11, 1))
    assert due.left == -4


def test_what_others_are_late_with_is_said_to_be_awaited() -> None:
    day = {"received_on": date(2026, 11, 1)}
    (own,) = running(deadline(), date(2026, 11, 20), **day)
    (awaited,) = running(deadline(awaited=True), date(2026, 11, 20), **day)
    assert what_ends(own, "en") == "The claim can be filed until"
    assert when_it_ends(own, catalogue(), "en") == "November 16, 2026, over for 4 days"
    assert when_it_ends(awaited, catalogue(), "en") == "November 16, 2026, still awaited after 4 days"


def test_without_its_first_day_nothing_runs() -> None:
    assert running(deadline(), date(2026, 11, 20)) == ()


def test_what_is_settled_runs_no_more() -> None:
    one = deadline(done="claim.applied_on")
    days = {"received_on": date(2026, 11, 1)}
    assert running(one, date(2026, 11, 3), **days)
    assert running(one, date(2026, 11, 3), **days, applied_on=date(2026, 11, 2)) == ()


def test_a_condition_may_rule_one_out_and_unknown_does_not() -> None:
    one = deadline(7, when="claim.factory_special")
    day = {"received_on": date(2026, 11, 1)}
    assert running(one, date(2026, 11, 3), **day, factory_special=False) == ()
    assert running(one, date(2026, 11, 3), **day, factory_special=True)
    assert running(one, date(2026, 11, 3), **day)


@pytest.mark.parametrize(
    ("day", "number", "on"),
    [
        (date(2026, 11, 20), 3, date(2026, 11, 25)),  # a weekend between
        (date(2026, 9, 24), 3, date(2026, 9, 30)),  # Mid-Autumn and a weekend
        (date(2026, 9, 30), 1, date(2026, 10, 8)),  # the National Day week
        (date(2026, 10, 9), 1, date(2026, 10, 10)),  # a Saturday that is worked
    ],
)
def test_working_days_are_those_of_mainland_china(day: date, number: int, on: date) -> None:
    assert working_day_behind(day, number) == on


def test_a_year_without_announced_holidays_is_not_certain() -> None:
    assert is_announced(2026)
    assert not is_announced(2040)
    (due,) = running(deadline(3, working=True), date(2040, 1, 2), received_on=date(2040, 1, 2))
    assert not due.certain
