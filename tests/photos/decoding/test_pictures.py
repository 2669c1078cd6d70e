"""One decode, whole or not at all."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from listing_studio.photos.decoding.opening import opened
from listing_studio.photos.decoding.pictures import full_picture, picture
from listing_studio.photos.decoding.problems import Problem, Refused
from tests.photos.pictures import FORMATS, encoded, product


@pytest.mark.parametrize("name", FORMATS)
def test_picture_is_reduced_and_looks_the_same(name: str) -> None:
    source = product(401, 301)
    seen = picture(opened(encoded(source, name)), 100)
    assert seen.size == (101, 76)
    expected = np.asarray(source.reduce(4), dtype=float)
    assert abs(np.asarray(seen, dtype=float)[..., :3] - expected).mean() < 8


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_full_picture_keeps_pixels_and_mode(mode: str) -> None:
    source = product().convert(mode)
    seen = full_picture(opened(encoded(source, quality=95, subsampling=0)))
    assert seen.mode == ("RGBX" if mode == "RGB" else mode)
    difference = np.asarray(seen.convert("RGB"), dtype=float) - np.asarray(source.convert("RGB"), dtype=float)
    assert abs(difference).mean() < 5


def decoding_problem(data: bytes, whole: bool) -> Problem | None:
    try:
        full_picture(opened(data)) if whole else picture(opened(data), 100)
    except Refused as refusal:
        return refusal.problem
    return None


@pytest.mark.parametrize("whole", [True, False], ids=["full", "reduced"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
@pytest.mark.parametrize("name", FORMATS)
def test_cut_files_are_damaged(name: str, share: float, whole: bool) -> None:
    data = encoded(product(), name)
    assert decoding_problem(data[: int(len(data) * share)], whole) == Problem.DAMAGED


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
@pytest.mark.parametrize("whole", [True, False], ids=["full", "reduced"])
def test_bit_rot_in_a_jpeg_is_damage(mode: str, whole: bool) -> None:
    """Pillow shows such a file without a word."""
    data = bytearray(encoded(product(400, 300).convert(mode), quality=90))
    for position in np.random.default_rng(2).integers(len(data) // 2, len(data) - 2, 20):
        data[position] ^= 4
    Image.open(BytesIO(data)).load()
    assert decoding_problem(bytes(data), whole) == Problem.DAMAGED
