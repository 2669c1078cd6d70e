"""Copies for publication."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import numpy as np
import pytest
from PIL import Image, PngImagePlugin

from listing_studio.domain.photos import ImageSpec
from listing_studio.errors import UserError
from listing_studio.photos import publish
from listing_studio.photos.problems import Problem, Refused
from listing_studio.photos.publish import Box, published_copy
from listing_studio.photos.residue import residue
from listing_studio.photos.upright import upright
from tests.photos.pictures import FORMATS, INVERSE, degrees, encoded, exif, product, scene
from tests.photos.test_colours import swapped_profile

LABEL: Box = (0.2, 0.2, 0.34, 0.5)


def spec(**changes: Any) -> ImageSpec:
    values: dict[str, Any] = {
        "group": "main",
        "longest_side_max": 200,
        "bytes_max": 100_000,
        "name": "{index}",
        "shots": ("front",),
        "count_max": 9,
    }
    return ImageSpec(**values | changes)


def opened(copy: bytes) -> Image.Image:
    return Image.open(BytesIO(copy))


def difference(image: Image.Image, other: Image.Image) -> float:
    return float(abs(np.asarray(image, dtype=float) - np.asarray(other, dtype=float)).mean())


@pytest.mark.parametrize("wanted", ["jpeg", "png"])
@pytest.mark.parametrize("name", FORMATS)
def test_copy_of_every_format(name: str, wanted: str) -> None:
    copy = opened(published_copy(encoded(product(400, 300), name), spec(format=wanted)))
    assert (copy.format, copy.mode, copy.size) == (wanted.upper(), "RGB", (200, 150))
    assert difference(copy, product(400, 300).resize((200, 150), Image.Resampling.LANCZOS)) < 12


@pytest.mark.parametrize("orientation", range(1, 9))
def test_copy_is_upright(orientation: int) -> None:
    stored = upright(product(400, 300), INVERSE[orientation])
    copy = opened(published_copy(encoded(stored, "PNG", exif=exif(orientation)), spec(format="png")))
    assert difference(copy, product(400, 300).resize((200, 150), Image.Resampling.LANCZOS)) < 3


def test_never_enlarged() -> None:
    assert opened(published_copy(encoded(product(120, 80)), spec(longest_side_min=150))).size == (120, 80)


def test_square_is_padded_with_white() -> None:
    copy = opened(
        published_copy(encoded(Image.new("RGB", (400, 200), (9, 9, 9)), "PNG"), spec(square=True, format="png"))
    )
    assert copy.size == (200, 200)
    assert [copy.getpixel((100, row)) for row in (49, 50, 149, 150)] == [
        (255, 255, 255),
        (9, 9, 9),
        (9, 9, 9),
        (255, 255, 255),
    ]


@pytest.mark.parametrize("wanted", ["jpeg", "png"])
@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_no_metadata_comes_along(name: str, wanted: str) -> None:
    text = PngImagePlugin.PngInfo()
    text.add_text("Serial", "SERIAL-1234")
    extras: dict[str, Any] = {
        "JPEG": {"comment": b"SERIAL-1234", "dpi": (300, 300)},
        "PNG": {"pnginfo": text},
    }
    block = exif(1, latitude=degrees(39, 56), camera={0xA431: "SERIAL-1234"})
    source = encoded(product(), name, exif=block, icc_profile=swapped_profile(), **extras.get(name, {}))
    assert b"SERIAL-1234" in source
    copy = published_copy(source, spec(format=wanted))
    image = opened(copy)
    assert not image.getexif()
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert b"SERIAL" not in copy
    assert residue(copy) == []


def test_copy_with_a_residue_is_never_handed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publish, "_saved", lambda image, *_: encoded(image, comment=b"bench 4"))
    with pytest.raises(AssertionError, match="segment FE"):
        published_copy(encoded(product()), spec())


def test_colours_are_converted_to_srgb() -> None:
    source = encoded(Image.new("RGB", (40, 40), (255, 0, 0)), "PNG", icc_profile=swapped_profile())
    assert opened(published_copy(source, spec(format="png"))).getpixel((5, 5)) == (0, 255, 0)


@pytest.mark.parametrize(
    ("image", "name", "colour"),
    [
        (Image.new("CMYK", (40, 40), (0, 255, 255, 0)), "TIFF", (255, 0, 0)),
        (Image.new("RGBA", (40, 40), (0, 0, 0, 0)), "PNG", (255, 255, 255)),
        (Image.fromarray(np.full((40, 40), 0x8000, dtype=np.uint16)), "PNG", (128, 128, 128)),
        (Image.new("1", (40, 40), 1), "PNG", (255, 255, 255)),
        (Image.new("L", (40, 40), 77), "TIFF", (77, 77, 77)),
    ],
    ids=["cmyk", "transparent", "16 bit", "1 bit", "grey"],
)
def test_every_kind_of_pixel_becomes_colour(image: Image.Image, name: str, colour: tuple[int, int, int]) -> None:
    copy = opened(published_copy(encoded(image, name), spec(format="png")))
    assert (copy.mode, copy.getpixel((5, 5))) == ("RGB", colour)


def test_cmyk_jpeg_keeps_its_colours() -> None:
    source = encoded(Image.new("CMYK", (40, 40), (0, 255, 255, 0)), quality=95)
    assert difference(opened(published_copy(source, spec(format="png"))), Image.new("RGB", (40, 40), (255, 0, 0))) < 4


def test_bytes_are_kept_by_the_highest_quality_that_fits() -> None:
    source = encoded(scene(200, 150), "PNG")
    sizes = {quality: len(published_copy(source, spec(quality=quality))) for quality in (50, 70, 71, 90)}
    assert sizes[50] < sizes[70] < sizes[71] < sizes[90]
    assert len(published_copy(source, spec(bytes_max=sizes[90]))) == sizes[90]
    assert len(published_copy(source, spec(bytes_max=sizes[71] - 1))) == sizes[70]
    assert len(published_copy(source, spec(bytes_max=sizes[50]))) == sizes[50]


@pytest.mark.parametrize("wanted", ["jpeg", "png"])
def test_copy_that_cannot_be_small_enough(wanted: str) -> None:
    with pytest.raises(UserError, match="bytes") as problem:
        published_copy(encoded(scene(200, 150), "PNG"), spec(bytes_max=500, format=wanted))
    assert problem.value.remedy


def test_format_that_is_not_written() -> None:
    with pytest.raises(UserError, match="webp"):
        published_copy(encoded(product()), spec(format="webp"))


def test_same_bytes_every_time() -> None:
    source = encoded(product(400, 300), icc_profile=swapped_profile())
    assert published_copy(source, spec()) == published_copy(source, spec())


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_covered_area_is_black_and_leaves_no_trace(mode: str) -> None:
    secret = product(400, 300).convert(mode)
    other = secret.copy()
    other.paste(secret.crop((0, 0, 40, 40)), (85, 65))
    copies = {published_copy(encoded(image, "TIFF"), spec(format="png"), [LABEL]) for image in (secret, other)}
    assert len(copies) == 1
    copy = opened(copies.pop())
    assert copy.getpixel((50, 50)) == (0, 0, 0)
    assert copy.getpixel((20, 20)) == (255, 255, 255)


def test_cover_counts_in_the_upright_picture() -> None:
    stored = upright(Image.new("RGB", (400, 200), "white"), INVERSE[6])
    source = encoded(stored, "PNG", exif=exif(6))
    copy = opened(published_copy(source, spec(format="png", longest_side_max=400), [(0, 0, 0.05, 0.25)]))
    dark = np.argwhere(np.asarray(copy.convert("L")) == 0)
    assert (dark.min(axis=0).tolist(), dark.max(axis=0).tolist()) == ([0, 0], [49, 19])


@pytest.mark.parametrize("box", [(-1, -1, 2, 2), (0, 0, 1, 1)])
def test_cover_may_reach_beyond_the_picture(box: Box) -> None:
    copy = opened(published_copy(encoded(product(), "PNG"), spec(format="png"), [box]))
    assert copy.convert("L").getextrema() == (0, 0)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", Problem.EMPTY),
        (b"text", Problem.NOT_A_PHOTO),
        (encoded(product())[:900], Problem.DAMAGED),
        (encoded(Image.new("F", (40, 40)), "TIFF"), Problem.UNSUPPORTED),
    ],
)
def test_unusable_photo_is_refused(data: bytes, problem: Problem) -> None:
    with pytest.raises(Refused) as refusal:
        published_copy(data, spec())
    assert refusal.value.problem == problem
