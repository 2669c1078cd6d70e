"""Yes, no and not stated are three states: each is visible, reachable by a key, and told apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.gui.editors.conftest import Bench, focused

CLEANED = "unit.refurbishment.cleaned"


def on(bench: Bench) -> list[str]:
    """The words of the segments that are on."""
    buttons = [target for target in bench.editor.targets() if isinstance(target, QAbstractButton)]
    return [button.text() for button in buttons if button.isChecked()]


def test_it_begins_not_stated(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(CLEANED)
    assert bench.editor.value() is None
    assert on(bench) == ["Not stated"]


@pytest.mark.parametrize(("value", "word"), [(True, "Yes"), (False, "No"), (None, "Not stated")])
def test_each_state_is_shown(bench_for: Callable[[str], Bench], value: object, word: str) -> None:
    bench = bench_for(CLEANED)
    bench.editor.set_value(value)
    assert on(bench) == [word]
    assert bench.committed == []


def test_keys_state_and_take_back(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(CLEANED)
    for key in (Qt.Key.Key_Y, Qt.Key.Key_N, Qt.Key.Key_Backspace):
        QTest.keyClick(focused(), key)
    assert bench.committed == [True, False, None]
    assert on(bench) == ["Not stated"]


def test_arrows_move_between_states_and_the_focus_follows(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(CLEANED)
    QTest.keyClick(focused(), Qt.Key.Key_Left)
    QTest.keyClick(focused(), Qt.Key.Key_Left)
    assert bench.committed == [False, True]
    assert QApplication.focusWidget() is bench.editor.targets()[0]


def test_it_is_one_stop_of_the_tab_key(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(CLEANED)
    bench.editor.set_value(False)
    bench.before.setFocus()
    QTest.keyClick(bench.before, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is bench.editor.targets()[1]
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert bench.behind.hasFocus()


def test_a_click_states(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(CLEANED)
    QTest.mouseClick(bench.editor.targets()[1], Qt.MouseButton.LeftButton)
    assert bench.committed == [False]


def test_enter_goes_on_and_states_nothing(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(CLEANED)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert bench.entered == 1
    assert bench.committed == []


def test_each_segment_is_named_for_screen_readers(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(CLEANED)
    bench.editor.set_name("Cleaned")
    assert [target.accessibleName() for target in bench.editor.targets()] == [
        "Cleaned: Yes",
        "Cleaned: No",
        "Cleaned: Not stated",
    ]
