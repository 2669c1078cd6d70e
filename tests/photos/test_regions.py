"""Where in a photo lies what was counted: the same pixels, the same windows, upright places."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageFilter

from listing_studio.photos.decoding.problems import Refused
from listing_studio.photos.inspect import inspect
from listing_studio.photos.regions import Mask, regions
from tests.photos.pictures import encoded, exif, scene


def half_clipped() -> Image.Image:
    """A scene whose left third is white and whose lowest quarter is black."""
    pixels = np.asarray(scene()).clip(10, 240).copy()
    pixels[:, : pixels.shape[1] // 3] = 255
    pixels[-pixels.shape[0] // 4 :] = 0
    return Image.fromarray(pixels)


def as_array(mask: Mask) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    return np.frombuffer(mask.pixels, np.uint8).reshape(mask.height, mask.width) > 0


def test_clipped_areas_are_those_that_are_counted() -> None:
    data = encoded(half_clipped(), "PNG")
    found, facts = regions(data), inspect(data)
    assert as_array(found.highlights).mean() == pytest.approx(facts.clipped_highlights)
    assert as_array(found.shadows).mean() == pytest.approx(facts.clipped_shadows)


def test_clipped_areas_lie_where_they_are() -> None:
    found = regions(encoded(half_clipped(), "PNG"))
    white, black = as_array(found.highlights), as_array(found.shadows)
    height, width = white.shape
    assert white[: height * 2 // 3, : width // 4].all()
    assert not white[:, width // 2 :].any()
    assert black[-height // 5 :].all()
    assert not black[: height // 2].any()


def test_places_are_those_of_the_upright_photo() -> None:
    turned = regions(encoded(half_clipped(), "JPEG", exif=exif(6), quality=95))
    white = as_array(turned.highlights)
    assert white.shape[0] > white.shape[1]
    assert white[: white.shape[0] // 4, white.shape[1] // 2].all()  # what was left is above


def test_windows_lie_on_what_is_drawn_and_are_sharper_where_it_is_sharp() -> None:
    pixels = np.asarray(scene(1600, 1200)).copy()
    soft = np.asarray(Image.fromarray(pixels).resize((200, 150)).resize((1600, 1200)))
    pixels[:, 800:] = soft[:, 800:]
    windows = regions(encoded(Image.fromarray(pixels), "PNG")).windows
    left = [window.score for window in windows if window.box.right <= 0.49]
    right = [window.score for window in windows if window.box.left >= 0.51]
    assert min(left) > 2 * max(right, default=0)
    assert [window.score for window in windows] == sorted((window.score for window in windows), reverse=True)


def test_the_windows_are_those_that_the_photo_is_judged_by() -> None:
    """In every direction the fourth sharpest window counts, so the photo is no softer than the fourth of all."""
    photo = encoded(scene(1600, 1200).filter(ImageFilter.GaussianBlur(1.6)), "PNG")
    windows, sharpness = regions(photo).windows, inspect(photo).sharpness
    assert sharpness is not None
    assert windows[3].score == pytest.approx(sharpness, rel=0.2)
    assert windows[3].score <= sharpness * 1.0001


def test_an_even_tone_has_no_windows() -> None:
    assert regions(encoded(Image.new("RGB", (400, 300), (90, 90, 90)))).windows == ()


def test_what_is_damaged_is_refused() -> None:
    with pytest.raises(Refused):
        regions(encoded(scene())[:2000])
