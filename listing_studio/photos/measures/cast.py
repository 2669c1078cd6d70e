"""Measures how far a nearly white background is from neutral, and whether a picture has any colour. Mends nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_studio.photos.measures.lab import colour_of, lab

if TYPE_CHECKING:
    from PIL import Image

# Nearly white: every channel brighter than this. A darker background may have a colour on purpose.
_NEARLY_WHITE = 200
# A grey picture stored in colour is grey to the level; a grey product in a colour photo is not.
_GREY_STEP = 1
_GREY_SHARE = 0.999


def colour_cast(background: tuple[float, float, float]) -> float | None:
    """How far a background's colour (sRGB, 0 to 255) is from neutral: the length of CIELAB's a and b.

    ``None`` where the background is not nearly white (every channel above 200): then nobody knows what is neutral.
    """
    if min(background) <= _NEARLY_WHITE:
        return None
    return lab(colour_of(background)).tint


def is_greyscale(picture: Image.Image) -> bool:
    """Whether the channels of nearly every pixel (999 of 1000) are within one of 256 levels of each other."""
    import numpy as np

    pixels = np.asarray(picture)
    red, green, blue = (pixels[..., channel].astype(np.int16) for channel in range(3))
    coloured = (abs(red - green) > _GREY_STEP) | (abs(green - blue) > _GREY_STEP) | (abs(red - blue) > _GREY_STEP)
    return float(coloured.mean()) <= 1 - _GREY_SHARE
