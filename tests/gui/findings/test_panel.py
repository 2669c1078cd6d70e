"""The panel of findings: what it says when there are none, how it follows edits, waivers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from listing_studio.gui.findings.panel import FindingsPanel
from listing_studio.rules.outcomes import Verdict
from listing_studio.rules.readiness import Readiness
from tests.gui.conftest import CHECKED_MS, Edit
from tests.gui.findings.conftest import PACK

BATTERY = "unit.battery.health_percent"


def places(panel: FindingsPanel) -> list[str]:
    return [row.finding.outcome.place for row in panel.model.rows()]


def test_ready_says_nothing_is_open(panel: FindingsPanel) -> None:
    assert panel.verdict.words() == ("ready", "Nothing open.")
    assert panel.verdict.isVisible()
    assert not panel.list.isVisible()
    assert panel.passed.text()


def test_a_finding_comes_and_goes_with_its_cause(panel: FindingsPanel, edit: Edit) -> None:
    edit(BATTERY, 74)
    assert places(panel) == [BATTERY]
    assert panel.list.isVisible()
    assert not panel.verdict.isVisible()
    edit(BATTERY, 91)
    assert places(panel) == []
    assert panel.verdict.words()[0] == "ready"


def test_what_is_not_stated_is_not_checked_and_never_good(panel: FindingsPanel, edit: Edit) -> None:
    edit("unit.battery.swollen", None)
    (row,) = [row for row in panel.model.rows() if row.finding.outcome.verdict is Verdict.NOT_CHECKED]
    assert row.finding.mark == "not_checked"
    assert "not stated" in row.message
    assert row.state == "not checked (error)"


def test_the_same_finding_stays_selected_while_others_come(panel: FindingsPanel, edit: Edit) -> None:
    edit(BATTERY, 74)
    finding = panel.step(1)
    assert finding is not None
    edit("unit.battery.swollen", True)
    edit(BATTERY, 73)
    row = panel.model.row(panel.list.currentIndex())
    assert row is not None
    assert row.finding.key == finding.key
    assert "73%" in row.message


def test_steps_go_on_where_a_settled_finding_was(panel: FindingsPanel, edit: Edit) -> None:
    for path in ("unit.condition.unlocked", "unit.erasure.erased", "unit.battery.swollen", BATTERY):
        edit(path, None)
    keys = [row.finding.key for row in panel.model.rows()]
    panel.step(1)
    second = panel.step(1)
    assert second is not None
    assert second.key == keys[1]
    value = {BATTERY: 91, "unit.battery.swollen": False}.get(second.outcome.place, True)
    edit(second.outcome.place, value)
    third = panel.step(1)
    assert third is not None
    assert third.key == next(key for key in keys[2:] if key in [row.finding.key for row in panel.model.rows()])


def test_steps_go_round(panel: FindingsPanel, edit: Edit) -> None:
    assert panel.step(1) is None
    edit(BATTERY, None)
    edit("unit.battery.swollen", None)
    last = panel.step(-1)
    first = panel.step(1)
    assert last is not None
    assert first is not None
    assert [first.key, last.key] == [panel.model.rows()[0].finding.key, panel.model.rows()[-1].finding.key]


def test_enter_asks_for_the_place(panel: FindingsPanel, edit: Edit, qtbot: QtBot) -> None:
    edit(BATTERY, 74)
    panel.step(1)
    with qtbot.waitSignal(panel.go_wanted) as signal:
        QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert signal.args[0].outcome.place == BATTERY


def test_the_details_trace_the_verdict(panel: FindingsPanel, edit: Edit) -> None:
    edit(BATTERY, 74)
    panel.step(1)
    text = panel.details.text.toPlainText()
    for part in ("74%", "80%", "Battery health", "amazon_renewed/battery-below-minimum", "official", "2026-11-21"):
        assert part in text
    html = panel.details.text.toHtml()
    outcome = panel.model.rows()[0].finding.outcome
    assert (f'href="{outcome.rule.source.address}"' in html) is bool(outcome.rule.source.address)


def test_a_waiver_needs_a_name_and_a_reason_and_lapses(panel: FindingsPanel, edit: Edit, qtbot: QtBot) -> None:
    edit(BATTERY, 74)
    panel.step(1)
    details = panel.details
    details.waive.click()
    assert details.form.isVisible()
    QTest.keyClicks(details.form.name, "Dana Ortiz")
    assert not details.form.button.isEnabled()
    QTest.keyClick(details.form.name, Qt.Key.Key_Return)
    assert details.form.reason.hasFocus()
    QTest.keyClicks(details.form.reason, "Agreed with the buyer")
    with qtbot.waitSignal(panel._desk.reports_changed, timeout=CHECKED_MS):
        details.form.button.click()
    assert panel.list.hasFocus()
    assert places(panel) == []
    (waived,) = panel.findings.waived
    assert waived.outcome.waiver is not None
    assert (waived.outcome.waiver.by, waived.outcome.waiver.reason) == ("Dana Ortiz", "Agreed with the buyer")
    assert not panel.list.isExpanded(panel.model.index(0, 0))

    panel.select(waived)
    assert "Dana Ortiz" in details.text.toPlainText()
    edit(BATTERY, 73)
    assert places(panel) == [BATTERY]
    assert "Lapsed waiver" in details.text.toPlainText()


def test_a_waiver_can_be_taken_back_and_undone(panel: FindingsPanel, edit: Edit, qtbot: QtBot) -> None:
    edit(BATTERY, 74)
    panel.step(1)
    with qtbot.waitSignal(panel._desk.reports_changed, timeout=CHECKED_MS):
        panel.details.form.waived.emit("Dana", "Agreed")
    assert panel._desk.bench.history().undo[0] == "Waive “battery-below-minimum”"
    panel.select(panel.findings.waived[0])
    with qtbot.waitSignal(panel._desk.reports_changed, timeout=CHECKED_MS):
        panel.details.unwaive.click()
    assert places(panel) == [BATTERY]


def test_a_rule_that_cannot_be_waived_offers_no_waiver(panel: FindingsPanel, edit: Edit) -> None:
    edit("unit.battery.swollen", True)
    row = next(row for row in panel.model.rows() if not row.finding.outcome.rule.waivable)
    panel.select(row.finding)
    assert not panel.details.waive.isVisible()
    assert "cannot be waived" in panel.details.text.toPlainText()


def test_escape_gives_a_waiver_up(panel: FindingsPanel, edit: Edit) -> None:
    edit(BATTERY, 74)
    panel.step(1)
    panel.details.waive.click()
    QTest.keyClick(panel.details.form.reason, Qt.Key.Key_Escape)
    assert not panel.details.form.isVisible()
    assert places(panel) == [BATTERY]


def test_all_packs_shows_what_the_others_say(panel: FindingsPanel, edit: Edit, qtbot: QtBot) -> None:
    panel._desk.show_pack("jd_used")
    edit("offer.price", None)
    panel._desk.show_pack(PACK)
    panel.show_reports()
    assert places(panel) == []
    with qtbot.waitSignal(panel.scope_changed):
        panel.all_packs.setChecked(True)
    assert "offer.price" in places(panel)
    assert {row.finding.packs for row in panel.model.rows()} == {("jd_used",)}


def test_while_nothing_is_known_it_says_so(panel: FindingsPanel) -> None:
    panel._desk.reports = {}
    panel.show_reports()
    assert panel.verdict.words()[0] == "checking …"


def test_without_packs_nothing_is_checked(panel: FindingsPanel) -> None:
    panel._desk.set_fact("packs", (), "No packs")
    panel._desk.reports = {}
    panel.show_reports()
    assert panel.verdict.words()[0] == "Nothing is checked"
    assert panel.next.isEnabled()


@pytest.mark.parametrize("mark", [Readiness.MEASURING, Readiness.NOT_CHECKED, Readiness.LOOK])
def test_only_ready_says_nothing_is_open(panel: FindingsPanel, mark: Readiness) -> None:
    panel._desk.reports = {PACK: replace(panel._desk.reports[PACK], outcomes=(), readiness=mark)}
    panel.show_reports()
    word, text = panel.verdict.words()
    assert word == panel._desk.catalogue.phrase(mark.value, "en")
    assert text != "Nothing open."
