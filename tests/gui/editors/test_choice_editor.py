"""A choice is found by its first letters; leaving takes the option that is marked; anything else commits nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from listing_studio.gui.editors.choice_editor import ChoiceEditor
from tests.gui.editors.conftest import Bench

TYPE = "unit.defects[].type"


def choice(bench: Bench) -> ChoiceEditor:
    assert isinstance(bench.editor, ChoiceEditor)
    return bench.editor


def box(bench: Bench) -> QComboBox:
    return choice(bench).box


def test_first_letters_and_tab_take_the_first_match(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(TYPE)
    bench.type("scr")
    assert choice(bench).suggestions.marked() == "Scratch"
    QTest.keyClick(box(bench), Qt.Key.Key_Tab)
    assert bench.committed == ["scratch"]
    assert bench.line.text() == "Scratch"
    assert bench.behind.hasFocus()
    assert not choice(bench).suggestions.isVisible()


def test_enter_takes_the_marked_match_and_goes_on(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(TYPE)
    bench.type("pixel")
    QTest.keyClick(box(bench), Qt.Key.Key_Down)
    assert choice(bench).suggestions.marked() == "Stuck pixel"
    QTest.keyClick(box(bench), Qt.Key.Key_Return)
    assert bench.committed == ["bright_pixel"]
    assert bench.entered == 1


def test_suggestions_never_take_the_keyboard(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(TYPE)
    bench.type("s")
    assert choice(bench).suggestions.isVisible()
    assert QApplication.activePopupWidget() is None
    assert QApplication.focusWidget() is choice(bench).box


def test_a_click_on_a_suggestion_states_it(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(TYPE)
    bench.type("pixel")
    suggestions = choice(bench).suggestions
    spot = suggestions.visualItemRect(suggestions.item(1)).center()
    QTest.mouseClick(suggestions.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert bench.committed == ["bright_pixel"]
    assert not suggestions.isVisible()


def test_half_a_word_is_taken_by_leaving_and_by_nothing_else(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(TYPE)
    bench.type("scr")
    assert not bench.editor.commit(finished=False)
    assert (bench.committed, bench.editor.fault()) == ([], "")
    bench.type("atch")
    bench.line.setText("Scratch")
    assert bench.editor.commit(finished=False)
    assert bench.committed == ["scratch"]


def test_typing_alone_commits_nothing(qtbot: QtBot, bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(TYPE)
    bench.type("s")
    qtbot.wait(450)
    assert bench.committed == []


def test_no_match_is_explained_and_not_committed(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(TYPE)
    bench.editor.set_value("dent")
    bench.line.selectAll()
    bench.type("qqq")
    QTest.keyClick(box(bench), Qt.Key.Key_Tab)
    assert bench.committed == []
    assert "None of the choices matches" in bench.editor.fault()
    bench.editor.setFocus()
    QTest.keyClick(box(bench), Qt.Key.Key_Escape)
    assert bench.line.text() == "Dent"
    assert bench.editor.fault() == ""


def test_the_list_begins_with_not_stated_which_takes_it_back(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(TYPE)
    assert box(bench).itemText(0) == "Not stated"
    bench.editor.set_value("dent")
    box(bench).activated.emit(0)
    assert bench.committed == [None]
    assert bench.line.text() == ""
    assert bench.line.placeholderText() == "Not stated"


def test_choosing_from_the_list_commits_at_once(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(TYPE)
    box(bench).activated.emit(2)
    assert bench.committed == ["deep_scratch"]


def test_clearing_the_line_is_not_stated(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(TYPE)
    bench.editor.set_value("dent")
    bench.line.selectAll()
    QTest.keyClick(box(bench), Qt.Key.Key_Delete)
    QTest.keyClick(box(bench), Qt.Key.Key_Return)
    assert bench.committed == [None]


def test_arrow_opens_the_list_and_steps_through_no_values(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(TYPE)
    QTest.keyClick(box(bench), Qt.Key.Key_Down)
    assert box(bench).view().isVisible()
    assert bench.committed == []
    box(bench).hidePopup()


def test_the_wheel_changes_nothing(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(TYPE)
    bench.editor.set_value("dent")
    middle = QPointF(box(bench).rect().center())
    no, ctrl = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(middle, middle, QPoint(0, 0), QPoint(0, -120), no, ctrl, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(box(bench), event)
    assert bench.committed == []
    assert not event.isAccepted()
