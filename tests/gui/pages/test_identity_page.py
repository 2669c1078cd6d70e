"""Typing into the identity: every way of finishing a field states it, nothing that is being typed is ever lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from listing_studio.domain.dossier import Dossier
from listing_studio.gui.desk import Desk
from listing_studio.gui.pages.identity_page import IdentityPage
from tests.gui.pages.conftest import ShowPage, editor_of, focused, focused_row, row_of, steps, undo

SERIAL, IMEI, IMEI2 = "unit.identity.serial", "unit.identity.imei", "unit.identity.imei2"


def line_of(page: IdentityPage, path: str) -> QLineEdit:
    line = editor_of(page, path).targets()[0]
    assert isinstance(line, QLineEdit)
    return line


def test_two_scans_in_a_row_fill_two_fields(unit_desk: Desk, show_page: ShowPage[IdentityPage]) -> None:
    page = show_page(unit_desk, IdentityPage)
    page.reveal(IMEI)
    QTest.keyClicks(focused(), "356938035643809\r")
    assert focused_row(page) is row_of(page, IMEI2)
    QTest.keyClicks(focused(), "356938035643817\r")
    identity = unit_desk.bench.dossier.unit.identity
    assert (identity.imei, identity.imei2) == ("356938035643809", "356938035643817")
    assert steps(unit_desk)[:2] == ("Set Second IMEI", "Set IMEI")


def test_enter_in_every_field_walks_the_whole_page(unit_desk: Desk, show_page: ShowPage[IdentityPage]) -> None:
    page = show_page(unit_desk, IdentityPage)
    page.reveal("unit.identity.category")
    walked = []
    for _ in page.fields():
        row = focused_row(page)
        assert row is not None
        walked.append(row.path)
        QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert walked == [field.path for field in page.fields()]
    assert unit_desk.bench.dossier.unit == Dossier().unit


def test_an_edit_elsewhere_leaves_what_is_being_typed_alone(
    qtbot: QtBot, unit_desk: Desk, show_page: ShowPage[IdentityPage]
) -> None:
    page = show_page(unit_desk, IdentityPage)
    page.reveal(SERIAL)
    QTest.keyClicks(focused(), "270")
    page.refresh()
    assert line_of(page, SERIAL).text() == "270"
    assert editor_of(page, SERIAL).is_pending()
    line_of(page, SERIAL).setCursorPosition(1)
    QTest.keyClicks(focused(), "4")
    qtbot.wait(400)  # the pause states it, and the page is refreshed by that
    assert unit_desk.fact(SERIAL) == "2470"
    assert line_of(page, SERIAL).cursorPosition() == 2
    assert focused() is line_of(page, SERIAL)


def test_what_is_being_typed_is_stated_before_any_other_action(
    unit_desk: Desk, show_page: ShowPage[IdentityPage]
) -> None:
    page = show_page(unit_desk, IdentityPage)
    first = unit_desk.bench.id
    page.reveal(SERIAL)
    QTest.keyClicks(focused(), "A1")
    unit_desk.do(lambda bench: bench.create(Dossier(reference="other"), "New"))
    assert unit_desk.fact(SERIAL) is None
    assert line_of(page, SERIAL).text() == ""
    unit_desk.open(first)
    assert unit_desk.fact(SERIAL) == "A1"
    assert line_of(page, SERIAL).text() == "A1"


def test_undo_takes_back_what_was_typed_and_shows_it(unit_desk: Desk, show_page: ShowPage[IdentityPage]) -> None:
    page = show_page(unit_desk, IdentityPage)
    page.reveal(SERIAL)
    QTest.keyClicks(focused(), "A1")
    undo(unit_desk)
    assert unit_desk.fact(SERIAL) is None
    assert line_of(page, SERIAL).text() == ""


def test_closing_the_desk_keeps_what_was_being_typed(unit_desk: Desk, show_page: ShowPage[IdentityPage]) -> None:
    page = show_page(unit_desk, IdentityPage)
    page.reveal(SERIAL)
    QTest.keyClicks(focused(), "A1")
    unit_desk.settle()
    assert unit_desk.bench.workspace.dossiers.load(unit_desk.bench.id).unit.identity.serial == "A1"


def test_three_states_of_a_trait_are_three_facts(unit_desk: Desk, show_page: ShowPage[IdentityPage]) -> None:
    page = show_page(unit_desk, IdentityPage)
    path = "unit.identity.has_battery"
    page.reveal(path)
    assert unit_desk.fact(path) is None
    for key, value in ((Qt.Key.Key_N, False), (Qt.Key.Key_Y, True), (Qt.Key.Key_Backspace, None)):
        QTest.keyClick(focused(), key)
        assert unit_desk.fact(path) is value
    assert len(steps(unit_desk)) == 3


def test_network_numbers_are_closed_without_a_network_and_say_why(
    unit_desk: Desk, show_page: ShowPage[IdentityPage]
) -> None:
    unit_desk.set_fact("unit.identity.has_mobile_network", False, "Set")
    unit_desk.set_fact(IMEI, "356938035643809", "Set")
    page = show_page(unit_desk, IdentityPage)
    assert not editor_of(page, IMEI2).isEnabled()
    assert "uses no mobile network" in [label for label in _texts(page, IMEI2) if label][-1]
    assert editor_of(page, IMEI).isEnabled(), "a stated number must be there to be taken back"
    assert editor_of(page, SERIAL).isEnabled()
    unit_desk.set_fact("unit.identity.has_mobile_network", None, "Set")
    assert editor_of(page, IMEI2).isEnabled(), "not stated is not denied"


def test_findings_stand_below_their_field_with_their_mark(
    qtbot: QtBot, unit_desk: Desk, show_page: ShowPage[IdentityPage]
) -> None:
    page = show_page(unit_desk, IdentityPage)
    unit_desk.set_fact(IMEI, "356938035643808", "Set")
    qtbot.waitUntil(lambda: any("IMEI" in text and "Error" in text for text in _texts(page, IMEI)), timeout=20_000)
    description = editor_of(page, IMEI).targets()[0].accessibleDescription()
    assert "Error" in description
    unit_desk.set_fact(IMEI, "356938035643809", "Set")
    qtbot.waitUntil(lambda: not any("Error" in text for text in _texts(page, IMEI)), timeout=20_000)


def test_nothing_can_be_edited_while_no_unit_is_open(desk: Desk, show_page: ShowPage[IdentityPage]) -> None:
    page = show_page(desk, IdentityPage)
    assert not editor_of(page, SERIAL).isEnabled()
    assert not page.reveal(SERIAL)


def test_labels_speak_the_windows_language(unit_desk: Desk, show_page: ShowPage[IdentityPage]) -> None:
    unit_desk.language = "zh_CN"
    page = show_page(unit_desk, IdentityPage)
    assert row_of(page, SERIAL).name == "序列号"
    assert page.title() == "商品信息"


def _texts(page: IdentityPage, path: str) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in row_of(page, path).findChildren(QLabel) if not label.isHidden()]
