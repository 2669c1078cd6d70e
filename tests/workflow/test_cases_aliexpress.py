"""AliExpress from unit file to bundle: a good one, a sloppy one, dishonest ones."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from listing_studio.bundle.bag import verify
from listing_studio.bundle.writing import NotReady
from listing_studio.catalogue.loading import catalogue
from listing_studio.domain.text import OwnSentence, Suppression, TextEdits
from listing_studio.rules.readiness import Readiness
from listing_studio.rules.wording import message
from listing_studio.workflow.checking import Report
from listing_studio.workflow.intake import Intake
from tests.workflow.cases import checked, failed, handed_over, taken_in

PACK = "aliexpress"
INVENTED = "documents/phone_inspection_report.pdf"
"""Stands for any paper: what is on it is stated, not read."""


@pytest.fixture(scope="module")
def phone(tmp_path_factory: pytest.TempPathFactory) -> Intake:
    return taken_in(tmp_path_factory.mktemp("phone"), "phone.json", "seller.json")


def offer(unit: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in unit["offers"] if one["pack"] == PACK)
    return found


def said(report: Report, rule: str, language: str) -> list[str]:
    return [message(one, catalogue(), language) for one in report.findings if one.rule.name == rule]


def refused(intake: Intake, report: Report, folder: Path) -> bool:
    """Whether there is no bundle, and nothing half-written."""
    with pytest.raises(NotReady):
        handed_over(intake, report, folder)
    return not folder.exists() or [*folder.iterdir()] == []


def with_text(intake: Intake, edits: TextEdits) -> Intake:
    """The same with its texts edited by somebody."""
    dossier = intake.subject.dossier.model_copy(update={"text": edits})
    return replace(intake, subject=replace(intake.subject, dossier=dossier))


class TestGood:
    def test_the_bundle_is_whole(self, phone: Intake, tmp_path: Path) -> None:
        report = checked(phone, PACK)
        assert (report.findings, report.readiness) == ((), Readiness.READY)
        bundle = handed_over(phone, report, tmp_path)
        assert verify(bundle.folder) == ()
        upload = bundle.folder / "data" / "upload"
        assert len([*(upload / "photos").iterdir()]) == 6
        description = (upload / "description.html").read_text(encoding="utf-8")
        for words in ("refurbished, not new", "Scratch, frame, 8 mm", "Dent, corner, 2 mm", "Battery health 91%"):
            assert words in description

    def test_the_upload_file_states_price_stock_and_handling_time(self, phone: Intake, tmp_path: Path) -> None:
        upload = handed_over(phone, checked(phone, PACK), tmp_path).folder / "data" / "upload"
        sent = json.dumps(json.loads((upload / "post_product_request.json").read_text(encoding="utf-8")))
        for words in ("279", "SL-1042", "Northlight Aster 7, 128 GB, Black, Refurbished smartphone"):
            assert words in sent

    def test_papers_that_carry_the_price_pass(self, tmp_path: Path) -> None:
        def sold(unit: dict[str, Any]) -> None:
            unit["documents"] = [waybill(279.00), invoice(303.00)]

        intake = taken_in(tmp_path, "phone.json", "seller.json", sold)
        report = checked(intake, PACK)
        assert report.readiness is Readiness.READY
        data = handed_over(intake, report, tmp_path / "out").folder / "data"
        assert not (data / "upload" / "documents").exists()
        assert len([*(data / "keep").rglob("*.pdf")]) == 2


def waybill(declared: float) -> dict[str, Any]:
    total = {"amount": declared, "currency": "USD"}
    return {"id": "d1", "file": INVENTED, "kind": "waybill", "issuer": "DHL Express", "total": total}


def invoice(total: float) -> dict[str, Any]:
    amount = {"amount": total, "currency": "USD"}
    return {"id": "d2", "file": INVENTED, "kind": "invoice", "issuer": "Second Light Devices", "total": amount}


def test_a_sloppy_listing_is_told_everything_it_lacks(tmp_path: Path) -> None:
    """Nobody said how it is sent or what works; the title is a slogan and a link stands in the text."""

    def sloppy(unit: dict[str, Any]) -> None:
        unit["unit"]["functions"] = []
        mine = offer(unit)
        mine["shipping"] = {"handling_days": 0}
        mine["listing"]["category_id"] = "Cellphones"
        del mine["price_of_new"], mine["price_of_new_source"]
        unit["confirmations"] = [one for one in unit["confirmations"] if one["id"] != "harmless"]

    link = OwnSentence(id="o1", pack=PACK, language="en", output="description", text="More at www.second-light.example")
    intake = with_text(taken_in(tmp_path, "phone.json", "seller.json", sloppy), TextEdits(sentences=(link,)))
    report = checked(intake, PACK)
    assert failed(report) >= {
        "working-order-not-shown",
        "carrier-not-stated",
        "handling-time-out-of-range",
        "category-id-not-a-number",
        "shipping-cost-not-stated",
        "link-in-text",
        "harmless-unconfirmed",
    }
    missing = {one.missing for one in report.findings}
    assert {"offer.shipping.international_tracking", "offer.shipping.method_as_chosen"} <= missing
    assert report.readiness is Readiness.BLOCKED
    assert refused(intake, report, tmp_path / "out")


def swollen_battery(unit: dict[str, Any]) -> None:
    unit["unit"]["battery"]["swollen"] = True


def nothing_in_stock(unit: dict[str, Any]) -> None:
    offer(unit)["quantity"] = 0


def no_tracking_abroad(unit: dict[str, Any]) -> None:
    offer(unit)["shipping"].update(carrier="Local Post", international_tracking=False)


def shipping_above_its_cost(unit: dict[str, Any]) -> None:
    offer(unit)["shipping"]["cost"]["amount"] = 49.00


def another_method(unit: dict[str, Any]) -> None:
    offer(unit)["shipping"]["method_as_chosen"] = False


def touch_does_not_work(unit: dict[str, Any]) -> None:
    unit["unit"]["functions"][2]["result"] = "fail"


def value_on_the_waybill(unit: dict[str, Any]) -> None:
    unit["documents"] = [waybill(20.00)]


def value_on_the_invoice(unit: dict[str, Any]) -> None:
    unit["documents"] = [invoice(20.00)]


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (swollen_battery, "battery-swollen"),
        (nothing_in_stock, "quantity-zero"),
        (no_tracking_abroad, "no-international-tracking"),
        (shipping_above_its_cost, "shipping-cost-overstated"),
        (another_method, "method-not-as-chosen"),
        (touch_does_not_work, "function-failed"),
        (value_on_the_waybill, "waybill-value-not-the-price"),
        (value_on_the_invoice, "invoice-total-not-the-price"),
    ],
)
def test_a_dishonest_listing_is_stopped(tmp_path: Path, change: Callable[[dict[str, Any]], None], rule: str) -> None:
    intake = taken_in(tmp_path, "phone.json", "seller.json", change)
    report = checked(intake, PACK)
    assert rule in failed(report)
    assert report.readiness is Readiness.BLOCKED
    assert refused(intake, report, tmp_path / "out")


def test_what_shipping_costs_is_told(tmp_path: Path) -> None:
    report = checked(taken_in(tmp_path, "phone.json", "seller.json", shipping_above_its_cost), PACK)
    assert said(report, "shipping-cost-overstated", "en") == [
        "The buyer pays 49.00 USD for shipping that costs you 26.50 USD."
    ]
    assert said(report, "shipping-cost-overstated", "zh_CN") == ["买家支付运费 49.00 USD，而实际成本为 26.50 USD。"]


def test_a_price_far_below_warns_because_no_figure_is_given(tmp_path: Path) -> None:
    """What is far below is our own line, so it warns; a price of nothing is stopped."""
    low = taken_in(tmp_path / "low", "phone.json", "seller.json", lambda unit: offer(unit)["price"].update(amount=9.9))
    report = checked(low, PACK)
    assert failed(report) == {"price-suspiciously-low"}
    assert report.readiness is not Readiness.BLOCKED
    free = taken_in(tmp_path / "free", "phone.json", "seller.json", lambda unit: offer(unit)["price"].update(amount=0))
    nothing = checked(free, PACK)
    assert {"price-suspiciously-low", "price-is-zero"} <= failed(nothing)
    assert refused(free, nothing, tmp_path / "out")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Brand new, flawless.", {"new-claimed", "flawless-claimed"}),
        ("No scratches at all.", {"recorded-defect-denied"}),
        ("Waterproof.", {"water-resistance-claimed"}),
    ],
)
def test_a_dishonest_sentence_is_stopped(phone: Intake, tmp_path: Path, text: str, named: set[str]) -> None:
    own = OwnSentence(id="o1", pack=PACK, language="en", output="description", text=text)
    intake = with_text(phone, TextEdits(sentences=(own,)))
    report = checked(intake, PACK)
    assert named <= failed(report, "en")
    assert refused(intake, report, tmp_path / "out")


def test_a_defect_left_out_by_a_person_is_found(phone: Intake, tmp_path: Path) -> None:
    left_out = Suppression(pack=PACK, language="en", statement="defect", element="d2")
    intake = with_text(phone, TextEdits(suppressions=(left_out,)))
    report = checked(intake, PACK)
    assert "defect-not-disclosed" in failed(report, "en")
    assert refused(intake, report, tmp_path / "out")
