"""Every form page shows every field of its section, finds every place, and names everything that takes the focus."""

from __future__ import annotations

import gc
import re
import weakref
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from listing_studio.catalogue.loading import catalogue
from listing_studio.domain.dossier import Dossier
from listing_studio.domain.shape import general
from listing_studio.gui.desk import Desk
from listing_studio.gui.forms.field_row import FieldRow
from listing_studio.gui.pages.accessories_page import AccessoriesPage
from listing_studio.gui.pages.application_page import ApplicationPage
from listing_studio.gui.pages.claim_page import ClaimPage
from listing_studio.gui.pages.condition_page import ConditionPage
from listing_studio.gui.pages.defects_page import DefectsPage
from listing_studio.gui.pages.documents_page import DocumentsPage
from listing_studio.gui.pages.export_return_page import ExportReturnPage
from listing_studio.gui.pages.form_page import FormPage
from listing_studio.gui.pages.identity_page import IdentityPage
from listing_studio.gui.pages.offer_page import OfferPage
from listing_studio.gui.pages.refurbishment_page import RefurbishmentPage
from listing_studio.gui.pages.seller_page import SellerPage
from listing_studio.gui.pages.warranty_page import WarrantyPage
from tests.gui.pages.conftest import ShowPage, focused

Keep = Callable[[QWidget], None]

if TYPE_CHECKING:
    from tests.gui.conftest import OpenSample

PAGES: tuple[type[FormPage], ...] = (
    ApplicationPage,
    ClaimPage,
    ExportReturnPage,
    DocumentsPage,
    IdentityPage,
    ConditionPage,
    DefectsPage,
    RefurbishmentPage,
    AccessoriesPage,
    OfferPage,
    WarrantyPage,
    SellerPage,
)
SAMPLES: dict[type[FormPage], str] = {
    ApplicationPage: "application.json",
    ClaimPage: "claim.json",
    ExportReturnPage: "return.json",
    DocumentsPage: "return.json",
    SellerPage: "application.json",
}


def sample_of(kind: type[FormPage]) -> str:
    return SAMPLES.get(kind, "phone.json")


def concrete(path: str, desk: Desk) -> str:
    """A place of the sample for a general path."""
    return re.sub(r"^([\w.]+)\[\]", lambda match: f"{match[1]}[{last_id(desk, match[1])}]", path)


def last_id(desk: Desk, path: str) -> str:
    elements: Any = desk.fact(path)
    return str(elements[-1].id) if elements else ""


def stops(page: QWidget) -> list[QWidget]:
    """Everything visible that the Tab key reaches."""
    widgets = (one for one in page.findChildren(QWidget) if one.isVisible() and one.focusProxy() is None)
    return [one for one in widgets if one.focusPolicy() & Qt.FocusPolicy.TabFocus]


def tab_order(page: QWidget) -> list[FieldRow]:
    """The visible fields in the order in which the Tab key reaches them."""
    rows = [row for row in page.findChildren(FieldRow) if row.isVisible()]
    order: list[FieldRow] = []
    widget = page.nextInFocusChain()
    while widget is not None and widget is not page:
        order += [row for row in rows if row.isAncestorOf(widget) and row not in order]
        widget = widget.nextInFocusChain()
    return order


def _reading_order(page: QWidget, row: FieldRow) -> tuple[int, int]:
    corner = row.mapTo(page, row.rect().topLeft())
    return corner.y(), corner.x()


def test_the_pages_cover_every_section_of_forms() -> None:
    sections = {section.id for section in catalogue().sections} - {"photos"}
    assert {kind.section for kind in PAGES} == sections


def test_every_field_of_a_section_is_shown_and_can_be_revealed(
    look_at: OpenSample, show_page: ShowPage[FormPage]
) -> None:
    looks: list[tuple[type[FormPage], str]] = [*((kind, sample_of(kind)) for kind in PAGES), (SellerPage, "phone.json")]
    for kind, sample in looks:
        page = show_page(look_at(sample), kind)
        assert page.fields()
        for field in page.fields():
            place = concrete(field.path, page.desk)
            if "[]" in place:  # this sample's list is empty
                assert page.owns(place)
                continue
            assert page.owns(place), place
            assert page.reveal(place), place
            assert page.isAncestorOf(focused()), place
            assert focused().isEnabled(), place


