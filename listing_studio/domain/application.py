"""A seller's application to a programme: for which country and when, and what was bought to prove experience."""

from __future__ import annotations

from typing import Annotated

from listing_studio.domain.money import Money
from listing_studio.domain.record import Choice, Count, Day, Element, Record, Text, YesNo


class Purchase(Element):
    """One line of an invoice: refurbished units of one kind. ``amount`` is for all of them.

    ``selling_price`` is what one such unit sells for; ``hidden`` names what is blacked out on the invoice's copy.
    """

    invoice: Text | None = None
    bought_on: Day | None = None
    supplier: Text | None = None
    brand: Text | None = None
    units: Count | None = None
    amount: Money | None = None
    selling_price: Money | None = None
    refurbished: YesNo | None = None
    hidden: Annotated[Text, Choice("redaction")] | None = None


class Application(Record):
    """``for_apple`` says that Apple products shall be sold through the programme."""

    applied_on: Day | None = None
    for_apple: YesNo | None = None
    purchases: tuple[Purchase, ...] = ()
