"""The guards in front of every decoder, in this process."""

from __future__ import annotations

import struct
import sys
import zlib

import pytest
from PIL import Image

from listing_studio.photos.decoding import header as guards
from listing_studio.photos.decoding.header import header
from listing_studio.photos.decoding.problems import Problem, Refused
from tests.photos.pictures import FORMATS, encoded, product


def problem_of(data: bytes) -> Problem:
    with pytest.raises(Refused) as refusal:
        header(data)
    return refusal.value.problem


def png_of(width: int, height: int) -> bytes:
    """A PNG that only claims its size."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n\0\0\0\x0d" + header + struct.pack(">I", zlib.crc32(header)) + b"\0\0\0\0IDAT"


def jpeg_of(width: int, height: int) -> bytes:
    """A JPEG with another size written over its own."""
    data = bytearray(encoded(product()))
    start = data.index(b"\xff\xc0") + 5
    data[start : start + 4] = struct.pack(">HH", height, width)
    return bytes(data)


@pytest.mark.parametrize("name", FORMATS)
def test_header_is_told(name: str) -> None:
    photo = header(encoded(product(240, 160), name))
    assert (photo.size, photo.frames) == ((240, 160), 1)
    assert photo.mode == ("P" if name == "GIF" else "RGB")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", Problem.EMPTY),
        (b"hello", Problem.NOT_A_PHOTO),
        (b"\0\0\0\x18ftypavif\0\0\0\0miaf....", Problem.UNSUPPORTED),
        (png_of(65_000, 65_000), Problem.TOO_LARGE),
        (png_of(20_000, 10_001), Problem.TOO_LARGE),
        (jpeg_of(65_000, 65_000), Problem.TOO_LARGE),
        (png_of(0, 10), Problem.DAMAGED),
        (b"GIF89a" + bytes(7) + b"\x2c" + bytes(9) + b"\x02\x02\x4c\x01\0;", Problem.DAMAGED),
        (b"\xff\xd8\xff\xe0", Problem.DAMAGED),
        (b"II*\0\xff\xff\xff\xff", Problem.DAMAGED),
    ],
    ids=[
        "empty",
        "text",
        "avif",
        "png bomb",
        "just over",
        "jpeg bomb",
        "no width",
        "no size",
        "jpeg start",
        "tiff nowhere",
    ],
)
def test_refused_before_any_pixel(data: bytes, problem: Problem) -> None:
    assert problem_of(data) == problem


def test_photo_of_the_largest_size_is_not_taken_for_a_bomb() -> None:
    assert header(jpeg_of(20_000, 10_000)).size == (20_000, 10_000)


def test_too_many_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    data, animation = encoded(product()), encoded(product(), "GIF")
    monkeypatch.setattr(guards, "BYTES_MAX", len(data))
    monkeypatch.setattr(guards, "GIF_BYTES_MAX", len(animation) - 1)
    assert header(data).format == "jpeg"
    assert problem_of(data + b"\0") == Problem.TOO_LARGE
    assert problem_of(animation) == Problem.TOO_LARGE


@pytest.mark.parametrize(
    ("data", "held"),
    [
        (encoded(product(240, 160)), 0),
        (encoded(product(240, 160), progressive=True), 240 * 160 * 3),
        (encoded(product(240, 160), progressive=True, subsampling=0), 240 * 160 * 6),
        (encoded(product(240, 160).convert("L"), progressive=True), 240 * 160 * 2),
        (encoded(product(240, 160), "PNG"), 240 * 160 * 4),
        (encoded(product(240, 160).convert("L"), "TIFF"), 240 * 160),
        (encoded(product(240, 160), "HEIF"), 240 * 160 * 4),
    ],
    ids=["jpeg", "progressive", "all colours", "grey", "png", "grey tiff", "heic"],
)
def test_what_must_be_held_at_once_is_limited(monkeypatch: pytest.MonkeyPatch, data: bytes, held: int) -> None:
    assert header(data).held == held
    monkeypatch.setattr(guards, "HELD_MAX", held - 1 if held else 0)
    if held:
        assert problem_of(data) == Problem.TOO_LARGE
    else:
        assert header(data).format == "jpeg"


def test_heic_that_lacks_one_byte() -> None:
    assert problem_of(encoded(product(), "HEIF")[:-1]) == Problem.DAMAGED


def test_texts_behind_the_pixels_of_a_png_are_there() -> None:
    data = encoded(product(), "PNG")
    text = b"tEXtComment\0bench 4"
    chunk = struct.pack(">I", len(text) - 4) + text + struct.pack(">I", zlib.crc32(text))
    image = header(data[:-12] + chunk + data[-12:]).image
    assert image is not None
    assert image.info == {"Comment": "bench 4"}


def test_heic_without_its_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    data = encoded(product(), "HEIF")
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    assert problem_of(data) == Problem.HEIC_READER_MISSING


@pytest.mark.parametrize("name", ["GIF", "TIFF", "PNG", "WEBP", "MPO"])
def test_frames_are_counted(name: str) -> None:
    others = [product(seed=seed) for seed in (2, 3)]
    photo = header(encoded(product(), name, save_all=True, append_images=others))
    assert photo.frames == 3
    assert photo.format == ("jpeg" if name == "MPO" else name.lower())


def test_pages_are_counted_up_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [product(8, 8, seed) for seed in range(2, 9)]
    monkeypatch.setattr(guards, "FRAMES_MAX", 5)
    assert header(encoded(product(8, 8), "TIFF", save_all=True, append_images=pages)).frames == 5


def test_claimed_frames_are_not_believed() -> None:
    data = bytearray(encoded(product(8, 8), "PNG", save_all=True, append_images=[product(8, 8, 2)]))
    claim = data.index(b"acTL")
    data[claim + 4 : claim + 8] = b"\x7f\xff\xff\xff"
    data[claim + 12 : claim + 16] = struct.pack(">I", zlib.crc32(data[claim : claim + 12]))
    assert header(bytes(data)).frames == guards.FRAMES_MAX


def test_truncated_images_stay_refused_for_the_whole_process() -> None:
    from PIL import ImageFile

    assert ImageFile.LOAD_TRUNCATED_IMAGES is False
    header(encoded(product()))
    assert Image.MAX_IMAGE_PIXELS == guards.PIXELS_MAX
