"""The window that shows every request and what answers it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from listing_studio.gui.desk import Desk
from listing_studio.gui.window.coverage_window import CoverageWindow
from listing_studio.packs.requirements import homes, requirements


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.fixture
def shown(parent: QWidget, desk: Desk) -> CoverageWindow:
    return CoverageWindow(parent, desk)


def rows(window: CoverageWindow) -> list[str]:
    items = [window.tree.topLevelItem(row) for row in range(window.tree.topLevelItemCount())]
    return [item.text(0).split()[0] for item in items if item is not None and not item.isHidden()]


def test_every_request_is_there_with_its_words_and_answers(shown: CoverageWindow, desk: Desk) -> None:
    assert rows(shown) == [one.id for one in requirements()]
    text = shown.detail.toPlainText()
    assert requirements()[0].quote in text
    for home in homes(desk.library.packs.values())["S000-01"]:
        assert home.name in text


def test_requests_are_found_by_their_words(shown: CoverageWindow) -> None:
    shown.search.setText("swollen battery")
    assert rows(shown) == ["S002-09"]


def test_what_has_no_answer_can_be_shown_alone(shown: CoverageWindow, desk: Desk) -> None:
    answered = homes(desk.library.packs.values())
    shown.open_only.setChecked(True)
    assert rows(shown) == [one.id for one in requirements() if one.id not in answered]
