"""White backgrounds."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from listing_studio.photos.measures.background import white_border
from tests.photos.pictures import product, scene


def on(colour: tuple[int, int, int]) -> Image.Image:
    image = Image.new("RGB", (400, 300), colour)
    ImageDraw.Draw(image).ellipse((120, 80, 280, 220), fill=(40, 40, 60))
    return image


@pytest.mark.parametrize(
    ("colour", "share"),
    [
        ((255, 255, 255), 1.0),
        ((250, 250, 250), 1.0),
        ((249, 250, 250), 0.0),
        ((255, 255, 240), 0.0),
        ((200, 200, 200), 0.0),
        ((0, 0, 0), 0.0),
    ],
    ids=["white", "just white", "just not", "yellowish", "grey", "black"],
)
def test_plain_backgrounds(colour: tuple[int, int, int], share: float) -> None:
    assert white_border(on(colour))[0] == share


def test_subject_that_touches_the_frame_does_not_count_against_white() -> None:
    image = on((255, 255, 255))
    ImageDraw.Draw(image).rectangle((100, 150, 300, 300), fill=(40, 40, 60))
    assert white_border(image)[0] == 1.0


def test_one_grey_corner_counts_however_short_its_stretch() -> None:
    image = on((255, 255, 255))
    ImageDraw.Draw(image).rectangle((0, 0, 15, 15), fill=(120, 120, 120))
    assert white_border(image)[0] == pytest.approx(6 / 8)


def test_soft_shadow_along_the_bottom_is_not_white() -> None:
    image = on((255, 255, 255))
    for row in range(200, 300):
        ImageDraw.Draw(image).line((0, row, 400, row), fill=(455 - row,) * 3)
    assert 0.3 < white_border(image)[0] < 0.8


def test_cluttered_scene_is_not_white() -> None:
    assert white_border(scene(400, 300))[0] < 0.1


def test_fourth_channel_is_no_colour() -> None:
    image = Image.new("RGBX", (40, 30), (255, 255, 255, 0))
    assert white_border(image)[0] == 1.0


@pytest.mark.parametrize("size", [(1, 1), (1, 9), (3, 2)])
def test_tiny_pictures(size: tuple[int, int]) -> None:
    assert white_border(Image.new("RGB", size, "white"))[0] == 1.0


def test_product_on_white() -> None:
    assert white_border(product())[0] == 1.0


@pytest.mark.parametrize(("level", "share"), [(254, 0.0), (255, 1.0)])
def test_pure_white_is_every_channel_at_255(level: int, share: float) -> None:
    assert white_border(on((255, level, 255)))[1] == share
