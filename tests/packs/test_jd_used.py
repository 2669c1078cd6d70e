"""JD.com used goods as a seller meets it: grades, claims, the 7-day return, banned words, words of the law."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from listing_studio.bundle.upload import upload_file
from listing_studio.catalogue.loading import catalogue
from listing_studio.domain.text import OwnSentence, Rewording, Suppression, TextEdits
from listing_studio.packs.library import library
from listing_studio.rules.facts import Facts
from listing_studio.rules.functions import functions
from listing_studio.rules.outcomes import Verdict
from listing_studio.rules.readiness import Readiness
from listing_studio.rules.rule import Severity
from listing_studio.workflow.checking import Checking, Report, Subject
from listing_studio.workflow.examples import overlaid, read_example

PACK = library().pack("jd_used")
LANGUAGE = "zh_CN"


@pytest.fixture(scope="module")
def sample() -> Subject:
    return read_example(PACK, catalogue())


def check(sample: Subject, changes: dict[str, Any] | None = None) -> Report:
    """The report on the sample with facts changed, by path."""
    subject, _ = overlaid(sample, changes or {})
    return Checking(catalogue()).check(subject, [PACK])[PACK.id]


def failed(report: Report) -> set[str]:
    return {outcome.rule.name for outcome in report.findings if outcome.verdict is Verdict.FAILED}


def edited(sample: Subject, edits: TextEdits) -> Subject:
    return replace(sample, dossier=sample.dossier.model_copy(update={"text": edits}))


def reworded(sample: Subject, statement: str, text: str) -> Subject:
    lines = (line for output in check(sample).outputs[LANGUAGE] for line in output.lines)
    said = next(line.generated for line in lines if line.statement == statement)
    rewording = Rewording(pack=PACK.id, language=LANGUAGE, statement=statement, replaces=said, text=text)
    return edited(sample, TextEdits(rewordings=(rewording,)))


def added(sample: Subject, text: str, output: str = "introduction") -> Subject:
    sentence = OwnSentence(id="s1", pack=PACK.id, language=LANGUAGE, output=output, text=text)
    return edited(sample, TextEdits(sentences=(sentence,)))


def text_of(report: Report, output: str) -> str:
    return next(one.text for one in report.outputs[LANGUAGE] if one.output.id == output)


def test_the_sample_is_ready_and_says_first_what_it_is(sample: Subject) -> None:
    report = check(sample)
    assert report.readiness is Readiness.READY
    assert text_of(report, "title") == "Northlight Aster 7 128 GB 黑色 9成新 商家翻新"
    first, *rest = text_of(report, "introduction").splitlines()
    assert first == "<p>【二手/翻新声明】本商品非全新，销售类型：商家翻新；标识：再利用产品、旧货。</p>"
    assert "<p>【已知瑕疵】边框：轻微划痕，8毫米。</p>" in rest


class TestGrades:
    def test_a_title_that_names_a_better_grade_than_the_report_is_stopped(self, sample: Subject) -> None:
        report = check(reworded(sample, "title-grade", "99新"))
        assert failed(report) == {"title-grade-differs"}
        assert report.readiness is Readiness.BLOCKED

    def test_a_listing_grade_better_than_the_report_is_stopped(self, sample: Subject) -> None:
        report = check(sample, {"unit.condition.reported_grade": "fair"})
        assert failed(report) == {"grade-differs-from-report"}
        assert report.readiness is Readiness.BLOCKED

    def test_a_report_whose_grade_nobody_stated_leaves_the_grade_unchecked(self, sample: Subject) -> None:
        report = check(sample, {"without": ["unit.condition.reported_grade"]})
        assert [(one.rule.name, one.verdict) for one in report.findings] == [
            ("grade-differs-from-report", Verdict.NOT_CHECKED)
        ]
        assert report.readiness is Readiness.NOT_CHECKED

    def test_what_only_a_copied_page_says_of_a_grade_does_not_block(self, sample: Subject) -> None:
        report = check(sample, {"offer.grade": "excellent", "unit.condition.reported_grade": "excellent"})
        assert failed(report) == {"knock-on-95"}
        assert report.readiness is Readiness.LOOK

    def test_the_phone_page_cannot_say_another_grade(self, sample: Subject) -> None:
        assert failed(check(added(sample, "整机99新。", "mobile_desc"))) == {"grade-differs-elsewhere"}

    @pytest.mark.parametrize("grade", ["98新", "9.9成新", "准新"])
    def test_a_grade_of_another_scale_cannot_slip_in(self, sample: Subject, grade: str) -> None:
        assert failed(check(added(sample, f"整机{grade}。"))) == {"grade-of-another-scale"}


class TestClaims:
    def test_no_scratches_next_to_a_recorded_scratch(self, sample: Subject) -> None:
        report = check(added(sample, "屏幕边框均无划痕。"))
        assert failed(report) == {"recorded-defect-denied"}
        assert report.readiness is Readiness.BLOCKED

    def test_genuine_next_to_a_part_that_is_not(self, sample: Subject) -> None:
        swapped = {"unit.parts[r1].origin": "non_oem"}
        assert failed(check(sample, swapped)) == set()
        assert failed(check(added(sample, "原装电池。"), swapped)) == {"genuine-claimed"}

    def test_a_mainland_phone_that_is_a_us_one(self, sample: Subject) -> None:
        assert failed(check(added(sample, "国行手机。"))) == {"mainland-version-claimed"}

    def test_another_capacity_in_the_title(self, sample: Subject) -> None:
        assert failed(check(reworded(sample, "title-product", "Northlight Aster 7 128GB"))) == set()
        report = check(reworded(sample, "title-product", "Northlight Aster 7 512GB"))
        assert failed(report) == {"title-without-recorded-capacity"}


class TestLabelWord:
    def test_a_repaired_phone_needs_the_word_of_the_law(self, sample: Subject) -> None:
        report = check(sample, {"without": ["offer.label_word"]})
        assert failed(report) == {"repaired-electronics-without-label", "used-goods-word-not-shown"}
        assert report.readiness is Readiness.BLOCKED

    def test_the_word_must_stay_in_the_first_line(self, sample: Subject) -> None:
        left_out = Suppression(pack=PACK.id, language=LANGUAGE, statement="used-goods-declaration")
        label = "标识：再利用产品、旧货。"
        own = OwnSentence(id="s1", pack=PACK.id, language=LANGUAGE, output="introduction", text="商家翻新。" + label)
        report = check(edited(sample, TextEdits(suppressions=(left_out,), sentences=(own,))))
        assert failed(report) == {"label-word-not-shown", "used-goods-word-not-shown"}

    def test_whether_it_was_repaired_must_be_known(self, sample: Subject) -> None:
        report = check(sample, {"without": ["unit.refurbishment.repaired"], "unit.refurbishment.repair_needed": False})
        assert "repaired-electronics-without-label" in {one.rule.name for one in report.findings}
        assert report.readiness is Readiness.NOT_CHECKED


class TestSevenDayReturn:
    def test_used_is_no_reason_to_refuse_it(self, sample: Subject) -> None:
        report = check(added(sample, "二手商品不支持7天无理由退货。", "after_sales"))
        assert failed(report) == {"seven-day-return-denied"}
        assert report.readiness is Readiness.BLOCKED

    def test_a_disclosed_defect_excludes_it_if_the_buyer_confirms_each_time(self, sample: Subject) -> None:
        report = check(sample, {"offer.returns.no_reason": False, "offer.returns.exclusion_confirmed": True})
        assert report.readiness is Readiness.READY
        words = "因商品存在商品介绍中已明示的瑕疵，经您在下单时单独确认后，不适用七日无理由退货。"
        assert words in text_of(report, "after_sales")

    def test_without_the_buyers_confirmation_the_exclusion_does_not_hold(self, sample: Subject) -> None:
        report = check(sample, {"offer.returns.no_reason": False})
        assert failed(report) == {"exclusion-not-confirmed-by-buyer"}
        assert "不适用七日无理由退货" not in text_of(report, "after_sales")

    def test_leaving_out_the_confirmation_sentence_is_noticed(self, sample: Subject) -> None:
        left_out = Suppression(pack=PACK.id, language=LANGUAGE, statement="seven-day-return-excluded")
        changes = {"offer.returns.no_reason": False, "offer.returns.exclusion_confirmed": True}
        report = check(edited(sample, TextEdits(suppressions=(left_out,))), changes)
        assert failed(report) == {"exclusion-without-confirmation-words"}


class TestBannedWords:
    @pytest.mark.parametrize("model", ["iPhone 14 Pro Max", "小米10 至尊纪念版", "极致 X1"])
    def test_the_name_of_a_model_is_not_a_claim(self, sample: Subject, model: str) -> None:
        report = check(sample, {"unit.identity.model": model})
        assert failed(report) == set()

    def test_the_same_word_outside_the_name_is_one(self, sample: Subject) -> None:
        report = check(added(sample, "至尊手感，极致体验。"), {"unit.identity.model": "小米10 至尊纪念版"})
        assert failed(report) == {"word-on-jd-list", "superlative"}
        assert report.readiness is Readiness.LOOK

    def test_plain_technical_phrases_are_not_superlatives(self, sample: Subject) -> None:
        report = check(added(sample, "已升级至最新系统版本，第一时间发货。"), {"unit.battery.health_percent": 100})
        assert "最大容量 100%" in text_of(report, "introduction")
        assert failed(report) == set()

    def test_the_words_the_law_itself_names_block(self, sample: Subject) -> None:
        report = check(added(sample, "同价位最佳手机。"))
        assert failed(report) == {"absolute-term"}
        assert report.readiness is Readiness.BLOCKED


@pytest.mark.parametrize(
    ("day", "rule", "severity"),
    [
        (date(2026, 12, 31), "erasure-not-yet-verified", Severity.WARNING),
        (date(2027, 1, 1), "erasure-not-verified", Severity.ERROR),
    ],
)
def test_an_unverified_erasure_weighs_more_from_2027(sample: Subject, day: date, rule: str, severity: Severity) -> None:
    changes = {"unit.erasure.verified": False, "unit.erasure.method": "overwrite"}
    report = check(replace(sample, as_of=day), changes)
    assert [(one.rule.name, one.severity) for one in report.findings] == [(rule, severity)]


def test_another_method_of_erasure_asks_for_a_look_from_2027(sample: Subject) -> None:
    assert failed(check(replace(sample, as_of=date(2027, 1, 1)))) == {"erasure-method-outside-standard"}


def test_a_long_title_only_warns_because_no_text_of_jd_confirms_the_limit(sample: Subject) -> None:
    report = check(reworded(sample, "title-product", "Northlight Aster 7 128 GB" + "手机" * 30))
    assert failed(report) == {"title-too-long", "title-over-reported-maximum"}
    assert report.readiness is Readiness.LOOK


def test_the_product_document_names_the_images_in_order(sample: Subject) -> None:
    report = check(sample)
    facts = Facts(functions(catalogue()))
    facts.set(PACK.id, **report.facts)
    (export,) = PACK.exports
    ware = json.loads(upload_file(export, facts))["ware"]
    assert ware["title"] == "Northlight Aster 7 128 GB 黑色 9成新 商家翻新"
    assert ware["packListing"] == "手机、充电线、充电器和取卡针"
    assert [image["imgIndex"] for image in ware["images"]] == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    assert ware["images"][0] == {
        "colorId": "0000000000",
        "imgIndex": 1,
        "imgUrl": "https://images.second-light.example/jd/SL-1042/0000000000_1.jpg",
    }
