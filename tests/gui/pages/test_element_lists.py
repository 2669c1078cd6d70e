"""Parts, accessories and approvals: added, filled, removed and brought back; the seller belongs to the workspace."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from listing_studio.gui.desk import Desk
from listing_studio.gui.pages.accessories_page import AccessoriesPage
from listing_studio.gui.pages.element_table import ElementTable
from listing_studio.gui.pages.form_page import FormPage
from listing_studio.gui.pages.refurbishment_page import RefurbishmentPage
from listing_studio.gui.pages.seller_page import SellerPage
from tests.gui.pages.conftest import ShowPage, editor_of, focused, undo

LISTS = [
    (RefurbishmentPage, "unit.parts", "batt", {"id": "r1", "part": "battery"}),
    (AccessoriesPage, "unit.accessories", "char", {"id": "a1", "accessory": "charger"}),
    (SellerPage, "seller.approvals", "jd", {"id": "s1", "programme": "jd_used"}),
]


@pytest.mark.parametrize(("kind", "path", "typed", "stated"), LISTS, ids=lambda value: getattr(value, "section", ""))
def test_an_element_is_added_from_anywhere_on_the_page_and_removed_again(
    unit_desk: Desk, show_page: ShowPage[FormPage], kind: type[FormPage], path: str, typed: str, stated: dict[str, Any]
) -> None:
    page = show_page(unit_desk, kind)
    page.setFocus()
    page.focusNextChild()
    QTest.keyClick(focused(), Qt.Key.Key_Insert)
    QTest.keyClicks(focused(), typed)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert [one.model_dump(exclude_none=True) for one in _elements(unit_desk, path)] == [stated]
    table = table_of(page, path)
    table.table.setFocus()
    QTest.keyClick(table.table, Qt.Key.Key_Delete)
    assert _elements(unit_desk, path) == ()
    assert focused() is table.add_button


def test_a_removed_part_comes_back_by_undo(unit_desk: Desk, show_page: ShowPage[RefurbishmentPage]) -> None:
    page = show_page(unit_desk, RefurbishmentPage)
    (table,) = page.findChildren(ElementTable)
    table.add()
    table.remove()
    assert table.fields.isHidden()
    undo(unit_desk)
    assert [one.id for one in unit_desk.bench.dossier.unit.parts] == ["r1"]
    assert not table.fields.isHidden()


def test_the_seller_is_there_without_a_unit_and_says_that_it_is_for_all(
    desk: Desk, show_page: ShowPage[SellerPage]
) -> None:
    page = show_page(desk, SellerPage)
    assert any("whole workspace" in label.text() for label in page.findChildren(QLabel))
    assert page.reveal("seller.name")
    QTest.keyClicks(focused(), "Second Light\r")
    assert desk.bench.seller.name == "Second Light"
    assert desk.bench.workspace.seller().name == "Second Light"


def test_the_seller_follows_changes_made_elsewhere(desk: Desk, show_page: ShowPage[SellerPage]) -> None:
    page = show_page(desk, SellerPage)
    desk.set_fact("seller.country", "DE", "Set")
    assert editor_of(page, "seller.country").value() == "DE"


def test_the_place_of_an_approval_is_its_field(desk: Desk, show_page: ShowPage[SellerPage]) -> None:
    page = show_page(desk, SellerPage)
    table = table_of(page, "seller.approvals")
    table.add()
    table.add()
    assert page.reveal("seller.approvals[s1].since")
    assert editor_of(page, "seller.approvals[].since").isAncestorOf(focused())
    QTest.keyClicks(focused(), "2025-03-01\r")
    assert [str(one.since) for one in desk.bench.seller.approvals] == ["2025-03-01", "None"]
    assert page.reveal("seller.approvals")
    assert focused() is table.table


def table_of(page: FormPage, path: str) -> ElementTable:
    return next(table for table in page.findChildren(ElementTable) if table.owns(path))


def _elements(desk: Desk, path: str) -> tuple[Any, ...]:
    elements = desk.fact(path)
    assert isinstance(elements, tuple)
    return elements
