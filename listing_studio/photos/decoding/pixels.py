"""Decodes a photo in this process, whole or not at all: a file that decodes only in part is damaged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_studio.photos.decoding.colours import flattened, profiled
from listing_studio.photos.decoding.header import Opened
from listing_studio.photos.decoding.problems import Problem, refusing

if TYPE_CHECKING:
    from PIL import Image

_SHRINKS = (8, 4, 2)
_STRIP = 64  # rows of the small picture that are made at once: nothing is held a second time in full


def pixels(photo: Opened, longest: int) -> Image.Image:
    """As stored, RGB or RGBX, at the smallest of 1, 1/2, 1/4, 1/8 that keeps the longest side at ``longest``.

    Raises ``Refused``.
    """
    with refusing(Problem.DAMAGED):
        if photo.format == "jpeg":
            return _jpeg(photo, "RGBX", shrink(max(photo.size), longest))
        image = _image(photo)
        # A HEIC may hold a thumbnail that is large enough.
        image.draft(None, _size_for(photo.size, longest))
        image.load()
        return _reduced(image, shrink(max(image.size), longest))


def all_pixels(photo: Opened) -> Image.Image:
    """Every pixel as stored, in what the photo's colour profile speaks of (RGBX for RGB). Raises ``Refused``."""
    with refusing(Problem.DAMAGED):
        if photo.format != "jpeg":
            return _loaded(photo)
        if photo.mode in ("RGB", "L"):
            return _jpeg(photo, "RGBX" if photo.mode == "RGB" else "L", 1)
        _jpeg(photo, "RGBX", 8)  # only to see damage: profiles want CMYK the way Pillow reads it
        return _loaded(photo)


def carried_thumbnail(photo: Opened, longest: int) -> Image.Image | None:
    """The thumbnail in a HEIC, where it has one of that size; no other pixel is decoded. Raises ``Refused``."""
    with refusing(Problem.DAMAGED):
        image = _image(photo)
        if photo.format != "heic" or image.draft(None, _size_for(photo.size, longest)) is None:
            return None
        return _loaded(photo)


def shrink(side: int, longest: int) -> int:
    """The largest of 8, 4, 2, 1 by which ``side`` can be divided and still be ``longest`` or more."""
    return next((factor for factor in _SHRINKS if -(-side // factor) >= longest), 1)


def _loaded(photo: Opened) -> Image.Image:
    image = _image(photo)
    image.load()
    return profiled(image)


def _image(photo: Opened) -> Image.Image:
    if photo.image is None:
        raise AssertionError(f"{photo.format} is not decoded in this process")
    return photo.image


def _reduced(image: Image.Image, factor: int) -> Image.Image:
    """The flattened picture at a fraction of its size, made strip by strip."""
    from PIL import Image

    if factor == 1:
        return flattened(image)
    small = Image.new("RGB", (-(-image.width // factor), -(-image.height // factor)))
    for top in range(0, small.height, _STRIP):
        strip = image.crop((0, top * factor, image.width, min(image.height, (top + _STRIP) * factor)))
        small.paste(flattened(strip).reduce(factor), (0, top))
    return small


def _jpeg(photo: Opened, mode: str, factor: int) -> Image.Image:
    """Strict: what the decoder only warns about, such as bit rot, is an error."""
    import simplejpeg
    from PIL import Image

    width, height = (-(-side // factor) for side in photo.size)
    # The fast transform touches only colour at a reduced scale; brightness has a transform of its own there.
    pixels = simplejpeg.decode_jpeg(
        photo.data, "GRAY" if mode == "L" else mode, fastdct=factor > 1, min_width=width, min_height=height
    )
    return Image.frombuffer(mode, (pixels.shape[1], pixels.shape[0]), pixels, "raw", mode, 0, 1)


def _size_for(size: tuple[int, int], longest: int) -> tuple[int, int]:
    scale = longest / max(size)
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))
