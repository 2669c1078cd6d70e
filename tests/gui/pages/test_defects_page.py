"""Defects are entered by keys alone, linked to photos, and nothing is lost by removing one."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from listing_studio.domain.defects import Defect, Pin
from listing_studio.gui.desk import Desk
from listing_studio.gui.editors.pins_editor import PinsEditor
from listing_studio.gui.forms.element_model import ElementModel
from listing_studio.gui.pages.condition_page import ConditionPage
from listing_studio.gui.pages.defects_page import DefectsPage
from listing_studio.gui.pages.element_table import ElementTable
from listing_studio.gui.photos.pin_marker import PinMarker
from tests.gui.pages.conftest import ShowPage, focused, focused_row, steps, undo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import OpenSample

DEFECTS = "unit.defects"


def table_of(page: DefectsPage) -> ElementTable:
    (table,) = page.findChildren(ElementTable)
    return table


def pins_of(page: DefectsPage) -> PinsEditor:
    (pins,) = page.findChildren(PinsEditor)
    return pins


def cells(page: DefectsPage) -> list[list[str]]:
    model = table_of(page).table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def type_and_tab(text: str) -> None:
    QTest.keyClicks(focused(), text)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)


def test_a_defect_is_entered_by_keys_alone(unit_desk: Desk, show_page: ShowPage[DefectsPage]) -> None:
    page = show_page(unit_desk, DefectsPage)
    page.reveal(DEFECTS)
    QTest.keyClick(focused(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    for text in ("scr", "fra", "sli", "8", "250"):
        type_and_tab(text)
    (defect,) = unit_desk.bench.dossier.unit.defects
    assert defect == Defect(
        id="d1", type="scratch", zone="frame", severity="minor", size_mm=Decimal(8), visible_at_mm=250
    )
    QTest.keyClick(focused(), Qt.Key.Key_Insert)
    type_and_tab("dent")
    assert [one.type for one in unit_desk.bench.dossier.unit.defects] == ["scratch", "dent"]
    assert cells(page)[0] == ["Scratch", "Frame", "Slight", "8 mm", "250 mm", "0"]
    assert cells(page)[1][:2] == ["Dent", "not stated"]


def test_what_is_being_typed_belongs_to_the_defect_it_was_typed_for(
    unit_desk: Desk, show_page: ShowPage[DefectsPage]
) -> None:
    unit_desk.set_fact(DEFECTS, (Defect(id="d1"), Defect(id="d2")), "Set")
    page = show_page(unit_desk, DefectsPage)
    page.reveal("unit.defects[d1].size_mm")
    QTest.keyClicks(focused(), "8")
    table_of(page).table.selectRow(1)
    assert [one.size_mm for one in unit_desk.bench.dossier.unit.defects] == [8, None]
    page.reveal("unit.defects[d2].size_mm")
    QTest.keyClicks(focused(), "x")
    table_of(page).table.selectRow(0)
    table_of(page).table.selectRow(1)
    row = focused_row(page)
    assert row is None or not row.editor.is_pending(), "an input that cannot be a value goes with its defect"


def test_delete_removes_and_undo_brings_back(open_sample: OpenSample, show_page: ShowPage[DefectsPage]) -> None:
    desk = open_sample("phone.json")
    before = desk.bench.dossier.unit.defects
    page = show_page(desk, DefectsPage)
    table_of(page).table.setFocus()
    table_of(page).table.selectRow(0)
    QTest.keyClick(focused(), Qt.Key.Key_Delete)
    assert desk.bench.dossier.unit.defects == before[1:]
    assert steps(desk)[0] == "Remove the defect"
    assert table_of(page).table.hasFocus()
    undo(desk)
    assert desk.bench.dossier.unit.defects == before
    assert len(cells(page)) == len(before)


def test_enter_on_a_row_goes_to_its_fields(unit_desk: Desk, show_page: ShowPage[DefectsPage]) -> None:
    unit_desk.set_fact(DEFECTS, (Defect(id="d1", type="dent"), Defect(id="d2", type="crack")), "Set")
    page = show_page(unit_desk, DefectsPage)
    table = table_of(page).table
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    row = focused_row(page)
    assert row is not None
    assert (row.path, row.editor.value()) == ("unit.defects[].type", "crack")


def test_delete_in_a_field_edits_the_field(unit_desk: Desk, show_page: ShowPage[DefectsPage]) -> None:
    unit_desk.set_fact(DEFECTS, (Defect(id="d1", size_mm=Decimal(8)),), "Set")
    page = show_page(unit_desk, DefectsPage)
    page.reveal("unit.defects[d1].size_mm")
    QTest.keyClick(focused(), Qt.Key.Key_Home)
    QTest.keyClick(focused(), Qt.Key.Key_Delete)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert unit_desk.bench.dossier.unit.defects == (Defect(id="d1"),)


def test_the_removal_of_a_defect_elsewhere_is_followed(unit_desk: Desk, show_page: ShowPage[DefectsPage]) -> None:
    unit_desk.set_fact(DEFECTS, (Defect(id="d1", type="dent"), Defect(id="d2", type="crack")), "Set")
    page = show_page(unit_desk, DefectsPage)
    table_of(page).table.selectRow(1)
    unit_desk.do(lambda bench: bench.remove_element(DEFECTS, "d2", "Remove"))
    assert cells(page) == [["Dent", *["not stated"] * 4, "0"]]
    unit_desk.do(lambda bench: bench.remove_element(DEFECTS, "d1", "Remove"))
    assert cells(page) == []
    assert page.reveal(DEFECTS)
    assert focused() is table_of(page).add_button


def test_a_ticked_photo_is_linked_and_a_click_pins_the_spot(
    sample_desk: Desk, show_page: ShowPage[DefectsPage]
) -> None:
    page = show_page(sample_desk, DefectsPage)
    page.reveal("unit.defects[d1].pins")
    pins = pins_of(page)
    assert focused() is pins.strip
    names = [pins.strip.item(row).text() for row in range(pins.strip.count())]
    assert names == ["defect_frame_scratch.jpg", "defect_back_dent.jpg"]
    assert [pins.strip.item(row).checkState() is Qt.CheckState.Checked for row in range(2)] == [True, False]
    pins.strip.setCurrentRow(1)
    QTest.keyClick(pins.strip, Qt.Key.Key_Space)
    assert _pins(sample_desk)[1] == Pin(photo="p10")
    pins.view.spot_clicked.emit(0.25, 0.75)
    assert _pins(sample_desk)[1] == Pin(photo="p10", x=0.25, y=0.75)
    pins.view.setFocus()
    QTest.keyClick(pins.view, Qt.Key.Key_Right)
    assert _pins(sample_desk)[1] == Pin(photo="p10", x=0.26, y=0.75)
    QTest.keyClick(pins.view, Qt.Key.Key_Delete)
    assert _pins(sample_desk)[1] == Pin(photo="p10")
    undo(sample_desk)
    assert _pins(sample_desk)[1] == Pin(photo="p10", x=0.26, y=0.75)


def test_the_photo_of_the_chosen_defect_is_large_with_its_number(
    qtbot: QtBot, sample_desk: Desk, show_page: ShowPage[DefectsPage]
) -> None:
    page = show_page(sample_desk, DefectsPage)
    pins = pins_of(page)
    for row, name in enumerate(("defect_frame_scratch.jpg", "defect_back_dent.jpg")):
        table_of(page).table.selectRow(row)
        current = pins.strip.currentItem()
        assert current is not None
        assert current.text() == name
        qtbot.waitUntil(lambda: pins.view.pixels() is not None)
        spots = [item for item in pins.view.scene().items() if isinstance(item, PinMarker)]
        assert [spot._number for spot in spots] == [str(row + 1)]


def test_any_photo_can_be_linked_once_all_are_shown(sample_desk: Desk, show_page: ShowPage[DefectsPage]) -> None:
    page = show_page(sample_desk, DefectsPage)
    pins = pins_of(page)
    pins.all_photos.setChecked(True)
    assert pins.strip.count() == len(sample_desk.bench.dossier.unit.photos)
    pins.strip.item(0).setCheckState(Qt.CheckState.Checked)
    assert [pin.photo for pin in _pins(sample_desk)] == ["p9", "p1"]


def test_any_photo_can_be_linked_while_none_is_a_close_up(sample_desk: Desk, show_page: ShowPage[DefectsPage]) -> None:
    photos = sample_desk.bench.dossier.unit.photos
    sample_desk.set_fact("unit.defects[d1].pins", (), "Set")
    sample_desk.set_fact("unit.photos", tuple(one.model_copy(update={"shot": None}) for one in photos), "Set")
    pins = pins_of(show_page(sample_desk, DefectsPage))
    assert pins.strip.count() == len(photos)
    assert not pins.all_photos.isEnabled()


def test_a_pin_on_no_photo_moves_nothing(unit_desk: Desk, show_page: ShowPage[DefectsPage]) -> None:
    unit_desk.set_fact(DEFECTS, (Defect(id="d1"),), "Set")
    page = show_page(unit_desk, DefectsPage)
    pins_of(page).view.spot_clicked.emit(0.5, 0.5)
    assert _pins(unit_desk) == ()


def test_that_none_were_found_can_be_stated_here(unit_desk: Desk, show_page: ShowPage[DefectsPage]) -> None:
    page = show_page(unit_desk, DefectsPage)
    page.setFocus()
    page.focusNextChild()
    row = focused_row(page)
    assert row is not None
    assert row.path == "unit.condition.no_defects_found"
    QTest.keyClick(focused(), Qt.Key.Key_Y)
    assert unit_desk.fact("unit.condition.no_defects_found") is True
    assert page.owns("unit.condition.no_defects_found")
    assert not ConditionPage(unit_desk).owns("unit.condition.no_defects_found")


def test_a_finding_marks_its_row(open_sample: OpenSample, show_page: ShowPage[DefectsPage]) -> None:
    desk = open_sample("phone_poor.json")
    page = show_page(desk, DefectsPage)
    model = table_of(page).table.model()
    marked = [row for row in range(model.rowCount()) if model.index(row, 0).data(Qt.ItemDataRole.DecorationRole)]
    wanted = {one.element for report in desk.reports.values() for one in report.findings if DEFECTS in one.place}
    assert {desk.bench.dossier.unit.defects[row].id for row in marked} == wanted - {None}
    said = [str(model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)) for row in marked]
    assert any("No photo shows the wear" in text for text in said)


def test_the_model_keeps_qts_contract(unit_desk: Desk, show_page: ShowPage[DefectsPage]) -> None:
    page = show_page(unit_desk, DefectsPage)
    (model,) = page.findChildren(ElementModel)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert tester.model() is model
    unit_desk.set_fact(DEFECTS, (Defect(id="d1"), Defect(id="d2")), "Set")
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.rowCount(QModelIndex()) == 2


def _pins(desk: Desk) -> tuple[Pin, ...]:
    return desk.bench.dossier.unit.defects[0].pins
