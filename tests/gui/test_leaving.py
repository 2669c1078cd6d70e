"""What is being typed when another dossier is opened belongs to the one before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from listing_studio.domain.dossier import Dossier
from listing_studio.domain.text import TextEdits
from listing_studio.gui.desk import Desk
from listing_studio.gui.editors.factory import Words
from listing_studio.gui.editors.suggestions import Suggestions
from listing_studio.gui.forms.field_row import row_for
from listing_studio.gui.forms.fields import Fields
from listing_studio.gui.pages.registry import PAGES
from listing_studio.gui.pages.text_page import TextPage
from listing_studio.gui.settings import Settings
from listing_studio.gui.window.main_window import MainWindow
from listing_studio.gui.window.workspace_view import WorkspaceView
from tests.gui.conftest import CHECKED_MS, OpenSample


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, open_sample: OpenSample) -> Iterator[MainWindow]:
    open_sample("phone_poor.json")
    window = MainWindow(Settings(language="en"))
    qtbot.addWidget(window)
    window.fill(desk, partial(WorkspaceView, page_types=PAGES))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()


def type_into(window: MainWindow, place: str, text: str) -> QWidget:
    """Goes to a fact and types over what it says, without leaving it."""
    assert window.view is not None
    page = next(page for page in window.view.dossier.pages if page.owns(place))
    window.view.dossier.show_page(page.section)
    assert page.reveal(place)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, text)
    return field


WAYS: dict[str, Callable[[MainWindow], None]] = {
    "new unit": lambda window: window.all_actions.new.trigger(),
    "new claim": lambda window: window.all_actions.new_claim.trigger(),
    "sample": lambda window: window.all_actions.sample.trigger(),
    "archive": lambda window: window.all_actions.archive.trigger(),
}
TYPED = [
    ("unit.condition.screen_grade", "exc", "excellent"),
    ("unit.identity.model", "Aster 9", "Aster 9"),
    ("unit.refurbishment.completed_on", "2026-11-1", None),
    ("unit.defects[d1].zone", "cor", "corner"),
    ("unit.defects[d1].size_mm", "abc", None),
]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("place", "typed", "stated"), TYPED)
def test_it_is_stated_there_or_nowhere(
    window: MainWindow, desk: Desk, qtbot: QtBot, way: str, place: str, typed: str, stated: object
) -> None:
    left, before = desk.bench.id, desk.fact(place)
    type_into(window, place, typed)
    with qtbot.captureExceptions() as faults:
        WAYS[way](window)
        assert desk.bench.id != left
        qtbot.wait(50)
    assert faults == []
    assert suggestions() == []
    assert desk.history(seller=False).undo == () or way == "sample"
    desk.do(lambda bench: bench.workspace.dossiers.restore(left))
    desk.open(left)
    assert desk.fact(place) == (before if stated is None else stated)


@pytest.mark.parametrize("way", ["new unit", "new claim"])
def test_a_sentence_is_reworded_there(window: MainWindow, desk: Desk, qtbot: QtBot, way: str) -> None:
    assert window.view is not None
    qtbot.waitUntil(desk.is_checked, timeout=CHECKED_MS)
    window.view.dossier.show_page("text")
    page = window.view.dossier.page()
    assert isinstance(page, TextPage)
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Said otherwise")
    left = desk.bench.id
    WAYS[way](window)
    qtbot.wait(50)
    assert desk.bench.dossier.text == TextEdits()
    desk.open(left)
    assert "Said otherwise" in desk.bench.dossier.text.rewordings[0].text


def test_an_offer_is_that_of_the_pack_it_was_typed_for(window: MainWindow, desk: Desk) -> None:
    desk.show_pack("amazon_renewed_us")
    assert desk.fact("offer.shipping.made_in") != "CN"
    type_into(window, "offer.shipping.made_in", "Chin")
    desk.show_pack("jd_used")
    other = desk.fact("offer.shipping.made_in")
    desk.show_pack("amazon_renewed_us")
    assert desk.fact("offer.shipping.made_in") == "CN" != other


def test_a_field_that_is_not_brought_up_to_date_states_nothing(
    desk: Desk, open_sample: OpenSample, qtbot: QtBot
) -> None:
    open_sample("phone.json")
    field = desk.catalogue.field("unit.identity.model")
    assert field is not None
    row = row_for(field, Words(desk.catalogue, desk.language, desk.bench.today))
    part = Fields(desk, [row])
    qtbot.addWidget(part)
    part.refresh()
    desk.do(lambda bench: bench.create(Dossier(), "New"))
    row.stated.emit(row.path, "Aster 9")
    assert desk.fact(row.path) is None


def suggestions() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, Suggestions) and one.isVisible()]
