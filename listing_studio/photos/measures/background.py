"""Measures the background where it meets the edge of the picture: how white, how even, and what belongs to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL import Image

_WHITE, _PURE_WHITE = 250, 255
_FRAME_SHARE = 0.02
_VISIBLE_STEP = 10
# A background can be told where it is one tone in most of the frame and in three of the four corners.
_TONE_STEP = 10
_PLAIN_SHARE = 0.5
_PLAIN_CORNERS = 3


@dataclass(frozen=True, slots=True)
class Background:
    """``evenness`` is the share of the frame within 10 of 256 levels of its median colour, in every channel.

    ``mask`` is true where a pixel has that colour; ``None`` where the background cannot be told from the subject.
    """

    evenness: float
    colour: tuple[float, float, float]
    mask: NDArray[Any] | None


def white_border(small: Image.Image) -> tuple[float, float]:
    """The shares of white (every channel at 250 or more) and of pure white in a frame 2 % of the short side wide.

    Only background counts: what reaches from a corner along a side to the first visible edge, so a subject that
    touches the frame does not count against it. Each of the eight stretches weighs the same.
    """
    import numpy as np

    stretches = [stretch for side in _sides(np.asarray(small)) for stretch in _corner_stretches(side)]
    white, pure = (sum(float((one >= level).mean()) for one in stretches) for level in (_WHITE, _PURE_WHITE))
    return white / len(stretches), pure / len(stretches)


def background(picture: Image.Image) -> Background:
    """The tone of the frame, and where the picture has it; enclosed parts of the subject may have it too."""
    import numpy as np

    pixels = np.asarray(picture)[..., :3]
    frame = np.concatenate([strip.reshape(-1, 3) for strip in _strips(pixels)])
    tone = np.median(frame, axis=0)
    evenness = float(near(frame, tone, _TONE_STEP).mean())
    corners = near(pixels[[0, 0, -1, -1], [0, -1, 0, -1]], tone, _TONE_STEP)
    plain = evenness >= _PLAIN_SHARE and corners.sum() >= _PLAIN_CORNERS
    red, green, blue = (float(level) for level in tone)
    return Background(evenness, (red, green, blue), near(pixels, tone, _TONE_STEP) if plain else None)


def near(pixels: NDArray[Any], tone: NDArray[Any], step: float) -> NDArray[Any]:
    """Where every channel is at most ``step`` levels from a colour's."""
    import numpy as np

    low, high = np.ceil(tone - step), np.floor(tone + step)
    alike: NDArray[Any] = (pixels[..., 0] >= low[0]) & (pixels[..., 0] <= high[0])
    for channel in (1, 2):
        alike &= (pixels[..., channel] >= low[channel]) & (pixels[..., channel] <= high[channel])
    return alike


def _strips(pixels: NDArray[Any]) -> list[NDArray[Any]]:
    """The four strips of the frame, each with its length along the first axis."""
    thickness = max(2, round(min(pixels.shape[:2]) * _FRAME_SHARE))
    turned = pixels.swapaxes(0, 1)
    return [turned[:, :thickness], turned[:, -thickness:], pixels[:, :thickness], pixels[:, -thickness:]]


def _sides(pixels: NDArray[Any]) -> list[NDArray[Any]]:
    """The lowest channel of the four strips."""
    import numpy as np

    return [np.minimum(np.minimum(strip[..., 0], strip[..., 1]), strip[..., 2]) for strip in _strips(pixels)]


def _corner_stretches(side: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """What lies between each end of a side and the first visible edge."""
    profile = side.mean(axis=1)
    edges = (abs(profile[1:] - profile[:-1]) > _VISIBLE_STEP).nonzero()[0]
    return (side[: edges[0] + 1], side[edges[-1] + 1 :]) if len(edges) else (side, side)
