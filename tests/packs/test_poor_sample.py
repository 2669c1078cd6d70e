"""The second sample: a dossier with the mistakes that are made most often, each of them named."""

from __future__ import annotations

import pytest

from listing_studio import resources
from listing_studio.catalogue.loading import catalogue
from listing_studio.packs.library import library
from listing_studio.rules.outcomes import Verdict
from listing_studio.rules.readiness import Readiness
from listing_studio.workflow.checking import Checking, Report, Subject
from listing_studio.workflow.examples import measured_photos, read_example
from listing_studio.workflow.unit_file import read_unit

MISTAKES = {
    "imei-invalid",
    "gtin-same-as-new",
    "battery-below-minimum",
    "body-grade-above-worst-defect",
    "function-failed",
    "works-like-new-with-failed-test",
    "defect-without-photo",
    "defect-photo-without-defect",
    "identity-label-published",
    "photo-blurred",
    "published-photo-too-small",
    "published-photo-without-zoom",
    "flawless-claimed",
    "quantity-above-single-unit",
    "functions-below-like-new",
    "works-like-new-below-its-grade",
    "photo-carries-location",
    "warranty-not-settled",
    "background-differs",
}


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    path = resources.path("samples", "phone_poor.json")
    dossier = read_unit(path, catalogue())
    good = read_example(library().pack("aliexpress"), catalogue())
    subject = Subject(dossier, good.seller, measured_photos(dossier, path.parent), good.as_of)
    return Checking(catalogue()).check(subject, [library().pack(id) for id in dossier.packs])


def test_amazon_finds_every_mistake_and_no_other(reports: dict[str, Report]) -> None:
    findings = reports["amazon_renewed_us"].findings
    assert {one.rule.name for one in findings if one.verdict is Verdict.FAILED} == MISTAKES


def test_what_waits_for_the_warranty_is_not_checked_and_nothing_else(reports: dict[str, Report]) -> None:
    findings = reports["amazon_renewed_us"].findings
    assert {one.missing for one in findings if one.verdict is Verdict.NOT_CHECKED} == {"offer.warranty.offered"}


def test_it_may_go_out_nowhere(reports: dict[str, Report]) -> None:
    assert {id: report.readiness for id, report in reports.items()} == dict.fromkeys(
        ["amazon_renewed_us", "jd_used", "aliexpress"], Readiness.BLOCKED
    )


def test_as_is_next_to_a_warranty_is_found_where_a_warranty_is_given(reports: dict[str, Report]) -> None:
    names = {one.rule.name for one in reports["aliexpress"].findings}
    assert {"warranty-disclaimed", "void-term", "shipping-cost-overstated", "price-suspiciously-low"} <= names
