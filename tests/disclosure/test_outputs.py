"""Texts: made of statements, shaped by a person, judged as they stand, and never saying what nobody stated."""

from __future__ import annotations

from datetime import date

import pytest

from listing_studio import resources
from listing_studio.catalogue.loading import catalogue
from listing_studio.disclosure.outputs import Hand, RenderedOutput
from listing_studio.domain.dossier import Dossier
from listing_studio.domain.editing import with_fact
from listing_studio.domain.seller import Seller
from listing_studio.domain.text import Suppression, TextEdits
from listing_studio.packs.library import library
from listing_studio.workflow.checking import Checking, Report, Subject
from listing_studio.workflow.unit_file import read_seller, read_unit
from listing_studio.workflow.wording import suppressed, with_sentence

PACK = "amazon_renewed_us"
SAMPLES = resources.path("samples")
PHONE = read_unit(SAMPLES / "phone.json", catalogue())
SELLER = read_seller(SAMPLES / "seller.json", catalogue())


def report(dossier: Dossier, pack: str = PACK, checking: Checking | None = None) -> Report:
    subject = Subject(dossier, SELLER, {}, date(2026, 11, 20))
    return (checking or Checking(catalogue())).check(subject, [library().pack(pack)])[pack]


def output(report: Report, id: str, language: str = "en") -> RenderedOutput:
    return next(one for one in report.outputs[language] if one.output.id == id)


def findings(report: Report) -> set[str]:
    return {outcome.rule.name for outcome in report.findings}


def test_an_empty_unit_claims_nothing() -> None:
    empty = report(Dossier())
    texts = {one.output.id: one.text for one in empty.outputs["en"]}
    assert texts == {"title": "(Renewed)", "description": "", "condition_note": "", "warranty_description": ""}


def test_a_sentence_knows_the_facts_it_rests_on() -> None:
    line = next(one for one in output(report(PHONE), "condition_note").lines if one.statement == "battery-health")
    assert line.text == "Battery health 91% after 212 cycles, measured November 10, 2026."
    assert line.rests_on == ("unit.battery.health_percent", "unit.battery.cycles", "unit.battery.measured_on")


def test_every_word_of_a_chinese_text_is_chinese() -> None:
    text = output(report(PHONE), "condition_note", "zh_CN").text
    latin = {word for word in text.replace("（", " ").replace("）", " ").split() if word.isascii() and word.isalpha()}
    assert latin <= {"NIST", "SP", "Wi-Fi", "SIM", "Rev."}
    assert "边框轻微划痕，8毫米。" in text


def test_a_denied_fact_is_said_and_an_unstated_one_is_not() -> None:
    locked = with_fact(PHONE, "unit.condition.unlocked", False)
    unsaid = with_fact(PHONE, "unit.condition.unlocked", None)
    assert "Locked to a network." in output(report(locked), "condition_note").text
    assert "network." not in output(report(unsaid), "condition_note").text


def test_leaving_a_defect_out_is_found_out_in_the_final_text() -> None:
    left_out = suppressed(TextEdits(), Suppression(pack=PACK, language="en", statement="defect", element="d2"))
    shaped = report(with_fact(PHONE, "text", left_out))
    assert "Dent" not in output(shaped, "condition_note").text
    assert "defect-not-disclosed" in findings(shaped)
    (outcome,) = [one for one in shaped.findings if one.rule.name == "defect-not-disclosed"]
    assert outcome.place == "unit.defects[d2].type"


def test_a_rewording_that_still_discloses_is_fine_and_one_that_does_not_is_found() -> None:
    def reworded(text: str) -> Report:
        edits = {"pack": PACK, "language": "en", "statement": "defect", "element": "d1", "text": text}
        edits["replaces"] = "Scratch, frame, 8 mm, slight."
        return report(with_fact(PHONE, "text", TextEdits.model_validate({"rewordings": [edits]})))

    honest = reworded("A light scratch of 8 mm runs along the frame.")
    assert "defect-not-disclosed" not in findings(honest)
    line = next(one for one in output(honest, "condition_note").lines if one.element == "d1")
    assert (line.hand, line.generated) == (Hand.REWORDED, "Scratch, frame, 8 mm, slight.")
    assert "defect-not-disclosed" in findings(reworded("Used with care."))
    assert "defect-not-disclosed" in findings(reworded("No scratch of 8 mm on the frame."))


