"""The same mark at the same place in several photos."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from listing_studio.domain.photo_set import SharedPlace
from listing_studio.photos.measures.relief import relief
from listing_studio.photos.sets.marks import LEAST_PHOTOS, shared_place
from tests.photos.pictures import scene

LIMIT, LEAD, AREA = 5.5, 1.5, 0.1


def goods(seed: int, marked: bool) -> bytes:
    """Something of its own size and place on white, and perhaps a badge at the top left."""
    image = Image.new("RGB", (600, 600), "white")
    thing = scene(200 + 40 * seed, 150 + 30 * seed, seed)
    image.paste(thing, (60 + 20 * seed, 150 + 25 * (seed % 3)))
    if marked:
        draw = ImageDraw.Draw(image)
        draw.rectangle((30, 30, 180, 90), fill=(200, 20, 20))
        draw.text((50, 45), "$ 199", fill="white", font_size=28)
    return relief(image.convert("L"))


def area(place: SharedPlace) -> float:
    return (place.box.right - place.box.left) * (place.box.bottom - place.box.top)


@pytest.mark.parametrize("photos", [8, 11])
def test_a_badge_stands_out_and_its_place_is_told(photos: int) -> None:
    place = shared_place(tuple(goods(seed, marked=True) for seed in range(photos)))
    assert place is not None
    assert place.score > LIMIT
    assert place.score - place.elsewhere > LEAD
    assert area(place) < AREA
    assert place.photos == photos
    assert place.box.left < 0.1
    assert place.box.top < 0.1
    assert 0.25 < place.box.right < 0.4
    assert 0.1 < place.box.bottom < 0.25


def test_photos_without_a_mark_stay_below() -> None:
    place = shared_place(tuple(goods(seed, marked=False) for seed in range(LEAST_PHOTOS)))
    assert place is not None
    assert place.score < LIMIT


def test_photos_that_are_alike_as_a_whole_agree_on_a_large_place() -> None:
    place = shared_place(tuple(goods(1, marked=False) for _ in range(LEAST_PHOTOS)))
    assert place is not None
    assert place.score > LIMIT
    assert area(place) > AREA


def test_too_few_photos_tell_nothing() -> None:
    assert shared_place(tuple(goods(seed, marked=True) for seed in range(LEAST_PHOTOS - 1))) is None
