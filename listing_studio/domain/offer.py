"""How the unit is sold through one pack: price, quantity, promises, shipping, the marketplace's own identifiers."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from listing_studio.domain.condition import Grade
from listing_studio.domain.money import Money
from listing_studio.domain.record import Choice, Count, CountryCode, Day, Days, Percent, Record, Text, YesNo
from listing_studio.domain.warranty import AfterSales, Returns, Warranty


class Shipping(Record):
    """How and how soon the parcel leaves. ``cost`` is what the buyer pays, ``real_cost`` what the shop does."""

    carrier: Text | None = None
    tracked: YesNo | None = None
    international_tracking: YesNo | None = None
    method_as_chosen: YesNo | None = None
    cost: Money | None = None
    real_cost: Money | None = None
    handling_days: Days | None = None
    ships_from: CountryCode | None = None
    cross_border: YesNo | None = None
    made_in: CountryCode | None = None
    invoice_included: YesNo | None = None


class Listing(Record):
    """What the marketplace itself calls this offer; ``photo_base_url`` is where published photos will be reachable."""

    sku: Text | None = None
    asin: Text | None = None
    product_type: Text | None = None
    category_id: Text | None = None
    brand_id: Text | None = None
    shipping_template_id: Text | None = None
    service_template_id: Text | None = None
    photo_base_url: Text | None = None


class Performance(Record):
    """How this one listing did over the ``days`` that end on ``until``: its orders, and what its buyers said."""

    until: Day | None = None
    days: Days | None = None
    orders: Count | None = None
    orders_with_reports: Count | None = None
    quality_score: Percent | None = None
    rating: Annotated[Decimal, Field(ge=1, le=5, decimal_places=2)] | None = None


class Offer(Record):
    """One pack's terms. ``price_of_new`` is what the new equivalent costs, with the source of that figure.

    ``grade`` is the one grade this marketplace shows, on its own scale; the unit's grades are per axis.
    """

    pack: Text
    price: Money | None = None
    price_of_new: Money | None = None
    price_of_new_source: Text | None = None
    quantity: Count | None = None
    bundle: YesNo | None = None
    grade: Grade | None = None
    label_word: Annotated[Text, Choice("label_word")] | None = None
    warranty: Warranty = Warranty()
    returns: Returns = Returns()
    after_sales: AfterSales = AfterSales()
    shipping: Shipping = Shipping()
    listing: Listing = Listing()
    performance: Performance = Performance()
