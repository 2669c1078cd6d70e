"""After-sales claims from unit file to bundle: a good one, a sloppy one, dishonest ones."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageFilter

from listing_studio.bundle.bag import verify
from listing_studio.bundle.writing import NotReady
from listing_studio.catalogue.loading import catalogue
from listing_studio.rules.outcomes import Verdict
from listing_studio.rules.readiness import Readiness
from listing_studio.rules.wording import message
from listing_studio.workflow.checking import Report
from listing_studio.workflow.intake import Intake
from tests.workflow.cases import checked, failed, handed_over, taken_in

PACK = "aftersales_claim"


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Intake:
    return taken_in(tmp_path_factory.mktemp("good"), "claim.json", "seller.json")


def said(report: Report, rule: str, language: str = "en") -> list[str]:
    return [message(one, catalogue(), language) for one in report.findings if one.rule.name == rule]


def item(unit: dict[str, Any], id: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in unit["claim"]["items"] if one["id"] == id)
    return found


class TestGood:
    def test_nothing_is_open(self, good: Intake) -> None:
        report = checked(good, PACK)
        assert report.findings == ()
        assert report.readiness is Readiness.READY

    def test_the_bundle_holds_statement_pictures_and_documents(self, good: Intake, tmp_path: Path) -> None:
        bundle = handed_over(good, checked(good, PACK), tmp_path)
        assert verify(bundle.folder) == ()
        upload = bundle.folder / "data" / "upload"
        assert sorted(path.name for path in (upload / "photos").iterdir()) == [
            "1_problem.jpg",
            "2_contents.jpg",
            "3_package.jpg",
            "4_weighing.jpg",
        ]
        assert [path.name for path in sorted((upload / "documents").iterdir())] == [
            "01_order_screenshot.png",
            "02_customer_message.png",
            "03_delivery_list.pdf",
            "04_listing.pdf",
        ]
        assert (upload / "documents" / "03_delivery_list.pdf").read_bytes() == good.papers["d3"].read_bytes()
        originals = [path.read_bytes() for path in sorted((bundle.folder / "data" / "keep" / "originals").iterdir())]
        assert good.originals["p3"].read_bytes() in originals

    def test_the_statement_says_what_is_claimed_and_what_is_not(self, good: Intake, tmp_path: Path) -> None:
        bundle = handed_over(good, checked(good, PACK), tmp_path)
        upload = bundle.folder / "data" / "upload"
        english = (upload / "claim-statement.en.txt").read_text(encoding="utf-8").splitlines()
        assert "Claimed: Charger, 20 W (ordered 1, received 0, affected 1): Not in the parcel" in english
        assert "Not part of this claim: Northlight Aster 7, 128 GB, black" in english
        assert "Missing: charger." in english
        assert "Actually paid for the order: $289.00 (before discounts $309.00)." in english
        chinese = (upload / "claim-statement.zh_CN.txt").read_text(encoding="utf-8").splitlines()
        assert "问题分类：产品少件问题（缺少配件）。" in chinese
        assert "缺少配件：充电器。" in chinese
        slip = (upload / "return-slip.en.txt").read_text(encoding="utf-8")
        assert "Returns Desk 4" in slip
        assert "Export Hub 9" not in slip

    def test_the_review_is_due_in_working_days(self, good: Intake) -> None:
        """Filed on a Monday; three working days later is the Thursday."""
        dues = {due.deadline.id: due for due in checked(good, PACK).dues}
        assert {id: (due.on, due.left) for id, due in dues.items()} == {"review-starts": (date(2026, 11, 19), -1)}

    def test_the_refund_is_due_two_working_days_after_the_approval(self, tmp_path: Path) -> None:
        def approved_on_a_friday(unit: dict[str, Any]) -> None:
            unit["claim"]["approved_on"] = "2026-11-20"

        report = checked(taken_in(tmp_path, "claim.json", "seller.json", approved_on_a_friday), PACK)
        assert {due.deadline.id: due.on for due in report.dues} == {"refund-arrives": date(2026, 11, 24)}

    def test_an_unfiled_claim_shows_how_long_it_can_wait(self, tmp_path: Path) -> None:
        report = checked(
            taken_in(tmp_path, "claim.json", "seller.json", lambda unit: unit["claim"].pop("applied_on")), PACK
        )
        assert [(due.deadline.id, due.on, due.left) for due in report.dues] == [("claim-window", date(2026, 11, 25), 5)]
        assert {one.missing for one in report.findings} == {"claim.applied_on"}


def test_a_sloppy_claim_is_told_everything_it_lacks(tmp_path: Path) -> None:
    """No picture on the scale, a blurred one of the problem, another order's screenshot, and no description."""

    def sloppy(unit: dict[str, Any]) -> None:
        picture = tmp_path / "photos_claim" / "problem_cable.jpg"
        with Image.open(picture) as sharp:
            sharp.filter(ImageFilter.GaussianBlur(6)).save(picture, quality=90)
        unit["unit"]["photos"] = [one for one in unit["unit"]["photos"] if one["shot"] != "weighing"]
        unit["documents"][0]["number"] = "XN-2026-118402"
        del unit["claim"]["description"], item(unit, "i1")["affected"], item(unit, "i3")["finding"]

    intake = taken_in(tmp_path, "claim.json", "seller.json", sloppy)
    report = checked(intake, PACK)
    assert failed(report) == {
        "weighing-photo-missing",
        "claim-picture-blurred",
        "order-screenshot-of-another-order",
        "description-missing",
        "affected-pieces-not-stated",
        "affected-item-without-finding",
    }
    assert said(report, "order-screenshot-of-another-order") == [
        "documents/claim_order_screenshot.png shows order XN-2026-118402; the claim is about XN-2026-118204."
    ]
    with pytest.raises(NotReady):
        handed_over(intake, report, tmp_path / "out")


