"""A bar whose widgets go on in the next line where they do not fit."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from listing_studio.gui.widgets.flow_bar import FlowBar


def test_lines_break_where_the_width_ends_and_the_bar_is_as_high_as_they_are(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    bar = FlowBar(4)
    labels = [QLabel("word") for _ in range(6)]
    for label in labels:
        label.setFixedSize(50, 20)
        bar.flow.addWidget(label)
    layout = QVBoxLayout(around)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(bar)
    layout.addStretch(1)
    around.resize(170, 300)
    around.show()
    qtbot.waitUntil(lambda: bar.height() == 44)
    assert [label.pos().toTuple() for label in labels[2:4]] == [(108, 0), (0, 24)]
    labels[0].hide()
    around.resize(600, 300)
    qtbot.waitUntil(lambda: bar.height() == 20)
    assert labels[1].x() == 0


def test_it_demands_no_more_width_than_its_widest_part(qtbot: QtBot) -> None:
    bar = FlowBar(4)
    qtbot.addWidget(bar)
    for width in (30, 80, 50):
        label = QLabel()
        label.setFixedSize(width, 10)
        bar.flow.addWidget(label)
    assert bar.minimumSizeHint().width() == 80
    assert not bar.hasHeightForWidth()
