"""Reads what a photo's file says of its making: colour profile, bit depth, camera, time, comments. Judges nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from listing_studio.photos.decoding.complaints import collected_warnings
from listing_studio.photos.decoding.metadata import EXIF_IFD

if TYPE_CHECKING:
    from PIL import Image

_MAKE, _MODEL = 0x010F, 0x0110
_TAKEN, _OFFSET = 0x9003, 0x9011
_DESCRIPTION, _USER_COMMENT, _WINDOWS_COMMENT = 0x010E, 0x9286, 0x9C9C
_BITS_PER_SAMPLE = 258
_MOMENT = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)")
_TIME_ZONE = re.compile(r"[+-]\d\d:\d\d")
_NO_MOMENT = "0000"
_BITS = {"1": 1, "I": 32, "F": 32}
_PNG_TEXTS = frozenset({"Comment", "Description", "Title", "Author", "Copyright", "comment"})
_XMP_TEXTS = (b"dc:description", b"dc:title", b"UserComment")
_IPTC, _CAPTION = 0x0404, b"\x1c\x02\x78"
_LONGEST = 200
_PROFILE_BYTES_MAX = 4_000_000


@dataclass(frozen=True, slots=True)
class Origin:
    """``has_comments`` is ``None`` where the file's EXIF cannot be read; the others where the file does not say."""

    bit_depth: int | None
    colour_profile: str | None
    colour_space: str | None
    taken_at: str | None
    camera: str | None
    has_comments: bool | None


def origin_of(image: Image.Image, format: str, data: bytes) -> Origin:
    """Of an opened picture and its file. Never raises: what a broken block would say is unknown."""
    block = image.info.get("icc_profile")
    profile, space = _profile(block if isinstance(block, bytes) and len(block) <= _PROFILE_BYTES_MAX else None)
    try:
        with collected_warnings() as complaints:
            exif = image.getexif()
            first, camera = dict(exif), exif.get_ifd(EXIF_IFD)
    except Exception:
        return Origin(_bit_depth(image, format, data), profile, space, None, None, _comments(image, {}, {}) or None)
    comments = _comments(image, first, camera)
    return Origin(
        bit_depth=_bit_depth(image, format, data),
        colour_profile=profile,
        colour_space=space,
        taken_at=_moment(camera),
        camera=_camera(first),
        has_comments=comments or (None if complaints else False),
    )


def _bit_depth(image: Image.Image, format: str, data: bytes) -> int | None:
    """Bits per channel as stored; Pillow shows 16-bit colour as 8-bit."""
    if format == "png":
        return data[24]
    if format == "tiff":
        stated = getattr(image, "tag_v2", {}).get(_BITS_PER_SAMPLE, (1,))
        return max(bits) if (bits := [one for one in stated if isinstance(one, int) and 0 < one <= 64]) else None
    if format == "heic":
        return int(image.info.get("bit_depth", 8))
    return _BITS.get(image.mode, 16 if image.mode.startswith("I;16") else 8)


@lru_cache(maxsize=8)  # photos of one camera carry the same profile, and reading it takes longer than all the rest
def _profile(block: bytes | None) -> tuple[str | None, str | None]:
    """The name and the colour space of an embedded profile; a broken one has neither."""
    from PIL import ImageCms

    if not block:
        return None, None
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(block)).profile
        return _text(profile.profile_description), _text(profile.xcolor_space)
    except Exception:  # hostile bytes make the parser raise nearly anything
        return None, None


def _moment(camera: Mapping[int, Any]) -> str | None:
    """When the photo was taken, by the camera's clock: ISO 8601, with the time zone where the camera states one."""
    found = _MOMENT.fullmatch(_text(camera.get(_TAKEN)) or "")
    if found is None or found[1] == _NO_MOMENT:
        return None
    zone = _TIME_ZONE.fullmatch(_text(camera.get(_OFFSET)) or "")
    return f"{found[1]}-{found[2]}-{found[3]}T{found[4]}{zone[0] if zone else ''}"


def _camera(exif: Mapping[int, Any]) -> str | None:
    """Make and model, the make once."""
    make, model = _text(exif.get(_MAKE)), _text(exif.get(_MODEL))
    if make and model and not model.lower().startswith(make.split()[0].lower()):
        return f"{make} {model}"
    return model or make


def _comments(image: Image.Image, exif: Mapping[int, Any], camera: Mapping[int, Any]) -> bool:
    """Whether somebody's words are in the file: a comment, a description, a title."""
    beside = [value for name, value in image.info.items() if name in _PNG_TEXTS]
    inside = [exif.get(_DESCRIPTION), exif.get(_WINDOWS_COMMENT), _without_encoding(camera.get(_USER_COMMENT))]
    return any(_text(value) for value in (*beside, *inside)) or _in_blocks(image.info)


def _in_blocks(info: Mapping[Any, Any]) -> bool:
    """Words in XMP, or a caption among what Photoshop and news agencies write."""
    xmp, resources = info.get("xmp"), info.get("photoshop")
    caption = resources.get(_IPTC) if isinstance(resources, Mapping) else None
    return (isinstance(xmp, bytes) and any(name in xmp for name in _XMP_TEXTS)) or (
        isinstance(caption, bytes) and _CAPTION in caption
    )


def _without_encoding(comment: Any) -> Any:
    """The first eight bytes of a user's comment name its encoding."""
    return comment[8:] if isinstance(comment, bytes) else comment


def _text(value: Any) -> str | None:
    """One line without what cannot be printed, or None where nothing is left."""
    if value is None:
        return None
    line = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
    return "".join(one for one in line if one.isprintable())[:_LONGEST].strip() or None
