"""What packs ask for, as a list in columns that follows its width and what is asked."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from listing_studio.gui.desk import Desk
from listing_studio.gui.widgets.checklist import Checklist
from listing_studio.workflow.needs import Need, NeedState

SHOTS = ("front", "back", "left", "right", "top", "bottom", "screen_on", "accessories")
LOW = 40  # pixels, too low for one column of all shots


def needs(count: int) -> tuple[Need, ...]:
    return tuple(Need(shot, NeedState.MISSING, 1, (), ("jd_used",), ()) for shot in SHOTS[:count])


@pytest.fixture
def shots(desk: Desk, qtbot: QtBot) -> Checklist:
    """Narrow enough for one column, and lower than that: it scrolls."""
    shots = Checklist(desk, "shot", "Shots asked for", LOW)
    qtbot.addWidget(shots)
    shots.resize(150, LOW)
    shots.show_needs(needs(8), set())
    qtbot.waitUntil(shots.verticalScrollBar().isVisible)
    return shots


def test_it_may_be_resized_while_it_is_emptied(shots: Checklist, qtbot: QtBot) -> None:
    def widen() -> None:
        """As where a scroll bar goes away."""
        shots.resize(shots.width() + 20, LOW)

    shots.model().modelReset.connect(widen)
    with qtbot.captureExceptions() as faults:
        shots.show_needs(needs(2), set())
    shots.model().modelReset.disconnect(widen)
    assert faults == []
    assert shots.count() == 2
