"""The way of the Tab key."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from listing_studio.gui.window import tab_order


class Parts(QWidget):
    """Two parts; the second stop of the first is made last."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = QWidget(), QWidget()
        layout = QVBoxLayout(self)
        for part in (self.first, self.second):
            QVBoxLayout(part)
            layout.addWidget(part)
        self.stops = [self.add(self.first), self.add(self.second), self.add(self.second), self.add(self.first)]

    def add(self, part: QWidget) -> QLineEdit:
        line = QLineEdit(part)
        layout = part.layout()
        assert layout is not None
        layout.addWidget(line)
        return line

    def step(self, *, forward: bool = True) -> int:
        """Takes a step; which stop it leads to."""
        assert tab_order.step([self.first, self.second], QApplication.focusWidget(), forward=forward)
        return self.stops.index(QApplication.focusWidget())  # type: ignore[arg-type]


@pytest.fixture
def parts(qtbot: QtBot) -> Parts:
    parts = Parts()
    qtbot.addWidget(parts)
    with qtbot.waitExposed(parts):
        parts.show()
    parts.activateWindow()
    return parts


def test_what_was_made_last_comes_where_it_stands(parts: Parts) -> None:
    parts.stops[0].setFocus()
    assert [parts.step() for _ in range(4)] == [3, 1, 2, 0]


def test_backwards_is_the_same_way(parts: Parts) -> None:
    parts.stops[0].setFocus()
    assert [parts.step(forward=False) for _ in range(4)] == [2, 1, 3, 0]


def test_hidden_and_closed_stops_are_passed(parts: Parts) -> None:
    parts.stops[0].setFocus()
    parts.stops[3].hide()
    parts.stops[1].setEnabled(False)
    assert parts.step() == 2


def test_without_a_focus_it_begins_at_the_beginning(parts: Parts) -> None:
    parts.setFocus()
    assert parts.step() == 0


def test_without_stops_there_is_no_way(qtbot: QtBot) -> None:
    empty = QWidget()
    qtbot.addWidget(empty)
    assert not tab_order.step([empty], None, forward=True)
