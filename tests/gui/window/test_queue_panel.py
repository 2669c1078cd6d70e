"""The queue: searching, choosing, marks, and size."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from listing_studio.domain import editing
from listing_studio.domain.dossier import Dossier
from listing_studio.gui.desk import Desk
from listing_studio.gui.window.queue_model import MARKS_ROLE, QueueModel
from listing_studio.gui.window.queue_panel import QueuePanel
from listing_studio.packs.own_limits import OwnLimit
from listing_studio.rules.readiness import Readiness
from listing_studio.store.saved import DossierRow
from listing_studio.workflow.limits import set_own_limit
from listing_studio.workflow.workbench import Workbench
from tests.gui.conftest import OpenSample

WHEN = datetime(2026, 11, 20, tzinfo=UTC)


def row(number: int, reference: str | None, title: str | None) -> DossierRow:
    return DossierRow(str(number), reference, title, 1, WHEN)


ROWS = (row(1, "SL-1", "Northlight Aster 7"), row(2, "SL-2", "北光 手机"), row(3, None, None))


@pytest.fixture
def model(desk: Desk) -> QueueModel:
    model = QueueModel(desk)
    model.show(ROWS)
    return model


def words(model: QueueModel, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> list[str]:
    return [model.index(at).data(role) for at in range(model.rowCount())]


def create(desk: Desk, reference: str) -> str:
    dossier = editing.with_fact(Dossier(), "reference", reference)
    id = desk.do(lambda bench: bench.create(dossier, "New"))
    assert id is not None
    return id


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk) -> QueuePanel:
    create(desk, "SL-1")
    create(desk, "SL-2")
    panel = QueuePanel(desk, (QAction("New", desk), QAction("Archive", desk)))
    qtbot.addWidget(panel)
    panel.reload()
    panel.show()
    return panel


def test_it_is_a_sound_model(model: QueueModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["SL-1", "SL-2", "(no reference)"]),
        ("sl-2", ["SL-2"]),
        ("aster north", ["SL-1"]),
        ("手机", ["SL-2"]),
        ("手", ["SL-2"]),
        ("nothing", []),
    ],
)
def test_a_search_finds_every_word(model: QueueModel, typed: str, found: list[str]) -> None:
    model.search(typed)
    assert words(model) == found
    assert model.total() == 3


def test_marks_stay_with_their_dossier(model: QueueModel) -> None:
    model.mark("2", {"amazon_renewed_us": Readiness.BLOCKED})
    assert model.index_of("2").data(MARKS_ROLE) == {"amazon_renewed_us": Readiness.BLOCKED}
    assert model.index_of("1").data(MARKS_ROLE) == {}
    spoken = words(model, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken[1] == "SL-2 北光 手机\nAmazon Renewed US: blocked"
    assert "Not checked since" in spoken[0]


def test_another_seller_makes_every_mark_unknown(model: QueueModel) -> None:
    model.mark("2", {"amazon_renewed_us": Readiness.READY})
    model.forget_marks()
    assert model.index_of("2").data(MARKS_ROLE) == {}


def test_the_same_rows_again_keep_the_selection(model: QueueModel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        model.show((row(1, "SL-1 renamed", None), *ROWS[1:]))
    assert words(model)[0] == "SL-1 renamed"


def test_ten_thousand_rows_are_searched_at_once(desk: Desk) -> None:
    model = QueueModel(desk)
    model.show(tuple(row(number, f"SL-{number}", "Northlight Aster 7") for number in range(10_000)))
    model.search("sl-9999")
    assert words(model) == ["SL-9999"]


def test_the_latest_is_on_top_and_open(panel: QueuePanel, desk: Desk) -> None:
    assert words(panel.model) == ["SL-2", "SL-1"]
    assert panel.model.id_at(panel.list.currentIndex()) == desk.bench.id


def test_choosing_a_row_opens_it(panel: QueuePanel, desk: Desk) -> None:
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    assert desk.bench.dossier.reference == "SL-1"


def test_a_search_opens_nothing_by_itself(panel: QueuePanel, desk: Desk) -> None:
    QTest.keyClicks(panel.search, "sl-1")
    assert words(panel.model) == ["SL-1"]
    assert desk.bench.dossier.reference == "SL-2"
    panel.search.clear()
    assert panel.model.id_at(panel.list.currentIndex()) == desk.bench.id


def test_a_new_dossier_appears(panel: QueuePanel, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.counted) as signal:
        create(desk, "SL-3")
    assert signal.args == [3]
    assert words(panel.model)[0] == "SL-3"


def test_a_check_marks_the_open_dossier(qtbot: QtBot, desk: Desk, open_sample: OpenSample) -> None:
    panel = QueuePanel(desk, ())
    qtbot.addWidget(panel)
    open_sample("phone.json")
    panel.reload()
    panel._mark()
    marks = panel.model.index_of(desk.bench.id).data(MARKS_ROLE)
    assert set(marks) == set(desk.reports)
    panel.grab()


def test_another_limit_makes_the_marks_of_all_dossiers_unknown(panel: QueuePanel, desk: Desk) -> None:
    other = next(row.id for row in desk.bench.rows() if row.id != desk.bench.id)
    panel.model.mark(other, {"amazon_renewed_us": Readiness.READY})
    own = OwnLimit("amazon_renewed_us", "battery_percent", 95.0, "Li Wei", desk.bench.today(), "Only the best")
    desk.edit_limits(lambda: set_own_limit(own, desk.catalogue))
    assert panel.model.index_of(other).data(MARKS_ROLE) == {}


class TestArchive:
    def test_enter_brings_a_unit_back(self, panel: QueuePanel, desk: Desk, qtbot: QtBot) -> None:
        id = desk.bench.id
        desk.do(lambda bench: bench.archive(id))
        panel.reload()
        assert panel.model.total() == 1
        panel.archived.click()
        assert [panel.model.id_at(panel.model.index(at)) for at in range(panel.model.rowCount())] == [id]
        panel.list.setCurrentIndex(panel.model.index(0))
        assert desk.bench.id != id
        with qtbot.waitSignal(panel.restore_wanted) as wanted:
            QTest.keyClick(panel.list, Qt.Key.Key_Return)
        assert wanted.args == [id]
        assert not panel.archived.isChecked()

    def test_a_workspace_with_an_archive_is_not_empty(self, panel: QueuePanel, desk: Desk) -> None:
        for row in desk.bench.rows():
            desk.do(partial(Workbench.archive, id=row.id))
        panel.reload()
        assert panel.model.total() == 0
        assert not panel.is_empty()


def test_a_search_in_vain_says_so_and_enter_opens_what_is_found(panel: QueuePanel, desk: Desk) -> None:
    assert texts(panel) == ["Queue"]
    panel.search.setText("nowhere")
    assert texts(panel) == ["Queue", "Nothing is found."]
    panel.search.setText("SL-1")
    QTest.keyClick(panel.search, Qt.Key.Key_Return)
    assert desk.bench.dossier.reference == "SL-1"


def texts(panel: QueuePanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
