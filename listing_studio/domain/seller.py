"""The account behind every offer of a workspace."""

from __future__ import annotations

from typing import Annotated

from listing_studio.domain.record import Choice, CountryCode, Day, Element, Record, Text, YesNo


class Approval(Element):
    """Whether a marketplace programme has admitted the seller, and since when."""

    programme: Annotated[Text, Choice("programme")] | None = None
    approved: YesNo | None = None
    since: Day | None = None


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
