"""What a written file holds beyond its picture."""

from __future__ import annotations

import pytest
from PIL import ImageCms, PngImagePlugin

from listing_studio.photos.copies.residue import residue
from tests.photos.pictures import degrees, encoded, exif, product

PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
TEXT = PngImagePlugin.PngInfo()
TEXT.add_text("Serial", "1234")


@pytest.mark.parametrize("name", ["JPEG", "PNG"])
def test_bare_pictures(name: str) -> None:
    assert residue(encoded(product(), name)) == []
    assert residue(encoded(product().convert("L"), name)) == []


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (encoded(product(), exif=exif(latitude=degrees(39, 56))), "segment E1"),
        (encoded(product(), xmp=b"<x:xmpmeta/>"), "segment E1"),
        (encoded(product(), icc_profile=PROFILE), "segment E2"),
        (encoded(product(), comment=b"bench 4"), "segment FE"),
        (encoded(product(), "MPO", save_all=True, append_images=[product()]), "bytes after the picture"),
        (encoded(product()) + b"hidden", "bytes after the picture"),
        (encoded(product(), "PNG", exif=exif(6)), "chunk eXIf"),
        (encoded(product(), "PNG", icc_profile=PROFILE), "chunk iCCP"),
        (encoded(product(), "PNG", pnginfo=TEXT), "chunk tEXt"),
        (encoded(product(), "PNG") + b"hidden", "bytes after the picture"),
        (encoded(product(), "WEBP"), "unknown format"),
    ],
    ids=[
        "exif",
        "xmp",
        "profile",
        "comment",
        "mpo",
        "tail",
        "png exif",
        "png profile",
        "png text",
        "png tail",
        "webp",
    ],
)
def test_everything_else_is_named(data: bytes, found: str) -> None:
    assert found in residue(data)


def test_thumbnail_in_the_jfif_header() -> None:
    data = encoded(product())
    header = b"\xff\xe0\0\x13" + data[6:18] + b"\1\1" + b"\xff\0\0"
    assert residue(data[:2] + header + data[20:]) == ["segment E0"]
