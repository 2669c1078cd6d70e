"""Frames drawn around pictures."""

from __future__ import annotations

import pytest
from PIL import Image, ImageOps

from listing_studio.photos.measures.background import background
from listing_studio.photos.measures.frame import border_frame
from tests.photos.pictures import product, scene


def width(image: Image.Image) -> float | None:
    behind = background(image)
    return None if behind.mask is None else border_frame(behind.mask, behind.colour)


@pytest.mark.parametrize("share", [0.02, 0.05, 0.09])
@pytest.mark.parametrize("image", [scene(400, 300), product(400, 300)], ids=["scene", "product"])
def test_a_frame_is_found_with_its_width(image: Image.Image, share: float) -> None:
    pixels = round(share * 300)
    framed = ImageOps.expand(image, pixels, "navy")
    assert width(framed) == pytest.approx(pixels / (300 + 2 * pixels), abs=0.004)


def test_the_thinnest_side_counts() -> None:
    assert width(ImageOps.expand(scene(400, 300), (20, 10, 15, 12), "black")) == pytest.approx(10 / 322)


@pytest.mark.parametrize(
    "image",
    [
        scene(400, 300),
        product(400, 300),
        ImageOps.expand(scene(400, 300), 15, "white"),
        ImageOps.expand(scene(400, 300), (0, 15, 0, 15), "navy"),
        ImageOps.expand(scene(400, 300), 60, "navy"),
        Image.new("RGB", (400, 300), "navy"),
    ],
    ids=["scene", "product on white", "white", "two sides only", "a mount", "one tone"],
)
def test_no_frame(image: Image.Image) -> None:
    assert width(image) is None


def test_a_round_product_on_a_dark_ground_has_no_frame() -> None:
    image = Image.new("RGB", (400, 300), "navy")
    shape = Image.radial_gradient("L").resize((380, 280)).point([255 * (level < 127) for level in range(256)])
    image.paste(scene(380, 280), (10, 10), shape)
    assert width(image) is None
