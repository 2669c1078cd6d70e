"""What a file says of its making, and what it does not say."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageCms, PngImagePlugin

from listing_studio.photos.decoding.header import header
from listing_studio.photos.decoding.origin import Origin, origin_of
from tests.photos.pictures import FORMATS, encoded, exif, product

MAKE, MODEL, DESCRIPTION = 0x010F, 0x0110, 0x010E
TAKEN, OFFSET, USER_COMMENT = 0x9003, 0x9011, 0x9286


def read(name: str = "JPEG", image: Image.Image | None = None, **options: Any) -> Origin:
    return header(encoded(image or product(), name, **options)).origin


def made_by(make: str | None, model: str | None) -> Image.Exif:
    block = Image.Exif()
    block.update({tag: value for tag, value in ((MAKE, make), (MODEL, model)) if value is not None})
    return block


@pytest.mark.parametrize("name", FORMATS)
def test_a_bare_file_says_nothing(name: str) -> None:
    assert read(name) == Origin(8, None, None, None, None, has_comments=False)


def test_colour_profile() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    found = read(icc_profile=profile)
    assert found.colour_profile == "sRGB built-in"
    assert found.colour_space == "RGB"


def test_broken_profile_has_no_name() -> None:
    found = read(icc_profile=b"no profile at all" * 20)
    assert (found.colour_profile, found.colour_space) == (None, None)


def test_oversized_profile_is_not_read() -> None:
    image = Image.open(BytesIO(encoded(product())))
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    image.info["icc_profile"] = profile + bytes(4_000_000)
    assert origin_of(image, "jpeg", b"").colour_profile is None


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ({TAKEN: "2026:11:12 09:30:01"}, "2026-11-12T09:30:01"),
        ({TAKEN: "2026:11:12 09:30:01", OFFSET: "+08:00"}, "2026-11-12T09:30:01+08:00"),
        ({TAKEN: "2026:11:12 09:30:01", OFFSET: "   :  "}, "2026-11-12T09:30:01"),
        ({TAKEN: "0000:00:00 00:00:00"}, None),
        ({TAKEN: "    :  :     :  :  "}, None),
        ({TAKEN: "yesterday"}, None),
        ({OFFSET: "+08:00"}, None),
    ],
)
def test_moment(stated: dict[int, Any], said: str | None) -> None:
    assert read(exif=exif(camera=stated)).taken_at == said


@pytest.mark.parametrize(
    ("make", "model", "said"),
    [
        ("Apple", "iPhone 7", "Apple iPhone 7"),
        ("NIKON CORPORATION", "NIKON D70", "NIKON D70"),
        ("Apple", None, "Apple"),
        (None, "D70", "D70"),
        ("Apple\0\0", " iPhone 7 \0", "Apple iPhone 7"),
        (None, None, None),
    ],
)
def test_camera(make: str | None, model: str | None, said: str | None) -> None:
    assert read(exif=made_by(make, model)).camera == said


@pytest.mark.parametrize(
    ("comment", "there"),
    [
        (b"ASCII\0\0\0call me on 555", True),
        (b"ASCII\0\0\0          ", False),
        (b"\0\0\0\0\0\0\0\0\0\0\0\0", False),
    ],
)
def test_comment_of_the_user(comment: bytes, there: bool) -> None:
    assert read(exif=exif(camera={USER_COMMENT: comment})).has_comments is there


def test_comments_wherever_they_stand() -> None:
    described = Image.Exif()
    described[DESCRIPTION] = "our shop"
    words = PngImagePlugin.PngInfo()
    words.add_text("Description", "our shop")
    assert read(comment=b"our shop").has_comments is True
    assert read(exif=described).has_comments is True
    assert read("PNG", pnginfo=words).has_comments is True
    assert read("GIF", comment=b"our shop").has_comments is True
    assert read(xmp=b"<x:xmpmeta><dc:description>our shop</dc:description></x:xmpmeta>").has_comments is True


def test_caption_of_a_news_agency() -> None:
    image = Image.open(BytesIO(encoded(product())))
    image.info["photoshop"] = {0x0404: b"\x1c\x02\x78\x00\x08our shop"}
    assert origin_of(image, "jpeg", b"").has_comments is True


def test_broken_exif_is_unknown_not_absent() -> None:
    block = exif(6, camera={USER_COMMENT: b"ASCII\0\0\0words"}).tobytes()
    assert read(exif=block[:40]).has_comments is None


@pytest.mark.parametrize(
    ("name", "image", "bits"),
    [
        ("PNG", Image.new("1", (9, 9)), 1),
        ("TIFF", Image.new("1", (9, 9)), 1),
        ("PNG", Image.fromarray(np.zeros((9, 9), dtype=np.uint16)), 16),
        ("TIFF", Image.fromarray(np.zeros((9, 9), dtype=np.uint16)), 16),
        ("TIFF", Image.new("CMYK", (9, 9)), 8),
    ],
)
def test_bit_depth(name: str, image: Image.Image, bits: int) -> None:
    assert read(name, image).bit_depth == bits
