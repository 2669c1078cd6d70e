"""A defect: what, where, how bad, how large, from how far it shows, and the photos that prove it."""

from __future__ import annotations

from typing import Annotated

from pydantic import model_validator

from listing_studio.domain.record import Choice, Element, Measure, Millimetres, Record, Share, Text


class Pin(Record):
    """A photo that shows the defect, and where on it: shares of width and height of the upright photo."""

    photo: Text
    x: Share | None = None
    y: Share | None = None

    @model_validator(mode="after")
    def _both_or_neither(self) -> Pin:
        if (self.x is None) != (self.y is None):
            raise ValueError("a pin needs both x and y, or neither")
        return self


class Defect(Element):
    """``visible_at_mm`` is the farthest distance at which it still shows to the naked eye."""

    type: Annotated[Text, Choice("defect_type")] | None = None
    zone: Annotated[Text, Choice("zone")] | None = None
    severity: Annotated[Text, Choice("severity")] | None = None
    size_mm: Millimetres | None = None
    visible_at_mm: Annotated[int, Measure("mm")] | None = None
    pins: tuple[Pin, ...] = ()
    no_photo_reason: Text | None = None
