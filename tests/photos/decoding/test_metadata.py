"""What a photo gives away about its owner, and what cannot be told."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from listing_studio.photos.decoding.header import header
from listing_studio.photos.decoding.metadata import Metadata, embedded_thumbnail, metadata_of
from tests.photos.pictures import degrees, encoded, exif, exif_with_thumbnail, product

BODY_SERIAL, LENS_SERIAL, MAKER_NOTE = 0xA431, 0xA435, 0x927C


def image_of(**options: Any) -> Image.Image:
    return Image.open(BytesIO(encoded(product(), **options)))


def read(name: str = "JPEG", **options: Any) -> Metadata:
    return header(encoded(product(), name, **options)).metadata


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_location_and_orientation_in_every_format_with_exif(name: str) -> None:
    metadata = read(name, exif=exif(6, latitude=degrees(39, 56)))
    assert metadata == Metadata(orientation=6, has_location=True, has_camera_serial=False)


@pytest.mark.parametrize(
    ("latitude", "found"),
    [
        (degrees(39, 56), True),
        (degrees(0), False),
        (degrees(0, 0, denominator=0), False),
        (degrees(0, 1), True),
    ],
    ids=["a place", "zeros", "zero by zero", "near the equator"],
)
def test_coordinates_without_a_fix_are_no_place(latitude: Any, found: bool) -> None:
    assert read(exif=exif(latitude=latitude)).has_location is found


def test_location_in_xmp() -> None:
    assert read(xmp=b'<x:xmpmeta exif:GPSLatitude="39,56N"/>').has_location is True
    assert read(xmp=b"<x:xmpmeta/>").has_location is False


@pytest.mark.parametrize(
    ("camera", "found"),
    [
        ({BODY_SERIAL: "123456"}, True),
        ({LENS_SERIAL: "123456"}, True),
        ({BODY_SERIAL: "0000000"}, False),
        ({BODY_SERIAL: " "}, False),
        ({MAKER_NOTE: b"whatever the maker wrote"}, None),
        ({MAKER_NOTE: b"whatever the maker wrote", BODY_SERIAL: "123456"}, True),
    ],
)
def test_serial_number_is_unknown_where_it_may_hide(camera: dict[int, Any], found: bool | None) -> None:
    assert read(exif=exif(camera=camera)).has_camera_serial is found


@pytest.mark.parametrize("value", [None, 9, 77])
def test_orientation_that_says_nothing(value: int | None) -> None:
    assert read(exif=exif(value)).orientation is None


def test_broken_exif_is_unknown_not_absent() -> None:
    block = exif(6, latitude=degrees(39, 56)).tobytes()
    metadata = read(exif=block[:40])
    assert metadata.has_location is None
    assert metadata.has_camera_serial is None


def test_xmp_of_another_kind_is_unknown_not_absent() -> None:
    image = image_of(exif=exif(6))
    image.info["xmp"] = 4_000_000_000
    assert metadata_of(image) == Metadata(orientation=6)


def test_embedded_thumbnail() -> None:
    small = encoded(product(120, 80))
    assert embedded_thumbnail(image_of(exif=exif_with_thumbnail(small))) == small
    assert embedded_thumbnail(image_of()) == b""
