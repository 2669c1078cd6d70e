"""Turns a picture the way its EXIF orientation asks for; knows nothing about where the number comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
