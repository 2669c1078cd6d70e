"""Brightness and blank pictures."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from listing_studio.photos.exposure import brightness, is_blank
from tests.photos.pictures import product, scene


@pytest.mark.parametrize(("level", "share"), [(0, 0.0), (255, 1.0), (51, 0.2)])
def test_brightness_is_the_mean(level: int, share: float) -> None:
    assert brightness(Image.new("L", (50, 40), level)) == pytest.approx(share)


def test_brightness_of_halves() -> None:
    image = Image.new("L", (50, 40), 0)
    image.paste(255, (0, 0, 25, 40))
    assert brightness(image) == pytest.approx(0.5)


@pytest.mark.parametrize("level", [0, 128, 255])
def test_blank_despite_noise_and_hot_pixels(level: int) -> None:
    noise = np.random.default_rng(1).integers(-2, 3, (378, 504))
    pixels = np.clip(level + noise, 0, 255).astype(np.uint8)
    pixels[::100, ::100] = 255
    assert is_blank(Image.fromarray(pixels))


def test_pictures_that_show_something() -> None:
    small_thing = Image.new("L", (504, 378), 255)
    small_thing.paste(60, (250, 180, 268, 198))
    assert not is_blank(small_thing)
    assert not is_blank(product().convert("L"))
    assert not is_blank(scene().convert("L"))
