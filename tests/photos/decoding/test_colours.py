"""Plain colour from every kind of picture."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageCms

from listing_studio.photos.decoding.colours import as_srgb, flattened, is_transparent, profiled
from listing_studio.photos.decoding.problems import Problem, Refused


def swapped_profile() -> bytes:
    """sRGB with the red and green primaries exchanged: what it calls red is green."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return data.replace(b"rXYZ", b"????").replace(b"gXYZ", b"rXYZ").replace(b"????", b"gXYZ")


def colour_of(image: Image.Image) -> tuple[int, ...]:
    assert image.mode == "RGB"
    pixel = image.getpixel((0, 0))
    assert isinstance(pixel, tuple)
    return tuple(int(level) for level in pixel)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "PA"])
def test_transparent_is_white(mode: str) -> None:
    image = Image.new("RGBA", (4, 4), (200, 10, 10, 0)).convert(mode)
    assert colour_of(flattened(image)) == (255, 255, 255)


def test_half_transparent_is_mixed_with_white() -> None:
    assert colour_of(flattened(Image.new("RGBA", (4, 4), (0, 0, 0, 128)))) == (127, 127, 127)


def test_palette_with_a_transparent_entry_is_white() -> None:
    image = Image.new("P", (4, 4), 0)
    image.putpalette([9, 9, 9])
    image.info["transparency"] = 0
    assert colour_of(flattened(image)) == (255, 255, 255)


@pytest.mark.parametrize(("alpha", "seen"), [(255, False), (254, False), (253, True), (0, True)])
def test_transparent_is_what_white_shows_through(alpha: int, seen: bool) -> None:
    """Alpha 254 darkens or lightens nothing by more than a level; some writers store it for opaque."""
    image = Image.new("RGBA", (40, 40), (0, 0, 0, 255))
    image.putpixel((7, 9), (0, 0, 0, alpha))
    assert is_transparent(image) is seen
    assert (colour_of(flattened(image.crop((7, 9, 8, 10)))) > (1, 1, 1)) is seen


@pytest.mark.parametrize("kind", ["<u2", ">u2"])
def test_16_bits_are_scaled_not_clipped(kind: str) -> None:
    assert colour_of(flattened(Image.fromarray(np.full((4, 4), 0x8000, dtype=kind)))) == (128, 128, 128)


@pytest.mark.parametrize("mode", ["I", "F"])
def test_pixels_without_a_known_white_are_refused(mode: str) -> None:
    with pytest.raises(Refused) as refusal:
        flattened(Image.new(mode, (4, 4)))
    assert refusal.value.problem == Problem.UNSUPPORTED


def test_profiled_keeps_what_a_profile_speaks_of() -> None:
    assert [profiled(Image.new(mode, (4, 4))).mode for mode in ("RGB", "L", "CMYK")] == ["RGB", "L", "CMYK"]
    assert [profiled(Image.new(mode, (4, 4))).mode for mode in ("RGBX", "RGBA", "P", "1")] == ["RGB"] * 4


def test_profile_is_applied() -> None:
    red = Image.new("RGB", (4, 4), (255, 0, 0))
    assert colour_of(as_srgb(red, None)) == (255, 0, 0)
    assert colour_of(as_srgb(red, swapped_profile())) == (0, 255, 0)


@pytest.mark.parametrize("profile", [b"broken", swapped_profile()], ids=["broken", "for colour, on grey"])
def test_unusable_profile_is_passed_over(profile: bytes) -> None:
    assert colour_of(as_srgb(Image.new("L", (4, 4), 77), profile)) == (77, 77, 77)


def test_cmyk_without_profile() -> None:
    assert colour_of(as_srgb(Image.new("CMYK", (4, 4), (0, 255, 255, 0)), None)) == (255, 0, 0)