def test_a_rewording_is_looked_at_again_when_its_facts_change() -> None:
    edit = {
        "pack": PACK,
        "language": "en",
        "statement": "battery-health",
        "text": "Battery health 91 %, as new ones have.",
    }
    edit["replaces"] = "Battery health 91% after 212 cycles, measured November 10, 2026."
    reworded = with_fact(PHONE, "text", TextEdits.model_validate({"rewordings": [edit]}))
    assert "rewording-outdated" not in findings(report(reworded))
    assert "rewording-outdated" in findings(report(with_fact(reworded, "unit.battery.health_percent", 82)))


def test_two_alike_defects_need_two_mentions() -> None:
    dents = [{"id": id, "type": "dent", "zone": "corner", "severity": "trace"} for id in ("d1", "d2")]
    twins = with_fact(PHONE, "unit.defects", tuple(dents))
    left_out = suppressed(TextEdits(), Suppression(pack=PACK, language="en", statement="defect", element="d2"))
    assert "defect-not-disclosed" not in findings(report(twins))
    assert "defect-not-disclosed" in findings(report(with_fact(twins, "text", left_out)))


def test_a_deep_scratch_does_not_disclose_a_scratch() -> None:
    deep = with_fact(
        PHONE, "unit.defects[d2]", PHONE.unit.defects[0].model_copy(update={"id": "d2", "type": "deep_scratch"})
    )
    left_out = suppressed(TextEdits(), Suppression(pack=PACK, language="en", statement="defect", element="d1"))
    assert "defect-not-disclosed" in findings(report(with_fact(deep, "text", left_out)))


def test_a_size_over_a_thousand_is_found_in_the_text_that_states_it() -> None:
    long = with_fact(PHONE, "unit.defects[d1].size_mm", 1200)
    for pack in (PACK, "jd_used"):
        assert "defect-not-disclosed" not in findings(report(long, pack))


def test_mentioning_the_battery_does_not_say_that_it_was_replaced() -> None:
    left_out = suppressed(TextEdits(), Suppression(pack=PACK, language="en", statement="part-replaced", element="r1"))
    assert "part-not-disclosed" in findings(report(with_fact(PHONE, "text", left_out)))


def test_a_hand_edit_survives_a_change_of_another_fact() -> None:
    edited = with_fact(PHONE, "text", with_sentence(TextEdits(), PACK, "en", "condition_note", "Checked twice."))
    changed = with_fact(edited, "unit.battery.health_percent", 88)
    text = output(report(changed), "condition_note").text
    assert text.endswith("Checked twice.")
    assert "Battery health 88%" in text


@pytest.mark.parametrize(
    ("sentence", "offence"),
    [
        ("A flawless phone.", "flawless-claimed"),
        ("It has no scratches.", "recorded-defect-denied"),
        ("Not a single scratch on it.", "recorded-defect-denied"),
        ("Without any visible scratches.", "recorded-defect-denied"),
        ("A brand new phone.", "new-claimed"),
        ("Sold as is.", "warranty-disclaimed"),
        ("Write to www.example.com", "contact-or-link"),
    ],
)
def test_a_persons_own_sentence_is_judged_like_any_other(sentence: str, offence: str) -> None:
    edited = with_fact(PHONE, "text", with_sentence(TextEdits(), PACK, "en", "condition_note", sentence))
    assert offence in findings(report(edited))


def test_over_long_text_is_a_finding_and_is_not_cut() -> None:
    long = with_fact(PHONE, "text", with_sentence(TextEdits(), PACK, "en", "title", "x" * 300))
    shaped = report(long)
    assert "title-too-long" in findings(shaped)
    assert len(output(shaped, "title").text) > 300


def test_a_remembered_sentence_is_said_again_when_its_facts_change() -> None:
    checking = Checking(catalogue())
    first = output(report(PHONE, checking=checking), "condition_note").text
    changed = with_fact(PHONE, "unit.defects[d1].size_mm", 9)
    second = output(report(changed, checking=checking), "condition_note").text
    fresh = output(report(changed), "condition_note").text
    assert second == fresh != first


def test_a_statement_that_lacks_a_word_is_a_finding() -> None:
    words = catalogue()
    scratch = words.choices["defect_type"]["scratch"]
    broken = {
        **words.choices["defect_type"],
        "scratch": type(scratch)("scratch", 0, {"zh_CN": "划痕"}, {"en": "x"}, {}, scratch.traits),
    }
    lacking = type(words)(words.sections, {**words.choices, "defect_type": broken}, words.words, words.phrases)
    subject = Subject(PHONE, Seller(), {}, date(2026, 11, 20))
    found = Checking(lacking).check(subject, [library().pack(PACK)])[PACK]
    assert "statement-not-made" in findings(found)
