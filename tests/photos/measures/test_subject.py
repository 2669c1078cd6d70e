"""Where the subject stands, how much of the picture it takes, and when it cannot be told from the background."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from listing_studio.domain.photos import Box
from listing_studio.photos.measures.background import background
from listing_studio.photos.measures.subject import Subject, subject
from tests.photos.pictures import scene

WHITE = (255, 255, 255)
Colour = tuple[int, int, int]


def on(*boxes: tuple[int, int, int, int], colour: Colour = WHITE, size: tuple[int, int] = (200, 100)) -> Image.Image:
    image = Image.new("RGB", size, colour)
    for box in boxes:
        image.paste((40, 40, 60), box)
    return image


def found(image: Image.Image, orientation: int | None = None) -> Subject | None:
    mask = background(image).mask
    return None if mask is None else subject(mask, orientation)


def sides(box: Box) -> tuple[float, float, float, float]:
    return box.left, box.top, box.right, box.bottom


@pytest.mark.parametrize("colour", [WHITE, (252, 252, 252), (180, 200, 190), (0, 0, 0), (120, 60, 40)])
def test_subject_on_any_plain_tone(colour: Colour) -> None:
    thing = found(on((40, 10, 140, 90), colour=colour))
    assert thing is not None
    assert sides(thing.box) == pytest.approx((0.2, 0.1, 0.7, 0.9))
    assert thing.fill == pytest.approx(0.8)
    assert thing.area == pytest.approx(0.4)
    assert thing.touches == ()


def test_two_things_are_in_one_box_and_the_gap_between_them_is_no_subject() -> None:
    thing = found(on((20, 40, 60, 60), (140, 40, 180, 60)))
    assert thing is not None
    assert sides(thing.box) == pytest.approx((0.1, 0.4, 0.9, 0.6))
    assert thing.area == pytest.approx(2 * 40 * 20 / 20_000)


def test_white_label_on_the_subject_is_subject() -> None:
    image = on((40, 10, 140, 90))
    image.paste(WHITE, (60, 30, 100, 60))
    thing = found(image)
    assert thing is not None
    assert thing.area == pytest.approx(0.4)


def test_dust_is_left_out() -> None:
    image = on((40, 10, 140, 90))
    image.paste((90, 90, 90), (190, 95, 193, 98))
    thing = found(image)
    assert thing is not None
    assert thing.box.right == pytest.approx(0.7)


@pytest.mark.parametrize(
    ("box", "edges"),
    [
        ((0, 20, 100, 80), ("left",)),
        ((40, 0, 140, 80), ("top",)),
        ((60, 20, 200, 80), ("right",)),
        ((40, 20, 140, 100), ("bottom",)),
        ((100, 0, 120, 100), ("top", "bottom")),
        ((1, 20, 100, 80), ("left",)),
        ((3, 20, 100, 80), ()),
    ],
)
def test_touched_edges(box: tuple[int, int, int, int], edges: tuple[str, ...]) -> None:
    thing = found(on(box))
    assert thing is not None
    assert thing.touches == edges


@pytest.mark.parametrize("image", [scene(400, 300), on(), on((0, 0, 200, 100))], ids=["scene", "nothing", "one tone"])
def test_no_subject_where_none_can_be_told(image: Image.Image) -> None:
    assert found(image) is None


def test_gradient_is_no_plain_background() -> None:
    image = Image.new("RGB", (200, 100))
    for column in range(200):
        ImageDraw.Draw(image).line((column, 0, column, 100), fill=(column + 40,) * 3)
    assert background(image).mask is None
    assert background(image).evenness < 0.5


def test_frame_of_a_scene_is_no_background() -> None:
    """One tone in most of the frame, but something reaches every edge."""
    assert found(on((90, 0, 110, 100), (0, 40, 200, 60))) is None


def test_evenness_counts_what_differs() -> None:
    assert background(on((40, 10, 140, 90))).evenness == 1
    assert background(on((40, 20, 140, 100))).evenness == pytest.approx(1 - 100 / 600, abs=0.01)


def test_place_is_that_of_the_upright_picture() -> None:
    thing = found(on((0, 10, 60, 90)), orientation=6)
    assert thing is not None
    assert sides(thing.box) == pytest.approx((0.1, 0, 0.9, 0.3))
    assert thing.touches == ("top",)


@pytest.mark.parametrize("size", [(1, 1), (1, 9), (3, 2)])
def test_tiny_pictures(size: tuple[int, int]) -> None:
    assert found(Image.new("RGB", size, "white")) is None
