"""Measures a photo: everything from one decode, and a named problem, never an exception, for bad content."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any

from listing_studio.domain.photos import PhotoFacts
from listing_studio.photos.background import white_border
from listing_studio.photos.decoding import picture
from listing_studio.photos.exposure import brightness, is_blank
from listing_studio.photos.formats import format_of
from listing_studio.photos.metadata import metadata_of
from listing_studio.photos.opening import Opened, opened
from listing_studio.photos.problems import Refused
from listing_studio.photos.reading import read
from listing_studio.photos.sameness import perceptual_hash
from listing_studio.photos.sharpness import sharpness
from listing_studio.photos.upright import upright, upright_size

# Part of every cache key: raise it whenever a measure changes what it says about the same bytes.
MEASURING = 1

_ANALYSIS_SIDE = 1600
_SMALL_SIDE = 504


def inspect_file(path: Path) -> PhotoFacts:
    """The facts about a file; a file that cannot be read has a problem and nothing else."""
    try:
        data = read(path)
    except Refused as refusal:
        return PhotoFacts(problem=refusal.problem)
    return inspect(data)


def inspect(data: bytes) -> PhotoFacts:
    """The facts about a photo's bytes; beside a ``problem`` stand only format, size and hash."""
    file: dict[str, Any] = {"format": format_of(data), "bytes": len(data), "sha256": sha256(data).hexdigest()}
    try:
        measured = _measured(opened(data))
    except Refused as refusal:
        return PhotoFacts(problem=refusal.problem, **file)
    return PhotoFacts(**file, **measured)


def _measured(photo: Opened) -> dict[str, Any]:
    metadata = metadata_of(photo)
    width, height = upright_size(photo.size, metadata.orientation)
    return {
        "width": width,
        "height": height,
        "longest_side": max(width, height),
        "shortest_side": min(width, height),
        "aspect": width / height,
        "frames": photo.frames,
        "mode": photo.mode,
        "orientation": metadata.orientation,
        "has_location": metadata.has_location,
        "has_camera_serial": metadata.has_camera_serial,
        **_seen(photo, metadata.orientation),
    }


def _seen(photo: Opened, orientation: int | None) -> dict[str, Any]:
    """What the pixels say; a blank picture has neither sharpness nor likeness."""
    analysis = picture(photo, _ANALYSIS_SIDE)
    factor = max(1, round(max(analysis.size) / _SMALL_SIDE))
    small = analysis.reduce(factor)
    grey = small.convert("L")
    blank = is_blank(grey)
    return {
        "brightness": brightness(grey),
        "blank": blank,
        "white_border": white_border(small),
        "sharpness": None if blank else sharpness(analysis, grey, factor),
        "perceptual_hash": None if blank else perceptual_hash(upright(grey, orientation)),
    }
