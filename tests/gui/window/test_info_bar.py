"""Notices: shown, settled, few."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from listing_studio.gui.window.info_bar import FEW_LINES, MOST, InfoBar


@pytest.fixture
def bar(qtbot: QtBot) -> InfoBar:
    bar = InfoBar()
    qtbot.addWidget(bar)
    return bar


def test_a_notice_is_shown_and_cleared(bar: InfoBar) -> None:
    bar.tell("saving", "failed", "The disk is full.")
    assert bar.isVisible()
    assert bar.texts() == {"saving": "The disk is full."}
    bar.clear("saving")
    assert not bar.isVisible()
    bar.clear("saving")


def test_the_same_key_says_one_thing(bar: InfoBar) -> None:
    bar.tell("saving", "failed", "First")
    bar.tell("saving", "failed", "Second")
    assert bar.texts() == {"saving": "Second"}


def test_many_notices_leave_room_for_work(bar: InfoBar) -> None:
    for number in range(MOST + 3):
        bar.tell(str(number), "advice", f"Notice {number}")
    assert list(bar.texts()) == [str(number) for number in range(3, MOST + 3)]


def test_a_few_details_are_shown_at_once(bar: InfoBar) -> None:
    bar.tell("packs", "warning", "A pack is broken", "base/pack.toml:3: no title")
    details = next(label for label in bar.findChildren(QLabel) if label.text().startswith("base/"))
    assert details.isVisible()


def test_many_details_are_shown_on_demand(bar: InfoBar) -> None:
    bar.tell("packs", "warning", "A pack is broken", "base/pack.toml:3: no title\n" * (FEW_LINES + 1))
    details = next(label for label in bar.findChildren(QLabel) if label.text().startswith("base/"))
    assert not details.isVisible()
    button = next(button for button in bar.findChildren(QToolButton) if button.isCheckable())
    button.click()
    assert details.isVisible()


def test_a_button_acts_and_settles_the_notice(bar: InfoBar) -> None:
    done: list[int] = []
    bar.tell("archived", "advice", "Archived", actions={"Bring it back": lambda: done.append(1)})
    bar.findChildren(QPushButton)[0].click()
    assert done == [1]
    assert bar.texts() == {}


def test_escape_closes_the_notice_with_the_focus(bar: InfoBar) -> None:
    bar.tell("a", "advice", "A", actions={"Do": lambda: None})
    QTest.keyClick(bar.findChildren(QPushButton)[0], Qt.Key.Key_Escape)
    assert bar.texts() == {}


def test_text_is_never_taken_for_markup(bar: InfoBar) -> None:
    bar.tell("a", "failed", "<b>x</b>")
    label = next(label for label in bar.findChildren(QLabel) if "x" in label.text())
    assert label.textFormat() == Qt.TextFormat.PlainText
