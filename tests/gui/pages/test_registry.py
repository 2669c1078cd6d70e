"""The pages together: every place that a rule can point to is on exactly one of them, and can be reached there."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from listing_studio.gui.pages.page import Page
from listing_studio.gui.pages.registry import PAGES
from listing_studio.packs.library import library
from listing_studio.packs.pack import Pack
from tests.gui.conftest import OpenSample

ELEMENTS = {
    "unit.functions": "f1",
    "unit.defects": "d1",
    "unit.parts": "r1",
    "unit.accessories": "a1",
    "unit.photos": "p1",
}


def places(pack: Pack) -> set[str]:
    """Every place of a pack's rules, with an element of the sample where there is one."""
    found = set()
    for rule in pack.rules:
        inside = f"{rule.each.path}[{ELEMENTS[rule.each.path]}].{rule.place.partition('.')[2]}" if rule.each else ""
        found.add(inside or rule.place)
    return found


@pytest.fixture
def pages(qtbot: QtBot, look_at: OpenSample) -> list[Page]:
    pages = [page(look_at("phone.json")) for page in PAGES]
    for page in pages:
        qtbot.addWidget(page)
    return pages


def test_every_section_is_there_once(pages: list[Page]) -> None:
    sections = [page.section for page in pages]
    assert len(set(sections)) == len(sections) == 11
    assert all(page.title() != page.section for page in pages)


@pytest.mark.parametrize("id", [pack.id for pack in library().submissions()])
def test_every_place_is_on_one_page_and_can_be_reached(
    pages: list[Page], look_at: OpenSample, monkeypatch: pytest.MonkeyPatch, id: str
) -> None:
    monkeypatch.setattr(look_at("phone.json"), "pack", id)
    owners = {place: [page for page in pages if page.owns(place)] for place in places(library().packs[id])}
    assert {place: found for place, found in owners.items() if len(found) != 1} == {}
    assert [place for place, (page,) in owners.items() if not reveals(page, place)] == []


def reveals(page: Page, place: str) -> bool:
    """Brings a page to the front and asks it for a place."""
    page.resize(900, 700)
    page.show()
    page.refresh()
    page.show_reports()
    found = page.reveal(place)
    page.hide()
    return found
