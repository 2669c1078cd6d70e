"""JD.com used goods from unit file to bundle: a good one, a sloppy one, dishonest ones."""

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
from listing_studio.domain.text import OwnSentence, Rewording, TextEdits
from listing_studio.rules.readiness import Readiness
from listing_studio.rules.wording import message
from listing_studio.workflow.checking import Report
from listing_studio.workflow.intake import Intake
from tests.workflow.cases import checked, failed, handed_over, taken_in

PACK = "jd_used"


@pytest.fixture(scope="module")
def phone(tmp_path_factory: pytest.TempPathFactory) -> Intake:
    return taken_in(tmp_path_factory.mktemp("phone"), "phone.json", "seller.json", with_report)


def with_report(unit: dict[str, Any]) -> None:
    """The inspection report attached; then nobody has to confirm that it is on file."""
    unit["documents"] = [
        {
            "id": "d1",
            "file": "documents/phone_inspection_report.pdf",
            "kind": "inspection_report",
            "number": "SLD-2026-1042",
            "issued_on": "2026-11-12",
        }
    ]
    unit["confirmations"] = [one for one in unit["confirmations"] if one["id"] != "functional-test-on-file"]


def offer(unit: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in unit["offers"] if one["pack"] == PACK)
    return found


def with_text(intake: Intake, edits: TextEdits) -> Intake:
    """The same with its texts edited by somebody."""
    dossier = intake.subject.dossier.model_copy(update={"text": edits})
    return replace(intake, subject=replace(intake.subject, dossier=dossier))


def said(report: Report, rule: str) -> set[str]:
    return {message(one, catalogue(), "zh_CN") for one in report.findings if one.rule.name == rule}


def refused(intake: Intake, report: Report, folder: Path) -> bool:
    """Whether there is no bundle, and nothing half-written."""
    with pytest.raises(NotReady):
        handed_over(intake, report, folder)
    return not folder.exists() or [*folder.iterdir()] == []


class TestGood:
    def test_the_bundle_is_whole_and_holds_report_texts_and_photos(self, phone: Intake, tmp_path: Path) -> None:
        report = checked(phone, PACK)
        assert (report.findings, report.readiness) == ((), Readiness.READY)
        bundle = handed_over(phone, report, tmp_path)
        assert verify(bundle.folder) == ()
        upload = bundle.folder / "data" / "upload"
        (paper,) = (upload / "documents").iterdir()
        assert paper.name == "01_inspection_report.pdf"
        assert paper.read_bytes() == phone.papers["d1"].read_bytes()
        assert len([*(upload / "photos").iterdir()]) == 10

    def test_one_grade_stands_in_title_description_and_upload_file(self, phone: Intake, tmp_path: Path) -> None:
        upload = handed_over(phone, checked(phone, PACK), tmp_path).folder / "data" / "upload"
        title = (upload / "title.txt").read_text(encoding="utf-8").strip()
        assert title == "Northlight Aster 7 128 GB 黑色 9成新 商家翻新"
        introduction = (upload / "introduction.html").read_text(encoding="utf-8")
        for words in ("9成新（依据：质检报告 SLD-2026-1042", "边框：轻微划痕，8毫米", "支持七日无理由退货"):
            assert words in introduction
        assert title in json.dumps(json.loads((upload / "ware.json").read_text("utf-8")), ensure_ascii=False)

    def test_a_disclosed_defect_excludes_the_return_once_the_buyer_confirms_it(self, tmp_path: Path) -> None:
        def excluded(unit: dict[str, Any]) -> None:
            offer(unit)["returns"].update(no_reason=False, exclusion_confirmed=True)

        intake = taken_in(tmp_path, "phone.json", "seller.json", excluded)
        report = checked(intake, PACK)
        assert report.readiness is Readiness.READY
        terms = handed_over(intake, report, tmp_path / "out").folder / "data" / "upload" / "afterSales.txt"
        assert "单独确认" in terms.read_text(encoding="utf-8")


def test_a_sloppy_listing_is_told_everything_it_lacks(tmp_path: Path) -> None:
    """No report at hand, one mark without its photo, in dollars, half of the terms and a confirmation missing."""

    def sloppy(unit: dict[str, Any]) -> None:
        unit["unit"]["defects"][1]["pins"] = []
        unit["unit"]["photos"] = [one for one in unit["unit"]["photos"] if one["id"] != "p10"]
        mine = offer(unit)
        mine["price"]["currency"] = mine["price_of_new"]["currency"] = "USD"
        mine["warranty"]["days"] = 30
        del mine["returns"]["no_reason"], mine["label_word"]
        unit["confirmations"] = [one for one in unit["confirmations"] if one["pack"] != PACK]

    intake = taken_in(tmp_path, "phone.json", "seller.json", sloppy)
    report = checked(intake, PACK)
    assert failed(report) >= {
        "inspection-report-missing",
        "defect-without-photo",
        "currency-not-yuan",
        "warranty-below-three-months",
        "seven-day-return-not-settled",
        "quality-standard-met-unconfirmed",
    }
    assert report.readiness is Readiness.BLOCKED
    assert refused(intake, report, tmp_path / "out")


def better_than_reported(unit: dict[str, Any]) -> None:
    offer(unit)["grade"] = "like_new"


