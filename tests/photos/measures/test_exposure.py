"""Brightness, contrast, clipped pixels and blank pictures."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from listing_studio.photos.measures.exposure import exposure
from tests.photos.pictures import product, scene


@pytest.mark.parametrize(("level", "share"), [(0, 0.0), (255, 1.0), (51, 0.2)])
def test_even_tone(level: int, share: float) -> None:
    found = exposure(Image.new("L", (50, 40), level))
    assert found.brightness == found.bright_level == pytest.approx(share)
    assert found.contrast == 0


def test_halves() -> None:
    image = Image.new("L", (50, 40), 0)
    image.paste(255, (0, 0, 25, 40))
    found = exposure(image)
    assert found.brightness == pytest.approx(0.5)
    assert found.contrast == 1
    assert (found.clipped_shadows, found.clipped_highlights) == (0.5, 0.5)


@pytest.mark.parametrize(("level", "shadows", "highlights"), [(2, 1, 0), (3, 0, 0), (252, 0, 0), (253, 0, 1)])
def test_clipped_are_the_three_outermost_levels(level: int, shadows: int, highlights: int) -> None:
    found = exposure(Image.new("L", (20, 20), level))
    assert (found.clipped_shadows, found.clipped_highlights) == (shadows, highlights)


def test_a_twentieth_at_either_end_is_no_contrast() -> None:
    image = Image.new("L", (100, 100), 100)
    image.paste(0, (0, 0, 4, 100))
    image.paste(255, (96, 0, 100, 100))
    found = exposure(image)
    assert found.contrast == 0
    assert found.bright_level == pytest.approx(100 / 255)
    assert not found.blank


@pytest.mark.parametrize("level", [0, 128, 255])
def test_blank_despite_noise_and_hot_pixels(level: int) -> None:
    noise = np.random.default_rng(1).integers(-2, 3, (378, 504))
    pixels = np.clip(level + noise, 0, 255).astype(np.uint8)
    pixels[::100, ::100] = 255
    assert exposure(Image.fromarray(pixels)).blank


def test_pictures_that_show_something() -> None:
    small_thing = Image.new("L", (504, 378), 255)
    small_thing.paste(60, (250, 180, 268, 198))
    for image in (small_thing, product().convert("L"), scene().convert("L")):
        assert not exposure(image).blank
