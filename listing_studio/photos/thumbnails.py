"""Makes small upright pictures for the window, quickly; they are never measured and never published."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from listing_studio.photos.decoding.formats import format_of
from listing_studio.photos.decoding.metadata import embedded_thumbnail
from listing_studio.photos.decoding.opening import Opened, opened
from listing_studio.photos.decoding.pictures import carried_thumbnail, picture
from listing_studio.photos.decoding.problems import Refused
from listing_studio.photos.decoding.upright import upright

if TYPE_CHECKING:
    from PIL import Image

_QUALITY = 85
# An EXIF thumbnail of another shape has black bars, or shows what was cropped away.
_SHAPE_TOLERANCE = 0.02
_NEARLY = 0.8  # what is carried and this near to the wanted size spares the decode, a tenth of a second and more
_CARRIED_MIN = 96
_CARRIERS = ("jpeg", "heic")


def thumbnail(data: bytes, longest: int) -> bytes | None:
    """A JPEG with at most ``longest`` pixels on its longest side; ``None`` where there is nothing to show.

    It vouches for nothing: a damaged photo may still hold a sound thumbnail in its EXIF.
    """
    try:
        photo = opened(data)
        image = _carried(photo, round(longest * _NEARLY)) or picture(photo, longest)
    except Refused:
        return None
    return _shown(image, photo, longest)


def first_thumbnail(data: bytes, longest: int) -> bytes | None:
    """The one that the file itself carries, at once, however coarse it looks; ``None`` where it carries none."""
    if format_of(data) not in _CARRIERS:
        return None
    try:
        photo = opened(data)
        image = _carried(photo, _CARRIED_MIN)
    except Refused:
        return None
    return _shown(image, photo, longest) if image else None


def _shown(image: Image.Image, photo: Opened, longest: int) -> bytes:
    image = upright(image.convert("RGB"), photo.metadata.orientation)
    image.thumbnail((longest, longest))
    output = BytesIO()
    image.save(output, "JPEG", quality=_QUALITY)
    return output.getvalue()


def _carried(photo: Opened, longest: int) -> Image.Image | None:
    """The thumbnail in the photo's file, where it is large enough and has the photo's shape."""
    if photo.image is None:
        return carried_thumbnail(photo, longest)
    try:
        small = opened(embedded_thumbnail(photo.image))
        if max(small.size) < longest or abs(_aspect(small) / _aspect(photo) - 1) > _SHAPE_TOLERANCE:
            return None
        return picture(small, longest)
    except Refused:
        return None


def _aspect(photo: Opened) -> float:
    return photo.size[0] / photo.size[1]
