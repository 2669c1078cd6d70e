"""Formats are told by content."""

from __future__ import annotations

import pytest

from listing_studio.photos.decoding.formats import boxes_complete, format_of
from tests.photos.pictures import FORMATS, encoded, product


@pytest.mark.parametrize("name", FORMATS)
def test_format_of_what_an_encoder_wrote(name: str) -> None:
    assert format_of(encoded(product(), name)) == ("heic" if name == "HEIF" else name.lower())


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1avif....", "avif"),
        (b"\0\0\0\x18ftypavis\0\0\0\0miaf....", "avif"),
        (b"\0\0\0\x18ftypisom\0\0\0\0mp41....", None),
        (b"RIFF\x10\0\0\0WAVEfmt ", None),
        (b"%PDF-1.7", None),
        (b"", None),
        (b"\0\0\0\xffftyp", None),
    ],
)
def test_format_of_other_content(data: bytes, name: str | None) -> None:
    assert format_of(data) == name


def test_cut_heic_is_seen_to_the_last_byte() -> None:
    data = encoded(product(), "HEIF")
    assert boxes_complete(data)
    assert not boxes_complete(data[:-1])
    assert boxes_complete(b"\0\0\0\0mdat and everything after it")
    assert not boxes_complete(b"\0\0\0\x04mdat")
    assert boxes_complete(b"\0\0\0\x01mdat" + (16).to_bytes(8))
