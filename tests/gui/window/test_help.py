"""Help made from the actions themselves."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from listing_studio.gui.window.actions import Actions
from listing_studio.gui.window.help import HelpWindow


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def actions(window: QMainWindow) -> Actions:
    actions = Actions(window)
    actions.add_sections(["Identity", "Warranty & returns", *map(str, range(3, 12))])
    actions.number_sections(range(11))
    return actions


def keys(actions: Actions) -> list[str]:
    return [key.toString() for group in actions.menus.values() for one in group for key in one.shortcuts()]


def test_every_key_is_told(window: QMainWindow, actions: Actions) -> None:
    text = HelpWindow(window, actions.menus).text.toPlainText()
    assert len(keys(actions)) > 20
    assert [key for key in keys(actions) if not re.search(rf"{re.escape(key)}\b", text)] == []
    assert "Warranty & returns" in text
    assert "not stated" in text


def test_no_key_has_two_meanings(actions: Actions) -> None:
    assert sorted(set(keys(actions))) == sorted(keys(actions))


def test_the_first_nine_sections_and_the_last_have_number_keys(actions: Actions) -> None:
    assert [one.shortcut().toString() for one in actions.sections[7:]] == ["Ctrl+8", "Ctrl+9", "", "Ctrl+0"]


def test_sections_that_are_not_shown_have_no_key_and_the_others_move_up(actions: Actions) -> None:
    actions.number_sections([0, 3, 4])
    assert [one.isVisible() for one in actions.sections[:5]] == [True, False, False, True, True]
    assert [one.shortcut().toString() for one in actions.sections[:5]] == ["Ctrl+1", "", "", "Ctrl+2", "Ctrl+3"]


def test_undo_is_told_without_the_edit_of_the_moment(window: QMainWindow, actions: Actions) -> None:
    actions.undo.setText("&Undo: Set brand")
    assert "Set brand" not in HelpWindow(window, actions.menus).text.toPlainText()
