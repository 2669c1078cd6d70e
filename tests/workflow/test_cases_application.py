"""Applications for Amazon Renewed from unit file to bundle: a good one, a sloppy one, a dishonest one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from listing_studio.bundle.bag import verify
from listing_studio.bundle.writing import NotReady
from listing_studio.catalogue.loading import catalogue
from listing_studio.rules.outcomes import Outcome
from listing_studio.rules.readiness import Readiness
from listing_studio.rules.wording import message
from listing_studio.workflow.checking import Report
from listing_studio.workflow.intake import Intake
from tests.workflow.cases import checked, failed, handed_over, taken_in

PACK = "amazon_renewed_application"
SELLER = "seller_applicant.json"
SAMPLE = "application.json"


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Intake:
    return taken_in(tmp_path_factory.mktemp("good"), SAMPLE, SELLER)


def said(report: Report, rule: str) -> list[str]:
    return [message(one, catalogue(), "en") for one in report.findings if one.rule.name == rule]


def only(report: Report, rule: str) -> Outcome:
    (outcome,) = (one for one in report.findings if one.rule.name == rule)
    return outcome


def test_a_good_application_becomes_a_bundle_with_its_photos_and_invoices(good: Intake, tmp_path: Path) -> None:
    report = checked(good, PACK)
    assert report.readiness is Readiness.READY
    bundle = handed_over(good, report, tmp_path)
    assert verify(bundle.folder) == ()
    upload = bundle.folder / "data" / "upload"
    invoices = sorted(path.name for path in (upload / "documents").iterdir())
    assert invoices == ["01_invoice.pdf", "02_invoice.pdf", "03_invoice.pdf"]
    assert (upload / "documents" / "01_invoice.pdf").read_bytes() == good.papers["n1"].read_bytes()
    assert len([*(upload / "photos").iterdir()]) == 9


def sloppy(unit: dict[str, Any]) -> None:
    """An invoice 91 days old, a kind of unit that sells for 15.00, seven photos of those asked for."""
    old, *_, cheap = unit["application"]["purchases"]
    old["bought_on"] = unit["documents"][0]["issued_on"] = "2026-08-21"
    cheap |= {"selling_price": {"amount": 15.00, "currency": "USD"}, "units": 400}
    unit["unit"]["photos"] = [one for one in unit["unit"]["photos"] if one["shot"] not in ("left", "screen_on")]


def test_a_sloppy_application_is_told_what_does_not_count(tmp_path: Path) -> None:
    intake = taken_in(tmp_path, SAMPLE, SELLER, sloppy)
    report = checked(intake, PACK)
    assert failed(report) == {
        "purchase-outside-window",
        "selling-price-does-not-count",
        "qualifying-purchases-too-low",
        "left-photo-missing",
        "screen-on-photo-missing",
        "sample-images-too-few",
    }
    assert said(report, "purchase-outside-window") == [
        "Invoice HR-88120 is 91 days older than the application; only the last 90 days count, so it does not."
    ]
    assert only(report, "qualifying-purchases-too-low").measured == 14_400 + 16_200
    assert "19,400 USD short of 50,000 USD" in said(report, "qualifying-purchases-too-low")[0]
    assert only(report, "sample-images-too-few").measured == 7
    with pytest.raises(NotReady):
        handed_over(intake, report, tmp_path / "out")


def dishonest(unit: dict[str, Any]) -> None:
    """Bought from oneself and blacked out twice, an invoice counted three times, Apple with next to nothing."""
    application, papers = unit["application"], unit["documents"]
    first, second, third, _ = application["purchases"]
    first["hidden"] = papers[0]["redacted"] = "both"
    first["supplier"] = "Second Light Devices LLC"
    application["purchases"] += [second | {"id": "b5"}, second | {"id": "b6", "invoice": "HR-99001"}]
    papers.append(papers[1] | {"id": "n4", "number": "HR-99001"})
    application["for_apple"] = True
    third["brand"] = "Apple"


def test_a_dishonest_application_goes_nowhere(tmp_path: Path) -> None:
    intake = taken_in(tmp_path, SAMPLE, SELLER, dishonest)
    report = checked(intake, PACK)
    assert failed(report) == {
        "purchase-blacked-out-twice",
        "purchase-from-oneself",
        "invoice-copy-blacked-out-twice",
        "purchase-counted-twice",
        "invoice-attached-twice",
        "invoice-total-below-its-lines",
        "apple-purchases-too-low",
    }
    assert report.readiness is Readiness.BLOCKED
    assert "2,483,800 USD short of 2,500,000 USD" in said(report, "apple-purchases-too-low")[0]
    twice = {one.place for one in report.findings if one.rule.name == "invoice-attached-twice"}
    assert twice == {"documents[n2].file", "documents[n4].file"}
    with pytest.raises(NotReady):
        handed_over(intake, report, tmp_path / "out")


def test_what_is_asked_for_apple_depends_on_the_country(tmp_path: Path) -> None:
    def apple(unit: dict[str, Any]) -> None:
        unit["application"]["for_apple"] = True
        for purchase in unit["application"]["purchases"]:
            purchase["brand"] = "Apple"
        first = unit["application"]["purchases"][0]
        first["units"] = 200
        first["amount"] = unit["documents"][0]["total"] = {"amount": 40_000.00, "currency": "USD"}

    intake = taken_in(tmp_path, SAMPLE, SELLER, apple)
    assert failed(checked(intake, PACK)) == {"apple-purchases-too-low"}
    canada = checked(intake, "amazon_renewed_application_ca")
    assert "apple-purchases-too-low" not in failed(canada)
    limit = canada.pack.limits["apple_purchases_total"]
    assert (limit.value, [value for value, _ in limit.beside]) == (75_000, [2_500_000])


def test_the_days_end_on_the_day_of_the_application_itself(good: Intake) -> None:
    application = good.subject.dossier.application
    first = application.purchases[0].model_copy(update={"bought_on": date(2026, 8, 22)})
    assert application.applied_on is not None
    assert (application.applied_on - date(2026, 8, 22)).days == 90
    kept = application.model_copy(update={"purchases": (first, *application.purchases[1:])})
    subject = replace(good.subject, dossier=good.subject.dossier.model_copy(update={"application": kept}))
    report = checked(replace(good, subject=subject), PACK)
    assert failed(report) == {"invoice-date-contradicts-purchase"}


def test_canada_needs_no_application_of_whoever_may_sell_in_the_us(tmp_path: Path) -> None:
    def approved(seller: dict[str, Any]) -> None:
        seller["approvals"] = [{"id": "s1", "programme": "amazon_renewed_us", "approved": True}]

    intake = taken_in(tmp_path, SAMPLE, SELLER, of_seller=approved)
    assert "canada-covered-by-us-approval" in failed(checked(intake, "amazon_renewed_application_ca"))
    assert "canada-covered-by-us-approval" not in failed(checked(intake, "amazon_renewed_application_mx"))


def test_a_defect_rate_over_the_line_stops_an_application_and_only_warns_a_listing(tmp_path: Path) -> None:
    def worse(seller: dict[str, Any]) -> None:
        for standing in seller["standings"]:
            standing |= {"orders_with_defects": 6, "order_defect_rate": 1.2}

    intake = taken_in(tmp_path, SAMPLE, SELLER, of_seller=worse)
    report = checked(intake, PACK)
    assert failed(report) == {"defective-orders-above-line"}
    assert report.readiness is Readiness.BLOCKED
    (text,) = said(report, "defective-orders-above-line")
    assert text == ("6 of 500 orders count as defective: 1.2%. The line is 0.8%; at this number of orders it allows 4.")
