"""The pages together: every place that a rule can point to is on exactly one of them, and can be reached there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from listing_studio.gui.desk import Desk
from listing_studio.gui.pages.page import Page
from listing_studio.gui.pages.registry import PAGES
from listing_studio.packs.library import library
from listing_studio.packs.pack import Pack, PackKind
from listing_studio.workflow.checking import Checking
from tests.gui.conftest import OpenSample

SAMPLES = {
    PackKind.LISTING: "phone.json",
    PackKind.APPLICATION: "application.json",
    PackKind.CLAIM: "claim.json",
    PackKind.RETURN: "return.json",
}


def places(pack: Pack, desk: Desk) -> set[str]:
    """Every place of a pack's rules, with an element of the sample where there is one."""
    found = set()
    chosen = pack.id in desk.bench.dossier.packs
    for rule in pack.rules:
        elements: Any = desk.fact(rule.each.path) if rule.each else ()
        root, _, inside = rule.place.partition(".")
        if rule.each is not None and root == rule.each.variable:
            found |= {f"{rule.each.path}[{one.id}].{inside}".rstrip(".") for one in elements[:1]}
        elif chosen or root != "outputs":
            found.add(rule.place)
    return found


def pages_of(qtbot: QtBot, desk: Desk) -> list[Page]:
    pages = [page(desk) for page in PAGES]
    for page in pages:
        qtbot.addWidget(page)
    return pages


def test_every_section_is_there_once(qtbot: QtBot, look_at: OpenSample) -> None:
    pages = pages_of(qtbot, look_at("phone.json"))
    sections = [page.section for page in pages]
    assert len(set(sections)) == len(sections) == 15
    assert all(page.title() != page.section for page in pages)


@pytest.mark.parametrize("id", [pack.id for pack in library().submissions()])
def test_every_place_is_on_one_page_and_can_be_reached(
    qtbot: QtBot, look_at: OpenSample, monkeypatch: pytest.MonkeyPatch, id: str
) -> None:
    pack = library().packs[id]
    desk = look_at(SAMPLES[pack.kind])
    monkeypatch.setattr(desk, "pack", id)
    monkeypatch.setattr(desk, "reports", Checking(desk.catalogue).check(desk.bench.subject(), [pack]))
    pages = pages_of(qtbot, desk)
    owners = {place: [page for page in pages if page.owns(place)] for place in places(pack, desk)}
    assert {place: found for place, found in owners.items() if len(found) != 1} == {}
    for page in pages:
        asked = [place for place, found in owners.items() if found == [page]]
        assert list(unreachable(page, asked)) == []


def unreachable(page: Page, asked: list[str]) -> Iterator[str]:
    """The places that a page at the front does not reveal."""
    page.resize(900, 700)
    page.show()
    page.refresh()
    page.show_reports()
    yield from (place for place in asked if not page.reveal(place))
    page.hide()
