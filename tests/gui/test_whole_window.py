"""The frame with its real pages: one look at everything that no part can see by itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from listing_studio.gui.desk import Desk
from listing_studio.gui.languages import LANGUAGES, Translators
from listing_studio.gui.pages.registry import PAGES
from listing_studio.gui.settings import Settings
from listing_studio.gui.window import tab_order
from listing_studio.gui.window.main_window import MainWindow
from listing_studio.gui.window.workspace_view import WorkspaceView
from tests.gui.conftest import CHECKED_MS, OpenSample


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, open_sample: OpenSample) -> Iterator[MainWindow]:
    """The whole window on the sloppy sample, so that findings stand everywhere."""
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


@pytest.fixture
def translators() -> Iterator[Translators]:
    """Gives English back in the end."""
    translators = Translators()
    yield translators
    translators.install("en")


def view_of(window: MainWindow) -> WorkspaceView:
    assert window.view is not None
    return window.view


def sections(window: MainWindow) -> Iterator[str]:
    """Brings one page after the other to the front, with a finding selected on the right."""
    dossier = view_of(window).dossier
    dossier.step_finding(1)
    for number, page in enumerate(dossier.pages):
        dossier.show_section(number)
        QApplication.processEvents()
        yield page.section


def letters(window: MainWindow) -> list[str]:
    """The letters that Alt reaches something with."""
    shown = [part for part in window.findChildren(QWidget) if part.isVisible()]
    texts = [action.text() for action in window.menuBar().actions()]
    texts += [part.text() for part in shown if isinstance(part, QAbstractButton)]
    texts += [part.text() for part in shown if isinstance(part, QLabel) and part.buddy()]
    return [found.group(1).upper() for text in texts if (found := re.search(r"(?<!&)&(\w)", text))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_letter_means_one_thing(window: MainWindow, desk: Desk, translators: Translators, language: str) -> None:
    translators.install(language)
    desk.language = language
    window.rebuild()
    for section in sections(window):
        assert [letter for letter, times in Counter(letters(window)).items() if times > 1] == [], section


class Flashes(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, Qt's own name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched)
        return False


def test_nothing_flashes_up_beside_the_window(window: MainWindow, qapp: QApplication) -> None:
    """A part that is shown before it has its place is a window for a moment, and takes the focus away."""
    flashes = Flashes()
    qapp.installEventFilter(flashes)
    window.rebuild()
    for _ in sections(window):
        pass
    qapp.removeEventFilter(flashes)
    assert flashes.seen == []
    assert window.isActiveWindow()


def test_everything_that_takes_the_focus_has_a_name(window: MainWindow) -> None:
    for section in sections(window):
        takers = [part for part in window.findChildren(QWidget) if part.isVisible()]
        takers = [part for part in takers if part.focusPolicy() != Qt.FocusPolicy.NoFocus]
        names = {part: QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name) for part in takers}
        assert [repr(part) for part, name in names.items() if not name] == [], section


def test_the_tab_key_goes_through_the_page_between_sections_and_findings(window: MainWindow) -> None:
    dossier = view_of(window).dossier
    for section in sections(window):
        stops = list(tab_order.stops_of(dossier.page()))
        dossier.sections.setFocus()
        assert window.focusNextPrevChild(True)
        assert QApplication.focusWidget() is stops[0], section
        stops[-1].setFocus()
        assert window.focusNextPrevChild(True)
        assert dossier.findings.isAncestorOf(QApplication.focusWidget() or window), section


def test_every_finding_can_be_gone_to(window: MainWindow, qtbot: QtBot) -> None:
    dossier = view_of(window).dossier
    dossier.findings.all_packs.setChecked(True)
    for row in dossier.findings.model.rows():
        with qtbot.assertNotEmitted(dossier.lost):
            dossier.go_to(row.finding)
        assert dossier.page().owns(row.finding.outcome.place)
        assert dossier.page().isAncestorOf(QApplication.focusWidget() or window), row.finding.outcome.place


def test_an_edit_by_keyboard_settles_a_finding(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    dossier = view_of(window).dossier
    finding = next(one for one in dossier.findings.model.rows() if one.finding.outcome.place == "unit.identity.imei")
    dossier.go_to(finding.finding)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(desk.reports_changed, timeout=CHECKED_MS):
        QTest.keyClicks(field, "356938035643809")
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert finding.finding.key not in [row.finding.key for row in dossier.findings.model.rows()]


@pytest.mark.parametrize("size", [(960, 500), (1440, 900)], ids=["full HD at 200 %", "laptop"])
def test_nothing_needs_more_room_than_there_is(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    for section in sections(window):
        assert (window.width(), window.height()) == size, section
        areas = [area for area in view_of(window).dossier.findChildren(QScrollArea) if area.isVisible()]
        assert [type(area.widget()) for area in areas if not fits(area)] == [], section


def fits(area: QScrollArea) -> bool:
    """Whether nothing in it is cut off at the side, or has to be scrolled there."""
    contents = area.widget()
    assert contents is not None
    return contents.minimumSizeHint().width() <= contents.width() <= area.viewport().width()
