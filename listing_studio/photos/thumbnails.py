"""Makes small upright pictures for the window, quickly; they are never measured and never published."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from listing_studio.photos.decoding import picture
from listing_studio.photos.metadata import embedded_thumbnail, metadata_of
from listing_studio.photos.opening import Opened, opened
from listing_studio.photos.problems import Refused
from listing_studio.photos.upright import upright

if TYPE_CHECKING:
    from PIL import Image

_QUALITY = 85
# An EXIF thumbnail of another shape has black bars, or shows what was cropped away.
_SHAPE_TOLERANCE = 0.02


def thumbnail(data: bytes, longest: int) -> bytes | None:
    """A JPEG with at most ``longest`` pixels on its longest side; ``None`` where there is nothing to show.

    It vouches for nothing: a damaged photo may still hold a sound thumbnail in its EXIF.
    """
    try:
        photo = opened(data)
        orientation = metadata_of(photo).orientation
        image = _embedded(photo, longest) or picture(photo, longest)
    except Refused:
        return None
    image = upright(image.convert("RGB"), orientation)
    image.thumbnail((longest, longest))
    output = BytesIO()
    image.save(output, "JPEG", quality=_QUALITY)
    return output.getvalue()


def _embedded(photo: Opened, longest: int) -> Image.Image | None:
    """The thumbnail in the photo's EXIF, where it is large enough and has the photo's shape."""
    try:
        small = opened(embedded_thumbnail(photo))
        if max(small.size) < longest or abs(_aspect(small) / _aspect(photo) - 1) > _SHAPE_TOLERANCE:
            return None
        return picture(small, longest)
    except Refused:
        return None


def _aspect(photo: Opened) -> float:
    return photo.size[0] / photo.size[1]
