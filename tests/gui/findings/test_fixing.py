"""Fixes of findings in the window: offered, taken by button and by key, told, undone."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from listing_studio.gui.desk import Desk
from listing_studio.gui.findings.panel import FindingsPanel
from listing_studio.rules.outcomes import Verdict
from tests.gui.conftest import CHECKED_MS, Edit

EVIDENCE = "unit.photos[p11].evidence_only"
WORDS = "Keep it as evidence only"


def choose(panel: FindingsPanel, rule: str) -> None:
    row = next(row for row in panel.model.rows() if row.finding.outcome.rule.name == rule)
    panel.select(row.finding)


def test_the_fix_is_offered_taken_and_undone(panel: FindingsPanel, edit: Edit, sample_desk: Desk, qtbot: QtBot) -> None:
    edit(EVIDENCE, False)
    choose(panel, "identity-label-published")
    assert panel.details.fix.isVisible()
    assert panel.details.fix.text() == f"Fix: {WORDS}"
    with qtbot.waitSignal(sample_desk.reports_changed, timeout=CHECKED_MS):
        panel.details.fix.click()
    assert sample_desk.bench.dossier.unit.photos[10].evidence_only is True
    assert sample_desk.bench.history().undo[0] == WORDS
    assert panel.model.rows() == []
    sample_desk.undo(seller=False)
    assert sample_desk.bench.dossier.unit.photos[10].evidence_only is False


def test_the_key_takes_it_once_and_says_what_it_did(panel: FindingsPanel, edit: Edit, sample_desk: Desk) -> None:
    edit(EVIDENCE, False)
    choose(panel, "identity-code-published")
    assert panel.fix_current() == "Cover the codes in the copy"
    covers = sample_desk.bench.dossier.unit.photos[10].adjustments.covers
    assert len(covers) == 2
    assert panel.fix_current() == WORDS  # what is covered need not be covered again; the other fix is left
    assert panel.fix_current() == ""


def test_a_finding_without_a_fix_offers_none(panel: FindingsPanel, edit: Edit) -> None:
    assert panel.fix_current() == ""
    edit("unit.battery.health_percent", 60)
    choose(panel, "battery-below-minimum")
    assert not panel.details.fix.isVisible()
    assert panel.fix_current() == ""


def test_what_could_not_be_checked_has_no_fix(panel: FindingsPanel, edit: Edit) -> None:
    edit("unit.battery.swollen", None)
    row = next(row for row in panel.model.rows() if row.finding.outcome.verdict is Verdict.NOT_CHECKED)
    panel.select(row.finding)
    assert panel.fix_current() == ""
