"""Colours as people see how far they are apart: sRGB in CIELAB, and the mean colour of a part of a picture."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING, Any

from listing_studio.domain.photos import Colour

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL import Image

# Each row adds up to 1, so that white has x = y = z = 1.
_TO_XYZ = ((0.4340, 0.3762, 0.1898), (0.2126, 0.7152, 0.0722), (0.0178, 0.1094, 0.8728))
_LINEAR_BELOW, _SLOPE, _START = 216 / 24389, 24389 / 27 / 116, 16 / 116


@dataclass(frozen=True, slots=True)
class Lab:
    """Lightness from 0 to 100, and CIELAB's a and b, which are 0 for every grey."""

    lightness: float
    a: float
    b: float

    @property
    def tint(self) -> float:
        """How far the colour is from neutral."""
        return hypot(self.a, self.b)

    def tint_distance(self, other: Lab) -> float:
        """How far two colours are apart in a and b."""
        return hypot(self.a - other.a, self.b - other.b)

    def distance(self, other: Lab) -> float:
        """How far two colours are apart as a whole; about 2 can just be told side by side."""
        return hypot(self.lightness - other.lightness, self.tint_distance(other))


def lab(colour: Colour) -> Lab:
    """A colour in CIELAB, seen in the light that sRGB means."""
    levels = [_linear(level) for level in (colour.red, colour.green, colour.blue)]
    x, y, z = (_root(sum(weight * level for weight, level in zip(row, levels, strict=True))) for row in _TO_XYZ)
    return Lab(116 * y - 16, 500 * (x - y), 200 * (y - z))


def colour_of(levels: tuple[float, float, float]) -> Colour:
    """A colour given in levels of 256."""
    red, green, blue = (float(level) / 255 for level in levels)
    return Colour(red=red, green=green, blue=blue)


def mean_colour(picture: Image.Image, where: NDArray[Any]) -> Colour | None:
    """The mean of the pixels where a mask is true, or None where it is true nowhere."""
    import numpy as np

    pixels = np.asarray(picture)[where]
    return colour_of(pixels.mean(axis=0)[:3]) if len(pixels) else None


def _linear(level: float) -> float:
    return level / 12.92 if level <= 0.04045 else float(((level + 0.055) / 1.055) ** 2.4)


def _root(share: float) -> float:
    return float(share ** (1 / 3)) if share > _LINEAR_BELOW else _SLOPE * share + _START
