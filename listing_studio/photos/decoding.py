"""Decodes an opened photo once, whole or not at all: a file that decodes only in part is damaged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_studio.photos.colours import flattened
from listing_studio.photos.opening import Opened
from listing_studio.photos.problems import Problem, refusing

if TYPE_CHECKING:
    from PIL import Image

_SHRINKS = (8, 4, 2)


def picture(photo: Opened, longest: int) -> Image.Image:
    """As stored, RGB or RGBX, at the smallest of 1, 1/2, 1/4, 1/8 that keeps the longest side at ``longest``.

    Raises ``Refused``.
    """
    with refusing(Problem.DAMAGED):
        if photo.format == "jpeg":
            return _jpeg(photo, "RGBX", shrink(max(photo.size), longest))
        # A HEIC may hold a thumbnail that is large enough.
        photo.image.draft(None, _size_for(photo.size, longest))
        image = flattened(_loaded(photo))
        factor = shrink(max(image.size), longest)
        return image.reduce(factor) if factor > 1 else image


def full_picture(photo: Opened) -> Image.Image:
    """Every pixel as stored, in the photo's own colours (RGBX for RGB). Raises ``Refused``."""
    with refusing(Problem.DAMAGED):
        if photo.format != "jpeg":
            return _loaded(photo)
        if photo.mode in ("RGB", "L"):
            return _jpeg(photo, "RGBX" if photo.mode == "RGB" else "L", 1)
        _jpeg(photo, "RGBX", 8)  # only to see damage: profiles want CMYK the way Pillow reads it
        return _loaded(photo)


def shrink(side: int, longest: int) -> int:
    """The largest of 8, 4, 2, 1 by which ``side`` can be divided and still be ``longest`` or more."""
    return next((factor for factor in _SHRINKS if -(-side // factor) >= longest), 1)


def _loaded(photo: Opened) -> Image.Image:
    photo.image.load()
    return photo.image


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
