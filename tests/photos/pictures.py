"""Small pictures for the tests of this room, and the real photos beside the project where there are any."""

from __future__ import annotations

import struct
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageFilter
from PIL.TiffImagePlugin import IFDRational

from listing_studio.photos.decoding.metadata import EXIF_IFD, GPS_IFD, ORIENTATION

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "photos"
FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP", "HEIF")
INVERSE = {1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 8, 7: 7, 8: 6}


def product(width: int = 240, height: int = 160, seed: int = 1) -> Image.Image:
    """A grained dark block on pure white, red towards its top left corner."""
    grain = np.random.default_rng(seed).integers(0, 120, (height, width, 3), dtype=np.uint8)
    pixels = np.full((height, width, 3), 255, dtype=np.uint8)
    inside = slice(height // 5, height * 4 // 5), slice(width // 5, width * 4 // 5)
    pixels[inside] = grain[inside]
    pixels[height // 5 : height // 2, width // 5 : width // 3] = (220, 20, 20)
    return Image.fromarray(pixels)


def scene(width: int = 800, height: int = 600, seed: int = 1) -> Image.Image:
    """Smooth patches with hard edges and some texture, filling the frame like a photo of a cluttered bench."""
    return _scene(width, height, seed).copy()


@cache
def _scene(width: int, height: int, seed: int) -> Image.Image:
    random = np.random.default_rng(seed)
    patches = Image.fromarray(random.integers(0, 255, (height // 50, width // 50, 3), dtype=np.uint8))
    picture = patches.resize((width, height), Image.Resampling.NEAREST)
    grain = Image.fromarray(random.integers(0, 255, (height, width, 3), dtype=np.uint8))
    return Image.blend(picture, grain.filter(ImageFilter.GaussianBlur(0.8)), 0.15)


def encoded(image: Image.Image, name: str = "JPEG", **options: Any) -> bytes:
    """The picture's bytes in a format of Pillow's, or in HEIF."""
    output = BytesIO()
    if name == "HEIF":
        import pillow_heif

        pillow_heif.from_pillow(image).save(output, quality=80)
    else:
        image.save(output, name, **options)
    return output.getvalue()


def exif(
    orientation: int | None = None,
    *,
    latitude: tuple[Any, Any, Any] | None = None,
    camera: dict[int, Any] | None = None,
) -> Image.Exif:
    """An EXIF block; ``camera`` holds tags of its camera part."""
    block = Image.Exif()
    if orientation is not None:
        block[ORIENTATION] = orientation
    if latitude is not None:
        block.get_ifd(GPS_IFD).update({1: "N", 2: latitude, 3: "E", 4: latitude})
        block[GPS_IFD] = 0  # where the part begins is for the writer to say
    if camera:
        block.get_ifd(EXIF_IFD).update(camera)
        block[EXIF_IFD] = 0
    return block


def exif_with_thumbnail(small: bytes) -> bytes:
    """An EXIF block of two directories: an orientation, and the place of a small picture behind them."""
    first = struct.pack(">H HHIHH I", 1, ORIENTATION, 3, 1, 1, 0, 26)
    second = struct.pack(">H HHII HHII I", 2, 0x0201, 4, 1, 56, 0x0202, 4, 1, len(small), 0)
    return b"Exif\0\0MM\0*" + struct.pack(">I", 8) + first + second + small


def degrees(whole: int, minutes: int = 0, denominator: int = 1) -> tuple[IFDRational, IFDRational, IFDRational]:
    """A coordinate as EXIF writes it."""
    return IFDRational(whole, denominator), IFDRational(minutes, denominator), IFDRational(0, denominator)


def shared(*folders: str) -> list[Any]:
    """One test parameter per real photo in these folders; a single skipped one where they are absent."""
    files = [path for folder in folders for path in sorted((SHARED / folder).glob("*")) if path.suffix != ".txt"]
    if not files:
        absent = pytest.mark.skip(reason=f"no real photos in {SHARED}: nothing to prove on")
        return [pytest.param(Path(), id="absent", marks=absent)]
    return [pytest.param(path, id=f"{path.parent.name}/{path.name}") for path in files]