def report_of_another_unit(unit: dict[str, Any]) -> None:
    with_report(unit)
    unit["documents"][0]["number"] = "SLD-2026-0007"


def no_separate_confirmation(unit: dict[str, Any]) -> None:
    offer(unit)["returns"]["no_reason"] = False


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (better_than_reported, {"grade-differs-from-report", "listing-grade-above-body-grade", "mark-on-99"}),
        (report_of_another_unit, {"attached-report-is-another"}),
        (no_separate_confirmation, {"exclusion-not-confirmed-by-buyer"}),
    ],
)
def test_dishonest_facts_are_stopped(tmp_path: Path, change: Callable[[dict[str, Any]], None], named: set[str]) -> None:
    intake = taken_in(tmp_path, "phone.json", "seller.json", change)
    report = checked(intake, PACK)
    assert named <= failed(report)
    assert report.readiness is Readiness.BLOCKED
    assert refused(intake, report, tmp_path / "out")


def test_the_two_grades_are_told(tmp_path: Path) -> None:
    report = checked(taken_in(tmp_path, "phone.json", "seller.json", better_than_reported), PACK)
    assert said(report, "grade-differs-from-report") == {
        "商品页成色为99新，质检报告成色为9成新，两者不一致。",
    }


def reworded(report: Report, statement: str, text: str, element: str | None = None) -> Rewording:
    """A statement as it was generated, put otherwise."""
    lines = (line for output in report.outputs["zh_CN"] for line in output.lines)
    line = next(one for one in lines if (one.statement, one.element) == (statement, element))
    return Rewording(
        pack=PACK, language="zh_CN", statement=statement, element=element, replaces=line.generated, text=text
    )


@pytest.mark.parametrize(
    ("statement", "element", "text", "named"),
    [
        ("title-grade", None, "99新", {"title-grade-differs"}),
        ("listing-grade", None, "【成色】95新。", {"introduction-grade-differs", "grade-differs-elsewhere"}),
        ("defect", "d2", "【已知瑕疵】正常使用痕迹。", {"defect-not-disclosed"}),
        ("part-replaced", "r1", "【维修与更换】已保养。", {"part-not-disclosed"}),
        ("defect", "d1", "【外观】完美无瑕，没有划痕。", {"defect-not-disclosed", "recorded-defect-denied"}),
    ],
)
def test_what_a_rewording_hides_is_found(
    phone: Intake, tmp_path: Path, statement: str, element: str | None, text: str, named: set[str]
) -> None:
    edit = reworded(checked(phone, PACK), statement, text, element)
    intake = with_text(phone, TextEdits(rewordings=(edit,)))
    report = checked(intake, PACK)
    assert named <= failed(report, "zh_CN")
    assert refused(intake, report, tmp_path / "out")


def with_sentence(intake: Intake, text: str) -> Intake:
    own = OwnSentence(id="o1", pack=PACK, language="zh_CN", output="introduction", text=text)
    return with_text(intake, TextEdits(sentences=(own,)))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("同价位最佳。", {"absolute-term"}),
        ("二手商品不支持七天无理由退货。", {"seven-day-return-denied"}),
        ("拆封不退。", {"opened-parcel-refused"}),
        ("国行手机，充新。", {"mainland-version-claimed", "grade-of-another-scale"}),
        ("全新未拆封。", {"new-claimed"}),
    ],
)
def test_words_that_may_not_stand_there_are_stopped(phone: Intake, tmp_path: Path, text: str, named: set[str]) -> None:
    intake = with_sentence(phone, text)
    report = checked(intake, PACK)
    assert named <= failed(report, "zh_CN")
    assert refused(intake, report, tmp_path / "out")


def test_words_of_a_doubtful_list_warn_and_do_not_stop(phone: Intake, tmp_path: Path) -> None:
    """JD's word list is an old copy: it stops nothing on its own."""
    intake = with_sentence(phone, "全场包邮，随时涨价。")
    report = checked(intake, PACK)
    assert {"word-on-jd-list", "time-pressure"} <= failed(report, "zh_CN")
    assert report.readiness is not Readiness.BLOCKED
    assert verify(handed_over(intake, report, tmp_path).folder) == ()


@pytest.mark.parametrize("text", ["正品手机。", "原装手机。", "原装电池。"])
def test_a_part_of_another_make_is_not_genuine(tmp_path: Path, text: str) -> None:
    def another_make(unit: dict[str, Any]) -> None:
        unit["unit"]["parts"][0]["origin"] = "non_oem"

    honest = taken_in(tmp_path, "phone.json", "seller.json", another_make)
    assert "genuine-claimed" not in failed(checked(honest, PACK))
    intake = with_sentence(honest, text)
    report = checked(intake, PACK)
    assert "genuine-claimed" in failed(report, "zh_CN")
    assert refused(intake, report, tmp_path / "out")


def test_nobody_said_whether_it_has_a_mobile_network(tmp_path: Path) -> None:
    def silent(unit: dict[str, Any]) -> None:
        with_report(unit)
        del unit["unit"]["identity"]["has_mobile_network"]

    report = checked(taken_in(tmp_path, "phone.json", "seller.json", silent), PACK)
    places = {one.place for one in report.findings if one.rule.name == "network-lock-not-settled"}
    assert places == {"unit.identity.has_mobile_network"}
