"""The packs of a unit: their tabs and the menu that chooses them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from listing_studio.gui.desk import Desk
from listing_studio.gui.window.pack_bar import PackBar
from tests.gui.conftest import CHECKED_MS


@pytest.fixture
def bar(qtbot: QtBot, sample_desk: Desk) -> PackBar:
    bar = PackBar(sample_desk)
    qtbot.addWidget(bar)
    for signal in (sample_desk.dossier_changed, sample_desk.reports_changed):
        signal.connect(bar.refresh)
    bar.refresh()
    return bar


def texts(bar: PackBar) -> list[str]:
    return [bar.tabs.tabText(at) for at in range(bar.tabs.count())]


def test_every_pack_says_its_readiness_as_shape_and_word(bar: PackBar) -> None:
    assert texts(bar) == [
        "Amazon Renewed US — ready",
        "JD.com used goods — ready",
        "AliExpress — ready",
    ]
    assert not any(bar.tabs.tabIcon(at).isNull() for at in range(bar.tabs.count()))
    assert [bar.tabs.accessibleTabName(at) for at in range(bar.tabs.count())] == texts(bar)


def test_a_blocked_pack_says_by_how_much(bar: PackBar, sample_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sample_desk.reports_changed, timeout=CHECKED_MS):
        sample_desk.set_fact("unit.battery.health_percent", 74, "Set")
    assert texts(bar)[0] == "Amazon Renewed US — blocked (1)"


def test_a_tab_shows_its_pack(bar: PackBar, sample_desk: Desk) -> None:
    bar.tabs.setCurrentIndex(1)
    assert sample_desk.pack == "jd_used"


def test_the_menu_takes_a_pack_out_and_adds_it_again(bar: PackBar, sample_desk: Desk, qtbot: QtBot) -> None:
    bar.menu.aboutToShow.emit()
    actions = {action.text(): action for action in bar.menu.actions()}
    chosen = {text for text, action in actions.items() if action.isChecked()}
    assert chosen == {"Amazon Renewed US", "JD.com used goods", "AliExpress"}
    assert not {"Base", "Every listing", "Law: China"} & set(actions)
    with qtbot.waitSignal(sample_desk.reports_changed, timeout=CHECKED_MS):
        actions["JD.com used goods"].trigger()
    assert "jd_used" not in sample_desk.bench.dossier.packs
    assert sample_desk.bench.history().undo[0] == "Take out the pack JD.com used goods"
    bar.choose("jd_used", True)
    assert sample_desk.bench.dossier.packs[-1] == "jd_used"
    assert texts(bar)[-1] == "JD.com used goods — checking …"


def test_several_packs_are_ticked_without_opening_the_menu_again(bar: PackBar, sample_desk: Desk, qtbot: QtBot) -> None:
    bar.menu.popup(bar.mapToGlobal(bar.rect().bottomLeft()))
    qtbot.waitUntil(bar.menu.isVisible)
    packs = len(sample_desk.bench.dossier.packs)
    first, second = (-1 if action.isChecked() else 1 for action in bar.menu.actions()[:2])
    for action in bar.menu.actions()[:2]:
        bar.menu.setActiveAction(action)
        QTest.keyClick(bar.menu, Qt.Key.Key_Space)
    assert bar.menu.isVisible()
    chosen = [len(sample_desk.bench.dossier.packs)]
    QTest.mouseClick(bar.menu, Qt.MouseButton.LeftButton, pos=bar.menu.actionGeometry(bar.menu.actions()[0]).center())
    assert bar.menu.isVisible()
    assert [*chosen, len(sample_desk.bench.dossier.packs)] == [packs + first + second, packs + second]
    bar.menu.close()


def test_taking_out_the_shown_pack_shows_another(bar: PackBar, sample_desk: Desk) -> None:
    sample_desk.show_pack("amazon_renewed_us")
    bar.choose("amazon_renewed_us", False)
    assert sample_desk.pack == "jd_used"
    for id in sample_desk.bench.dossier.packs:
        bar.choose(id, False)
    assert sample_desk.pack == ""
    assert texts(bar) == []


def test_a_pack_that_is_not_there_is_named_and_never_good(bar: PackBar, sample_desk: Desk) -> None:
    sample_desk.set_fact("packs", ("amazon_renewed_us", "gone_shop"), "Set")
    assert texts(bar)[1] == "gone_shop — cannot be used"
    assert not bar.tabs.isTabEnabled(1)
    bar.menu.aboutToShow.emit()
    assert bar.menu.actions()[-1].text() == "gone_shop"
    assert bar.menu.actions()[-1].isChecked()
