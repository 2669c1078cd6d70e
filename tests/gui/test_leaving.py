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
from listing_studio.domain.text import OwnSentence, TextEdits
from listing_studio.gui.desk import Desk
from listing_studio.gui.editors.factory import Words
from listing_studio.gui.editors.suggestions import Suggestions
from listing_studio.gui.forms.field_row import row_for
from listing_studio.gui.forms.fields import Fields
from listing_studio.gui.pages.photos_page import PhotosPage
from listing_studio.gui.pages.registry import PAGES
from listing_studio.gui.pages.text_page import TextPage
from listing_studio.gui.settings import Settings
from listing_studio.gui.texts.statement_rows import Key, rows_of
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


US = "amazon_renewed_us"
SAID = "Said otherwise"
NAME = ("line", "title", "product-name", "")
SHARED = ("line", "description", "accessories-included", "")
WAYS: dict[str, Callable[[MainWindow], None]] = {
    "new unit": lambda window: window.all_actions.new.trigger(),
    "new claim": lambda window: window.all_actions.new_claim.trigger(),
    "sample": lambda window: window.all_actions.sample.trigger(),
    "archive": lambda window: window.all_actions.archive.trigger(),
}
TYPED = [
    ("new unit", "unit.condition.screen_grade", "exc", "excellent"),
    ("new claim", "unit.condition.screen_grade", "exc", "excellent"),
    ("sample", "unit.condition.screen_grade", "exc", "excellent"),
    ("archive", "unit.condition.screen_grade", "exc", "excellent"),
    ("new unit", "unit.identity.model", "Aster 9", "Aster 9"),
    ("new claim", "unit.defects[d1].zone", "cor", "corner"),
    ("new unit", "unit.defects[d1].size_mm", "abc", None),
    ("new claim", "unit.refurbishment.completed_on", "2026-11-1", None),
]


@pytest.mark.parametrize(("way", "place", "typed", "stated"), TYPED)
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
    assert desk.history(seller=False).undo == ()
    desk.do(lambda bench: bench.workspace.dossiers.restore(left))
    desk.open(left)
    assert desk.fact(place) == (before if stated is None else stated)


def text_page(window: MainWindow, desk: Desk, qtbot: QtBot, key: Key) -> TextPage:
    """The page of texts, with the sentence of that key being typed over."""
    assert window.view is not None
    qtbot.waitUntil(desk.is_checked, timeout=CHECKED_MS)
    window.view.dossier.show_page("text")
    page = window.view.dossier.page()
    assert isinstance(page, TextPage)
    assert page.list.choose(key)
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_F2)
    return page


def typed_over(window: MainWindow, desk: Desk, qtbot: QtBot, key: Key) -> TextPage:
    page = text_page(window, desk, qtbot, key)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, SAID)
    return page


def rewordings(desk: Desk) -> list[tuple[str, str, str]]:
    return [(one.pack, one.language, one.text) for one in desk.bench.dossier.text.rewordings]


