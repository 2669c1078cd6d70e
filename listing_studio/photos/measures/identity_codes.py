"""Tells which codes in a photo name a single unit, and how much around them hides them. It covers nothing."""

from __future__ import annotations

from collections.abc import Iterable

from listing_studio.domain.identity import Identity
from listing_studio.domain.photos import Area, Code
from listing_studio.rules.identifiers import imeis_in

_SHORTEST_PART = 6
"""A shorter serial number may stand inside another number by chance."""

# Bars are read across a band of their height only, so a box says their width and not how far up and down they reach;
# the tallest are a quarter of their width away from it. Shares of a code's longer side: along it, across it.
_MARGINS = {"qr": (0.15, 0.15)}
_MARGIN = (0.05, 0.25)
_GENEROUS = 1.4


def identity_codes(codes: Iterable[Code], identity: Identity) -> tuple[Code, ...]:
    """The codes that hold a number of the unit, or the IMEI of any phone."""
    return tuple(code for code in codes if imeis_in(code.text) or names_unit(code.text, identity))


def names_unit(text: str, identity: Identity) -> bool:
    """Whether a text holds the unit's own IMEI, MEID, EID or serial number."""
    numbers = (identity.imei, identity.imei2, identity.meid, identity.eid)
    serial = identity.serial
    part = serial is not None and len(serial) >= _SHORTEST_PART and serial in text
    return any(number in text for number in numbers if number) or part or text == serial


def code_area(code: Code, width: int, height: int, *, generous: bool = False) -> Area:
    """What has to be covered to hide a code in a picture of this size; ``generous`` has room for digits beside it."""
    box = code.box
    across, down = (box.right - box.left) * width, (box.bottom - box.top) * height
    along, beside = (share * max(across, down, 1.0) for share in _MARGINS.get(code.kind, _MARGIN))
    x, y = (along, beside) if across >= down else (beside, along)
    x, y = (margin * (_GENEROUS if generous else 1) for margin in (x, y))
    return Area(
        left=max(0.0, box.left - x / width),
        top=max(0.0, box.top - y / height),
        right=min(1.0, box.right + x / width),
        bottom=min(1.0, box.bottom + y / height),
    )
