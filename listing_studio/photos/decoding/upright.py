"""Turns a picture, or a place in it, the way its EXIF orientation asks for; knows not where the number comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_studio.domain.photos import Box

if TYPE_CHECKING:
    from PIL import Image


def upright(image: Image.Image, orientation: int | None) -> Image.Image:
    """The picture as it is meant to be seen; missing and unknown orientations change nothing."""
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    turn = turns.get(orientation or 1)
    return image if turn is None else image.transpose(turn)


def upright_size(size: tuple[int, int], orientation: int | None) -> tuple[int, int]:
    """Width and height as the picture is meant to be seen."""
    width, height = size
    return (height, width) if orientation in (5, 6, 7, 8) else (width, height)


def upright_box(box: Box, orientation: int | None) -> Box:
    """Where a box of the stored picture lies in the picture as it is meant to be seen."""
    left, top, right, bottom = box.left, box.top, box.right, box.bottom
    if orientation in (5, 6, 7, 8):
        left, top, right, bottom = top, left, bottom, right
    if orientation in (2, 3, 6, 7):
        left, right = 1 - right, 1 - left
    if orientation in (3, 4, 7, 8):
        top, bottom = 1 - bottom, 1 - top
    return Box(left=left, top=top, right=right, bottom=bottom)
