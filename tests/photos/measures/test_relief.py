"""A picture's fine drawing, kept small."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from listing_studio.photos.measures.relief import relief, unpacked
from tests.photos.pictures import product, scene


@pytest.mark.parametrize(
    ("size", "shape"), [((640, 480), (144, 192)), ((480, 640), (192, 144)), ((500, 500), (144, 144))]
)
def test_pictures_of_one_shape_share_a_size(size: tuple[int, int], shape: tuple[int, int]) -> None:
    assert unpacked(relief(scene(*size).convert("L"))).shape == shape


def test_it_is_the_distance_from_the_surroundings() -> None:
    levels = np.full((192, 192), 100, dtype=np.uint8)
    levels[96, 96] = 120
    found = unpacked(relief(Image.fromarray(levels).resize((144, 144), Image.Resampling.NEAREST)))
    assert found.max() == pytest.approx(20, abs=2)
    assert found.min() >= -2
    assert (found != 0).mean() < 0.01


def test_tones_do_not_count_and_strong_lines_are_held_down() -> None:
    dark, bright = Image.new("L", (400, 300), 10), Image.new("L", (400, 300), 240)
    assert not unpacked(relief(dark)).any()
    assert relief(dark) == relief(bright)
    assert abs(unpacked(relief(product().convert("L")))).max() == 24


def test_it_takes_a_hundredth_of_a_camera_photo() -> None:
    noise = Image.fromarray(np.random.default_rng(1).integers(0, 256, (480, 640), dtype=np.uint8))
    assert len(relief(noise)) < 20_000
    assert len(relief(product().convert("L"))) < 8_000


@pytest.mark.parametrize("packed", [b"", b"\x00", b"\x07abc", b"\x00abc", relief(Image.new("L", (9, 9)))[:-9]])
def test_other_bytes_are_refused(packed: bytes) -> None:
    with pytest.raises(ValueError, match="no relief"):
        unpacked(packed)
