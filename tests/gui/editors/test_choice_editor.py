"""A choice is found by its first letters; leaving takes the option that is marked; anything else commits nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from listing_studio.gui.editors.choice_editor import ChoiceEditor
from tests.gui.editors.conftest import Bench

TYPE = "unit.defects[].type"


def box(bench: Bench) -> QComboBox:
    assert isinstance(bench.editor, ChoiceEditor)
    return bench.editor.box


def test_first_letters_and_tab_take_the_first_match(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(TYPE)
    bench.type("scr")
    QTest.keyClick(QApplication.activePopupWidget() or bench.line, Qt.Key.Key_Tab)
    assert bench.committed == ["scratch"]
    assert bench.line.text() == "Scratch"
    assert bench.behind.hasFocus()
    assert QApplication.activePopupWidget() is None


def test_enter_takes_the_marked_match_and_goes_on(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(TYPE)
    bench.type("pixel")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert bench.committed == ["bright_pixel"]
    assert bench.entered == 1


def test_typing_alone_commits_nothing(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(TYPE)
    bench.type("s")
    QTest.qWait(450)
    assert bench.committed == []


def test_no_match_is_explained_and_not_committed(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(TYPE)
    bench.editor.set_value("dent")
    bench.line.selectAll()
    bench.type("qqq")
    QTest.keyClick(bench.line, Qt.Key.Key_Tab)
    assert bench.committed == []
    assert "None of the choices matches" in bench.editor.fault()
    bench.editor.setFocus()
    QTest.keyClick(bench.line, Qt.Key.Key_Escape)
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
    QTest.keyClick(bench.line, Qt.Key.Key_Delete)
    QTest.keyClick(bench.line, Qt.Key.Key_Return)
    assert bench.committed == [None]


def test_arrow_opens_the_list_and_steps_through_no_values(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(TYPE)
    QTest.keyClick(bench.line, Qt.Key.Key_Down)
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
