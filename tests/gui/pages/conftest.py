"""Pages in a window, following the desk as the main window makes them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from listing_studio.gui.desk import Desk
from listing_studio.gui.editors.editor import Editor
from listing_studio.gui.forms.field_row import FieldRow
from listing_studio.gui.pages.page import Page

P = TypeVar("P", bound=Page)
ShowPage = Callable[[Desk, type[P]], P]


@pytest.fixture
def show_page(qtbot: QtBot) -> ShowPage[Page]:
    """Shows a page of a kind for a desk."""
    pages: list[Page] = []  # the bot holds none: a page without an owner may be collected in another thread

    def shown(desk: Desk, kind: type[P]) -> P:
        page = kind(desk)
        desk.dossier_changed.connect(page.refresh)
        desk.reports_changed.connect(page.show_reports)
        desk.pack_changed.connect(page.show_reports)
        pages.append(page)
        page.resize(900, 700)
        qtbot.addWidget(page)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        return page

    return shown


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
