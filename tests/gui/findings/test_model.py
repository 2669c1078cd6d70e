"""The findings as a tree, and how a row of it is drawn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from listing_studio.gui.findings.delegate import FindingDelegate
from listing_studio.gui.findings.finding import gather
from listing_studio.gui.findings.model import FindingsModel, Row
from listing_studio.rules.outcomes import Verdict
from tests.gui.conftest import OpenSample


@pytest.fixture
def model(qtbot: QtBot, look_at: OpenSample) -> FindingsModel:
    desk = look_at("phone_poor.json")
    model = FindingsModel(desk)
    model.show(gather([desk.reports["amazon_renewed_us"]]))
    return model


def test_it_is_a_sound_model(model: FindingsModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]


def test_headings_count_what_is_below(model: FindingsModel) -> None:
    for at in range(model.rowCount()):
        heading = model.index(at, 0)
        assert f"({model.rowCount(heading)})" in heading.data()
        assert model.rowCount(heading) > 0
        assert model.row(heading) is None


def test_a_row_says_state_place_and_numbers_in_words(model: FindingsModel) -> None:
    row = next(row for row in model.rows() if row.finding.outcome.place == "unit.battery.health_percent")
    assert row.message == "Battery health is 74%; it must exceed 80%."
    assert row.second_line == "error · Battery health"
    assert (row.measured, row.limit) == ("74%", "80%")
    assert model.index_of(row.finding.key).data(Qt.ItemDataRole.AccessibleTextRole) == row.spoken


def test_a_limit_that_the_message_does_not_tell_is_named(model: FindingsModel, look_at: OpenSample) -> None:
    model.show(gather([look_at("phone_poor.json").reports["jd_used"]]))
    row = next(row for row in model.rows() if row.limit and row.limit not in row.message)
    assert row.second_line.endswith(f"limit {row.limit}")


def test_not_checked_differs_from_failed_in_word_and_shape(model: FindingsModel) -> None:
    questions = [row for row in model.rows() if row.finding.outcome.verdict is Verdict.NOT_CHECKED]
    failures = [row for row in model.rows() if row.finding.outcome.verdict is Verdict.FAILED]
    assert {row.state for row in questions}.isdisjoint({row.state for row in failures})
    assert {row.finding.mark for row in questions}.isdisjoint({row.finding.mark for row in failures})


def test_the_same_findings_again_move_nothing(model: FindingsModel, qtbot: QtBot, look_at: OpenSample) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        model.show(gather([look_at("phone_poor.json").reports["amazon_renewed_us"]]))
    with qtbot.waitSignal(model.modelReset):
        model.show(gather(()))
    assert model.rowCount() == 0


def test_every_finding_is_found_by_its_key(model: FindingsModel) -> None:
    for row in model.rows():
        assert model.row(model.index_of(row.finding.key)) == row
    assert model.index_of(("no/rule", "", "")) == QModelIndex()


def test_a_narrow_list_has_higher_rows(model: FindingsModel, qtbot: QtBot) -> None:
    view = QTreeView()
    qtbot.addWidget(view)
    view.setModel(model)
    delegate = FindingDelegate(view)
    row: Row = max(model.rows(), key=lambda row: len(row.message))
    heights = []
    for width in (800, 200):
        view.resize(width, 400)
        view.grab()
        heights.append(delegate.sizeHint(QStyleOptionViewItem(), model.index_of(row.finding.key)).height())
    assert heights[1] > heights[0]
