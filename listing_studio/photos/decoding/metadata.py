"""Reads what a photo's EXIF and XMP give away: orientation, a location, serial numbers. Changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING, Any

from listing_studio.photos.decoding.complaints import collected_warnings

if TYPE_CHECKING:
    from PIL import Image

ORIENTATION = 0x0112
EXIF_IFD = 0x8769
GPS_IFD = 0x8825
_THUMBNAIL_IFD = -1  # no tag points to it, so this number is Pillow's own
_GPS_LATITUDE, _GPS_LONGITUDE = 2, 4
_THUMBNAIL_START, _THUMBNAIL_LENGTH = 0x0201, 0x0202
_MAKER_NOTE = 0x927C
_CAMERA_SERIAL = 0xC62F
_BODY_SERIAL, _LENS_SERIAL = 0xA431, 0xA435


@dataclass(frozen=True, slots=True)
class Metadata:
    """Each is ``None`` where it cannot be told: a serial number may hide in a maker note, which is not read."""

    orientation: int | None = None
    has_location: bool | None = None
    has_camera_serial: bool | None = None


def metadata_of(image: Image.Image) -> Metadata:
    """Never raises: a broken block makes the facts it would hold unknown, not absent."""
    with collected_warnings() as complaints:
        try:
            exif = image.getexif()
            first, camera, gps = dict(exif), exif.get_ifd(EXIF_IFD), exif.get_ifd(GPS_IFD)
        except Exception:
            return Metadata()
    block = image.info.get("xmp", b"")
    xmp = block if isinstance(block, bytes) else b""
    doubtful = bool(complaints) or xmp is not block
    location = _is_place(gps) or b"GPSLatitude" in xmp
    serial = _has_serial(first, camera) or b"SerialNumber" in xmp
    return Metadata(
        orientation=_orientation(first),
        has_location=location or (None if doubtful else False),
        has_camera_serial=serial or (None if doubtful or _MAKER_NOTE in camera else False),
    )


def embedded_thumbnail(image: Image.Image) -> bytes:
    """The bytes of the small JPEG in a JPEG's EXIF, unchecked; empty where there is none."""
    with collected_warnings():
        try:
            place = image.getexif().get_ifd(_THUMBNAIL_IFD)
            start, length = int(place[_THUMBNAIL_START]), int(place[_THUMBNAIL_LENGTH])
        except Exception:
            return b""
    block: bytes = image.info.get("exif", b"")
    return block.removeprefix(b"Exif\0\0")[start : start + length]


def _orientation(exif: Mapping[int, Any]) -> int | None:
    value = exif.get(ORIENTATION)
    return value if isinstance(value, int) and 0 <= value <= 8 else None


def _is_place(gps: Mapping[int, Any]) -> bool:
    """Some cameras without a fix write zeros or fractions of zero by zero; those are no place."""
    try:
        numbers = [float(part) for tag in (_GPS_LATITUDE, _GPS_LONGITUDE) for part in _parts(gps.get(tag))]
    except (TypeError, ValueError, ZeroDivisionError):
        return True  # there, though unreadable: another reader may make sense of it
    return any(numbers) and all(map(isfinite, numbers))


def _parts(value: Any) -> Iterable[Any]:
    if value is None:
        return ()
    return value if isinstance(value, tuple | list) else (value,)


def _has_serial(exif: Mapping[int, Any], camera: Mapping[int, Any]) -> bool:
    values = (exif.get(_CAMERA_SERIAL), camera.get(_BODY_SERIAL), camera.get(_LENS_SERIAL))
    return any(str(value).strip("\0 0") for value in values if value is not None)
