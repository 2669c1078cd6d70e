"""Prose has lines: Enter starts one, Ctrl+Enter commits and goes on, a pause commits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from listing_studio.gui.editors.editor import Editor
from listing_studio.gui.editors.prose_editor import ProseEditor
from tests.gui.editors.conftest import Bench


def test_lines_are_kept_and_a_pause_commits(on_bench: Callable[[Editor], Bench], qtbot: QtBot) -> None:
    bench = on_bench(ProseEditor())
    area = bench.editor.targets()[0]
    QTest.keyClicks(area, "one")
    QTest.keyClick(area, Qt.Key.Key_Return)
    QTest.keyClicks(area, "two")
    qtbot.waitUntil(lambda: bench.committed == ["one\ntwo"])


def test_ctrl_enter_commits_and_goes_on(on_bench: Callable[[Editor], Bench]) -> None:
    bench = on_bench(ProseEditor())
    area = bench.editor.targets()[0]
    QTest.keyClicks(area, "one")
    QTest.keyClick(area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.committed == ["one"]
    assert bench.entered == 1


def test_escape_restores_and_tab_leaves(on_bench: Callable[[Editor], Bench]) -> None:
    bench = on_bench(ProseEditor())
    bench.editor.set_value("stated")
    area = bench.editor.targets()[0]
    QTest.keyClicks(area, "x")
    QTest.keyClick(area, Qt.Key.Key_Escape)
    QTest.keyClick(area, Qt.Key.Key_Tab)
    assert bench.committed == []
    assert bench.editor.value() == "stated"
    assert bench.behind.hasFocus()
