"""Reads barcodes and QR codes off a picture: text, kind and place. That none was read does not prove there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from listing_studio.domain.photos import Box, Code
from listing_studio.photos.decoding.upright import upright_box

if TYPE_CHECKING:
    from PIL import Image

# What labels of devices and their boxes carry, and what is quick to look for; others cost many times as much.
# A UPC-A is read as the EAN-13 it is, with a zero in front.
_KINDS = {"Code128": "code_128", "EAN13": "ean_13", "QRCode": "qr"}
_LONGEST_TEXT = 8000


@dataclass(frozen=True, slots=True)
class Reading:
    """The codes that were read, from the top down; ``doubtful`` if a place looked like one and was not."""

    codes: tuple[Code, ...]
    doubtful: bool


def reading(grey: Image.Image, orientation: int | None) -> Reading:
    """Codes lying within about 20 degrees of the picture's sides, with bars of at least two pixels; QR at any angle."""
    import numpy as np
    import zxingcpp

    found = zxingcpp.read_barcodes(
        np.asarray(grey),
        formats=zxingcpp.barcode_formats_from_str(",".join(_KINDS)),
        try_downscale=False,
        try_invert=False,
        text_mode=zxingcpp.TextMode.Plain,
        return_errors=True,
    )
    codes = [_code(one, grey.size, orientation) for one in found if one.valid and one.text.strip()]
    codes.sort(key=lambda code: (code.box.top, code.box.left, code.text))
    return Reading(tuple(codes), doubtful=any(not one.valid for one in found))


def _code(found: Any, size: tuple[int, int], orientation: int | None) -> Code:
    position = found.position
    corners = position.top_left, position.top_right, position.bottom_right, position.bottom_left
    across = [_share(corner.x, size[0]) for corner in corners]
    down = [_share(corner.y, size[1]) for corner in corners]
    stored = Box(left=min(across), top=min(down), right=max(across), bottom=max(down))
    return Code(kind=_KINDS[found.format.name], text=_one_line(found.text), box=upright_box(stored, orientation))


def _share(pixels: float, side: int) -> float:
    return min(max(pixels / side, 0.0), 1.0)


def _one_line(text: str) -> str:
    """Control characters, which separate parts of a long code, as blanks."""
    return "".join(character if character.isprintable() else " " for character in text)[:_LONGEST_TEXT].strip()
