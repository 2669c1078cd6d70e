"""Letters beside the subject."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw, ImageFont

from listing_studio.domain.photos import Box
from listing_studio.photos.decoding.upright import upright
from listing_studio.photos.inspect import inspect
from listing_studio.photos.measures.lettering import lettering
from tests.photos.pictures import INVERSE, encoded, product, scene

WHITE = (255.0, 255.0, 255.0)
GREY = (200.0, 200.0, 200.0)


def on_plain(ground: tuple[float, float, float] = WHITE) -> Image.Image:
    """A dark product in the middle of a plain ground."""
    image = Image.new("RGB", (504, 378), tuple(map(int, ground)))
    ImageDraw.Draw(image).rectangle((180, 100, 330, 280), fill=(40, 40, 60))
    return image


def written(image: Image.Image, word: str, place: tuple[int, int], size: int = 20, fill: str = "black") -> Image.Image:
    ImageDraw.Draw(image).text(place, word, font=ImageFont.load_default(size), fill=fill)
    return image


def lines(image: Image.Image, ground: tuple[float, float, float] = WHITE, orientation: int = 1) -> tuple[Box, ...]:
    found = lettering(image, ground, orientation)
    assert found is not None
    return found


@pytest.mark.parametrize("word", ["MYSHOP", "SALE", "www.example.com", "$199.99", "Grade A+"])
@pytest.mark.parametrize("place", [(20, 20), (340, 160), (150, 330)], ids=["corner", "beside", "below"])
def test_a_word_beside_the_product_is_found(word: str, place: tuple[int, int]) -> None:
    assert len(lines(written(on_plain(), word, place))) == 1


def test_it_is_found_where_it_is() -> None:
    (box,) = lines(written(on_plain(), "MYSHOP", (20, 20)))
    left, top, right, bottom = ImageDraw.Draw(on_plain()).textbbox((20, 20), "MYSHOP", ImageFont.load_default(20))
    assert box.left == pytest.approx(left / 504, abs=0.01)
    assert box.right == pytest.approx(right / 504, abs=0.01)
    assert box.top == pytest.approx(top / 378, abs=0.015)
    assert box.bottom == pytest.approx(bottom / 378, abs=0.015)


def test_every_line_is_found_the_longest_first() -> None:
    image = written(written(on_plain(), "MYSHOP", (20, 20)), "www.example.com", (250, 330))
    below, above = lines(image)
    assert below.top > 0.8
    assert above.bottom < 0.2


def test_a_page_full_of_letters_is_not_told() -> None:
    image = Image.new("RGB", (504, 378), "white")
    for row in range(40):
        written(image, "il" * 60, (4, 9 * row), size=8)
    assert lettering(image, WHITE, 1) is None


def test_ground_and_letters_may_have_any_colour() -> None:
    assert lines(written(on_plain(GREY), "MYSHOP", (20, 20), fill="#f0f0f0"), GREY)
    assert not lines(written(on_plain(GREY), "MYSHOP", (20, 20), fill="#d0d0d0"), GREY)  # as faint as a shadow


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_words_of_a_photo_stored_sideways_lie_upright(orientation: int) -> None:
    image = written(on_plain(), "MYSHOP", (20, 20))
    (straight,) = lines(image)
    (turned,) = lines(upright(image, INVERSE[orientation]), WHITE, orientation)
    assert turned.left == pytest.approx(straight.left, abs=0.01)
    assert turned.bottom == pytest.approx(straight.bottom, abs=0.01)


def test_upended_words_are_found() -> None:
    assert lines(written(on_plain(), "MYSHOP", (20, 20)).rotate(90, expand=True))


@pytest.mark.parametrize(
    "image",
    [
        on_plain(),
        product(504, 378),
        scene(504, 378),
        Image.new("RGB", (504, 378), "white"),
        written(on_plain(), "MYSHOP", (200, 150), fill="white"),
        written(on_plain(), "AB", (20, 20)),
        written(on_plain(), "MYSHOP", (20, 20), size=4),
        written(on_plain(), "MYSHOP", (0, 0), size=90),
    ],
    ids=["product", "on white", "scene", "blank", "on the product", "two letters", "tiny", "huge"],
)
def test_no_letters(image: Image.Image) -> None:
    assert lines(image) == ()


def test_what_the_product_encloses_is_its_own() -> None:
    image = Image.new("RGB", (504, 378), "white")
    ImageDraw.Draw(image).rectangle((60, 60, 440, 320), outline=(40, 40, 60), width=3)
    assert lines(written(image, "MYSHOP", (150, 150))) == ()


def test_letters_that_do_not_stand_in_line_are_none() -> None:
    image = on_plain()
    for number, letter in enumerate("MYSHOP"):
        written(image, letter, (20 + 20 * number, 20 + 12 * (number % 3) * 2))
    assert lines(image) == ()


def test_only_a_photo_with_a_plain_ground_is_judged() -> None:
    assert inspect(encoded(written(on_plain(), "MYSHOP", (20, 20)), "PNG")).lettering
    assert inspect(encoded(on_plain(), "PNG")).lettering_count == 0
    assert inspect(encoded(written(scene(504, 378), "MYSHOP", (20, 20)), "PNG")).lettering_count is None
