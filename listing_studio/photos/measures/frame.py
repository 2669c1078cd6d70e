"""Finds a frame of one colour that somebody drew around a picture, and tells it from a plain background."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

# White all round may be a frame or a background; nobody can tell.
_NEARLY_WHITE = 200
_WHOLE = 0.98
# Behind a frame only its two sides, and what happens to have its colour, go on; behind a background nearly all does.
_GOES_ON = 0.5
_BLENDED = 2
_THINNEST, _THICKEST = 0.015, 0.1


def border_frame(mask: NDArray[Any], colour: tuple[float, float, float]) -> float | None:
    """The width of the thinnest side as a share of the shorter side, from 1.5 to 10 %; ``None`` without a frame.

    ``mask`` is true where a picture has the ``colour`` of its edge. A frame ends all along each side at once.
    """
    if min(colour) > _NEARLY_WHITE:
        return None
    turned = mask.T
    widths = [_width(rows) for rows in (mask, mask[::-1], turned, turned[::-1])]
    shares = [width / min(mask.shape) for width in widths]
    return min(shares) if min(shares) >= _THINNEST and max(shares) <= _THICKEST else None


def _width(rows: NDArray[Any]) -> int:
    """How many rows have one colour, if those behind them suddenly have not; else none."""
    profile = rows.mean(axis=1)
    width = int((profile < _WHOLE).argmax())
    behind = profile[width + _BLENDED : width + 2 * _BLENDED]
    return width if behind.size and behind.max() <= _GOES_ON else 0