def test_a_place_of_another_section_is_not_owned(keep: Keep, desk: Desk) -> None:
    pages = [kind(desk) for kind in PAGES]
    for page in pages:
        keep(page)
        own = {field.path for field in page.fields()}
        for field in catalogue().fields():
            assert page.owns(field.path) == (field.path in own), (page.section, field.path)
        assert not page.owns("outputs.title")
        assert not page.reveal("outputs.title")


def test_everything_that_takes_the_focus_has_a_name(look_at: OpenSample, show_page: ShowPage[FormPage]) -> None:
    for kind in PAGES:
        page = show_page(look_at(sample_of(kind)), kind)
        widgets = stops(page)
        assert len(widgets) > 5
        for widget in widgets:
            name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            assert name, (kind.section, type(widget), widget.parent())


def test_the_tab_key_goes_from_top_to_bottom(look_at: OpenSample, show_page: ShowPage[FormPage]) -> None:
    for kind in PAGES:
        page = show_page(look_at(sample_of(kind)), kind)
        order = tab_order(page)
        assert order == sorted(order, key=lambda row: _reading_order(page, row)), kind.section
        assert len(order) > 2


def test_nothing_is_wider_than_the_page(qtbot: QtBot, look_at: OpenSample, show_page: ShowPage[FormPage]) -> None:
    for kind in PAGES:
        page = show_page(look_at(sample_of(kind)), kind)
        (area,) = (one for one in page.findChildren(QScrollArea) if one.parent() is page)
        content = area.widget()
        assert content is not None
        for width in (360, 500, 900, 1600):
            page.resize(width, 600)
            qtbot.wait(1)
            assert content.minimumSizeHint().width() <= area.viewport().width(), (kind.section, width)
            assert content.width() <= area.viewport().width(), (kind.section, width)


def test_every_finding_of_the_poor_sample_is_revealed_by_one_page(
    qtbot: QtBot, keep: Keep, look_at: OpenSample
) -> None:
    _reveal_every_finding(qtbot, keep, look_at("phone_poor.json"), expected=8)


def test_every_finding_of_an_empty_dossier_is_revealed_by_one_page(qtbot: QtBot, keep: Keep, desk: Desk) -> None:
    packs = tuple(pack.id for pack in desk.library.submissions())
    desk.do(lambda bench: bench.create(Dossier(packs=packs), "New"))
    desk.show_pack(packs[0])
    qtbot.waitUntil(desk.is_checked, timeout=20_000)
    _reveal_every_finding(qtbot, keep, desk, expected=30)


def _reveal_every_finding(qtbot: QtBot, keep: Keep, desk: Desk, *, expected: int) -> None:
    stack = QStackedWidget()
    keep(stack)
    pages = [kind(desk) for kind in PAGES]
    for page in pages:
        stack.addWidget(page)
    with qtbot.waitExposed(stack):
        stack.show()
    stack.activateWindow()
    findings = [(id, outcome) for id, report in desk.reports.items() for outcome in report.findings]
    places = {(id, one.place) for id, one in findings if desk.catalogue.field(general(one.place)) or "[" in one.place}
    ours = {(id, place) for id, place in places if not place.startswith(("unit.photos", "outputs", "published"))}
    assert len(ours) > expected
    for id, place in sorted(ours):
        desk.show_pack(id)
        owners = [page for page in pages if page.owns(place)]
        assert len(owners) == 1, place
        stack.setCurrentWidget(owners[0])
        assert owners[0].reveal(place), place
        assert owners[0].isAncestorOf(focused()), place


@pytest.fixture
def spared() -> Iterator[None]:
    """What earlier tests left behind is not searched with every collection."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def test_a_page_that_was_deleted_is_gone(qtbot: QtBot, look_at: OpenSample, spared: None) -> None:
    for kind in PAGES:
        page = kind(look_at("phone.json"))
        with qtbot.waitExposed(page):
            page.show()
        page.close()
        page.deleteLater()
        QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
        held = weakref.ref(page)
        del page
        gc.collect()
        assert held() is None, kind.section
