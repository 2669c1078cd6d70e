"""The window of limits: what it lists, how one is set and taken back, and what checks make of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from listing_studio.files.places import data_folder, own_limits_file
from listing_studio.gui.desk import Desk
from listing_studio.gui.findings.panel import FindingsPanel
from listing_studio.gui.limits.limit_form import LimitForm
from listing_studio.gui.limits.limits_window import LimitsWindow
from listing_studio.gui.settings import Settings
from listing_studio.gui.window.main_window import MainWindow
from listing_studio.gui.window.workspace_view import WorkspaceView
from listing_studio.packs.limit_uses import uses
from listing_studio.packs.own_limits import OwnLimit, read, write
from listing_studio.rules.rule import Limit, Source, Standing
from listing_studio.workflow.limits import set_own_limit
from tests.gui.conftest import AS_OF, CHECKED_MS
from tests.gui.stand_in import PAGES
from tests.gui.window.test_main_window import nameless

PACK = "amazon_renewed_us"
BATTERY = (PACK, "battery_percent")


@pytest.fixture
def window(qtbot: QtBot, sample_desk: Desk) -> Iterator[LimitsWindow]:
    parent = QWidget()
    qtbot.addWidget(parent)
    window = LimitsWindow(parent, sample_desk, "Dana Ortiz")
    window.show()
    window.activateWindow()
    yield window
    window.close()


def set_battery(window: LimitsWindow, value: str, why: str = "Agreed") -> None:
    assert window.list.choose(*BATTERY)
    window.form.value.setText(value)
    window.form.reason.setText(why)
    window.form.button.click()


def test_every_limit_that_a_chosen_pack_uses_is_listed(window: LimitsWindow, sample_desk: Desk) -> None:
    wanted = [
        (pack.id, name)
        for pack in sample_desk.packs()
        for name, limit in pack.limits.items()
        if uses(pack, name) or limit.pack == pack.id
    ]
    assert window.list.shown() == wanted
    window.all_packs.setChecked(True)
    assert ("law_us", "warranty_disclosure_price") in window.list.shown()


def test_a_limit_is_told_with_its_source_and_what_uses_it(window: LimitsWindow) -> None:
    window.list.choose(*BATTERY)
    text = window.detail.toPlainText()
    for part in ("80%", "Amazon Renewed Global Quality Policy", "official, 2026-11-21", "battery-below-minimum"):
        assert part in text
    assert window.form.reading.text() == "80%"
    window.all_packs.setChecked(True)
    window.list.choose("amazon_renewed", "average_rating")
    assert "Another source says" in window.detail.toPlainText()
    window.list.choose("amazon_renewed", "order_defect_rate")
    others = window.detail.toPlainText().partition("Another source says")[2]
    assert "0.8%:" in others
    window.list.choose("amazon_renewed", "average_rating")
    assert "It holds for these packs too: " in window.form.holds.text()
    assert "Amazon Renewed Canada" in window.form.holds.text()


def test_limits_are_found_by_what_uses_them(window: LimitsWindow) -> None:
    window.search.setText("battery-below-minimum")
    assert window.list.shown() == [BATTERY]
    assert window.list.current() == BATTERY
    window.search.setText("bright_level")
    assert window.detail.toPlainText().startswith("bright_level")
    assert window.form.value.text() == "0.55"
    window.search.setText("nothing is called so")
    assert not window.form.isEnabled()
    assert window.detail.toPlainText() == ""
    assert window.list.shown() == []
    assert window.list.empty.text() == "No limit fits."
    assert window.list.empty.isVisible()
    window.search.clear()
    window.own_only.setChecked(True)
    assert window.list.empty.text().startswith("No own limit is set")


def test_without_packs_it_says_what_to_do(qtbot: QtBot, desk: Desk) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    window = LimitsWindow(parent, desk, "")
    assert window.list.empty.text().startswith("No pack is chosen.")
    assert not window.form.isEnabled()
    assert window.detail.toPlainText() == ""


def test_a_limit_that_is_set_is_kept_and_everything_is_checked_by_it(
    window: LimitsWindow, sample_desk: Desk, qtbot: QtBot
) -> None:
    with qtbot.waitSignals([sample_desk.reports_changed, window.person_named], timeout=CHECKED_MS):
        set_battery(window, "95")
        assert not sample_desk.is_checked()
    assert read(own_limits_file()).entries == (OwnLimit(*BATTERY, 95.0, "Dana Ortiz", AS_OF, "Agreed"),)
    assert [one.rule.name for one in sample_desk.reports[PACK].findings] == ["battery-below-minimum"]
    assert window.list.current() == BATTERY
    text = window.detail.toPlainText()
    assert "95% (own limit)" in text
    assert "Own limit, set by Dana Ortiz: Agreed" in text
    assert "The pack says" in text
    window.own_only.setChecked(True)
    assert window.list.shown() == [BATTERY]
    with qtbot.waitSignal(sample_desk.reports_changed, timeout=CHECKED_MS):
        window.form.reset.click()
    assert sample_desk.reports[PACK].findings == ()
    assert read(own_limits_file()).entries == ()


def test_what_is_being_typed_outlives_a_limit_set_elsewhere(window: LimitsWindow, sample_desk: Desk) -> None:
    window.list.choose(*BATTERY)
    window.form.value.setText("93")
    window.form.reason.setText("Agreed with")
    set_own_limit(OwnLimit(*BATTERY, 95.0, "Li Wei", AS_OF, "Only the best"), sample_desk.catalogue)
    sample_desk.follow_limits()
    assert "Li Wei" in window.detail.toPlainText()
    assert window.list.current() == BATTERY
    assert (window.form.value.text(), window.form.reason.text()) == ("93", "Agreed with")
    window.list.choose(PACK, "warranty_days")
    window.list.choose(*BATTERY)
    assert (window.form.value.text(), window.form.reason.text()) == ("95", ""), "given up by going elsewhere"


def test_a_check_by_the_old_limits_that_ends_later_does_not_count(
    window: LimitsWindow, sample_desk: Desk, qtbot: QtBot
) -> None:
    sample_desk._checker._start()
    set_battery(window, "95")
    qtbot.waitUntil(sample_desk.is_checked, timeout=CHECKED_MS)
    assert [one.rule.name for one in sample_desk.reports[PACK].findings] == ["battery-below-minimum"]


def test_what_cannot_be_set_is_said_at_once(window: LimitsWindow) -> None:
    form = window.form
    window.list.choose(*BATTERY)
    form.reason.setText("Agreed")
    assert (form.fault.text(), form.button.isEnabled()) == ("This is the pack's value.", False)
    for typed, said in (
        ("many", "It must be a number"),
        ("-1", "It must be at least 0"),
        ("101", "It must be at most 100"),
    ):
        form.value.setText(typed)
        assert (form.fault.text(), form.button.isEnabled()) == (said, False)
    form.value.setText("85")
    assert (form.fault.text(), form.reading.text(), form.button.isEnabled()) == ("", "85%", True)
    form.name.clear()
    assert not form.button.isEnabled()
    assert not own_limits_file().exists()
    QTest.keyClick(form.reason, Qt.Key.Key_Return)
    assert window.focusWidget() is form.name
    assert window.isVisible()
    form.name.setText("Dana")
    QTest.keyClick(form.name, Qt.Key.Key_Return)
    assert read(own_limits_file()).entries[0].by == "Dana"


def test_a_contradiction_is_refused_in_the_form(window: LimitsWindow) -> None:
    window.list.choose(PACK, "image_side_max")
    window.form.value.setText("400")
    window.form.reason.setText("Agreed")
    window.form.button.click()
    assert "'image_side_min' must not be above 'image_side_max'" in window.form.fault.text()
    assert window.form.reason.text() == "Agreed"
    assert not own_limits_file().exists()


def test_a_choice_is_ticked(window: LimitsWindow, sample_desk: Desk) -> None:
    window.all_packs.setChecked(True)
    window.list.choose("jd_used", "safety_categories")
    choices = window.form.choices
    assert choices is not None
    assert not window.form.value.isVisible()
    choices.state(("appliance", "laptop"))
    window.form.reason.setText("Ours")
    window.form.button.click()
    assert sample_desk.library.packs["jd_used"].limits["safety_categories"].value == ["laptop", "appliance"]
    assert "laptop, household appliance" in window.detail.toPlainText().casefold()
    window.list.choose("jd_used", "images_min")
    assert window.form.choices is None
    assert window.form.value.isVisible()


def test_a_long_list_is_not_cut(qtbot: QtBot) -> None:
    words = [f"word {number}" for number in range(200)]
    source = Source("a", {"en": "A page"}, "", AS_OF, Standing.OFFICIAL)
    form = LimitForm("Dana", str)
    qtbot.addWidget(form)
    form.show_limit("", Limit("words", words, "", source), "", (), lambda _value: ("", ""))
    form.value.setText(f"{form.value.text()}, one more")
    form.reason.setText("Ours")
    with qtbot.waitSignal(form.wanted) as wanted:
        form.button.click()
    assert wanted.args == [(*words, "one more"), "Dana", "Ours"]


def test_a_damaged_file_is_told_in_the_form_and_kept(window: LimitsWindow) -> None:
    own_limits_file().parent.mkdir(parents=True, exist_ok=True)
    own_limits_file().write_text("{", encoding="utf-8")
    set_battery(window, "95")
    assert "limits.json: The file cannot be used" in window.form.fault.text()
    assert window.form.reason.text() == "Agreed"
    assert own_limits_file().read_text(encoding="utf-8") == "{"


def test_other_packs_are_followed(window: LimitsWindow, sample_desk: Desk) -> None:
    sample_desk.do(lambda bench: bench.set_fact("packs", ("aliexpress",), "Packs"))
    assert {pack for pack, _ in window.list.shown()} == {"aliexpress"}


def test_everything_that_takes_the_focus_has_a_name(window: LimitsWindow) -> None:
    assert nameless(window) == []
    assert window.search.hasFocus()


class TestWays:
    @pytest.fixture
    def main(self, qtbot: QtBot, sample_desk: Desk) -> Iterator[MainWindow]:
        main = MainWindow(Settings(language="en", person="Dana Ortiz"))
        qtbot.addWidget(main)
        main.show()
        main.fill(sample_desk, partial(WorkspaceView, page_types=PAGES))
        main.activateWindow()
        yield main
        main.close()

    def panel(self, main: MainWindow) -> FindingsPanel:
        assert main.view is not None
        return main.view.dossier.findings

    def test_the_menu_opens_one_window(self, main: MainWindow) -> None:
        main.all_actions.limits.trigger()
        first = main.limits
        assert first is not None
        assert first.isVisible()
        main.all_actions.limits.trigger()
        assert main.limits is first
        main.rebuild()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert main.findChildren(LimitsWindow) == [], "nobody listens to the desk any more"
        assert main.limits is None

    def test_a_finding_leads_to_its_limit(self, main: MainWindow, sample_desk: Desk, qtbot: QtBot) -> None:
        with qtbot.waitSignal(sample_desk.reports_changed, timeout=CHECKED_MS):
            sample_desk.set_fact("unit.battery.health_percent", 74, "Set")
        panel = self.panel(main)
        panel.step(1)
        panel.details.limit.click()
        limits = main.limits
        assert limits is not None
        assert limits.list.current() == BATTERY
        assert limits.form.name.text() == "Dana Ortiz"
        assert limits.focusWidget() is limits.form.value
        with qtbot.waitSignal(sample_desk.reports_changed, timeout=CHECKED_MS):
            set_battery(limits, "75")
        panel.step(1)
        text = panel.details.text.toPlainText()
        for part in ("75% (own limit)", "set by Dana Ortiz: Agreed", "The pack says", "80%: Amazon Renewed"):
            assert part in text

    def test_a_finding_without_a_limit_offers_none(self, main: MainWindow, sample_desk: Desk, qtbot: QtBot) -> None:
        with qtbot.waitSignal(sample_desk.reports_changed, timeout=CHECKED_MS):
            sample_desk.set_fact("unit.battery.swollen", True, "Set")
        panel = self.panel(main)
        finding = panel.step(1)
        assert finding is not None
        assert finding.outcome.rule.limits == ()
        assert not panel.details.limit.isVisible()

    def test_limits_that_do_not_hold_are_named_until_they_are_mended(
        self, qtbot: QtBot, sample_desk: Desk, main: MainWindow
    ) -> None:
        data_folder()
        bad = OwnLimit(*BATTERY, "many", "Li", AS_OF, "x")
        sample_desk.edit_limits(lambda: write(own_limits_file(), bad))
        assert main.info.texts()["limits"].startswith("Some limits of the shop's own do not hold")
        sample_desk.edit_limits(lambda: write(own_limits_file(), replace(bad, value=85.0)))
        assert "limits" not in main.info.texts()
