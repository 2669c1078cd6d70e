"""Finds where in a photo lies what its facts count: areas clipped to black or white, windows judged for sharpness."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from listing_studio.domain.photos import Box
from listing_studio.photos.analysis import Analysis, analysis
from listing_studio.photos.decoding.opening import opened
from listing_studio.photos.decoding.upright import upright, upright_box
from listing_studio.photos.measures.exposure import HIGHLIGHTS_FROM, SHADOWS_BELOW, exposure
from listing_studio.photos.measures.sharpness import scored_windows

if TYPE_CHECKING:
    from PIL import Image


@dataclass(frozen=True, slots=True)
class Mask:
    """Which pixels of a small upright picture are meant: one byte per pixel, row by row, 255 for yes, else 0."""

    width: int
    height: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class ScoredBox:
    """A place in shares of the upright photo, and the sharpness it has alone."""

    box: Box
    score: float


@dataclass(frozen=True, slots=True)
class Regions:
    """``windows`` are those that the photo's sharpness is told from, sharpest first; a blank photo has none."""

    shadows: Mask
    highlights: Mask
    windows: tuple[ScoredBox, ...]


def regions(data: bytes) -> Regions:
    """The regions of a photo's bytes, from the same pixels that were measured. Raises ``Refused``."""
    photo = opened(data)
    orientation = photo.metadata.orientation
    seen = analysis(photo)
    grey = upright(seen.grey, orientation)
    return Regions(
        shadows=_mask(grey, 0, SHADOWS_BELOW),
        highlights=_mask(grey, HIGHLIGHTS_FROM, 256),
        windows=() if exposure(grey).blank else _windows(seen, orientation),
    )


def _mask(grey: Image.Image, first: int, behind: int) -> Mask:
    chosen = grey.point([255 if first <= level < behind else 0 for level in range(256)])
    return Mask(*chosen.size, chosen.tobytes())


def _windows(seen: Analysis, orientation: int | None) -> tuple[ScoredBox, ...]:
    width, height = seen.large.size
    found = []
    for window in scored_windows(seen.large, seen.grey, seen.factor):
        right, bottom = min(window.left + window.side, width), min(window.top + window.side, height)
        stored = Box(left=window.left / width, top=window.top / height, right=right / width, bottom=bottom / height)
        found.append(ScoredBox(upright_box(stored, orientation), window.score))
    return tuple(sorted(found, key=lambda one: -one.score))
