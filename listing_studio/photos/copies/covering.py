"""Covers areas of a picture with solid black and proves that nothing shows through; decides not which areas."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil, floor
from typing import TYPE_CHECKING

from listing_studio.domain.photos import Box
from listing_studio.photos.copies.framing import Point

if TYPE_CHECKING:
    from PIL import Image

# Blocks of a JPEG are 16 pixels wide, and colour reaches a little over: so far inside nothing of the surroundings is.
_BLOCK = 20
_ROUNDING = 2


def cover(image: Image.Image, boxes: Iterable[Box]) -> None:
    """Fills the boxes of an upright picture, before anything is made of it; every pixel they touch is filled."""
    from PIL import Image

    width, height = image.size
    for box in boxes:
        corner = floor(box.left * width), floor(box.top * height)
        size = max(0, ceil(box.right * width) - corner[0]), max(0, ceil(box.bottom * height) - corner[1])
        image.paste(Image.new("RGB", size, "black").convert(image.mode), corner)


def seal(image: Image.Image, areas: Iterable[Sequence[Point]]) -> None:
    """Fills the areas (corners in shares) again where resampling has blended their edges with what is beside them."""
    from PIL import ImageDraw

    draw = ImageDraw.Draw(image)
    for area in areas:
        draw.polygon(_scaled(area, image.size), fill="black", outline="black", width=3)


def shows_through(image: Image.Image, areas: Iterable[Sequence[Point]]) -> bool:
    """Whether an area holds anything but black, its edges left out, where JPEG blends."""
    import numpy as np
    from PIL import Image, ImageDraw

    inside = Image.new("1", image.size)
    draw = ImageDraw.Draw(inside)
    for area in areas:
        draw.polygon(_scaled(area, image.size), fill=1)
    for area in areas:
        corners = _scaled(area, image.size)
        draw.line([*corners, *corners[:2]], fill=0, width=2 * _BLOCK)
    covered = np.asarray(image.convert("RGB"))[np.asarray(inside)]
    return bool((covered > _ROUNDING).any())


def _scaled(area: Sequence[Point], size: tuple[int, int]) -> list[Point]:
    return [(x * size[0], y * size[1]) for x, y in area]
