"""The law rulebooks: which listing each binds, and what they find in a listing that the marketplace would take."""

from __future__ import annotations

from typing import Any

import pytest

from listing_studio.catalogue.loading import catalogue
from listing_studio.packs.library import library
from listing_studio.packs.pack import PackKind
from listing_studio.rules.outcomes import Verdict
from listing_studio.workflow.checking import Checking, Subject
from listing_studio.workflow.examples import overlaid, read_example

BOUND = {
    "amazon_renewed_us": "law_us",
    "amazon_renewed_ca": "law_ca",
    "amazon_renewed_mx": "law_mx",
    "jd_used": "law_cn",
}


@pytest.fixture(scope="module")
def phone() -> Subject:
    return read_example(library().pack("amazon_renewed_us"), catalogue())


def failed(phone: Subject, pack: str, changes: dict[str, Any]) -> set[str]:
    """The rules of the pack's law that fail."""
    subject, replaced = overlaid(phone, changes)
    report = Checking(catalogue()).check(subject, [library().pack(pack)], replaced)[pack]
    return {one.rule.name for one in report.findings if one.verdict is Verdict.FAILED and one.rule.pack == BOUND[pack]}


@pytest.mark.parametrize(("listing", "law"), BOUND.items())
def test_a_law_binds_its_listing_and_hands_nothing_over_itself(listing: str, law: str) -> None:
    assert law in [parent.id for parent in library().pack(listing).parents]
    assert library().pack(law).kind is PackKind.RULEBOOK


@pytest.mark.parametrize(
    ("pack", "changes", "named"),
    [
        ("amazon_renewed_us", {"without": ["offer.warranty.designation"]}, "warranty-designation-not-stated"),
        ("amazon_renewed_us", {"without": ["offer.warranty.remedy"]}, "warranty-remedy-not-stated"),
        ("amazon_renewed_us", {"offer.shipping.carrier": "usps ground"}, "used-lithium-device-by-mail"),
        ("amazon_renewed_us", {"confirmations": []}, "recall-checked-unconfirmed"),
        ("amazon_renewed_mx", {"offer.warranty.days": 89}, "warranty-shorter-than-mexican-law"),
        ("amazon_renewed_mx", {"disclosure": "Artículo reacondicionado."}, "statutory-word-not-said"),
        ("amazon_renewed_mx", {"outputs.description": "Northlight Aster 7, grado A"}, "quality-code-in-text"),
        ("jd_used", {"without": ["offer.label_word"]}, "repaired-electronics-without-label"),
        ("jd_used", {"unit.erasure.verified": False}, "erasure-not-yet-verified"),
    ],
)
def test_what_a_law_finds(phone: Subject, pack: str, changes: dict[str, Any], named: str) -> None:
    assert failed(phone, pack, changes) == {named}


def test_a_law_of_one_country_says_nothing_in_another(phone: Subject) -> None:
    """The word for used goods that Mexico asks for is no matter of the US."""
    us = {rule.pack for rule in library().pack("amazon_renewed_us").rules}
    assert not us & {"law_cn", "law_mx", "law_ca"}


def test_canada_looks_twice_at_a_period_that_is_that_of_new_goods(phone: Subject) -> None:
    three_years = {"without": ["offer.warranty.days"], "offer.warranty.months": 36}
    assert failed(phone, "amazon_renewed_ca", three_years) == {"working-order-period-of-new-goods"}
    assert failed(phone, "amazon_renewed_ca", three_years | {"offer.warranty.months": 24}) == set()
