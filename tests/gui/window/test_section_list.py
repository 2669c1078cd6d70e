"""The sections with the state of each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from listing_studio.gui.findings.finding import gather
from listing_studio.gui.pages.export_page import ExportPage
from listing_studio.gui.window.section_list import SectionList
from tests.gui.conftest import OpenSample
from tests.gui.stand_in import PAGES


@pytest.fixture
def sections(qtbot: QtBot, look_at: OpenSample) -> SectionList:
    pages = [page(look_at("phone_poor.json")) for page in PAGES]
    for page in pages:
        qtbot.addWidget(page)
    sections = SectionList(look_at("phone_poor.json"), pages)
    qtbot.addWidget(sections)
    return sections


def test_each_section_counts_what_its_page_owns(sections: SectionList, look_at: OpenSample) -> None:
    found = gather([look_at("phone_poor.json").reports["amazon_renewed_us"]]).in_order()
    sections.show_counts(found, [])
    identity = [one.mark for one in found if one.outcome.place.startswith("unit.identity")]
    assert identity
    assert sections.counts(0) == {mark: identity.count(mark) for mark in identity}
    spoken = sections.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(f"{sections.item(0).text()}: {identity.count('error')} error")
    sections.grab()


def test_a_section_is_good_only_where_something_was_checked(sections: SectionList) -> None:
    sections.show_counts([], ["unit.identity.gtin"])
    assert sections.counts(0) == {"passed": 0}
    assert sections.counts(1) == {}
    assert sections.item(0).toolTip() == f"{sections.item(0).text()}: passed"


def test_marks_go_when_nothing_is_known(sections: SectionList) -> None:
    sections.show_counts([], ["unit.identity.gtin"])
    sections.show_counts([], [])
    assert sections.counts(0) == {}
    assert sections.item(0).toolTip() == sections.item(0).text()


def test_export_is_good_only_where_all_else_is(qtbot: QtBot, look_at: OpenSample) -> None:
    desk = look_at("phone_poor.json")
    pages = [page(desk) for page in (*PAGES, ExportPage)]
    for page in pages:
        qtbot.addWidget(page)
    sections = SectionList(desk, pages)
    qtbot.addWidget(sections)
    export = len(pages) - 1
    sections.show_counts([], ["confirmations"])
    assert sections.counts(export) == {"passed": 0}
    sections.show_counts(gather([desk.reports["amazon_renewed_us"]]).in_order(), ["confirmations"])
    assert sections.counts(export) == {}
