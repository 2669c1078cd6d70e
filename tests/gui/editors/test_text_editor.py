"""A text is committed after a pause, on Enter and when it is left; Esc restores; scanners end with Enter."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listing_studio.gui.editors.text_editor import TextEditor, without_controls
from tests.gui.editors.conftest import Bench

BRAND = "unit.identity.brand"


def test_typing_then_a_pause_commits_once(bench_for: Callable[[str], Bench], qtbot: QtBot) -> None:
    bench = bench_for(BRAND)
    bench.type("Northlight")
    assert bench.editor.is_pending()
    assert bench.committed == []
    qtbot.waitUntil(lambda: bool(bench.committed))
    assert bench.committed == ["Northlight"]
    assert not bench.editor.is_pending()


def test_steady_typing_commits_before_it_ends(qtbot: QtBot, bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(BRAND)
    for _ in range(8):
        bench.type("a")
        qtbot.wait(150)
    assert bench.committed, "nothing was saved for more than a second"


def test_scanner_burst_with_enter_commits_at_once_and_asks_for_the_next_field(
    bench_for: Callable[[str], Bench],
) -> None:
    bench = bench_for("unit.identity.imei")
    bench.type("356938035643809\r")
    assert bench.committed == ["356938035643809"]
    assert bench.entered == 1


def test_leaving_commits(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(BRAND)
    bench.type("North")
    QTest.keyClick(bench.line, Qt.Key.Key_Tab)
    assert bench.committed == ["North"]


def test_escape_restores_what_was_stated(qtbot: QtBot, bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(BRAND)
    bench.editor.set_value("Northlight")
    bench.type(" Ltd")
    QTest.keyClick(bench.line, Qt.Key.Key_Escape)
    qtbot.wait(400)
    assert bench.committed == []
    assert bench.line.text() == "Northlight"


def test_an_emptied_line_is_not_stated_and_says_so(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(BRAND)
    bench.editor.set_value("Northlight")
    bench.line.selectAll()
    QTest.keyClick(bench.line, Qt.Key.Key_Backspace)
    QTest.keyClick(bench.line, Qt.Key.Key_Return)
    assert bench.committed == [None]
    assert bench.line.placeholderText() == "Not stated"


def test_spaces_around_are_no_part_of_a_value_and_no_change(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(BRAND)
    bench.editor.set_value("Northlight")
    bench.type("  ")
    QTest.keyClick(bench.line, Qt.Key.Key_Return)
    assert bench.committed == []
    assert bench.line.text() == "Northlight"


def test_a_text_the_domain_refuses_is_kept_explained_and_not_committed(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(BRAND)
    QGuiApplication.clipboard().setText("x" * 501)
    bench.line.paste()
    QTest.keyClick(bench.line, Qt.Key.Key_Return)
    assert bench.committed == []
    assert bench.entered == 0
    assert bench.editor.fault() == "At most 500 characters."
    assert len(bench.line.text()) == 501
    QTest.keyClick(bench.line, Qt.Key.Key_Backspace)
    QTest.keyClick(bench.line, Qt.Key.Key_Return)
    assert bench.committed == ["x" * 500]
    assert bench.editor.fault() == ""


def test_a_refused_value_is_not_told_twice(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(BRAND)
    bench.editor.committed.connect(lambda _value: bench.editor.refuse(None, "somebody else changed it"))
    bench.type("North\r")
    QTest.keyClick(bench.line, Qt.Key.Key_Return)
    assert bench.committed == ["North"]
    assert bench.editor.value() is None
    assert bench.editor.fault() == "somebody else changed it"
    assert bench.line.text() == "North"


def test_undo_belongs_to_the_window(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(BRAND)
    undone: list[bool] = []
    shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), bench)
    shortcut.activated.connect(lambda: undone.append(True))
    bench.type("North")
    QTest.keyClick(bench.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [True]
    assert bench.line.text() == "North"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("\x02ABC\x03", "ABC"), ("0109506000134369\x1d21XY", "010950600013436921XY"), (" 型号 ", "型号"), ("\t\n", "")],
    ids=["frame", "group separator", "spaces", "nothing but"],
)
def test_control_characters_of_scanners_are_dropped(typed: str, kept: str) -> None:
    assert without_controls(typed) == kept


def test_focus_goes_to_the_line_when_the_editor_gets_it(on_bench: Callable[[TextEditor], Bench]) -> None:
    bench = on_bench(TextEditor())
    assert QApplication.focusWidget() is bench.line
