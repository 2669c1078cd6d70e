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


def found(image: Image.Image, ground: tuple[float, float, float] = WHITE) -> Box | None:
    return lettering(image, ground, 1)


@pytest.mark.parametrize("word", ["MYSHOP", "www.example.com", "$199.99", "Grade A+"])
@pytest.mark.parametrize("place", [(20, 20), (340, 160), (150, 330)], ids=["corner", "beside", "below"])
def test_a_word_beside_the_product_is_found(word: str, place: tuple[int, int]) -> None:
    assert found(written(on_plain(), word, place)) is not None


def test_it_is_found_where_it_is() -> None:
    box = found(written(on_plain(), "MYSHOP", (20, 20)))
    assert box is not None
    left, top, right, bottom = ImageDraw.Draw(on_plain()).textbbox((20, 20), "MYSHOP", ImageFont.load_default(20))
    assert box.left == pytest.approx(left / 504, abs=0.01)
    assert box.right == pytest.approx(right / 504, abs=0.01)
    assert box.top == pytest.approx(top / 378, abs=0.015)
    assert box.bottom == pytest.approx(bottom / 378, abs=0.015)


def test_ground_and_letters_may_have_any_colour() -> None:
    assert found(written(on_plain(GREY), "MYSHOP", (20, 20), fill="#f0f0f0"), GREY) is not None
    assert found(written(on_plain(GREY), "MYSHOP", (20, 20), fill="#d0d0d0"), GREY) is None  # as faint as a shadow


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_words_of_a_photo_stored_sideways_lie_upright(orientation: int) -> None:
    image = written(on_plain(), "MYSHOP", (20, 20))
    straight = found(image)
    turned = lettering(upright(image, INVERSE[orientation]), WHITE, orientation)
    assert straight is not None
    assert turned is not None
    assert turned.left == pytest.approx(straight.left, abs=0.01)
    assert turned.bottom == pytest.approx(straight.bottom, abs=0.01)


def test_upended_words_are_found() -> None:
    assert found(written(on_plain(), "MYSHOP", (20, 20)).rotate(90, expand=True)) is not None


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
    assert found(image) is None


def test_what_the_product_encloses_is_its_own() -> None:
    image = Image.new("RGB", (504, 378), "white")
    ImageDraw.Draw(image).rectangle((60, 60, 440, 320), outline=(40, 40, 60), width=3)
    assert found(written(image, "MYSHOP", (150, 150))) is None


def test_letters_that_do_not_stand_in_line_are_none() -> None:
    image = on_plain()
    for number, letter in enumerate("MYSHOP"):
        written(image, letter, (20 + 20 * number, 20 + 12 * (number % 3) * 2))
    assert found(image) is None


def test_only_a_photo_with_a_plain_ground_is_judged() -> None:
    assert inspect(encoded(written(on_plain(), "MYSHOP", (20, 20)), "PNG")).lettering is not None
    assert inspect(encoded(written(scene(504, 378), "MYSHOP", (20, 20)), "PNG")).lettering is None
