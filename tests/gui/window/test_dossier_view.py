"""The open dossier: its sections, and the ways through them and through the findings."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listing_studio.domain.dossier import Dossier
from listing_studio.gui.desk import Desk
from listing_studio.gui.window.dossier_view import DossierView
from tests.gui.conftest import Edit
from tests.gui.stand_in import PAGES, ConditionStandIn, StandIn

BATTERY = "unit.battery.health_percent"


@pytest.fixture
def view(qtbot: QtBot, sample_desk: Desk) -> DossierView:
    view = DossierView(sample_desk, PAGES, "")
    qtbot.addWidget(view)
    view.resize(1200, 800)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    view.refresh()
    view.show_reports()
    return view


def stand_in(view: DossierView, at: int) -> StandIn:
    page = view.pages[at]
    assert isinstance(page, StandIn)
    return page


def test_only_the_page_in_front_is_kept_up_to_date(view: DossierView, edit: Edit) -> None:
    hidden = stand_in(view, 2)
    before = (hidden.refreshed, hidden.judged)
    front = stand_in(view, 0).refreshed
    edit("unit.identity.model", "Aster 8")
    assert stand_in(view, 0).refreshed > front
    assert (hidden.refreshed, hidden.judged) == before
    view.show_section(2)
    assert hidden.refreshed == before[0] + 1
    assert hidden.judged == before[1] + 1


def test_a_finding_leads_to_its_field(view: DossierView, edit: Edit) -> None:
    edit(BATTERY, 74)
    view.step_finding(1)
    page = view.page()
    assert isinstance(page, ConditionStandIn)
    assert page.revealed == [BATTERY]
    assert QApplication.focusWidget() is page.editor.targets()[0]


def test_a_finding_of_another_pack_shows_that_pack(view: DossierView, edit: Edit, sample_desk: Desk) -> None:
    sample_desk.show_pack("jd_used")
    edit("offer.price", None)
    sample_desk.show_pack("amazon_renewed_us")
    view.findings.all_packs.setChecked(True)
    view.step_finding(1)
    assert sample_desk.pack == "jd_used"
    assert view.page().section == "offer"


def test_a_finding_without_a_page_is_told(view: DossierView, edit: Edit, qtbot: QtBot) -> None:
    edit("unit.condition.unlocked", False)
    with qtbot.waitSignal(view.lost) as signal:
        view.step_finding(1)
    assert signal.args[0].outcome.place == "unit.condition.unlocked"


def test_the_guide_goes_by_sections_and_errors_first(view: DossierView, edit: Edit) -> None:
    edit("unit.battery.measured_with", None)
    edit(BATTERY, 74)
    edit("unit.identity.imei", "356938035644809")
    view.next_thing()
    assert view.page().section == "identity"
    edit("unit.identity.imei", "356938035643809")
    view.next_thing()
    assert stand_in(view, 1).revealed == [BATTERY]


def test_the_guide_is_not_held_up_and_comes_back(view: DossierView, edit: Edit) -> None:
    edit("unit.identity.imei", "356938035644809")
    edit(BATTERY, 74)
    sections = []
    for _ in range(3):
        view.next_thing()
        sections.append(view.page().section)
    assert sections == ["identity", "condition", "identity"]


def test_the_guide_ends_when_nothing_is_left(view: DossierView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.settled):
        view.next_thing()


def test_sections_count_what_is_open(view: DossierView, edit: Edit) -> None:
    edit(BATTERY, 74)
    assert view.sections.counts(1) == {"error": 1}
    assert view.sections.counts(0) == {"passed": 0}


def test_the_reference_is_edited_above_the_sections(view: DossierView, sample_desk: Desk) -> None:
    line = view.reference.targets()[0]
    line.setFocus()
    QTest.keyClicks(line, "-B")
    assert view.settle()
    assert sample_desk.bench.dossier.reference == "SL-1042-B"


def test_settling_takes_back_what_cannot_be_a_value(view: DossierView, sample_desk: Desk) -> None:
    revision = sample_desk.bench.dossier.revision
    editor = stand_in(view, 0).editor
    editor.set_check(lambda value: "Too short." if value == "X" else "")
    line = editor.targets()[0]
    line.setFocus()
    line.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(line, "X")
    assert not view.settle()
    assert line.text() == "Aster 7"  # type: ignore[attr-defined]
    assert sample_desk.bench.dossier.revision == revision


def test_steps_through_sections_go_round(view: DossierView) -> None:
    view.step_section(-1)
    assert view.page().section == "export"
    view.step_section(1)
    assert view.page().section == "identity"
    view.show_page("offer")
    assert view.page().section == "offer"
    view.show_section(99)
    assert view.page().section == "offer"


def test_another_dossier_shows_nothing_of_the_one_before(view: DossierView, edit: Edit, sample_desk: Desk) -> None:
    edit(BATTERY, 74)
    assert view.findings.model.rows()
    first = sample_desk.bench.id
    sample_desk.do(lambda bench: bench.create(Dossier(packs=("amazon_renewed_us",)), "New"))
    assert sample_desk.bench.id != first
    assert view.findings.model.rows() == []
    assert view.findings.verdict.words()[0] == "checking …"
    assert view.sections.counts(1) == {}
    assert "checking" in view.packs.tabs.tabText(0)


def test_a_page_can_lead_to_another(view: DossierView) -> None:
    stand_in(view, 0).place_requested.emit("offer.price")
    assert view.page().section == "offer"
    assert stand_in(view, 2).revealed == ["offer.price"]


def test_a_finding_is_explained_where_its_source_stands(view: DossierView, edit: Edit) -> None:
    edit(BATTERY, 74)
    finding = next(one for one in view.findings.findings.in_order() if one.outcome.place == BATTERY)
    view.pages[0].explanation_requested.emit(finding)
    assert QApplication.focusWidget() is view.findings.details.text
    assert "battery-below-minimum" in view.findings.details.text.toPlainText()


def test_retaking_goes_to_the_page_of_the_photo(view: DossierView) -> None:
    asked: list[str] = []
    page = view.page()
    page.retake = asked.append  # type: ignore[assignment, method-assign]
    view.findings.retake_wanted.emit(BATTERY)
    assert asked == ([BATTERY] if view.page() is page else [])
