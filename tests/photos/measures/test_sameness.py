"""Perceptual hashes."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageEnhance

from listing_studio.photos.decoding.upright import upright
from listing_studio.photos.measures.sameness import distance, perceptual_hashes
from tests.photos.pictures import encoded, scene


def hash_of(image: Image.Image) -> str:
    return perceptual_hashes(image.convert("L"))[0]


def test_distance_counts_bits() -> None:
    assert distance("0000000000000000", "0000000000000000") == 0
    assert distance("ffffffffffffffff", "0000000000000000") == 64
    assert distance("8000000000000001", "0000000000000001") == 1


def test_hash_is_16_hex_digits() -> None:
    assert len(hash_of(scene())) == 16
    int(hash_of(scene()), 16)


@pytest.mark.parametrize(
    "change",
    [
        lambda image: Image.open(BytesIO(encoded(image, quality=50))),
        lambda image: image.resize((320, 240)),
        lambda image: ImageEnhance.Brightness(image).enhance(1.15),
        lambda image: image.crop((16, 12, 784, 588)),
    ],
    ids=["resaved", "resized", "brighter", "cropped 2 %"],
)
def test_same_picture_is_near(change) -> None:  # type: ignore[no-untyped-def]
    image = scene(seed=3)
    assert distance(hash_of(image), hash_of(change(image))) <= 10


def test_other_pictures_are_far() -> None:
    hashes = [hash_of(scene(seed=seed)) for seed in range(20)]
    assert min(distance(one, other) for one in hashes for other in hashes if one is not other) > 10


@pytest.mark.parametrize("orientation", range(1, 9))
def test_turned_hashes_are_those_of_turned_pictures(orientation: int) -> None:
    image = scene(seed=4).convert("L")
    turned = perceptual_hashes(image)[orientation - 1]
    assert distance(turned, hash_of(upright(image, orientation))) <= 2  # rounding of the 32x32 picture
    assert len(set(perceptual_hashes(image))) == 8


def test_hash_is_the_definition() -> None:
    """The cosine transform written as its sum, for one frequency at a time."""
    tiny = np.asarray(scene(640, 480).convert("L").resize((32, 32), Image.Resampling.BOX), dtype=float)
    at = np.arange(32) + 0.5
    waves = [np.cos(np.pi / 32 * frequency * at) for frequency in range(8)]
    strengths = [float((tiny * down[:, None] * across[None, :]).sum()) for down in waves for across in waves]
    median = sorted(strengths[1:])[31]
    bits = "".join("1" if strength > median else "0" for strength in strengths)
    assert hash_of(scene(640, 480)) == f"{int(bits, 2):016x}"