def test_only_a_shortage_needs_the_scale(tmp_path: Path) -> None:
    def damaged_only(unit: dict[str, Any]) -> None:
        unit["claim"].update(problem_class="quality", problem="damaged")
        item(unit, "i2").update(received=1, affected=0)
        del item(unit, "i2")["finding"]
        unit["unit"]["photos"] = [one for one in unit["unit"]["photos"] if one["shot"] != "weighing"]

    assert failed(checked(taken_in(tmp_path, "claim.json", "seller.json", damaged_only), PACK)) == set()


def test_a_quality_claim_that_lacks_a_piece_needs_it_too(tmp_path: Path) -> None:
    def damaged_and_short(unit: dict[str, Any]) -> None:
        unit["claim"].update(problem_class="quality", problem="damaged")
        unit["unit"]["photos"] = [one for one in unit["unit"]["photos"] if one["shot"] != "weighing"]

    report = checked(taken_in(tmp_path, "claim.json", "seller.json", damaged_and_short), PACK)
    assert failed(report) == {"weighing-photo-missing"}


def test_a_dishonest_claim_is_stopped(tmp_path: Path) -> None:
    """On day 16, for more than was paid, with a stock picture; what broke on the way back is called bad quality."""

    def dishonest(unit: dict[str, Any]) -> None:
        unit["claim"].update(
            applied_on="2026-11-26",
            problem_class="quality",
            problem="damaged_in_transit",
            refund={"amount": 309.00, "currency": "USD"},
            return_address=unit["claim"]["sender_address"],
        )
        unit["unit"]["photos"][2]["source"] = "stock"

    intake = taken_in(tmp_path, "claim.json", "seller.json", dishonest)
    report = checked(intake, PACK)
    assert failed(report) == {
        "claim-too-late",
        "quality-claim-for-another-problem",
        "refund-above-payment",
        "claim-picture-of-something-else",
        "return-address-is-the-senders",
    }
    assert said(report, "claim-too-late") == ["The claim is filed 16 days after receipt; the period is 15 days."]
    assert said(report, "refund-above-payment", "zh_CN") == ["申请退款 309.00 USD，实际支付为 289.00 USD。"]
    assert report.readiness is Readiness.BLOCKED
    with pytest.raises(NotReady):
        handed_over(intake, report, tmp_path / "out")
    assert not (tmp_path / "out").exists() or [*(tmp_path / "out").iterdir()] == []


@pytest.mark.parametrize(
    ("special", "day", "verdict"),
    [
        (True, "2026-11-17", None),
        (True, "2026-11-18", Verdict.FAILED),
        (None, "2026-11-17", None),
        (None, "2026-11-18", Verdict.NOT_CHECKED),
        (False, "2026-11-25", None),
    ],
)
def test_a_factory_special_has_seven_days(
    tmp_path: Path, special: bool | None, day: str, verdict: Verdict | None
) -> None:
    """Within seven days it does not matter whether the product is one; after that it must be stated."""

    def filed(unit: dict[str, Any]) -> None:
        unit["claim"].update(factory_special=special, applied_on=day)

    report = checked(taken_in(tmp_path, "claim.json", "seller.json", filed), PACK)
    expected = [] if verdict is None else [("factory-special-claim-too-late", verdict)]
    assert [(one.rule.name, one.verdict) for one in report.findings] == expected


