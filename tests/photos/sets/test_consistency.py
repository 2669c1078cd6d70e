"""How far a photo's background is from those of the rest of its set."""

from __future__ import annotations

import pytest

from listing_studio.domain.photos import Colour, Photo, PhotoFacts
from listing_studio.photos.sets.consistency import backgrounds, distances

WHITE, GREY, BLUISH = (Colour(red=r, green=g, blue=b) for r, g, b in ((1, 1, 1), (0.8, 0.8, 0.8), (0.9, 0.9, 1)))


def measured(**colours: Colour | None) -> dict[str, PhotoFacts]:
    return {id: PhotoFacts(background_colour=colour) for id, colour in colours.items()}


def photos(*ids: str, evidence: str = "") -> list[Photo]:
    return [Photo(id=id, file=id, evidence_only=True if id == evidence else None) for id in ids]


def test_one_that_differs_is_far_from_the_middle_and_the_others_are_not() -> None:
    facts = measured(a=WHITE, b=WHITE, c=GREY, d=BLUISH)
    found = distances(backgrounds(photos(*"abcd"), facts))
    assert found["a"].background_distance < 6
    assert found["c"].exposure_distance > 10
    assert found["c"].white_balance_distance < found["d"].white_balance_distance
    assert found["d"].white_balance_distance > 8


def test_two_photos_cannot_tell_which_differs() -> None:
    facts = measured(a=WHITE, b=GREY, c=None)
    assert distances(backgrounds(photos(*"abc"), facts)) == {}
    assert distances(backgrounds(photos(*"abc", evidence="c"), measured(a=WHITE, b=GREY, c=GREY))) == {}


def test_equal_backgrounds_are_not_apart() -> None:
    found = distances(backgrounds(photos(*"abc"), measured(a=GREY, b=GREY, c=GREY)))
    assert found["b"].background_distance == pytest.approx(0)
