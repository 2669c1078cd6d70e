"""What the buyer is promised after the sale: warranty, returns, and whom to turn to."""

from __future__ import annotations

from typing import Annotated

from pydantic import model_validator

from listing_studio.domain.record import Choice, Days, Months, Record, Text, YesNo


class Warranty(Record):
    """Length in days or in months, never both: the two are not the same promise."""

    offered: YesNo | None = None
    given_by: Annotated[Text, Choice("warrantor")] | None = None
    designation: Annotated[Text, Choice("warranty_designation")] | None = None
    days: Days | None = None
    months: Months | None = None
    starts: Annotated[Text, Choice("warranty_start")] | None = None
    remedy: Annotated[Text, Choice("warranty_remedy")] | None = None
    covers: tuple[Annotated[Text, Choice("warranty_cover")], ...] = ()
    excludes: tuple[Annotated[Text, Choice("warranty_exclusion")], ...] = ()
    claim_route: Annotated[Text, Choice("contact_route")] | None = None

    @model_validator(mode="after")
    def _one_length(self) -> Warranty:
        if self.days is not None and self.months is not None:
            raise ValueError("state the length in days or in months, not both")
        return self


class Returns(Record):
    """``no_reason``: return without a reason; ``exclusion_confirmed``: the buyer's step that waives it.

    ``address`` is where returns of this marketplace go, if not to the seller's own return address.
    """

    accepted: YesNo | None = None
    days: Days | None = None
    no_reason: YesNo | None = None
    exclusion_confirmed: YesNo | None = None
    postage_paid_by: Annotated[Text, Choice("payer")] | None = None
    address: Text | None = None


class AfterSales(Record):
    """Whom the buyer contacts, and how; the address itself is the seller's unless stated here."""

    route: Annotated[Text, Choice("contact_route")] | None = None
    contact: Text | None = None
    answer_within_days: Days | None = None
