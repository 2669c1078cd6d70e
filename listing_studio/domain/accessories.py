"""What comes with the unit and in what it is packed."""

from __future__ import annotations

from typing import Annotated

from listing_studio.domain.record import Choice, Element, Grams, Millimetres, Record, Text, YesNo


class Accessory(Element):
    """An accessory the new item comes with, or that is added; ``presence`` says whether it is in the box."""

    accessory: Annotated[Text, Choice("accessory")] | None = None
    presence: Annotated[Text, Choice("presence")] | None = None
    origin: Annotated[Text, Choice("accessory_origin")] | None = None


class Packaging(Record):
    """The parcel as it will be shipped: outer sizes and gross weight."""

    kind: Annotated[Text, Choice("packaging")] | None = None
    programme_insert: YesNo | None = None
    length_mm: Millimetres | None = None
    width_mm: Millimetres | None = None
    height_mm: Millimetres | None = None
    weight_g: Grams | None = None
