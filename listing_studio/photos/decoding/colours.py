"""Brings any picture to plain 8-bit colour on white, and to sRGB where it carries a colour profile."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from listing_studio.photos.decoding.problems import Problem, Refused

if TYPE_CHECKING:
    from PIL import Image

_PROFILED = ("RGB", "L", "CMYK")
# Some writers store 254 for opaque; on white it changes a pixel by one level of 255 at most.
_OPAQUE = 254


def flattened(image: Image.Image) -> Image.Image:
    """RGB, transparent parts on white. Raises ``Refused`` for 32-bit pixels, whose white nobody knows."""
    from PIL import Image

    if image.mode in ("I", "F"):
        raise Refused(Problem.UNSUPPORTED)
    if image.mode.startswith("I;16"):
        return _from_16_bits(image)
    if not image.has_transparency_data:
        return image if image.mode == "RGB" else image.convert("RGB")
    white = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(white, image.convert("RGBA")).convert("RGB")


def is_transparent(image: Image.Image) -> bool:
    """Whether white shows through any pixel, by more than one level; decodes a picture that could be so."""
    if not image.has_transparency_data:
        return False
    image.load()
    alpha = image if image.mode in ("RGBA", "LA") else image.convert("RGBA")
    return any(alpha.getchannel("A").histogram()[:_OPAQUE])


def profiled(image: Image.Image) -> Image.Image:
    """RGB, grey or CMYK, whichever the picture's colour profile speaks of; anything else as ``flattened``."""
    return flattened(image) if image.mode not in _PROFILED or image.has_transparency_data else image


def as_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """RGB in sRGB, from a ``profiled`` picture.

    Without a profile, or with one that is broken or of another kind than the pixels, sRGB is assumed.
    """
    from PIL import ImageCms

    if not profile:
        return image.convert("RGB")
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image.convert("RGB")
    return converted or image.convert("RGB")


def _from_16_bits(image: Image.Image) -> Image.Image:
    """Pillow would clip at 255 instead of scaling."""
    import numpy as np
    from PIL import Image

    return Image.fromarray((np.asarray(image) >> 8).astype(np.uint8)).convert("RGB")
