"""Reads a photo's header in this process, behind the guards (format by content, sizes, frames), and no pixels."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from listing_studio.photos.decoding.colours import is_transparent
from listing_studio.photos.decoding.complaints import collected_warnings
from listing_studio.photos.decoding.formats import boxes_complete, format_of
from listing_studio.photos.decoding.metadata import Metadata, metadata_of
from listing_studio.photos.decoding.origin import Origin, origin_of
from listing_studio.photos.decoding.problems import Problem, Refused, refusing

if TYPE_CHECKING:
    from PIL import Image

BYTES_MAX = 200_000_000
PIXELS_MAX = 200_000_000
HELD_MAX = 256_000_000  # bytes that decoding may hold at once: 64 megapixels in colour
GIF_BYTES_MAX = 16_000_000  # counting its frames takes time in proportion to them
FRAMES_MAX = 1000  # more are not counted, whatever the file claims

_SAVED_BYTES = {"1": 1, "L": 1, "P": 1}  # what Pillow holds per pixel; 4 in every other mode
_READ_BY_PILLOW = {"jpeg": "JPEG", "png": "PNG", "webp": "WEBP", "tiff": "TIFF", "gif": "GIF", "bmp": "BMP"}


@dataclass(frozen=True, slots=True)
class Opened:
    """A photo whose header passed the guards; ``size`` is width and height as stored, ``mode`` Pillow's name.

    ``held`` is how many bytes decoding holds at once however small the result; ``transparent``: some pixel is, partly
    or wholly. ``image`` is there only where this very process decodes the photo.
    """

    data: bytes
    format: str
    size: tuple[int, int]
    mode: str
    transparent: bool
    frames: int
    held: int
    metadata: Metadata
    origin: Origin
    profile: bytes | None
    image: Image.Image | None


def allowed_format(data: bytes) -> str:
    """The format. Raises ``Refused`` for what is no photo, of a kind that is not read here, or of too many bytes."""
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


def header(data: bytes) -> Opened:
    """Reads the header. Raises ``Refused`` for what is no photo, is too large or cannot be read."""
    name = allowed_format(data)
    with refusing(Problem.DAMAGED):
        with collected_warnings():
            image = _heic(data) if name == "heic" else _other(data, name)
        held = _held(image, name)
        _refuse_odd_sizes(image, held)
        size, mode, frames = image.size, image.mode, _frames(data, name, image)
        if name == "png":
            image.load()  # its EXIF may stand behind the pixels; asking for it would load them under the lock
        clear = is_transparent(image)
    origin = origin_of(image, name, data)
    return Opened(data, name, size, mode, clear, frames, held, metadata_of(image), origin, _profile(image), image)


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


def _held(image: Image.Image, name: str) -> int:
    """A JPEG is decoded row by row, but for a progressive one: its coefficients come all over again with each scan."""
    pixels = image.width * image.height
    if name != "jpeg":
        return pixels * _SAVED_BYTES.get(image.mode, 4)
    if not image.info.get("progressive"):
        return 0
    layers: list[tuple[int, int]] = [(across, down) for _, across, down, _ in getattr(image, "layer", [])]
    most = max(across for across, _ in layers) * max(down for _, down in layers)
    return 2 * pixels * sum(across * down for across, down in layers) // most


def _refuse_odd_sizes(image: Image.Image, held: int) -> None:
    pixels = image.width * image.height
    if pixels > PIXELS_MAX or held > HELD_MAX:
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


def _profile(image: Image.Image) -> bytes | None:
    block = image.info.get("icc_profile")
    return block if isinstance(block, bytes) else None
