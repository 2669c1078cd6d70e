"""Colours as people see how far they are apart."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from listing_studio.domain.photos import Colour
from listing_studio.photos.measures.lab import colour_of, lab, mean_colour


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ((255, 255, 255), (100, 0, 0)),
        ((0, 0, 0), (0, 0, 0)),
        ((119, 119, 119), (50.0, 0, 0)),
        ((255, 0, 0), (53.2, 80.1, 67.2)),
        ((0, 0, 255), (32.3, 79.2, -107.9)),
    ],
)
def test_known_colours(levels: tuple[float, float, float], expected: tuple[float, float, float]) -> None:
    found = lab(colour_of(levels))
    assert (found.lightness, found.a, found.b) == pytest.approx(expected, abs=0.5)


def test_distance_has_a_part_in_lightness_and_one_in_tint() -> None:
    white, grey, blue = lab(colour_of((255, 255, 255))), lab(colour_of((119, 119, 119))), lab(colour_of((0, 0, 255)))
    assert white.distance(grey) == pytest.approx(50, abs=0.5)
    assert white.tint_distance(grey) == pytest.approx(0, abs=0.01)
    assert white.distance(blue) > white.tint_distance(blue) > 100


def test_mean_is_of_the_pixels_meant() -> None:
    image = Image.new("RGB", (4, 2), "red")
    image.paste((0, 0, 255), (2, 0, 4, 2))
    where = np.zeros((2, 4), dtype=bool)
    assert mean_colour(image, where) is None
    where[:, 2:] = True
    assert mean_colour(image, where) == Colour(red=0, green=0, blue=1)
