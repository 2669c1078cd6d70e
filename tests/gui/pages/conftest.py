"""Pages in a window, following the desk as the main window makes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from listing_studio.domain.dossier import Dossier
from listing_studio.gui.desk import Desk
from listing_studio.gui.editors.editor import Editor
from listing_studio.gui.forms.field_row import FieldRow
from listing_studio.gui.pages.page import Page

P = TypeVar("P", bound=Page)
ShowPage = Callable[[Desk, type[P]], P]


@pytest.fixture
def keep(qtbot: QtBot) -> Iterator[Callable[[QWidget], None]]:
    """Holds windows until the test is over, and deletes them then.

    Left to the garbage collector, which runs in any thread, they would be deleted by whoever is checking just then.
    """
    windows: list[QWidget] = []
    yield windows.append
    for window in windows:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def show_page(qtbot: QtBot, keep: Callable[[QWidget], None]) -> ShowPage[Page]:
    """Shows a page of a kind for a desk."""

    def shown(desk: Desk, kind: type[P]) -> P:
        page = kind(desk)
        desk.dossier_changed.connect(page.refresh)
        desk.reports_changed.connect(page.show_reports)
        desk.pack_changed.connect(page.show_reports)
        page.resize(900, 700)
        keep(page)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        return page

    return shown


@pytest.fixture
def unit_desk(desk: Desk) -> Desk:
    """A desk with a new unit for two packs, about which nothing is stated."""
    packs = ("amazon_renewed_us", "jd_used")
    desk.do(lambda bench: bench.create(Dossier(reference="new", packs=packs), "New"))
    desk.show_pack(packs[0])
    return desk


def undo(desk: Desk) -> None:
    """What Ctrl+Z does."""
    desk.do(lambda bench: bench.undo())


def steps(desk: Desk) -> tuple[str, ...]:
    """What can be undone, the latest first."""
    return desk.bench.history().undo


def focused() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def row_of(page: Page, path: str) -> FieldRow:
    """The row of a general path."""
    return next(row for row in page.findChildren(FieldRow) if row.path == path)


def focused_row(page: Page) -> FieldRow | None:
    """The row that has the focus."""
    return next((row for row in page.findChildren(FieldRow) if row.isAncestorOf(focused())), None)


def editor_of(page: Page, path: str) -> Editor:
    """The editor of a general path."""
    return row_of(page, path).editor
