"""Measures how a picture is exposed, and whether it shows anything at all, from its grey histogram."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

# The darkest and brightest thousandth are left out: hot pixels. A product of 3 % of the width still counts.
_IGNORED = 0.001
_BLANK_CONTRAST = 6
SHADOWS_BELOW, HIGHLIGHTS_FROM = 3, 253
_DARK, _BRIGHT = 0.05, 0.95


@dataclass(frozen=True, slots=True)
class Exposure:
    """Levels are from 0 (black) to 1 (white), shares are of all pixels; a white background is clipped by nature.

    ``brightness`` is the mean level; ``bright_level`` the one that 95 % of the pixels do not exceed; ``contrast``
    how far it is from the one that 5 % do not exceed. Clipped are the lowest three of 256 levels and the highest
    three. ``blank`` says that nothing stands out: fewer than 6 levels from the darkest parts to the brightest.
    """

    brightness: float
    bright_level: float
    contrast: float
    clipped_shadows: float
    clipped_highlights: float
    blank: bool


def exposure(grey: Image.Image) -> Exposure:
    """What the histogram of a grey picture says."""
    counts = grey.histogram()
    pixels = sum(counts)
    bright = _level_at(counts, _BRIGHT)
    return Exposure(
        brightness=sum(level * count for level, count in enumerate(counts)) / (255 * pixels),
        bright_level=bright / 255,
        contrast=(bright - _level_at(counts, _DARK)) / 255,
        clipped_shadows=sum(counts[:SHADOWS_BELOW]) / pixels,
        clipped_highlights=sum(counts[HIGHLIGHTS_FROM:]) / pixels,
        blank=_level_at(counts, 1 - _IGNORED) - _level_at(counts, _IGNORED) < _BLANK_CONTRAST,
    )


def _level_at(counts: list[int], share: float) -> int:
    wanted, seen = share * sum(counts), 0
    for level, count in enumerate(counts):
        seen += count
        if seen >= wanted:
            return level
    return 255
