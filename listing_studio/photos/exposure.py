"""Measures how bright a picture is and whether it shows anything at all, from its grey histogram."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

# The darkest and brightest thousandth are left out: hot pixels. A product of 3 % of the width still counts.
_IGNORED = 0.001
_BLANK_CONTRAST = 6


def brightness(grey: Image.Image) -> float:
    """The mean, from 0 (black) to 1 (white)."""
    counts = grey.histogram()
    return sum(level * count for level, count in enumerate(counts)) / (255 * sum(counts))


def is_blank(grey: Image.Image) -> bool:
    """Whether nothing stands out: fewer than 6 of 256 levels between the darkest and the brightest parts."""
    counts = grey.histogram()
    return _level_at(counts, 1 - _IGNORED) - _level_at(counts, _IGNORED) < _BLANK_CONTRAST


def _level_at(counts: list[int], share: float) -> int:
    wanted, seen = share * sum(counts), 0
    for level, count in enumerate(counts):
        seen += count
        if seen >= wanted:
            return level
    return 255
