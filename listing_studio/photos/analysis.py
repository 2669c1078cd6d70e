"""The pictures everything about a photo is measured on: the one decode, and small copies made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listing_studio.photos.decoding.pictures import picture

if TYPE_CHECKING:
    from PIL import Image

    from listing_studio.photos.decoding.opening import Opened

_LARGE_SIDE, _SMALL_SIDE = 1600, 504
_SKIPPED_FROM = 4


@dataclass(frozen=True, slots=True)
class Analysis:
    """As stored, not upright. ``small`` is ``large`` reduced by ``factor``, ``tiny`` half of that."""

    large: Image.Image
    small: Image.Image
    tiny: Image.Image
    grey: Image.Image
    factor: int


def analysis(photo: Opened) -> Analysis:
    """Decodes a photo once, its longest side at 1600 pixels or more where it has them. Raises ``Refused``."""
    large = picture(photo, _LARGE_SIDE)
    factor = max(1, round(max(large.size) / _SMALL_SIDE))
    small = _reduced(large, factor)
    return Analysis(large, small, small.reduce(2), small.convert("L"), factor)


def _reduced(image: Image.Image, factor: int) -> Image.Image:
    """Where many pixels become one, every other one of every other row tells as much in half the time."""
    if factor < _SKIPPED_FROM or factor % 2:
        return image.reduce(factor)
    from PIL.Image import Resampling

    halves = (-(-image.width // 2), -(-image.height // 2))
    return image.resize(halves, Resampling.NEAREST).reduce(factor // 2)
