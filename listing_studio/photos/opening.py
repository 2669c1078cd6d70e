"""Opens a photo's header behind the guards (format by content, sizes, frames); the pixels come later."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from listing_studio.photos.formats import boxes_complete, format_of
from listing_studio.photos.problems import Problem, Refused, refusing

if TYPE_CHECKING:
    from PIL import Image

BYTES_MAX = 200_000_000
PIXELS_MAX = 200_000_000
# HEIC has no scaled decode, and counting the frames of a GIF takes time in proportion to its bytes.
HEIC_PIXELS_MAX = 100_000_000
GIF_BYTES_MAX = 16_000_000
FRAMES_MAX = 1000  # more are not counted, whatever the file claims

_READ_BY_PILLOW = {"jpeg": "JPEG", "png": "PNG", "webp": "WEBP", "tiff": "TIFF", "gif": "GIF", "bmp": "BMP"}
_FILTERS_LOCK = threading.Lock()


@dataclass(frozen=True, slots=True)
class Opened:
    """A photo whose header passed the guards; ``size`` is width and height as stored, ``mode`` Pillow's name."""

    data: bytes
    format: str
    size: tuple[int, int]
    mode: str
    frames: int
    image: Image.Image


def opened(data: bytes) -> Opened:
    """Reads the header. Raises ``Refused`` for what is no photo, is too large or cannot be read."""
    name = _allowed_format(data)
    with refusing(Problem.DAMAGED):
        with collected_warnings():
            image = _heic(data) if name == "heic" else _other(data, name)
        _refuse_odd_sizes(image, HEIC_PIXELS_MAX if name == "heic" else PIXELS_MAX)
        size, mode, frames = image.size, image.mode, _frames(data, name, image)
        if name == "png":
            image.load()  # its EXIF may stand behind the pixels; asking for it would load them under the lock
    return Opened(data, name, size, mode, frames, image)


@contextmanager
def collected_warnings() -> Iterator[list[warnings.WarningMessage]]:
    """Keeps Pillow's warnings about odd headers; one thread at a time, since warning filters are global."""
    with _FILTERS_LOCK, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield caught


def _allowed_format(data: bytes) -> str:
    if not data:
        raise Refused(Problem.EMPTY)
    name = format_of(data)
    if name is None:
        raise Refused(Problem.NOT_A_PHOTO)
    if name == "avif":
        raise Refused(Problem.UNSUPPORTED)
    if len(data) > (GIF_BYTES_MAX if name == "gif" else BYTES_MAX):
        raise Refused(Problem.TOO_LARGE)
    return name


def _other(data: bytes, name: str) -> Image.Image:
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = PIXELS_MAX  # Pillow itself refuses twice as many; the caller refuses the rest
    try:
        return Image.open(BytesIO(data), formats=(_READ_BY_PILLOW[name],))
    except Image.DecompressionBombError as error:
        raise Refused(Problem.TOO_LARGE) from error


def _heic(data: bytes) -> Image.Image:
    try:
        import pillow_heif
    except ImportError as error:
        raise Refused(Problem.HEIC_READER_MISSING) from error
    if not boxes_complete(data):
        raise Refused(Problem.DAMAGED)
    pillow_heif.options.DECODE_THREADS = 1  # photos are measured in parallel already
    return pillow_heif.HeifImageFile(BytesIO(data))  # type: ignore[no-untyped-call]


def _refuse_odd_sizes(image: Image.Image, pixels_max: int) -> None:
    pixels = image.width * image.height
    if pixels > pixels_max:
        raise Refused(Problem.TOO_LARGE)
    if not pixels:
        raise Refused(Problem.DAMAGED)


def _frames(data: bytes, name: str, image: Image.Image) -> int:
    if name != "tiff":
        return min(int(getattr(image, "n_frames", 1)), FRAMES_MAX)
    with collected_warnings():
        pages = _other(data, name)
        for page in range(1, FRAMES_MAX):
            try:
                pages.seek(page)
            except EOFError:
                return page
    return FRAMES_MAX
