"""How far two pictures agree once they are laid over each other."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from listing_studio.photos.decoding.upright import upright
from listing_studio.photos.measures.relief import relief
from listing_studio.photos.sets.agreement import NONE, Agreement, agreement
from tests.photos.pictures import scene

PICTURE = scene(800, 600, seed=3)


def agree(first: Image.Image, second: Image.Image, orientation: int = 1) -> Agreement:
    return agreement(relief(first.convert("L")), relief(second.convert("L")), orientation)


def test_a_picture_agrees_with_itself() -> None:
    found = agree(PICTURE, PICTURE)
    assert found.whole == pytest.approx(1)
    assert found.worst == pytest.approx(0, abs=0.1)


def test_other_pictures_do_not() -> None:
    assert agree(PICTURE, scene(800, 600, seed=4)) == NONE
    assert agree(PICTURE, PICTURE.crop((0, 0, 500, 600))) == NONE
    assert agree(Image.new("L", (800, 600)), PICTURE) == NONE


@pytest.mark.parametrize("share", [0.02, 0.05])
def test_a_crop_still_does(share: float) -> None:
    across, down = round(800 * share), round(600 * share)
    assert agree(PICTURE.crop((across, down, 800 - across, 600 - down)), PICTURE).whole > 0.8
    shifted = PICTURE.transform(PICTURE.size, Image.Transform.AFFINE, (1, 0, across, 0, 1, -down))
    assert agree(shifted, PICTURE).whole > 0.75


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_second_is_turned_as_asked(orientation: int) -> None:
    turned = upright(PICTURE, orientation)
    assert agree(turned, PICTURE, orientation).whole > 0.95
    other = orientation % 8 + 1
    assert agree(turned, PICTURE, other).whole < 0.5


def test_the_worst_place_tells_what_the_whole_does_not() -> None:
    changed = PICTURE.copy()
    ImageDraw.Draw(changed).rectangle((300, 200, 420, 290), fill="black")
    found = agree(changed, PICTURE)
    assert found.whole > 0.9
    assert found.worst > 12
