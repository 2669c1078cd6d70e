"""Measures how far a nearly white background is from neutral, and whether a picture has any colour. Mends nothing."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

# Nearly white: every channel brighter than this. A darker background may have a colour on purpose.
_NEARLY_WHITE = 200
_TO_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
# A grey picture stored in colour is grey to the level; a grey product in a colour photo is not.
_GREY_STEP = 1
_GREY_SHARE = 0.999


def colour_cast(background: tuple[float, float, float]) -> float | None:
    """How far a background's colour (sRGB, 0 to 255) is from neutral: the length of CIELAB's a and b.

    ``None`` where the background is not nearly white (every channel above 200): then nobody knows what is neutral.
    """
    if min(background) <= _NEARLY_WHITE:
        return None
    linear = [_linear(level / 255) for level in background]
    x, y, z = (
        (sum(weight * level for weight, level in zip(row, linear, strict=True)) / sum(row)) ** (1 / 3)
        for row in _TO_XYZ
    )
    return hypot(500 * (x - y), 200 * (y - z))


def is_greyscale(picture: Image.Image) -> bool:
    """Whether the channels of nearly every pixel (999 of 1000) are within one of 256 levels of each other."""
    import numpy as np

    pixels = np.asarray(picture)
    red, green, blue = (pixels[..., channel].astype(np.int16) for channel in range(3))
    coloured = (abs(red - green) > _GREY_STEP) | (abs(green - blue) > _GREY_STEP) | (abs(red - blue) > _GREY_STEP)
    return float(coloured.mean()) <= 1 - _GREY_SHARE


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)
