"""Measures a photo: everything from one decode, and a named problem, never an exception, for bad content."""

from __future__ import annotations

from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from listing_studio.domain.photos import Code, PhotoFacts
from listing_studio.photos.analysis import Analysis, analysis
from listing_studio.photos.decoding.formats import format_of
from listing_studio.photos.decoding.opening import Opened, opened
from listing_studio.photos.decoding.pictures import picture
from listing_studio.photos.decoding.problems import Problem, Refused
from listing_studio.photos.decoding.reading import is_being_written, read
from listing_studio.photos.decoding.upright import upright, upright_size
from listing_studio.photos.measures.background import background, white_border
from listing_studio.photos.measures.cast import colour_cast, is_greyscale
from listing_studio.photos.measures.codes import reading
from listing_studio.photos.measures.exposure import exposure
from listing_studio.photos.measures.frame import border_frame
from listing_studio.photos.measures.lab import colour_of, mean_colour
from listing_studio.photos.measures.lettering import lettering
from listing_studio.photos.measures.relief import relief
from listing_studio.photos.measures.sameness import perceptual_hashes
from listing_studio.photos.measures.screen import screen_lit
from listing_studio.photos.measures.sharpness import sharpness
from listing_studio.photos.measures.subject import Subject, subject

if TYPE_CHECKING:
    from PIL import Image

# Part of every cache key: raise it whenever a measure changes what it says about the same bytes.
MEASURING = 5

_CLOSE_LOOK_PIXELS_MAX = 64_000_000
_CODES_CHANNEL = "G"  # as good as grey for print on white, and quicker to get


def inspect_file(path: Path, sha256: str | None = None) -> PhotoFacts:
    """The facts about a file; a file that cannot be read, or is not the one of that hash, has only a problem."""
    try:
        data = read(path)
    except Refused as refusal:
        return PhotoFacts(problem=refusal.problem)
    facts = inspect(data)
    if facts.problem == Problem.DAMAGED and is_being_written(path, len(data)):
        return PhotoFacts(problem=Problem.CHANGED_WHILE_READING)
    return facts if sha256 in (None, facts.sha256) else PhotoFacts(problem=Problem.ALTERED)


def inspect(data: bytes) -> PhotoFacts:
    """The facts about a photo's bytes; beside a ``problem`` stand only format, size and hash."""
    file: dict[str, Any] = {"format": format_of(data), "bytes": len(data), "sha256": sha256(data).hexdigest()}
    try:
        measured = _measured(opened(data))
    except Refused as refusal:
        return PhotoFacts(problem=refusal.problem, **file)
    return PhotoFacts(**file, **measured)


def _measured(photo: Opened) -> dict[str, Any]:
    metadata = photo.metadata
    width, height = upright_size(photo.size, metadata.orientation)
    return {
        "width": width,
        "height": height,
        "longest_side": max(width, height),
        "shortest_side": min(width, height),
        "aspect": width / height,
        "frames": photo.frames,
        "mode": photo.mode,
        "transparent": photo.transparent,
        "orientation": metadata.orientation,
        "has_location": metadata.has_location,
        "has_camera_serial": metadata.has_camera_serial,
        **asdict(photo.origin),
        **_seen(photo, metadata.orientation),
    }


def _seen(photo: Opened, orientation: int | None) -> dict[str, Any]:
    """What the pixels say; a blank picture has neither sharpness nor likeness."""
    seen = analysis(photo)
    light = exposure(seen.grey)
    white, pure_white = white_border(seen.small)
    facts = {
        **asdict(light),
        "greyscale": is_greyscale(seen.tiny),
        "white_border": white,
        "pure_white_border": pure_white,
        **_surroundings(seen, orientation),
    }
    return {**facts, "code_count": 0} if light.blank else {**facts, **_detail(photo, seen, orientation)}


def _detail(photo: Opened, seen: Analysis, orientation: int | None) -> dict[str, Any]:
    """What is told from edges, however they are coloured."""
    fine = sharpness(seen.large, seen.grey, seen.factor)
    codes = _codes(photo, seen.large, orientation)
    grey = upright(seen.grey, orientation)
    straight, *turned = perceptual_hashes(grey)
    return {
        **({} if fine is None else asdict(fine)),
        "code_count": len(codes),
        "codes": codes,
        "perceptual_hash": straight,
        "turned_hashes": tuple(turned),
        "relief": relief(grey),
    }


def _lettering(small: Image.Image, colour: tuple[float, float, float], orientation: int | None) -> dict[str, Any]:
    lines = lettering(small, colour, orientation)
    return {} if lines is None else {"lettering_count": len(lines), "lettering": lines}


def _codes(photo: Opened, large: Image.Image, orientation: int | None) -> tuple[Code, ...]:
    """Where something looked like a code and was not read, the whole picture is searched, at several times the cost."""
    seen = reading(large.getchannel(_CODES_CHANNEL), orientation)
    pixels = photo.size[0] * photo.size[1]
    if not seen.doubtful or large.size == photo.size or pixels > _CLOSE_LOOK_PIXELS_MAX:
        return seen.codes
    close = reading(picture(photo, max(photo.size)).getchannel(_CODES_CHANNEL), orientation).codes
    texts = {code.text for code in close}
    return close + tuple(code for code in seen.codes if code.text not in texts)


def _surroundings(seen: Analysis, orientation: int | None) -> dict[str, Any]:
    """The background, and what stands before it where the two can be told apart."""
    tiny = seen.tiny
    behind = background(tiny)
    if behind.mask is None:
        return {"border_evenness": behind.evenness}
    facts = {
        "border_evenness": behind.evenness,
        "background_colour": colour_of(behind.colour),
        "colour_cast": colour_cast(behind.colour),
        "border_frame": border_frame(behind.mask, behind.colour),
        **_lettering(seen.small, behind.colour, orientation),
    }
    found = subject(behind.mask, orientation)
    if found is None:
        return facts
    told = {f"subject_{name}": getattr(found, name) for name in Subject.__slots__}
    colour, lit = mean_colour(tiny, ~behind.mask), screen_lit(tiny, behind.mask)
    return {**facts, **told, "subject_colour": colour, "screen_lit": lit}
