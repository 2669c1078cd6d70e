"""Offer and warranty speak of the shown pack, follow it, and copy its promises in one step."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from listing_studio.domain.money import Money
from listing_studio.gui.desk import Desk
from listing_studio.gui.forms.offer_copy import sources, with_promises
from listing_studio.gui.pages.offer_page import OfferPage
from listing_studio.gui.pages.warranty_page import WarrantyPage
from tests.gui.pages.conftest import ShowPage, editor_of, focused, steps, undo

PRICE, DAYS, MONTHS = "offer.price", "offer.warranty.days", "offer.warranty.months"


def headings(page: OfferPage | WarrantyPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]


def test_the_header_says_which_marketplace_and_follows_it(unit_desk: Desk, show_page: ShowPage[OfferPage]) -> None:
    page = show_page(unit_desk, OfferPage)
    assert "Offer through Amazon Renewed US" in headings(page)
    unit_desk.show_pack("jd_used")
    assert "Offer through JD.com used goods" in headings(page)


def test_what_is_stated_goes_to_the_shown_packs_offer(unit_desk: Desk, show_page: ShowPage[OfferPage]) -> None:
    page = show_page(unit_desk, OfferPage)
    page.reveal(PRICE)
    QTest.keyClicks(focused(), "289\r")
    unit_desk.show_pack("jd_used")
    price = editor_of(page, PRICE)
    assert price.value() is None
    page.reveal(PRICE)
    QTest.keyClicks(focused(), "1999\r")
    offers = unit_desk.bench.dossier
    assert offers.offer_for("amazon_renewed_us").price == Money(amount=Decimal(289), currency="USD")
    assert offers.offer_for("jd_used").price == Money(amount=Decimal(1999), currency="CNY")


def test_what_is_being_typed_is_stated_for_the_pack_it_was_typed_for(
    unit_desk: Desk, show_page: ShowPage[OfferPage]
) -> None:
    page = show_page(unit_desk, OfferPage)
    page.reveal(PRICE)
    QTest.keyClicks(focused(), "289")
    unit_desk.show_pack("jd_used")
    assert unit_desk.bench.dossier.offer_for("jd_used").price is None
    stated = unit_desk.bench.dossier.offer_for("amazon_renewed_us").price
    assert stated == Money(amount=Decimal(289), currency="USD")


def test_an_input_that_is_no_value_goes_with_its_pack(unit_desk: Desk, show_page: ShowPage[OfferPage]) -> None:
    page = show_page(unit_desk, OfferPage)
    page.reveal(PRICE)
    QTest.keyClicks(focused(), "abc")
    unit_desk.show_pack("jd_used")
    line = editor_of(page, PRICE).targets()[0]
    assert isinstance(line, QLineEdit)
    assert line.text() == ""


def test_without_a_pack_nothing_can_be_stated_and_the_page_says_so(
    unit_desk: Desk, show_page: ShowPage[OfferPage]
) -> None:
    unit_desk.set_fact("packs", (), "Set")
    page = show_page(unit_desk, OfferPage)
    assert not editor_of(page, PRICE).isEnabled()
    assert any("Choose a marketplace" in text for text in headings(page))
    assert not page.reveal(PRICE)


def test_promises_are_copied_in_one_step_and_the_price_is_not(
    unit_desk: Desk, show_page: ShowPage[WarrantyPage]
) -> None:
    unit_desk.set_fact("offer.price", Money(amount=Decimal(289), currency="USD"), "Set")
    unit_desk.set_fact(DAYS, 90, "Set")
    unit_desk.set_fact("offer.returns.days", 30, "Set")
    unit_desk.set_fact("offer.shipping.carrier", "UPS", "Set")
    unit_desk.show_pack("jd_used")
    page = show_page(unit_desk, WarrantyPage)
    (button,) = page.findChildren(QPushButton)
    assert button.isEnabled()
    menu = button.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["Amazon Renewed US"]
    before = len(steps(unit_desk))
    menu.actions()[0].trigger()
    copied = unit_desk.bench.dossier.offer_for("jd_used")
    assert (copied.warranty.days, copied.returns.days, copied.shipping.carrier) == (90, 30, "UPS")
    assert copied.price is None
    assert editor_of(page, DAYS).value() == 90
    assert len(steps(unit_desk)) == before + 1
    assert not button.isEnabled(), "nothing is left to copy"
    undo(unit_desk)
    assert unit_desk.bench.dossier.offer_for("jd_used").warranty.days is None
    assert editor_of(page, DAYS).value() is None


def test_copying_keeps_every_other_offer_and_the_order(unit_desk: Desk) -> None:
    unit_desk.set_fact(DAYS, 90, "Set")
    unit_desk.show_pack("jd_used")
    unit_desk.set_fact("offer.quantity", 1, "Set")
    copied = with_promises(unit_desk.bench.dossier, "jd_used", "amazon_renewed_us")
    assert [offer.pack for offer in copied.offers] == ["amazon_renewed_us", "jd_used"]
    assert copied.offer_for("jd_used") == unit_desk.bench.dossier.offer_for("jd_used")
    assert copied.offer_for("amazon_renewed_us").warranty.days is None
    assert sources(copied, "amazon_renewed_us") == ()


def test_days_and_months_exclude_each_other_in_place(unit_desk: Desk, show_page: ShowPage[WarrantyPage]) -> None:
    page = show_page(unit_desk, WarrantyPage)
    assert editor_of(page, MONTHS).isEnabled()
    page.reveal(DAYS)
    QTest.keyClicks(focused(), "90\r")
    assert not editor_of(page, MONTHS).isEnabled()
    assert any("stated in days" in text for text in headings(page))
    assert focused() is not editor_of(page, MONTHS).targets()[0]
    page.reveal(MONTHS)
    QTest.keyClicks(focused(), "12\r")
    assert unit_desk.bench.dossier.offer_for("amazon_renewed_us").warranty.months is None
    assert "not both" in editor_of(page, MONTHS).fault(), "what the domain refuses is explained at the field"


def test_no_warranty_closes_the_questions_about_it(unit_desk: Desk, show_page: ShowPage[WarrantyPage]) -> None:
    page = show_page(unit_desk, WarrantyPage)
    page.reveal("offer.warranty.offered")
    QTest.keyClick(focused(), Qt.Key.Key_N)
    assert not editor_of(page, "offer.warranty.covers").isEnabled()
    assert editor_of(page, "offer.returns.days").isEnabled()
