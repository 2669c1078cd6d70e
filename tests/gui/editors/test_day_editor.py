"""A day is typed year first, picked from a calendar, or today; anything ambiguous is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget, QToolButton
from pytestqt.qtbot import QtBot

from tests.gui.conftest import AS_OF
from tests.gui.editors.conftest import Bench

DAY = "unit.refurbishment.completed_on"


@pytest.mark.parametrize("typed", ["2026-11-05", "2026/11/5", "2026.11.05", "2026年11月5日", "２０２６-11-05"])
def test_year_first_is_understood(bench_for: Callable[[str], Bench], typed: str) -> None:
    bench = bench_for(DAY)
    bench.type(typed)
    QTest.keyClick(bench.line, Qt.Key.Key_Return)
    assert bench.committed == [date(2026, 11, 5)]
    assert bench.line.text() == "2026-11-05"


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("05/11/2026", "Write year, month and day, such as 2026-11-20."),
        ("2026-11", "Write year, month and day, such as 2026-11-20."),
        ("2026-02-30", "There is no such day in the calendar."),
    ],
)
def test_what_is_no_day_is_explained_and_not_committed(bench_for: Callable[[str], Bench], typed: str, why: str) -> None:
    bench = bench_for(DAY)
    bench.type(typed)
    QTest.keyClick(bench.line, Qt.Key.Key_Return)
    assert bench.committed == []
    assert bench.editor.fault() == why


def test_the_word_today_is_today(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(DAY)
    bench.type("today")
    assert bench.committed == [AS_OF]
    assert bench.line.text() == AS_OF.isoformat()


def test_a_day_half_typed_is_not_called_wrong_yet(bench_for: Callable[[str], Bench], qtbot: QtBot) -> None:
    bench = bench_for(DAY)
    bench.type("2026-1")
    qtbot.wait(450)
    assert bench.faults == []
    bench.type("1-20")
    qtbot.waitUntil(lambda: bench.committed == [date(2026, 11, 20)])


def test_t_and_the_button_mean_today(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(DAY)
    QTest.keyClick(bench.line, Qt.Key.Key_T)
    assert bench.committed == [date(2026, 11, 20)]
    bench.editor.set_value(None)
    bench.editor.findChildren(QToolButton)[0].click()
    assert bench.committed == [date(2026, 11, 20)] * 2


def test_the_calendar_shows_what_is_stated_and_states_what_is_picked(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(DAY)
    bench.editor.set_value(date(2026, 3, 4))
    QTest.keyClick(bench.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    (calendar,) = bench.editor.findChildren(QCalendarWidget)
    assert calendar.isVisible()
    assert calendar.selectedDate() == QDate(2026, 3, 4)
    calendar.activated.emit(QDate(2026, 3, 9))
    assert bench.committed == [date(2026, 3, 9)]
    assert not calendar.isVisible()
    assert bench.line.text() == "2026-03-09"


def test_the_calendar_goes_no_further_than_days_do(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(DAY)
    QTest.keyClick(bench.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    (calendar,) = bench.editor.findChildren(QCalendarWidget)
    calendar.setSelectedDate(QDate(-4714, 11, 24))
    calendar.activated.emit(calendar.selectedDate())
    assert bench.committed == [date.min]
    calendar.setSelectedDate(QDate(12000, 1, 1))
    calendar.activated.emit(calendar.selectedDate())
    assert bench.committed == [date.min, date.max]
