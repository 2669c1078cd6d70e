"""A function's row states by letters, moves by arrows, and puts its name above where there is no room beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from listing_studio.catalogue.loading import catalogue
from listing_studio.gui.editors.factory import Words
from listing_studio.gui.forms.function_row import FunctionRow


@pytest.fixture
def row(qtbot: QtBot) -> Iterator[FunctionRow]:
    row = FunctionRow("touch", "Touch", Words(catalogue(), "en", lambda: date(2026, 11, 20)))
    form = QWidget()
    QVBoxLayout(form).addWidget(row)
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    form.activateWindow()
    row.setFocus()
    yield row
    form.close()


@pytest.mark.parametrize(
    ("key", "result"),
    [
        (Qt.Key.Key_P, "pass"),
        (Qt.Key.Key_F, "fail"),
        (Qt.Key.Key_T, "not_tested"),
        (Qt.Key.Key_Backspace, None),
    ],
)
def test_a_letter_states_and_moves_on(row: FunctionRow, key: Qt.Key, result: str | None) -> None:
    said: list[tuple[object, ...]] = []
    row.stated.connect(lambda *what: said.append(what))
    row.moved.connect(lambda *what: said.append(what))
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)
    assert said == [("touch", result), ("touch", 1)]


def test_each_state_is_named_with_its_function(row: FunctionRow) -> None:
    assert [button.accessibleName() for button in row.segments.buttons()] == [
        "Touch: Passed",
        "Touch: Failed",
        "Touch: Not tested",
        "Touch: Not stated",
    ]


def test_a_narrow_row_puts_the_name_above(qtbot: QtBot, row: FunctionRow) -> None:
    form = row.window()
    form.resize(700, 100)
    qtbot.waitUntil(lambda: row.segments.x() > 100)
    form.resize(form.minimumSizeHint().width(), 100)
    qtbot.waitUntil(lambda: row.segments.x() < 20)
    assert row.segments.y() > 10
