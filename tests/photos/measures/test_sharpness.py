"""Sharpness."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from listing_studio.photos.measures.sharpness import Sharpness, scored_windows, sharpness
from tests.photos.pictures import scene


def found(image: Image.Image) -> Sharpness:
    factor = max(1, round(max(image.size) / 504))
    value = sharpness(image, image.reduce(factor).convert("L"), factor)
    assert value is not None
    return value


def score(image: Image.Image) -> float:
    return found(image).sharpness


def blurred(image: Image.Image, sigma: float) -> Image.Image:
    return image.filter(ImageFilter.GaussianBlur(sigma))


def moved(image: Image.Image, across: float, down: float, length: int = 12) -> Image.Image:
    """As a camera sees it that moves by so many pixels while it looks."""
    pixels = np.asarray(image, dtype=float)
    steps = [(round(at * down), round(at * across)) for at in range(length)]
    return Image.fromarray(np.mean([np.roll(pixels, step, axis=(0, 1)) for step in steps], axis=0).astype(np.uint8))


@cache
def clean(width: int = 1600) -> Image.Image:
    """Discs with hard edges in every direction, and no grain, which blur does not reach alike."""
    image = Image.new("RGB", (width, width * 3 // 4), (128, 128, 128))
    draw = ImageDraw.Draw(image)
    for down, across, radius, level in np.random.default_rng(1).random((80, 4)):
        middle, reach = (across * width, down * image.height), image.height * (0.03 + 0.1 * radius)
        draw.circle(middle, reach, fill=(int(255 * level),) * 3)
    return image


@pytest.mark.parametrize("sigma", [1, 1.5, 2, 3])
def test_score_is_how_often_the_blur_fits_into_the_longest_side(sigma: float) -> None:
    assert score(blurred(clean(), sigma)) == pytest.approx(1600 / sigma, rel=0.2)


@pytest.mark.parametrize("side", [3200, 2500, 1600, 1200, 1000])
def test_the_same_photo_at_another_size_has_the_same_score(side: int) -> None:
    image = blurred(clean(3200), 5)
    assert score(image.resize((side, side * 3 // 4), Image.Resampling.LANCZOS)) == pytest.approx(640, rel=0.2)


def test_each_blur_scores_lower() -> None:
    scores = [score(scene())] + [score(blurred(scene(), sigma)) for sigma in (1, 2, 4)]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > 2 * scores[2]


@pytest.mark.parametrize(("across", "down"), [(1, 0), (0, 1), (0.7, 0.7), (0.7, -0.7)])
def test_motion_in_any_direction_is_seen_and_told_from_defocus(across: float, down: float) -> None:
    image = clean().convert("L")
    straight, shaken, defocused = found(image), found(moved(image, across, down)), found(blurred(image, 3))
    assert shaken.sharpness < straight.sharpness / 2
    assert shaken.blur_evenness < 0.5
    assert min(straight.blur_evenness, defocused.blur_evenness) > 0.7


def test_something_sharp_on_a_plain_background_is_enough() -> None:
    image = Image.new("RGB", (800, 600), (230, 230, 230))
    image.paste(scene(200, 200), (300, 200))
    assert score(image) > score(scene()) / 2


def test_soft_background_behind_a_sharp_subject_is_enough() -> None:
    image = blurred(scene(), 6)
    image.paste(scene(300, 300, seed=2), (200, 150))
    assert score(image) > score(scene()) / 2


def test_one_sharp_spot_does_not_save_a_blurred_photo() -> None:
    image = blurred(clean(), 6)
    soft = score(image)
    image.paste(scene(seed=2).crop((120, 120, 184, 184)), (320, 256))
    assert score(image) == pytest.approx(soft, rel=0.5)


def test_contrast_hardly_matters() -> None:
    image = blurred(clean(), 1.5)
    pale = image.point(lambda level: 128 + (level - 128) // 3)
    assert score(pale) == pytest.approx(score(image), rel=0.3)


def test_stripes_are_judged_across_only() -> None:
    stripes = Image.fromarray(np.kron(np.array([[40, 200] * 20] * 30, np.uint8), np.ones((20, 20), np.uint8)))
    assert score(stripes) > 1000


def test_noise_without_contrast_tells_nothing() -> None:
    noise = np.random.default_rng(1).integers(127, 129, (600, 800, 3), dtype=np.uint8)
    image = Image.fromarray(noise)
    assert sharpness(image, image.reduce(2).convert("L"), 2) is None


def test_windows_tell_sharp_places_from_soft_ones() -> None:
    image = clean().copy()
    image.paste(blurred(clean(), 4).crop((0, 0, 800, 1200)))
    windows = scored_windows(image, image.reduce(3).convert("L"), 3)
    left = [window.score for window in windows if window.left < 700]
    right = [window.score for window in windows if window.left >= 800]
    assert left
    assert right
    assert max(left) < 700 < 1600 < min(right)


@pytest.mark.parametrize("size", [(1, 1), (33, 33), (500, 20)])
def test_too_small_to_tell(size: tuple[int, int]) -> None:
    image = Image.new("RGB", size)
    assert sharpness(image, image.convert("L"), 1) is None