def test_what_happened_on_the_way_back_is_the_carriers(tmp_path: Path) -> None:
    def lost(unit: dict[str, Any]) -> None:
        unit["claim"].update(problem_class="return_logistics", problem="lost", tracking="BA7718204466")

    report = checked(taken_in(tmp_path, "claim.json", "seller.json", lost), PACK)
    assert failed(report) == {"carrier-not-named", "carrier-not-asked", "platform-made-liable-for-transport"}
    assert {one.missing for one in report.findings if one.verdict is Verdict.NOT_CHECKED} == {
        "claim.other_things_inside"
    }


def without_pictures(unit: dict[str, Any]) -> None:
    unit["claim"].update(
        problem_class="return_logistics", problem="lost", tracking="BA7718204466", costs_borne_by="carrier",
        carrier="Blue Anchor Freight", carrier_answer="Lost between two depots.", other_things_inside=False,
    )  # fmt: skip
    unit["unit"]["photos"] = []


def test_a_parcel_lost_on_the_way_back_needs_a_reason_instead_of_pictures(tmp_path: Path) -> None:
    def excused(unit: dict[str, Any]) -> None:
        without_pictures(unit)
        unit["claim"]["no_pictures_reason"] = "The parcel never arrived"
        for one in unit["claim"]["items"]:
            one["received"] = one["ordered"]

    bare = checked(taken_in(tmp_path / "bare", "claim.json", "seller.json", without_pictures), PACK)
    assert {"problem-photo-missing", "package-photo-missing"} <= failed(bare)
    report = checked(taken_in(tmp_path / "excused", "claim.json", "seller.json", excused), PACK)
    assert not {"problem-photo-missing", "package-photo-missing"} & failed(report)
    assert said(report, "claim-without-pictures") == [
        "The claim goes out without a picture that the platform asks for: The parcel never arrived"
    ]
    (statement,) = (one for one in report.outputs["en"] if one.output.id == "claim_statement")
    assert "Why pictures are wanting: The parcel never arrived" in statement.text


def test_what_arrived_can_be_photographed(tmp_path: Path) -> None:
    def lazy(unit: dict[str, Any]) -> None:
        unit["unit"]["photos"] = []
        unit["claim"]["no_pictures_reason"] = "No camera at hand"

    report = checked(taken_in(tmp_path, "claim.json", "seller.json", lazy), PACK)
    expected = {"problem-photo-missing", "package-photo-missing", "pictures-excused-for-another-class"}
    assert expected <= failed(report)


def test_while_it_is_not_known_whether_it_is_a_factory_special_both_days_are_shown(tmp_path: Path) -> None:
    def open_claim(unit: dict[str, Any]) -> None:
        del unit["claim"]["applied_on"], unit["claim"]["factory_special"]

    report = checked(taken_in(tmp_path, "claim.json", "seller.json", open_claim), PACK)
    assert [(due.deadline.id, due.on) for due in report.dues] == [
        ("claim-window-factory-special", date(2026, 11, 17)),
        ("claim-window", date(2026, 11, 25)),
    ]


def test_a_picture_cropped_to_nothing_is_too_small(tmp_path: Path) -> None:
    def cropped(unit: dict[str, Any]) -> None:
        box = {"left": 0.4, "top": 0.4, "right": 0.5, "bottom": 0.5}
        unit["unit"]["photos"][2]["adjustments"] = {"crop": box}

    report = checked(taken_in(tmp_path, "claim.json", "seller.json", cropped), PACK)
    assert "claim-picture-too-small" in failed(report)
    assert [one.place for one in report.findings if one.rule.name == "claim-picture-too-small"] == [
        "unit.photos[p3].kept.shortest_side"
    ]


def test_the_report_tells_documents_days_and_confirmations(good: Intake, tmp_path: Path) -> None:
    bundle = handed_over(good, checked(good, PACK), tmp_path)
    keep = bundle.folder / "data" / "keep"
    report = json.loads((keep / "report.json").read_text(encoding="utf-8"))
    first = report["documents"][0]
    assert (first["id"], first["handed_over_as"]) == ("d1", "01_order_screenshot.png")
    assert first["total"] == {"amount": "289", "currency": "USD"}
    (due,) = report["deadlines"]
    assert (due["id"], due["on"], due["awaited"]) == ("review-starts", "2026-11-19", True)
    page = (keep / "report.en.html").read_text(encoding="utf-8")
    assert "November 19, 2026, still awaited after 1 day" in page
    assert "Products of the order · claim.items" in page
    assert "Claim statement · outputs.claim_statement" in page
