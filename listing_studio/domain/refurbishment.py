"""What was done to the unit, by whom and when: steps, parts, the inspection report, data erasure."""

from __future__ import annotations

from typing import Annotated

from listing_studio.domain.record import Choice, Day, Element, Record, Text, YesNo


class Refurbishment(Record):
    """``no_parts_replaced`` is a fact of its own: an empty list of parts says nothing."""

    refurbisher: Text | None = None
    role: Annotated[Text, Choice("refurbisher_role")] | None = None
    completed_on: Day | None = None
    inspected: YesNo | None = None
    cleaned: YesNo | None = None
    repair_needed: YesNo | None = None
    repaired: YesNo | None = None
    tested: YesNo | None = None
    works_like_new: YesNo | None = None
    no_parts_replaced: YesNo | None = None
    latest_software: YesNo | None = None
    report_number: Text | None = None
    report_date: Day | None = None
    report_by: Text | None = None


class Part(Element):
    """A part that was replaced, and where the new one came from."""

    part: Annotated[Text, Choice("part")] | None = None
    origin: Annotated[Text, Choice("part_origin")] | None = None
    serial: Text | None = None


class Erasure(Record):
    """How the previous owner's data were removed. A factory reset alone is not an erasure."""

    factory_reset: YesNo | None = None
    erased: YesNo | None = None
    standard: Annotated[Text, Choice("erasure_standard")] | None = None
    method: Annotated[Text, Choice("erasure_method")] | None = None
    tool: Text | None = None
    performed_on: Day | None = None
    performed_by: Text | None = None
    verified: YesNo | None = None
