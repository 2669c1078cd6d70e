"""An after-sales claim about an order: what is wrong with which products, what is asked for, and when."""

from __future__ import annotations

from typing import Annotated

from listing_studio.domain.money import Money
from listing_studio.domain.record import Choice, Count, Day, Element, LongText, Record, Text, YesNo


class ClaimedItem(Element):
    """One product of the order, in pieces; ``affected`` are the pieces that something is wrong with.

    ``received_instead`` names what arrived in place of the product.
    """

    product: Text | None = None
    ordered: Count | None = None
    received: Count | None = None
    affected: Count | None = None
    finding: Text | None = None
    received_instead: Text | None = None


class Claim(Record):
    """``by_preference`` says that nothing is wrong and the buyer no longer wants it.

    ``listed`` is what the unit's listing said when it was sold. ``paid`` is what the buyer really paid, after every
    discount. ``sender_address`` is the one on the parcel that arrived, ``sent_to`` the one on the parcel that goes
    back. ``settled_on`` is the day on which the money or the goods came.
    """

    platform: Text | None = None
    order_number: Text | None = None
    received_on: Day | None = None
    applied_on: Day | None = None
    factory_special: YesNo | None = None
    problem_class: Annotated[Text, Choice("claim_class")] | None = None
    problem: Annotated[Text, Choice("claim_problem")] | None = None
    description: LongText | None = None
    no_pictures_reason: Text | None = None
    by_preference: YesNo | None = None
    force_majeure: Annotated[Text, Choice("force_majeure")] | None = None
    listed: LongText | None = None
    items: tuple[ClaimedItem, ...] = ()
    list_price: Money | None = None
    paid: Money | None = None
    discount_used: YesNo | None = None
    remedy: Annotated[Text, Choice("remedy")] | None = None
    refund: Money | None = None
    costs_borne_by: Annotated[Text, Choice("cost_bearer")] | None = None
    carrier: Text | None = None
    tracking: Text | None = None
    carrier_answer: LongText | None = None
    sender_address: Text | None = None
    return_address: Text | None = None
    sent_to: Text | None = None
    other_things_inside: YesNo | None = None
    approved_on: Day | None = None
    rejected_on: Day | None = None
    settled_on: Day | None = None
