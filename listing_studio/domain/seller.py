"""The account behind every offer of a workspace."""

from __future__ import annotations

from typing import Annotated

from listing_studio.domain.record import Choice, Count, CountryCode, Day, Days, Element, Percent, Record, Text, YesNo


class Approval(Element):
    """Whether a marketplace programme has admitted the seller, and since when."""

    programme: Annotated[Text, Choice("programme")] | None = None
    approved: YesNo | None = None
    since: Day | None = None


class Standing(Element):
    """How the account stands with a programme over the ``days`` that end on ``until``.

    ``orders_with_defects`` are those that count for the order defect rate, ``orders_with_reports`` those about which
    any buyer reported a defect. A rate is stated where the marketplace shows it, and counted where orders are given.
    """

    programme: Annotated[Text, Choice("programme")] | None = None
    until: Day | None = None
    days: Days | None = None
    orders: Count | None = None
    orders_with_defects: Count | None = None
    orders_with_reports: Count | None = None
    order_defect_rate: Percent | None = None
    quality_score: Percent | None = None


class Seller(Record):
    """One per workspace. ``marketplace_id`` is the seller's own account number at a marketplace."""

    name: Text | None = None
    legal_name: Text | None = None
    address: Text | None = None
    country: CountryCode | None = None
    email: Text | None = None
    phone: Text | None = None
    return_address: Text | None = None
    amazon_seller_id: Text | None = None
    approvals: tuple[Approval, ...] = ()
    standings: tuple[Standing, ...] = ()
