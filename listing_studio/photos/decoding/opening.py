"""Opens a photo behind the guards: JPEG and PNG in this process, riskier formats and large PNGs in one of their own."""

from __future__ import annotations

from listing_studio.photos.decoding.decoder_pool import decoders
from listing_studio.photos.decoding.header import Opened, allowed_format, header
from listing_studio.photos.decoding.turns import LARGE, turn

__all__ = ["Opened", "opened"]


def opened(data: bytes) -> Opened:
    """Reads the header. Raises ``Refused`` for what is no photo, is too large or cannot be read."""
    name = allowed_format(data)
    held = _png_bytes(data) if name == "png" else 0
    if name == "jpeg" or (name == "png" and held <= LARGE):
        return header(data)
    with turn(held):
        return decoders().opened(data)


def _png_bytes(data: bytes) -> int:
    """What decoding would hold at most, by the first lines of the file."""
    return 4 * int.from_bytes(data[16:20]) * int.from_bytes(data[20:24])
