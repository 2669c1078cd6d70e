"""Fixes of findings: each does what it says, once, in any order, and takes the finding away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from listing_studio.catalogue.loading import catalogue
from listing_studio.domain.defects import Defect, Pin
from listing_studio.domain.dossier import Dossier
from listing_studio.domain.editing import with_fact
from listing_studio.domain.photos import Area, Box, Code, Colour, PhotoFacts
from listing_studio.packs.library import library
from listing_studio.packs.pack import Pack
from listing_studio.photos.measures.identity_codes import names_unit
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.workflow.checking import Checking, Subject
from listing_studio.workflow.examples import read_example
from listing_studio.workflow.fixes import FIXES, fixed, offered

PACK = "amazon_renewed_us"
IMEI = "356938035643809"
CHECKING = Checking(catalogue())


@pytest.fixture(scope="module")
def pack() -> Pack:
    return library().pack(PACK)


@pytest.fixture(scope="module")
def example(pack: Pack) -> Subject:
    return read_example(pack, catalogue())


def measured(subject: Subject, photo: str, **facts: Any) -> Subject:
    """The subject with other facts measured on one photo."""
    changed = subject.measured[photo].model_copy(update=facts)
    return replace(subject, measured={**subject.measured, photo: changed})


def stated(subject: Subject, path: str, value: object) -> Subject:
    return replace(subject, dossier=with_fact(subject.dossier, path, value))


def findings(subject: Subject, pack: Pack) -> Iterator[Outcome]:
    report = CHECKING.check(subject, [pack])[pack.id]
    return (one for one in report.outcomes if one.verdict is Verdict.FAILED)


def finding(subject: Subject, pack: Pack, rule: str, photo: str | None = None) -> Outcome:
    found = findings(subject, pack)
    return next(one for one in found if one.rule.name == rule and photo in (None, one.element))


def settled(subject: Subject, pack: Pack, outcome: Outcome, fix: str) -> Subject:
    """The subject after a fix, which must have been offered, must settle the finding and bring no new one."""
    assert fix in offered(subject, pack, outcome)
    before = {(one.rule.name, one.element) for one in findings(subject, pack)}
    after = replace(subject, dossier=fixed(subject, pack, outcome, fix))
    left = {(one.rule.name, one.element) for one in findings(after, pack)}
    assert left <= before - {(outcome.rule.name, outcome.element)}
    assert offered(after, pack, outcome) == tuple(name for name in offered(after, pack, outcome) if name != fix), (
        "done once, it is not offered again"
    )
    return after


def coded(subject: Subject, photo: str = "p1") -> Subject:
    code = Code(kind="code_128", text=IMEI, box=Box(left=0.2, top=0.4, right=0.6, bottom=0.42))
    return measured(subject, photo, codes=(code,), code_count=1)


def test_the_catalogue_names_every_fix_and_no_other() -> None:
    assert set(catalogue().choices["fix"]) == set(FIXES)


def test_rules_name_only_fixes_that_there_are() -> None:
    named = {
        fix for pack in library().packs.values() for rule in (*pack.fact_rules, *pack.text_rules) for fix in rule.fixes
    }
    assert named <= set(FIXES)
    assert {"cover_codes", "keep_as_evidence", "drop_duplicate", "whiten_background", "crop_to_fill"} <= named


def test_covering_codes_leaves_room_for_the_digits_beside_them(example: Subject, pack: Pack) -> None:
    subject = coded(example)
    after = settled(subject, pack, finding(subject, pack, "identity-code-published"), "cover_codes")
    (cover,) = after.dossier.unit.photos[0].adjustments.covers
    assert cover.box.holds(Area(left=0.18, top=0.28, right=0.62, bottom=0.54))


def test_a_cover_that_leaves_a_bit_of_the_code_is_made_whole(example: Subject, pack: Pack) -> None:
    subject = coded(example)
    covers = ({"id": "c1", "box": {"left": 0.25, "top": 0.39, "right": 0.6, "bottom": 0.43}},)
    subject = stated(subject, "unit.photos[p1].adjustments.covers", covers)
    after = settled(subject, pack, finding(subject, pack, "identity-code-published"), "cover_codes")
    assert len(after.dossier.unit.photos[0].adjustments.covers) == 1


def test_a_photo_of_a_code_can_be_kept_as_evidence_instead(example: Subject, pack: Pack) -> None:
    subject = coded(example, "p3")
    outcome = finding(subject, pack, "identity-code-published", "p3")
    assert offered(subject, pack, outcome) == ("cover_codes", "keep_as_evidence")
    after = fixed(subject, pack, outcome, "keep_as_evidence")
    assert after.unit.photos[2].evidence_only is True


@pytest.mark.parametrize("text", [IMEI, f"({IMEI})", "27041FDH2000XY", "S27041FDH2000XY", "9506000134352", "41FDH20"])
def test_the_rule_and_the_copies_agree_on_what_names_the_unit(example: Subject, pack: Pack, text: str) -> None:
    code = Code(kind="qr", text=text, box=Box(left=0.2, top=0.4, right=0.6, bottom=0.8))
    subject = measured(example, "p1", codes=(code,), code_count=1)
    fails = any(one.rule.name == "identity-code-published" for one in findings(subject, pack))
    assert fails == names_unit(text, example.dossier.unit.identity)


def test_cropping_fills_the_picture_as_the_limit_asks_and_keeps_its_ratio(example: Subject, pack: Pack) -> None:
    box = Box(left=0.05, top=0.3, right=0.4, bottom=0.85)
    subject = measured(example, "p1", subject_box=box, subject_fill=0.55)
    after = settled(subject, pack, finding(subject, pack, "main-photo-fills-too-little"), "crop_to_fill")
    crop = after.dossier.unit.photos[0].adjustments.crop
    assert crop is not None
    assert crop.holds(box)
    assert crop.right - crop.left == pytest.approx(crop.bottom - crop.top, abs=2e-4)
    assert 0.85 <= 0.55 / (crop.bottom - crop.top) < 0.87
    assert crop.left == 0


def test_no_crop_is_offered_that_cuts_the_product(example: Subject, pack: Pack) -> None:
    box = Box(left=0.05, top=0.3, right=0.4, bottom=0.85)
    subject = measured(example, "p1", subject_box=box, subject_fill=0.55, longest_side=8000)
    outcome = finding(subject, pack, "main-photo-fills-too-little")
    (limit,) = outcome.rule.limits
    asked = replace(outcome, rule=replace(outcome.rule, limits=(replace(limit, value=1.2),)))
    assert offered(subject, pack, outcome) == ("crop_to_fill",)
    assert offered(subject, pack, asked) == ()


def test_no_crop_is_offered_that_leaves_too_few_pixels(example: Subject, pack: Pack) -> None:
    box = Box(left=0.4, top=0.4, right=0.5, bottom=0.5)
    least = max(spec.longest_side_min for spec in pack.images)
    subject = measured(example, "p1", subject_box=box, subject_fill=0.1, longest_side=least * 5)
    outcome = finding(subject, pack, "main-photo-fills-too-little")
    assert offered(subject, pack, outcome) == () if least > 1 else ("crop_to_fill",)


def test_whitening_is_offered_before_a_nearly_white_background_only(example: Subject, pack: Pack) -> None:
    box = Box(left=0.2, top=0.04, right=0.8, bottom=0.96)
    for level, fixes in ((0.9, ("whiten_background",)), (0.7, ())):
        colour = Colour(red=level, green=level, blue=level)
        subject = measured(example, "p1", white_border=0.0, background_colour=colour, subject_box=box)
        outcome = finding(subject, pack, "main-photo-not-on-white")
        assert offered(subject, pack, outcome) == fixes
        if fixes:
            settled(subject, pack, outcome, "whiten_background")
    subject = measured(example, "p1", white_border=0.0, background_colour=None, subject_box=None)
    assert offered(subject, pack, finding(subject, pack, "main-photo-not-on-white")) == ()


def test_another_main_photo_is_one_of_the_same_shot_on_more_white(example: Subject, pack: Pack) -> None:
    subject = measured(example, "p1", white_border=0.1, background_colour=None)
    outcome = finding(subject, pack, "main-photo-not-on-white")
    assert offered(subject, pack, outcome) == ()
    subject = stated(subject, "unit.photos[p5].shot", "front")
    subject = measured(subject, "p5", white_border=1.0)
    assert offered(subject, pack, outcome) == ("another_main_photo",)
    after = fixed(subject, pack, outcome, "another_main_photo")
    assert [photo.id for photo in after.unit.photos][:2] == ["p5", "p1"]
    assert fixed(replace(subject, dossier=after), pack, outcome, "another_main_photo") == after


def test_the_second_copy_goes_and_its_pins_stay(example: Subject, pack: Pack) -> None:
    twin = example.measured["p9"].sha256
    subject = measured(example, "p4", sha256=twin)
    defects = (Defect(id="d1", pins=(Pin(photo="p9", x=0.5, y=0.5),)), Defect(id="d2", pins=(Pin(photo="p4"),)))
    subject = stated(subject, "unit.defects", defects)
    after = fixed(subject, pack, finding(subject, pack, "photo-twice", "p9"), "drop_duplicate")
    assert "p9" not in {one.id for one in after.unit.photos}
    assert [[pin.photo for pin in one.pins] for one in after.unit.defects] == [["p4"], ["p4"]]
    assert after.unit.defects[0].pins[0].x == 0.5


def test_what_keeps_a_copy_private_outlives_it(example: Subject, pack: Pack) -> None:
    subject = measured(example, "p4", sha256=example.measured["p11"].sha256)
    after = fixed(subject, pack, finding(subject, pack, "photo-twice", "p11"), "drop_duplicate")
    kept = next(one for one in after.unit.photos if one.id == "p4")
    assert example.dossier.unit.photos[10].evidence_only is True
    assert kept.evidence_only is True


def test_turning_goes_round(example: Subject, pack: Pack) -> None:
    subject = coded(example)
    outcome = finding(subject, pack, "identity-code-published")
    dossier, turns = subject.dossier, []
    for _ in range(4):
        dossier = fixed(replace(subject, dossier=dossier), pack, outcome, "turn_upright")
        turns.append(dossier.unit.photos[0].adjustments.quarter_turns)
    assert turns == [1, 2, 3, None]
    assert dossier == subject.dossier


def test_a_finding_that_is_older_than_the_last_edit_fixes_nothing(example: Subject, pack: Pack) -> None:
    subject = coded(example)
    outcome = finding(subject, pack, "identity-code-published")
    photos = tuple(photo for photo in subject.dossier.unit.photos if photo.id != "p1")
    gone = stated(subject, "unit.photos", photos)
    assert offered(gone, pack, outcome) == ()
    assert offered(subject, pack, replace(outcome, verdict=Verdict.WAIVED)) == ()


def test_fixes_do_not_fight(example: Subject, pack: Pack) -> None:
    """Whatever the order in which everything is mended, the end is the same, and nothing is left to fix."""
    colour = Colour(red=0.9, green=0.9, blue=0.9)
    box = Box(left=0.3, top=0.3, right=0.5, bottom=0.8)
    subject = measured(
        coded(example), "p1", white_border=0.0, background_colour=colour, subject_box=box, subject_fill=0.5
    )
    subject = measured(subject, "p4", sha256=example.measured["p2"].sha256)
    todo = [one for one in findings(subject, pack) if one.rule.fixes]
    assert len(todo) == 4
    ends: set[str] = set()
    for order in permutations(todo):
        dossier = subject.dossier
        for outcome in order:
            now = replace(subject, dossier=dossier)
            best = next(iter(offered(now, pack, outcome)), None)
            dossier = fixed(now, pack, outcome, best) if best else dossier
        ends.add(_settled_json(dossier))
    assert len(ends) == 1
    after = replace(subject, dossier=dossier)
    assert [one for one in findings(after, pack) if offered(after, pack, one)] == []


def _settled_json(dossier: Dossier) -> str:
    return dossier.model_dump_json()


def test_nothing_measured_offers_nothing_that_needs_it(example: Subject, pack: Pack) -> None:
    subject = coded(example)
    outcome = finding(subject, pack, "identity-code-published")
    unmeasured = replace(subject, measured={**subject.measured, "p1": PhotoFacts()})
    for name in ("cover_codes", "crop_to_fill", "whiten_background", "drop_duplicate", "another_main_photo"):
        assert fixed(unmeasured, pack, outcome, name) == subject.dossier, name
