"""The panel of findings over the complete sample, shown for one pack."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from listing_studio.gui.desk import Desk
from listing_studio.gui.findings.panel import FindingsPanel

PACK = "amazon_renewed_us"


@pytest.fixture
def panel(qtbot: QtBot, sample_desk: Desk) -> FindingsPanel:
    """Follows the desk."""
    sample_desk.show_pack(PACK)
    panel = FindingsPanel(sample_desk, "")
    qtbot.addWidget(panel)
    sample_desk.reports_changed.connect(panel.show_reports)
    panel.resize(420, 700)
    panel.show()
    return panel
