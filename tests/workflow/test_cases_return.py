"""Export returns from unit file to bundle: a good one, a sloppy one, dishonest ones."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from listing_studio.bundle.bag import verify
from listing_studio.bundle.writing import NotReady
from listing_studio.catalogue.loading import catalogue
from listing_studio.rules.outcomes import Verdict
from listing_studio.rules.readiness import Readiness
from listing_studio.rules.wording import message
from listing_studio.workflow.checking import Report
from listing_studio.workflow.intake import Intake
from tests.workflow.cases import checked, failed, handed_over, taken_in

PACK = "export_return"


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Intake:
    return taken_in(tmp_path_factory.mktemp("good"), "return.json", "seller.json")


def case(folder: Path, **facts: Any) -> Intake:
    """The sample with facts of the return changed; ``None`` is not stated."""
    return taken_in(folder, "return.json", "seller.json", lambda unit: unit["export_return"].update(facts))


def text(report: Report, output: str, language: str = "en") -> str:
    return next(one.text for one in report.outputs[language] if one.output.id == output)


class TestGood:
    def test_nothing_is_open(self, good: Intake) -> None:
        report = checked(good, PACK)
        assert report.findings == ()
        assert report.readiness is Readiness.READY

    def test_the_bundle_holds_letters_pictures_and_documents(self, good: Intake, tmp_path: Path) -> None:
        bundle = handed_over(good, checked(good, PACK), tmp_path)
        assert verify(bundle.folder) == ()
        upload = bundle.folder / "data" / "upload"
        assert sorted(path.name for path in (upload / "photos").iterdir()) == [
            "1_front.jpg",
            "2_back.jpg",
            "3_package.jpg",
        ]
        assert [path.name for path in sorted((upload / "documents").iterdir())] == [
            "01_sales_contract.pdf",
            "02_invoice.pdf",
            "03_return_application.png",
            "04_return_record.png",
            "05_inspection_report.pdf",
            "06_export_declaration.pdf",
            "07_tax_certificate.pdf",
        ]
        assert (upload / "documents" / "01_sales_contract.pdf").read_bytes() == good.papers["d1"].read_bytes()
        names = ["after-sales-statement", "customs-statement", "return-application"]
        assert sorted(path.name for path in upload.glob("*.txt") if path.name != "README.txt") == [
            f"{name}.{language}.txt" for name in names for language in ("en", "zh_CN")
        ]
        english, chinese = (
            (bundle.folder / f"data/keep/report.{language}.html").read_text(encoding="utf-8")
            for language in ("en", "zh_CN")
        )
        assert "Documents as handed over (7)" in english
        assert "01_sales_contract.pdf · sales contract · SLX-2026-0415" in english
        assert "提交的文件凭证 (7)" in chinese
        assert "01_sales_contract.pdf · 销售合同 · SLX-2026-0415" in chinese

    def test_the_letters_say_it_in_both_languages(self, good: Intake) -> None:
        report = checked(good, PACK)
        english = text(report, "customs_statement")
        assert "We claim duty-free return: not food, in the original state, within 6 months of the export." in english
        assert "申请免税退运：非食品，自出口之日起 6 个月内原状退运进境。" in text(report, "customs_statement", "zh_CN")
        assert "insurance ($2.50) by the exporter" in text(report, "application_letter")
        assert "保险费（US$2.50）由出口企业承担" in text(report, "application_letter", "zh_CN")
        assert "BA7718204466" in text(report, "after_sales_statement")


def test_a_sloppy_return_is_told_everything_it_lacks(tmp_path: Path) -> None:
    """No contract and no invoice, no return period, no tracking, a confirmation that nobody gave."""

    def sloppy(unit: dict[str, Any]) -> None:
        unit["documents"] = [one for one in unit["documents"] if one["kind"] not in ("sales_contract", "invoice")]
        unit["confirmations"] = [one for one in unit["confirmations"] if one["id"] != "return-policy-understood"]
        for name in ("agreed_days", "tracking_contact", "return_policy", "used_since_export"):
            del unit["export_return"][name]

    intake = taken_in(tmp_path, "return.json", "seller.json", sloppy)
    report = checked(intake, PACK)
    assert failed(report) == {
        "sales-contract-missing",
        "sales-invoice-missing",
        "return-policy-understood-unconfirmed",
        "return-period-not-in-contract",
        "tracking-query-missing",
        "return-policy-missing",
        "after-sales-statement-empty",
    }
    assert {one.missing for one in report.findings if one.verdict is Verdict.NOT_CHECKED} == {
        "export_return.agreed_days",
        "export_return.used_since_export",
    }
    with pytest.raises(NotReady):
        handed_over(intake, report, tmp_path / "out")


def test_a_dishonest_return_is_stopped(tmp_path: Path) -> None:
    """Repaired abroad and yet duty-free, insurance left to the buyer, the packaging gone, the period over."""
    intake = case(
        tmp_path,
        changed_abroad=True,
        insurance_borne_by="buyer",
        original_packaging=False,
        applied_on="2026-10-17",
        platform_confirmed_on="2026-10-18",
    )
    report = checked(intake, PACK)
    assert failed(report) == {
        "relief-for-changed-goods",
        "insurance-not-on-exporter",
        "original-packaging-gone",
        "return-outside-agreed-period",
    }
    (late,) = (one for one in report.findings if one.rule.name == "return-outside-agreed-period")
    assert message(late, catalogue(), "en") == (
        "The return is applied for 91 days after the arrival; the contract gives 90 days."
    )
    assert report.readiness is Readiness.BLOCKED
    with pytest.raises(NotReady):
        handed_over(intake, report, tmp_path / "out")


def test_a_repair_abroad_switches_the_duty_free_text_off(tmp_path: Path) -> None:
    report = checked(case(tmp_path, changed_abroad=True), PACK)
    statement = text(report, "customs_statement")
    assert "duty-free" not in statement
    assert "免税" not in text(report, "customs_statement", "zh_CN")
    assert "they are not in their original state" in statement


def test_an_honest_repair_abroad_may_come_back_taxed(tmp_path: Path) -> None:
    report = checked(case(tmp_path, changed_abroad=True, relief_claimed=False), PACK)
    assert report.findings == ()
    assert "No duty-free return is claimed." in text(report, "customs_statement")


def test_a_repair_that_is_kept_quiet_is_found_in_the_units_own_record(tmp_path: Path) -> None:
    def quiet(unit: dict[str, Any]) -> None:
        unit["unit"]["refurbishment"]["completed_on"] = "2026-08-02"

    report = checked(taken_in(tmp_path, "return.json", "seller.json", quiet), PACK)
    assert failed(report) == {"repair-after-export-denied"}


@pytest.mark.parametrize(
    ("exported", "back", "findings"),
    [
        ("2026-06-20", "2026-12-20", set()),
        ("2026-06-20", "2026-12-21", {"relief-after-six-months"}),
        ("2026-05-31", "2026-11-30", set()),
        ("2026-05-31", "2026-12-01", {"relief-after-six-months"}),
        ("2025-11-19", "2026-11-20", {"relief-after-six-months", "returned-after-a-year"}),
        ("2026-06-20", "2026-06-19", {"back-before-export"}),
    ],
)
def test_six_months_and_a_year_are_counted_by_the_calendar(
    tmp_path: Path, exported: str, back: str, findings: set[str]
) -> None:
    def dated(unit: dict[str, Any]) -> None:
        unit["export_return"].update(exported_on=exported, reimport_on=back)
        unit["unit"]["refurbishment"]["completed_on"] = "2025-11-01"

    assert failed(checked(taken_in(tmp_path, "return.json", "seller.json", dated), PACK)) == findings


def test_a_fault_that_showed_in_trial_may_come_back_but_the_platform_must_agree(tmp_path: Path) -> None:
    facts = {"meets_agreed_quality": False, "obvious_damage": True, "used_since_export": True}
    refused = checked(case(tmp_path / "refused", **facts), PACK)
    assert failed(refused) == {"goods-below-agreed-quality", "goods-damaged", "relief-for-used-goods"}
    allowed = checked(case(tmp_path / "allowed", **facts, trial_proven=True), PACK)
    assert failed(allowed) == {"faulty-goods-need-platform"}
    assert allowed.readiness is Readiness.LOOK


def test_unsold_goods_need_no_record_but_a_declaration(tmp_path: Path) -> None:
    def unsold(unit: dict[str, Any]) -> None:
        unit["export_return"]["reason"] = "unsold"
        unit["documents"] = [one for one in unit["documents"] if one["kind"] != "return_record"]

    report = checked(taken_in(tmp_path, "return.json", "seller.json", unsold), PACK)
    assert report.findings == ()
    assert "We declare that the goods come back because they were not sold." in text(report, "customs_statement")


def test_goods_used_beyond_a_trial_are_not_called_original(tmp_path: Path) -> None:
    report = checked(case(tmp_path, used_since_export=True, relief_claimed=False), PACK)
    english = text(report, "customs_statement")
    assert "original state" not in english
    assert "The goods were used after their export." in english
    assert "原状" not in text(report, "customs_statement", "zh_CN")
