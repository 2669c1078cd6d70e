"""Columns come and go with the width, and never keep the form from becoming narrower."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from listing_studio.gui.widgets.columns import Columns


@pytest.fixture
def labels(qtbot: QtBot) -> list[QLabel]:
    return [QLabel(f"label {number}") for number in range(5)]


def places(columns: Columns, labels: list[QLabel]) -> list[tuple[int, int]]:
    """Which column and row each label stands in."""
    lefts = sorted({label.x() for label in labels})
    tops = sorted({label.y() for label in labels})
    return [(lefts.index(label.x()), tops.index(label.y())) for label in labels]


def shown(qtbot: QtBot, columns: Columns, width: int) -> None:
    qtbot.addWidget(columns)
    columns.resize(width, 300)
    with qtbot.waitExposed(columns):
        columns.show()


def test_wide_enough_is_row_by_row(qtbot: QtBot, labels: list[QLabel]) -> None:
    columns = Columns(labels)
    shown(qtbot, columns, 900)
    assert places(columns, labels) == [(0, 0), (1, 0), (0, 1), (1, 1), (0, 2)]


def test_narrow_is_one_column(qtbot: QtBot, labels: list[QLabel]) -> None:
    columns = Columns(labels)
    shown(qtbot, columns, 900)
    columns.resize(300, 300)
    qtbot.waitUntil(lambda: places(columns, labels) == [(0, row) for row in range(5)])


def test_a_wide_one_takes_a_row_of_its_own(qtbot: QtBot, labels: list[QLabel]) -> None:
    columns = Columns(labels, wide=[labels[1]])
    shown(qtbot, columns, 900)
    assert places(columns, labels) == [(0, 0), (0, 1), (0, 2), (1, 2), (0, 3)]
    assert labels[1].width() > 500


def test_the_minimum_is_that_of_one_column(qtbot: QtBot, labels: list[QLabel]) -> None:
    columns = Columns(labels)
    shown(qtbot, columns, 900)
    assert columns.minimumSizeHint().width() == max(label.minimumSizeHint().width() for label in labels)


def test_what_is_wide_by_itself_needs_more_room_for_two(qtbot: QtBot, labels: list[QLabel]) -> None:
    labels[0].setMinimumWidth(480)
    columns = Columns(labels)
    shown(qtbot, columns, 900)
    assert places(columns, labels) == [(0, row) for row in range(5)]
