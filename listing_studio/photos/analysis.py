"""The pictures everything about a photo is measured on: the one decode, and small copies made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listing_studio.photos.decoding.pictures import picture

if TYPE_CHECKING:
    from PIL import Image

    from listing_studio.photos.decoding.opening import Opened

_LARGE_SIDE, _SMALL_SIDE = 1600, 504


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
    small = large.reduce(factor)
    return Analysis(large, small, small.reduce(2), small.convert("L"), factor)
