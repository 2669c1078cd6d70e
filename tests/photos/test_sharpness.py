"""Sharpness."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageFilter

from listing_studio.photos.sharpness import sharpness
from tests.photos.pictures import scene


def score(image: Image.Image, factor: int = 2) -> float:
    value = sharpness(image, image.reduce(factor).convert("L"), factor)
    assert value is not None
    return value


def test_each_blur_scores_lower() -> None:
    image = scene()
    scores = [score(image)] + [score(image.filter(ImageFilter.GaussianBlur(sigma))) for sigma in (1, 2, 4)]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > 4 * scores[2]


def test_motion_blur_scores_lower() -> None:
    image = scene()
    moved = np.mean([np.roll(np.asarray(image, dtype=float), shift, axis=1) for shift in range(16)], axis=0)
    assert score(Image.fromarray(moved.astype(np.uint8))) < score(image)


def test_something_sharp_on_a_plain_background_is_enough() -> None:
    image = Image.new("RGB", (800, 600), (230, 230, 230))
    image.paste(scene(200, 200), (300, 200))
    assert score(image) > score(scene()) / 2


def test_soft_background_behind_a_sharp_subject_is_enough() -> None:
    image = scene().filter(ImageFilter.GaussianBlur(6))
    image.paste(scene(300, 300, seed=2), (200, 150))
    assert score(image) > score(scene()) / 2


def test_one_sharp_spot_does_not_save_a_blurred_photo() -> None:
    image = scene().filter(ImageFilter.GaussianBlur(6))
    blurred = score(image)
    image.paste(scene(seed=2).crop((120, 120, 184, 184)), (320, 256))
    assert score(image) == pytest.approx(blurred, rel=0.5)


def test_contrast_hardly_matters() -> None:
    image = scene()
    pale = image.point(lambda level: 128 + (level - 128) // 3)
    assert score(pale) == pytest.approx(score(image), rel=0.3)


def test_flat_noise_is_not_called_sharp() -> None:
    noise = np.random.default_rng(1).integers(127, 129, (600, 800, 3), dtype=np.uint8)
    assert score(Image.fromarray(noise)) < 3


def test_score_is_the_definition() -> None:
    """One window, computed with plain two-dimensional sums."""
    image = scene(96, 96)
    grey = np.asarray(image.convert("L"), dtype=float)[:64, :64]
    distance = np.arange(-3, 4)
    bell = np.exp(-(distance**2) / 4.5)
    blurred = filtered(grey, np.outer(bell, bell) / bell.sum() ** 2)
    slope = np.outer((1, 2, 1), (-1, 0, 1)) / 8
    contrast = (filtered(blurred, slope) ** 2).mean() + (filtered(blurred, slope.T) ** 2).mean()
    detail = (filtered(grey, np.array(((0, 1, 0), (1, -4, 1), (0, 1, 0))))[3:-3, 3:-3] ** 2).mean()
    assert score(image) == pytest.approx(detail / (contrast + 2), rel=1e-4)


def filtered(values: Any, kernel: Any) -> Any:
    neighbourhoods = np.lib.stride_tricks.sliding_window_view(values, kernel.shape)
    return np.einsum("ijkl,kl->ij", neighbourhoods, kernel)


@pytest.mark.parametrize("size", [(1, 1), (33, 33), (500, 20)])
def test_too_small_to_tell(size: tuple[int, int]) -> None:
    image = Image.new("RGB", size)
    assert sharpness(image, image.convert("L"), 1) is None
