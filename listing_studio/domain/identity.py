"""What the unit is: its make and model, its numbers, and the traits that decide which questions apply."""

from __future__ import annotations

from typing import Annotated

from listing_studio.domain.record import Choice, Record, Text, YesNo


class Identity(Record):
    """Numbers are kept as they were typed or scanned; rules judge whether they are valid."""

    category: Annotated[Text, Choice("category")] | None = None
    brand: Text | None = None
    model: Text | None = None
    colour: Annotated[Text, Choice("colour")] | None = None
    capacity: Text | None = None
    version: Text | None = None
    has_screen: YesNo | None = None
    has_battery: YesNo | None = None
    has_storage: YesNo | None = None
    has_mobile_network: YesNo | None = None
    serial: Text | None = None
    imei: Text | None = None
    imei2: Text | None = None
    meid: Text | None = None
    eid: Text | None = None
    gtin: Text | None = None
    gtin_of_new: Text | None = None
    mpn: Text | None = None
