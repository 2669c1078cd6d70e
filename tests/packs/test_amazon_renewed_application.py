"""The sample of an Amazon Renewed application: which views, how many, that they are different ones, and its state."""

from __future__ import annotations

from typing import Any

import pytest

from listing_studio.catalogue.loading import catalogue
from listing_studio.packs.library import library
from listing_studio.rules.outcomes import Verdict
from listing_studio.rules.readiness import Readiness
from listing_studio.rules.rule import Severity
from listing_studio.workflow.checking import Checking, Report, Subject
from listing_studio.workflow.examples import overlaid, read_example

PACK = library().pack("amazon_renewed_application")
VIEWS = ["shipping_box", "inside_packaging", "top", "bottom", "front", "back", "left", "right"]


@pytest.fixture(scope="module")
def sample() -> Subject:
    return read_example(PACK, catalogue())


def check(sample: Subject, changes: dict[str, Any]) -> Report:
    return Checking(catalogue()).check(overlaid(sample, changes)[0], [PACK])[PACK.id]


def test_the_sample_is_ready_with_its_photos_in_the_order_amazon_names_them(sample: Subject) -> None:
    report = check(sample, {})
    assert report.readiness is Readiness.READY
    assert [one.photo.shot for one in report.published] == [*VIEWS, "screen_on"]


@pytest.mark.parametrize("view", [*VIEWS, "screen_on"])
def test_every_missing_view_is_named(sample: Subject, view: str) -> None:
    report = check(sample, {"without_shot": view})
    assert [outcome.rule.name for outcome in report.findings] == [f"{view.replace('_', '-')}-photo-missing"]
    assert report.readiness is Readiness.BLOCKED


def test_a_unit_without_a_screen_needs_no_picture_of_it(sample: Subject) -> None:
    assert check(sample, {"without_shot": "screen_on", "unit.identity.has_screen": False}).findings == ()


def test_whether_a_screen_is_missing_is_not_guessed(sample: Subject) -> None:
    report = check(sample, {"without": ["unit.identity.has_screen"]})
    assert {(one.rule.name, one.verdict) for one in report.findings} == {
        ("screen-on-photo-missing", Verdict.NOT_CHECKED),
        ("screen-below-like-new", Verdict.NOT_CHECKED),
        ("screen-grade-not-stated", Verdict.NOT_CHECKED),
    }
    assert report.readiness is Readiness.NOT_CHECKED


def test_one_picture_does_not_stand_for_two_sides(sample: Subject) -> None:
    report = check(sample, {"measured[p3].sha256": "a" * 64, "measured[p4].sha256": "a" * 64})
    assert [(one.rule.name, one.place, one.severity) for one in report.findings] == [
        ("photo-twice", "unit.photos[p4].file", Severity.ERROR),
    ]


def test_a_photo_that_cannot_be_opened_does_not_count(sample: Subject) -> None:
    names = {one.rule.name for one in check(sample, {"measured[p12].problem": "damaged"}).findings}
    assert names == {"photo-unusable", "shipping-box-photo-missing"}


def test_the_sample_itself_must_work_and_look_like_new(sample: Subject) -> None:
    changed = check(sample, {"unit.battery.health_percent": 74, "unit.refurbishment.cleaned": False})
    assert {one.rule.key for one in changed.findings} == {
        "amazon_renewed/battery-below-minimum",
        "amazon_renewed/not-cleaned",
    }


def test_dollars_of_another_country_are_named_and_not_added_up(sample: Subject) -> None:
    money = {"amount": 30_000, "currency": "CAD"}
    report = check(sample, {"application.purchases[b1].amount": money, "documents[n1].total": money})
    names = {one.rule.name: one for one in report.findings}
    assert set(names) == {"purchase-in-other-currency", "qualifying-purchases-too-low"}
    assert names["qualifying-purchases-too-low"].measured == 14_400 + 16_200 + 6_000
