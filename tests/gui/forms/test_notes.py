"""Notes below fields: the shown pack speaks first, others with their name, and never about another's offer."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from listing_studio.gui.forms.notes import Note, NoteLines, gauge_notes, information_notes, notes_by_place
from listing_studio.rules.outcomes import Verdict
from tests.gui.conftest import OpenSample

HEALTH = "unit.battery.health_percent"


def everywhere(_place: str) -> bool:
    return True


def test_the_shown_pack_speaks_without_its_name(look_at: OpenSample) -> None:
    desk = look_at("phone_poor.json")
    desk.pack = "amazon_renewed_us"
    notes = notes_by_place(desk, everywhere)[HEALTH]
    assert notes[0].mark == "error"
    assert notes[0].text.startswith("Error: Battery health is 74%")
    assert "(" not in notes[0].text


def test_where_it_is_silent_the_others_speak_with_their_names(look_at: OpenSample) -> None:
    desk = look_at("phone_poor.json")
    desk.pack = "aliexpress"
    own = {one.place for one in desk.reports[desk.pack].findings}
    assert HEALTH not in own
    assert all("(" in note.text for note in notes_by_place(desk, everywhere)[HEALTH])


def test_nobody_speaks_about_an_offer_that_is_not_shown(look_at: OpenSample) -> None:
    desk = look_at("phone_poor.json")
    for pack in desk.reports:
        desk.pack = pack
        own = {one.place for one in desk.reports[pack].findings if one.place.startswith("offer.")}
        notes = notes_by_place(desk, lambda place: place.startswith("offer."))
        assert {place for place, said in notes.items() if any(note.mark for note in said)} == own


def test_only_places_that_are_owned_are_worded(look_at: OpenSample) -> None:
    notes = notes_by_place(look_at("phone_poor.json"), lambda place: place == HEALTH)
    assert list(notes) == [HEALTH]


def test_what_only_waits_for_a_fact_steps_back_behind_who_asks_for_it(look_at: OpenSample) -> None:
    desk = look_at("phone_poor.json")
    desk.pack = "amazon_renewed_us"
    findings = desk.reports[desk.pack].findings
    asked = {one.place for one in findings if one.verdict is Verdict.FAILED}
    waiting = {one.place for one in findings if one.missing is not None}
    both = asked & waiting
    assert both, "the sample has none: choose another"
    notes = notes_by_place(desk, everywhere)
    for place in both:
        assert not any(note.mark == "not_checked" for note in notes[place])


def test_what_is_only_to_be_known_stands_at_its_place_without_a_mark(look_at: OpenSample) -> None:
    desk = look_at("phone.json")
    desk.pack = "aliexpress"
    notes = notes_by_place(desk, everywhere)["offer.shipping.handling_days"]
    assert [note.mark for note in notes] == ["", "", ""]
    assert notes[0].text == (
        "To know: If the buyer cancels a paid order, you can contact them and negotiate before the parcel is sent."
    )
    desk.pack = "jd_used"
    assert "offer.shipping.handling_days" not in information_notes(desk, everywhere), "another pack's"


def test_a_place_with_a_finding_says_that_first(look_at: OpenSample) -> None:
    desk = look_at("phone_poor.json")
    desk.pack = "aliexpress"
    both = [said for said in notes_by_place(desk, everywhere).values() if {note.mark for note in said} > {""}]
    assert both, "the sample has none: choose another"
    for said in both:
        marked = [bool(note.mark) for note in said]
        assert marked == sorted(marked, reverse=True)


def test_every_figure_stands_beside_its_line(look_at: OpenSample) -> None:
    desk = look_at("phone.json")
    desk.pack = "amazon_renewed_us"
    notes = gauge_notes(desk, lambda place: place.startswith("seller."))
    assert [(note.mark, note.text) for note in notes] == [
        ("passed", "Order defect rate: 0.4%, line 0.8%, 0.4 points to spare (Amazon Renewed US)"),
        ("passed", "Seller quality score (RQS): 98.8%, line 98%, 0.8 points to spare (Amazon Renewed US)"),
    ]
    desk.pack = "jd_used"
    assert gauge_notes(desk, everywhere) == ()


def test_the_window_speaks_chinese(look_at: OpenSample) -> None:
    desk = look_at("phone_poor.json")
    desk.pack, desk.language = "amazon_renewed_us", "zh_CN"
    try:
        assert notes_by_place(desk, everywhere)[HEALTH][0].text.startswith("错误：电池健康度")
    finally:
        desk.language = "en"


def test_lines_show_a_few_and_count_the_rest(qtbot: QtBot) -> None:
    lines = NoteLines()
    qtbot.addWidget(lines)
    assert lines.isHidden()
    lines.show_notes([*(Note("error", f"note {number}") for number in range(5)), Note("", "to know")])
    words = [label.text() for label in lines.findChildren(QLabel) if label.text() and not label.isHidden()]
    assert words == ["note 0", "note 1", "note 2", "and 2 more", "to know"]
    assert "note 4" in lines.text(), "screen readers hear all of them"
    shapes = [label for label in lines.findChildren(QLabel) if not label.pixmap().isNull()]
    assert len(shapes) == 3
    lines.show_notes([])
    assert lines.isHidden()
    assert lines.text() == ""
