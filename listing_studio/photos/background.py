"""Measures how white the background is where it meets the edge of the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL import Image

WHITE = 250
_FRAME_SHARE = 0.02
_VISIBLE_STEP = 10


def white_border(small: Image.Image) -> float:
    """The white share (every channel 250 or more) of the background in a frame 2 % of the short side wide.

    Background is what reaches from a corner along a side to the first visible edge, so a subject that touches
    the frame does not count against it. Each of the eight stretches weighs the same.
    """
    import numpy as np

    shares = [share for side in _sides(np.asarray(small)) for share in _corner_shares(side)]
    return sum(shares) / len(shares)


def _sides(pixels: NDArray[Any]) -> list[NDArray[Any]]:
    """The lowest channel of the four strips of the frame, each with its length along the first axis."""
    import numpy as np

    thickness = max(2, round(min(pixels.shape[:2]) * _FRAME_SHARE))
    turned = pixels.swapaxes(0, 1)
    strips = turned[:, :thickness], turned[:, -thickness:], pixels[:, :thickness], pixels[:, -thickness:]
    return [np.minimum(np.minimum(strip[..., 0], strip[..., 1]), strip[..., 2]) for strip in strips]


def _corner_shares(side: NDArray[Any]) -> tuple[float, float]:
    """White share of the stretch from each end of a side to the first visible edge."""
    profile = side.mean(axis=1)
    edges = (abs(profile[1:] - profile[:-1]) > _VISIBLE_STEP).nonzero()[0]
    white = side >= WHITE
    if not len(edges):
        return float(white.mean()), float(white.mean())
    return float(white[: edges[0] + 1].mean()), float(white[edges[-1] + 1 :].mean())
