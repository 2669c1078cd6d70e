"""Help made from the actions themselves."""

from __future__ import annotations

import re

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from listing_studio.gui.actions import Actions
from listing_studio.gui.help import HelpWindow


def shown(qtbot: QtBot) -> tuple[Actions, str]:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.add_sections(["Identity", "Warranty & returns", *map(str, range(3, 12))])
    help = HelpWindow(window, actions.menus)
    qtbot.addWidget(help)
    return actions, help.text.toPlainText()


def test_every_key_is_told(qtbot: QtBot) -> None:
    actions, text = shown(qtbot)
    keys = [key.toString() for group in actions.menus.values() for one in group for key in one.shortcuts()]
    assert len(keys) > 20
    assert [key for key in keys if not re.search(rf"{re.escape(key)}\b", text)] == []
    assert "Warranty & returns" in text
    assert "not stated" in text


def test_no_key_has_two_meanings(qtbot: QtBot) -> None:
    actions, _ = shown(qtbot)
    keys: list[QKeySequence] = [key for group in actions.menus.values() for one in group for key in one.shortcuts()]
    texts = [key.toString() for key in keys]
    assert sorted(set(texts)) == sorted(texts)


def test_only_the_first_nine_sections_have_number_keys(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.add_sections([str(number) for number in range(1, 12)])
    assert [one.shortcut().toString() for one in actions.sections[7:10]] == ["Ctrl+8", "Ctrl+9", ""]