class TestSentences:
    @pytest.mark.parametrize("way", ["new unit", "new claim"])
    def test_one_is_reworded_in_its_dossier(self, window: MainWindow, desk: Desk, qtbot: QtBot, way: str) -> None:
        left = desk.bench.id
        typed_over(window, desk, qtbot, NAME)
        WAYS[way](window)
        qtbot.wait(50)
        assert desk.bench.dossier.text == TextEdits()
        desk.open(left)
        assert rewordings(desk) == [("amazon_renewed_us", "en", SAID)]

    def test_one_is_reworded_for_its_pack(self, window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
        typed_over(window, desk, qtbot, SHARED)
        desk.show_pack("aliexpress")
        leave(window, qtbot)
        assert rewordings(desk) == [("amazon_renewed_us", "en", SAID)]

    def test_one_is_reworded_in_its_language(self, window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
        several = next(pack.id for pack in desk.library.submissions() if len(pack.languages) > 1 and pack.outputs)
        desk.set_fact("packs", (several,), "Packs")
        desk.show_pack(several)
        qtbot.waitUntil(desk.is_checked, timeout=CHECKED_MS)
        key = next(row.key for row in rows_of(desk.reports[several].outputs["en"], "en", editable=True) if row.line)
        page = typed_over(window, desk, qtbot, key)
        language = page.language()
        other = next(at for at in range(page.languages.count()) if at != page.languages.currentIndex())
        page.languages.setCurrentIndex(other)
        leave(window, qtbot)
        assert page.language() != language
        assert rewordings(desk) == [(several, language, SAID)]

    def test_one_of_ones_own_that_was_emptied_is_gone(self, window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
        left = desk.bench.id
        desk.set_fact(
            "text.sentences", (OwnSentence(id="s1", pack=US, language="en", output="title", text="Mine"),), "Own"
        )
        text_page(window, desk, qtbot, ("own", "title", "s1"))
        editor = QApplication.focusWidget()
        assert editor is not None
        QTest.keyClick(editor, Qt.Key.Key_Delete)
        WAYS["new unit"](window)
        desk.open(left)
        assert desk.bench.dossier.text == TextEdits()


def leave(window: MainWindow, qtbot: QtBot) -> None:
    assert window.view is not None
    window.view.dossier.reference.targets()[0].setFocus()
    qtbot.wait(50)


def test_what_is_refused_is_said_before_anything_is_left(window: MainWindow, desk: Desk) -> None:
    assert window.view is not None
    left, before = desk.bench.id, desk.bench.dossier
    field = type_into(window, "unit.identity.model", "Aster 9")
    desk.bench.workspace.dossiers.save(left, before.model_copy(update={"reference": "x"}), before.revision, "Elsewhere")
    WAYS["new unit"](window)
    assert desk.bench.id == left
    assert window.info.texts()["failed"]
    assert field.property("text") == "Aster 9"
    WAYS["new unit"](window)
    assert desk.bench.id != left


def test_a_window_does_not_close_over_what_is_refused(window: MainWindow, desk: Desk) -> None:
    before = desk.bench.dossier
    type_into(window, "unit.identity.model", "Aster 9")
    other = before.model_copy(update={"reference": "x"})
    desk.bench.workspace.dossiers.save(desk.bench.id, other, before.revision, "Elsewhere")
    assert not window.close()
    assert window.info.texts()["failed"]
    assert window.close()


def test_a_claim_is_about_what_was_typed(window: MainWindow, desk: Desk) -> None:
    type_into(window, "unit.identity.model", "Aster 9")
    WAYS["new claim"](window)
    assert desk.fact("unit.identity.model") == "Aster 9"


def test_an_archived_dossier_is_called_as_was_typed(window: MainWindow) -> None:
    assert window.view is not None
    line = window.view.dossier.reference.targets()[0]
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(line, "NEW-1")
    WAYS["archive"](window)
    assert window.info.texts()["archived"].startswith("NEW-1 ")


def test_suggestions_go_also_where_the_other_dossier_says_the_same(window: MainWindow, desk: Desk) -> None:
    left = desk.bench.id
    other = copied(desk)
    desk.set_fact("unit.condition.screen_grade", "excellent", "Grade")
    desk.open(left)
    type_into(window, "unit.condition.screen_grade", "exc")
    desk.open(other)
    assert suggestions() == []


def test_a_pack_that_is_taken_out_takes_what_was_typed_before(window: MainWindow, desk: Desk) -> None:
    assert window.view is not None
    desk.show_pack(US)
    type_into(window, "offer.shipping.made_in", "Chin")
    window.view.dossier.packs.choose(US, False)
    assert desk.history(seller=False).undo[0].startswith("Take out")


def test_an_area_at_hand_stays_with_its_photo(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    assert window.view is not None
    left = desk.bench.id
    other = copied(desk)
    desk.open(left)
    window.view.dossier.show_page("photos")
    page = window.view.dossier.page()
    assert isinstance(page, PhotosPage)
    qtbot.waitUntil(lambda: page.preview.view.pixels() is not None, timeout=CHECKED_MS)
    page.adjusting.bar.cover.click()
    QTest.keyClick(page.preview.view, Qt.Key.Key_Return)
    assert page.adjusting.tool.at_hand() is not None
    desk.open(other)
    qtbot.waitUntil(lambda: page.adjusting.tool.at_hand() is None)


def copied(desk: Desk) -> str:
    desk.do(lambda bench: bench.create(bench.dossier.model_copy(update={"reference": "COPY"}), "Copy"), leaving=True)
    return desk.bench.id


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
