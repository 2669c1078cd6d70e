"""Thumbnails for the window."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from listing_studio.photos import thumbnails
from listing_studio.photos.decoding.opening import Opened
from listing_studio.photos.decoding.pictures import picture
from listing_studio.photos.decoding.upright import upright
from listing_studio.photos.thumbnails import first_thumbnail, thumbnail
from tests.photos.pictures import FORMATS, INVERSE, encoded, exif, exif_with_thumbnail, product


def shown(data: bytes, longest: int) -> Image.Image:
    small = thumbnail(data, longest)
    assert small is not None
    return Image.open(BytesIO(small))


def with_thumbnail(image: Image.Image, small: Image.Image) -> bytes:
    """A JPEG whose EXIF holds another small picture."""
    return encoded(image, exif=exif_with_thumbnail(encoded(small)))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_shown_small(name: str) -> None:
    image = shown(encoded(product(480, 320), name), 120)
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (120, 80))
    expected = np.asarray(product(480, 320).reduce(4), dtype=float)
    assert abs(np.asarray(image, dtype=float) - expected).mean() < 12


@pytest.mark.parametrize("orientation", range(1, 9))
def test_shown_upright(orientation: int) -> None:
    stored = upright(product(480, 320), INVERSE[orientation])
    image = shown(encoded(stored, exif=exif(orientation)), 120)
    assert image.size == (120, 80)
    red, green, _blue = np.asarray(image)[28, 32]
    assert red > 150
    assert green < 90


def test_never_enlarged() -> None:
    assert shown(encoded(product(40, 30)), 120).size == (40, 30)


def test_exif_thumbnail_spares_the_decode(monkeypatch: pytest.MonkeyPatch) -> None:
    decoded: list[tuple[int, int]] = []

    def counting(photo: Opened, longest: int) -> Image.Image:
        decoded.append(photo.size)
        return picture(photo, longest)

    monkeypatch.setattr(thumbnails, "picture", counting)
    data = with_thumbnail(product(480, 320), Image.new("RGB", (120, 80), (0, 0, 250)))
    assert shown(data, 120).getpixel((5, 5)) == (0, 0, 250)
    assert decoded == [(120, 80)]


@pytest.mark.parametrize(
    "small",
    [Image.new("RGB", (93, 62), (0, 0, 250)), Image.new("RGB", (160, 120), (0, 0, 250))],
    ids=["too small", "of another shape"],
)
def test_unfit_exif_thumbnail_is_passed_over(small: Image.Image) -> None:
    image = shown(with_thumbnail(product(480, 320), small), 120)
    assert image.size == (120, 80)
    assert image.getpixel((5, 5)) == (255, 255, 255)


def test_broken_exif_thumbnail_is_passed_over() -> None:
    data = with_thumbnail(product(480, 320), product(120, 80))
    start = data.index(b"\xff\xd8", 2)
    broken = data[: start + 700] + bytes(40) + data[start + 740 :]
    assert shown(broken, 120).size == (120, 80)


@pytest.mark.parametrize("data", [b"", b"text", encoded(product())[:600], encoded(product(), "PNG")[:600]])
def test_unusable_photo_has_none(data: bytes) -> None:
    assert thumbnail(data, 120) is None


def heic_with_thumbnail(longest: int) -> bytes:
    import pillow_heif

    output = BytesIO()
    pillow_heif.from_pillow(product(480, 320)).save(output, quality=90, thumbnails=(longest,))
    return output.getvalue()


def first(data: bytes, longest: int) -> Image.Image | None:
    small = first_thumbnail(data, longest)
    return Image.open(BytesIO(small)) if small else None


def test_first_thumbnail_is_the_one_inside_however_small() -> None:
    image = first(with_thumbnail(product(480, 320), Image.new("RGB", (120, 80), (0, 0, 250))), 300)
    assert image is not None
    assert (image.size, image.getpixel((5, 5))) == ((120, 80), (0, 0, 250))


@pytest.mark.parametrize("data", [encoded(product(480, 320), name) for name in FORMATS], ids=FORMATS)
def test_nothing_is_decoded_for_a_first_thumbnail_that_is_not_there(
    monkeypatch: pytest.MonkeyPatch, data: bytes
) -> None:
    monkeypatch.setattr(thumbnails, "picture", None)
    assert first_thumbnail(data, 300) is None


def test_thumbnail_in_a_heic_is_first_and_nearly_large_enough_spares_the_decode(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = heic_with_thumbnail(160)
    image = first(data, 300)
    assert image is not None
    assert max(image.size) == 160
    assert shown(data, 300).size == (300, 200)
    monkeypatch.setattr(thumbnails, "picture", None)
    assert max(shown(data, 190).size) == 160


def test_first_thumbnail_of_what_is_no_photo() -> None:
    assert first_thumbnail(b"text", 300) is None
    assert first_thumbnail(encoded(product(480, 320))[:50], 300) is None
