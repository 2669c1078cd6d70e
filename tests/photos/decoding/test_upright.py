"""Turning pictures upright."""

from __future__ import annotations

import pytest
from PIL import Image, ImageOps

from listing_studio.domain.photos import Box
from listing_studio.photos.decoding.metadata import ORIENTATION
from listing_studio.photos.decoding.upright import upright, upright_box, upright_size
from tests.photos.pictures import product


@pytest.mark.parametrize("orientation", range(1, 9))
def test_upright_turns_as_pillow_does(orientation: int) -> None:
    image = product()
    reference = image.copy()
    reference.getexif()[ORIENTATION] = orientation
    expected = ImageOps.exif_transpose(reference)
    assert isinstance(expected, Image.Image)
    assert upright(image, orientation).tobytes() == expected.tobytes()
    assert upright_size(image.size, orientation) == expected.size


@pytest.mark.parametrize("orientation", [None, 0])
def test_no_orientation_changes_nothing(orientation: int | None) -> None:
    image = product()
    assert upright(image, orientation) is image
    assert upright_size((3, 2), orientation) == (3, 2)


@pytest.mark.parametrize("orientation", [None, 0, *range(1, 9)])
def test_a_box_turns_with_its_picture(orientation: int | None) -> None:
    image = Image.new("L", (40, 20))
    image.paste(255, (4, 2, 20, 6))
    stored = Box(left=0.1, top=0.1, right=0.5, bottom=0.3)
    turned = upright(image, orientation)
    box = upright_box(stored, orientation)
    width, height = turned.size
    edges = box.left * width, box.top * height, box.right * width, box.bottom * height
    assert turned.getbbox() == tuple(round(edge) for edge in edges)
