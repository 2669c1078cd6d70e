"""Signs of a lit screen."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageFilter

from listing_studio.photos.measures.background import background
from listing_studio.photos.measures.screen import screen_lit
from tests.photos.pictures import scene


def device(screen: Image.Image) -> float:
    """A black device on white with this on its screen."""
    image = Image.new("RGB", (400, 300), "white")
    image.paste((20, 20, 22), (100, 30, 300, 270))
    image.paste(screen.resize((180, 200)), (110, 50))
    mask = background(image).mask
    assert mask is not None
    return screen_lit(image, mask)


def test_many_colours_speak_for_a_lit_screen() -> None:
    assert device(scene(800, 600).filter(ImageFilter.GaussianBlur(10))) > 0.9


@pytest.mark.parametrize("colour", ["black", "#101418", "#3060c0"])
def test_one_colour_does_not(colour: str) -> None:
    assert device(Image.new("RGB", (180, 200), colour)) == 0


def test_a_grey_reflection_does_not() -> None:
    assert device(Image.linear_gradient("L").convert("RGB").point(lambda level: level // 4)) < 0.5


def test_a_subject_without_pixels_shows_nothing() -> None:
    assert screen_lit(Image.new("RGB", (8, 8)), np.ones((8, 8), dtype=bool)) == 0
