"""AliExpress as a seller meets it: what stops a unit, what only warns, and what the upload file says."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from listing_studio.bundle.upload import upload_file
from listing_studio.catalogue.loading import catalogue
from listing_studio.packs.library import library
from listing_studio.rules.facts import Facts
from listing_studio.rules.functions import functions
from listing_studio.rules.outcomes import Verdict
from listing_studio.rules.readiness import Readiness
from listing_studio.workflow.checking import Checking, Report, Subject
from listing_studio.workflow.examples import overlaid, read_example

PACK = library().pack("aliexpress")


@pytest.fixture(scope="module")
def sample() -> Subject:
    return read_example(PACK, catalogue())


def check(sample: Subject, **changes: Any) -> Report:
    """The report on the sample with facts changed; dots in paths are written as two underscores."""
    subject, _ = overlaid(sample, {path.replace("__", "."): value for path, value in changes.items()})
    return Checking(catalogue()).check(subject, [PACK])[PACK.id]


def failed(report: Report) -> set[str]:
    return {outcome.rule.name for outcome in report.findings if outcome.verdict is Verdict.FAILED}


def uploaded(report: Report) -> dict[str, Any]:
    facts = Facts(functions(catalogue()))
    facts.set(PACK.id, **report.facts)
    (export,) = PACK.exports
    document: dict[str, Any] = json.loads(upload_file(export, facts))
    return document


def test_the_sample_is_ready(sample: Subject) -> None:
    assert check(sample).readiness is Readiness.READY


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"unit__condition__sold_as": "for_parts"}, "sold-for-parts"),
        ({"unit__battery__swollen": True}, "battery-swollen"),
        ({"offer__shipping__international_tracking": False}, "no-international-tracking"),
        ({"offer__shipping__cost": {"amount": 60, "currency": "USD"}}, "shipping-cost-overstated"),
        ({"offer__quantity": 0}, "quantity-zero"),
        ({"offer__shipping__handling_days": 90}, "handling-time-out-of-range"),
    ],
)
def test_what_the_seed_forbids_blocks(sample: Subject, changes: Mapping[str, Any], rule: str) -> None:
    report = check(sample, **changes)
    assert rule in failed(report)
    assert report.readiness is Readiness.BLOCKED


def test_cracked_glass_blocks_and_a_cracked_corner_asks_for_a_look(sample: Subject) -> None:
    cracked = {"unit.defects[d2].type": "crack", "unit.condition.body_grade": "fair"}
    glass = overlaid(sample, {**cracked, "unit.defects[d2].zone": "camera_lens"})[0]
    corner = overlaid(sample, cracked)[0]
    reports = [Checking(catalogue()).check(subject, [PACK])[PACK.id] for subject in (glass, corner)]
    assert [failed(report) for report in reports] == [{"glass-broken"}, {"break-may-harm"}]
    assert [report.readiness for report in reports] == [Readiness.BLOCKED, Readiness.LOOK]


def test_a_very_low_price_only_warns_because_the_line_is_our_own(sample: Subject) -> None:
    report = check(sample, offer__price__amount=1)
    assert failed(report) == {"price-suspiciously-low"}
    assert report.readiness is Readiness.LOOK


def test_shipping_that_may_be_overstated_is_not_taken_for_honest(sample: Subject) -> None:
    report = check(sample, without=["offer.shipping.real_cost"])
    assert [(one.rule.name, one.verdict) for one in report.findings] == [
        ("shipping-cost-overstated", Verdict.NOT_CHECKED)
    ]
    assert report.readiness is Readiness.NOT_CHECKED


def test_nothing_goes_out_before_a_named_person_has_confirmed_the_duties(sample: Subject) -> None:
    report = Checking(catalogue()).check(sample, [PACK], {"confirmations": []})[PACK.id]
    assert {name for name in failed(report) if not name.endswith("-unconfirmed")} == set()
    assert {"harmless-unconfirmed", "rights-respected-unconfirmed", "dispatch-real-unconfirmed"} <= failed(report)
    assert report.readiness is Readiness.BLOCKED


def test_the_upload_file_holds_numbers_as_numbers_and_figures_as_text(sample: Subject) -> None:
    document = uploaded(check(sample))
    assert document["aliexpress_category_id"] == 1001
    assert [document[f"package_{side}"] for side in ("length", "width", "height")] == [22, 14, 7]
    assert document["weight"] == "0.480"
    assert document["sku_info_list"] == [{"sku_code": "SL-1042", "price": "279.00", "inventory": 1}]
    assert len(document["main_image_urls_list"]) == 6
    assert document["main_image_urls_list"][0].endswith("SL-1042_1_front.jpg")


def test_the_upload_file_discloses_every_defect_inside_its_html_module(sample: Subject) -> None:
    detail = json.loads(uploaded(check(sample))["multi_language_description_list"][0]["web_detail"])
    (module,) = detail["moduleList"]
    assert module["type"] == "html"
    assert "<p>Scratch, frame, 8 mm, slight.</p>" in module["html"]["content"]
    assert "<p>This item is refurbished, not new.</p>" in module["html"]["content"]


def test_what_nobody_stated_is_left_out_of_the_upload_file(sample: Subject) -> None:
    document = uploaded(check(sample, without=["unit.identity.version", "offer.listing.service_template_id"]))
    assert "service_policy_id" not in document
    assert [one["attribute_name"] for one in document["attribute_list"]] == [
        "Brand",
        "Model",
        "Condition",
        "Capacity",
        "Color",
    ]
