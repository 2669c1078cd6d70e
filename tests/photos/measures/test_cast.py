"""Colour casts of white backgrounds, and pictures without colour."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from listing_studio.photos.measures.cast import colour_cast, is_greyscale
from tests.photos.pictures import product


@pytest.mark.parametrize("level", [201, 230, 255])
def test_greys_have_no_cast(level: int) -> None:
    assert colour_cast((level, level, level)) == pytest.approx(0, abs=0.01)


def test_known_colour() -> None:
    """Lab of sRGB (255, 250, 240), by the definition of CIELAB with D65: a = 0.16, b = 5.38."""
    assert colour_cast((255, 250, 240)) == pytest.approx(5.4, abs=0.1)


@pytest.mark.parametrize("channel", range(3))
def test_a_stronger_cast_is_a_larger_number(channel: int) -> None:
    tones = [tuple(255 * (1 - gain if place == channel else 1) for place in range(3)) for gain in (0, 0.03, 0.1, 0.2)]
    casts = [colour_cast((red, green, blue)) for red, green, blue in tones]
    assert casts == sorted(cast for cast in casts if cast is not None)


def test_background_that_is_not_nearly_white_has_no_cast() -> None:
    assert colour_cast((200, 255, 255)) is None
    assert colour_cast((90, 120, 200)) is None


def test_grey_picture_stored_in_colour() -> None:
    grain = np.random.default_rng(1).integers(0, 255, (60, 80), dtype=np.uint8)
    assert is_greyscale(Image.fromarray(grain).convert("RGB"))
    assert not is_greyscale(product())


def test_grey_product_in_a_colour_photo_is_not_greyscale() -> None:
    """Two levels between the channels, as in any photo of a grey thing."""
    assert not is_greyscale(Image.new("RGB", (40, 40), (120, 122, 121)))


def test_a_thousandth_of_colour_is_noise() -> None:
    image = Image.new("RGB", (100, 100), (80, 80, 80))
    image.paste((255, 0, 0), (0, 0, 10, 1))
    assert is_greyscale(image)
    image.paste((255, 0, 0), (0, 0, 11, 1))
    assert not is_greyscale(image)
