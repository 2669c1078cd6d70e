"""The five verdicts, one outcome per element, and that nothing a rule does can stop the others."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from listing_studio.catalogue.loading import catalogue
from listing_studio.rules.engine import Judge
from listing_studio.rules.expressions import Expression
from listing_studio.rules.facts import Facts
from listing_studio.rules.functions import functions
from listing_studio.rules.messages import Message
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.rule import Each, Rule, Severity, Source, Standing
from listing_studio.rules.wording import message
from listing_studio.rules.words import EVERY_OUTPUT, WordCheck, WordKind

SOURCE = Source("test", {"en": "Test"}, "", date(2026, 11, 22), Standing.HOUSE)


def rule(check: str | WordCheck, place: str = "unit.battery.health_percent", **more: Any) -> Rule:
    each: Each | None = more.pop("each", None)
    names = each.names if each else {}
    texts = more.pop("message", "{unit.battery.health_percent}")
    for key in ("when", "measure"):
        if key in more:
            more[key] = Expression.compile(more[key], names)
    return Rule(
        pack="test",
        name=more.pop("name", "some-offence"),
        severity=more.pop("severity", Severity.ERROR),
        check=Expression.compile(check, names) if isinstance(check, str) else check,
        place=place,
        message={"en": Message.parse(texts, names)},
        why={"en": ""},
        source=SOURCE,
        each=each,
        **more,
    )


def judged(rule: Rule, language: str | None = None, **roots: Any) -> list[Outcome]:
    facts = Facts(functions(catalogue()))
    facts.set(**roots)
    return list(Judge(catalogue()).judge([rule], facts, "test", language))


HEALTH = {"battery": {"health_percent": 74.0}, "defects": [], "identity": {}}


@pytest.mark.parametrize(
    ("check", "more", "verdict"),
    [
        ("unit.battery.health_percent >= 70.0", {}, Verdict.PASSED),
        ("unit.battery.health_percent >= 80.0", {}, Verdict.FAILED),
        ("unit.battery.health_percent >= 80.0", {"when": "unit.defects.size() > 0"}, Verdict.NOT_APPLICABLE),
        ("unit.battery.health_percent >= 70.0", {"when": "unit.identity.has_battery"}, Verdict.NOT_CHECKED),
        ("unit.battery.health_percent >= 70.0", {"needs": ("unit.battery.cycles",)}, Verdict.NOT_CHECKED),
        ("unit.battery.cycles >= 70.0", {}, Verdict.NOT_CHECKED),
        ("unit.battery.health_percent + 1", {}, Verdict.NOT_CHECKED),
        ("unit.battery.health_percent", {}, Verdict.NOT_CHECKED),
    ],
)
def test_verdict(check: str, more: dict[str, Any], verdict: Verdict) -> None:
    (outcome,) = judged(rule(check, **more), unit=HEALTH)
    assert outcome.verdict is verdict


def test_an_outcome_carries_measured_value_and_message() -> None:
    (outcome,) = judged(rule("unit.battery.health_percent >= 80.0"), unit=HEALTH)
    assert outcome.measured == 74.0
    assert message(outcome, catalogue(), "en") == "74%"


def test_not_checked_names_the_missing_fact() -> None:
    (outcome,) = judged(rule("unit.battery.cycles >= 70.0"), unit=HEALTH)
    assert outcome.missing == outcome.place == "unit.battery.cycles"
    assert message(outcome, catalogue(), "en") == "Not checked: Battery cycles is not stated."


def test_not_checked_says_that_a_list_is_too_short() -> None:
    (outcome,) = judged(rule("published[0].name.size() > 0", "offer.listing.photo_base_url"), published=[])
    assert (outcome.verdict, outcome.place) == (Verdict.NOT_CHECKED, "offer.listing.photo_base_url")
    assert message(outcome, catalogue(), "en") == "Not checked: there are too few of these: photos to publish."


def test_a_rule_that_raises_is_not_checked_with_the_reason() -> None:
    (outcome,) = judged(rule("days_between(unit.battery.health_percent, as_of) > 1.0"), unit=HEALTH, as_of=1.0)
    assert outcome.verdict is Verdict.NOT_CHECKED
    assert outcome.missing is None
    assert outcome.fault


def test_each_gives_one_outcome_per_element_with_its_own_place() -> None:
    defects = [{"id": "d1", "size_mm": 2.0}, {"id": "d2"}, {"id": "d3", "size_mm": 9.0}]
    each = Each("unit.defects", "defect")
    outcomes = judged(rule("defect.size_mm < 5.0", "defect.size_mm", each=each), unit={"defects": defects})
    assert [(one.verdict, one.place) for one in outcomes] == [
        (Verdict.PASSED, "unit.defects[d1].size_mm"),
        (Verdict.NOT_CHECKED, "unit.defects[d2].size_mm"),
        (Verdict.FAILED, "unit.defects[d3].size_mm"),
    ]


def test_each_over_the_list_it_also_searches_blames_the_right_element() -> None:
    photos = [{"id": "p1", "shot": "front"}, {"id": "p2"}]
    each = Each("unit.photos", "photo")
    source = "unit.photos.filter(p, p.shot == photo.shot).size() == 1"
    first, second = judged(rule(source, "photo.shot", each=each), unit={"photos": photos})
    assert first.place == "unit.photos[p2].shot"  # the search stumbles over the other one
    assert second.missing == "unit.photos[p2].shot"


def test_words_speak_once_per_output_with_the_span() -> None:
    check = WordCheck(WordKind.FORBID, EVERY_OUTPUT, ("claims_flawless",))
    outputs = {"title": "A phone", "note": "Flawless phone"}
    title, note = judged(rule(check, "outputs", message="{found}"), "en", outputs=outputs, unit=HEALTH)
    assert (title.verdict, title.place) == (Verdict.PASSED, "outputs.title")
    assert (note.verdict, note.place, note.language) == (Verdict.FAILED, "outputs.note", "en")
    assert (note.spans[0].start, note.spans[0].end) == (0, 8)
    assert message(note, catalogue(), "en") == "Flawless"


def test_words_without_a_list_in_that_language_are_not_checked_rather_than_passed() -> None:
    check = WordCheck(WordKind.FORBID, ("title",), ("renewed_suffix",))
    (outcome,) = judged(rule(check, "outputs"), "eo", outputs={"title": "x"}, unit=HEALTH)
    assert outcome.verdict is Verdict.NOT_CHECKED


def test_memory_speaks_again_when_the_facts_change_and_only_then() -> None:
    facts = Facts(functions(catalogue()))
    judge = Judge(catalogue())
    watched = rule("unit.battery.health_percent >= 80.0")
    facts.set(unit=HEALTH)
    (first,) = judge.judge([watched], facts, "test")
    facts.set(unit={**HEALTH, "identity": {"brand": "x"}})
    (second,) = judge.judge([watched], facts, "test")
    assert second is first
    facts.set(unit={**HEALTH, "battery": {"health_percent": 91.0}})
    (third,) = judge.judge([watched], facts, "test")
    assert third.verdict is Verdict.PASSED


DEFECTS = [{"id": "d1", "size_mm": 2.0}, {"id": "d2", "size_mm": 3.0}]


def again(watched: Rule, change: dict[str, Any]) -> list[tuple[Outcome, Outcome]]:
    """What is said of each defect before and after the unit has changed."""
    facts, judge = Facts(functions(catalogue())), Judge(catalogue())
    facts.set(unit={**HEALTH, "defects": DEFECTS})
    before = list(judge.judge([watched], facts, "test"))
    facts.set(unit={**HEALTH, "defects": DEFECTS, **change})
    return list(zip(before, judge.judge([watched], facts, "test"), strict=True))


def test_what_was_said_of_an_element_stands_when_another_changes() -> None:
    each = Each("unit.defects", "defect")
    first, second = again(
        rule("defect.size_mm < 5.0", "defect.size_mm", each=each),
        {"defects": [DEFECTS[0], {"id": "d2", "size_mm": 9.0}]},
    )
    assert first[0] is first[1]
    assert (second[0].verdict, second[1].verdict) == (Verdict.PASSED, Verdict.FAILED)


@pytest.mark.parametrize(
    ("check", "more", "change"),
    [
        ("unit.defects.all(d, d.size_mm < 5.0)", {}, {"defects": [DEFECTS[0], {"id": "d2", "size_mm": 9.0}]}),
        ("defect.size_mm < unit.battery.health_percent", {}, {"battery": {"health_percent": 1.0}}),
        ("defect.size_mm > 9.0", {"when": "unit.battery.health_percent < 9.0"}, {"battery": {"health_percent": 1.0}}),
    ],
)
def test_an_unchanged_element_is_judged_again_by_what_the_rule_looks_at_beside_it(
    check: str, more: dict[str, Any], change: dict[str, Any]
) -> None:
    watched = rule(check, "defect.size_mm", each=Each("unit.defects", "defect"), **more)
    (before, after), _ = again(watched, change)
    assert before.verdict is not Verdict.FAILED
    assert after.verdict is Verdict.FAILED


def test_an_element_that_moves_in_its_list_keeps_what_was_said_of_it() -> None:
    each = Each("unit.defects", "defect")
    watched = rule("defect.size_mm < 2.5", "defect.size_mm", each=each)
    (_, first), (_, second) = again(watched, {"defects": DEFECTS[::-1]})
    assert [(one.element, one.verdict) for one in (first, second)] == [("d2", Verdict.FAILED), ("d1", Verdict.PASSED)]


def test_a_fork_remembers_and_what_it_learns_stays_its_own() -> None:
    facts, judge = Facts(functions(catalogue())), Judge(catalogue())
    watched = rule("unit.battery.health_percent >= 80.0")
    facts.set(unit=HEALTH)
    (before,) = judge.judge([watched], facts, "test")
    other_facts, other = facts.fork(), judge.fork()
    assert list(other.judge([watched], other_facts, "test")) == [before]
    other_facts.set(unit={**HEALTH, "battery": {"health_percent": 91.0}})
    (changed,) = other.judge([watched], other_facts, "test")
    assert changed.verdict is Verdict.PASSED
    assert next(judge.judge([watched], facts, "test")) is before
