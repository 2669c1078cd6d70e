"""Decodes an opened photo once, wherever its format is decoded; whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_studio.photos.decoding import pixels
from listing_studio.photos.decoding.decoder_pool import decoders
from listing_studio.photos.decoding.opening import Opened
from listing_studio.photos.decoding.turns import turn

if TYPE_CHECKING:
    from PIL import Image


def picture(photo: Opened, longest: int) -> Image.Image:
    """As stored, RGB or RGBX, at the smallest of 1, 1/2, 1/4, 1/8 that keeps the longest side at ``longest``.

    Raises ``Refused``.
    """
    with turn(photo.held):
        if photo.image is None:
            return decoders().picture(photo.data, longest)
        return pixels.pixels(photo, longest)


def full_picture(photo: Opened) -> Image.Image:
    """Every pixel as stored, in what the photo's colour profile speaks of (RGBX for RGB). Raises ``Refused``."""
    with turn(photo.held):
        if photo.image is None:
            return decoders().full_picture(photo.data)
        return pixels.all_pixels(photo)


def carried_thumbnail(photo: Opened, longest: int) -> Image.Image | None:
    """The thumbnail in a HEIC, where it has one of that size; no other pixel is decoded. Raises ``Refused``."""
    return decoders().thumbnail(photo.data, longest) if photo.format == "heic" else None
