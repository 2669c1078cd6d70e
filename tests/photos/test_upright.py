"""Turning pictures upright."""

from __future__ import annotations

import pytest
from PIL import Image, ImageOps

from listing_studio.photos.metadata import ORIENTATION
from listing_studio.photos.upright import upright, upright_size
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
