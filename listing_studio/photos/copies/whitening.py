"""Raises a nearly white background to pure white, or says that it cannot be told from the subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_studio.photos.measures.background import background
from listing_studio.photos.measures.subject import closed

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL import Image

NEARLY_WHITE = 200
_WHITE = 255
# So near to the background's tone (of 256 levels, in the worst channel) a pixel becomes white; from so far it stays.
_BACKGROUND, _SUBJECT = 10.0, 40.0
# What is neither the one nor the other, and what of the subject would be whitened, as shares of the subject.
_DOUBTFUL_MAX, _INSIDE_MAX = 0.3, 0.1


def whitened(image: Image.Image) -> Image.Image | None:
    """The picture with the background that reaches its edges white; ``None`` where it cannot be told from the subject.

    It must be of one tone with every channel above 200. What has its tone but is enclosed by the subject stays, and
    shadows fade into the white. Needs RGB.
    """
    import numpy as np
    from PIL import Image

    found = background(image)
    if found.mask is None or min(found.colour) <= NEARLY_WHITE:
        return None
    pixels = np.asarray(image)
    away = _away(pixels, found.colour)
    reached = _from_edges(away < _SUBJECT)
    if not _is_apart(away, reached):
        return None
    share = np.clip((_SUBJECT - away) / (_SUBJECT - _BACKGROUND), 0, 1) * reached
    # What is as dark as background may be becomes white too, so that its grain and unevenness vanish.
    gain = np.array([_WHITE / (level - _BACKGROUND) for level in found.colour], dtype=np.float32) - 1
    raised = pixels * (1 + share[..., None] * gain)
    return Image.fromarray(np.minimum(raised + 0.5, _WHITE).astype(np.uint8))


def _away(pixels: NDArray[Any], tone: tuple[float, float, float]) -> NDArray[Any]:
    """How far each pixel is from the tone; a brighter subject is as far as a darker one."""
    import numpy as np

    away = np.zeros(pixels.shape[:2], dtype=np.float32)
    for channel, level in enumerate(tone):
        np.maximum(away, abs(np.float32(level) - pixels[..., channel]), out=away)
    return away


def _is_apart(away: NDArray[Any], reached: NDArray[Any]) -> bool:
    """Whether the subject stands out clearly: little of it is doubtful, and hardly any of it is reached."""
    subject = closed(away >= _SUBJECT)
    area = int(subject.sum())
    doubtful = int((reached & (away > _BACKGROUND)).sum())
    inside = int((subject & reached).sum())
    return area > 0 and doubtful <= _DOUBTFUL_MAX * area and inside <= _INSIDE_MAX * area


def _from_edges(open_: NDArray[Any]) -> NDArray[Any]:
    """The part of a mask that hangs together with the picture's edges."""
    import numpy as np

    reached = np.zeros_like(open_)
    for edge in (np.s_[0], np.s_[-1], np.s_[:, 0], np.s_[:, -1]):
        reached[edge] = open_[edge]
    before = -1
    while (now := int(reached.sum())) != before:
        before = now
        reached = _along_rows(open_, reached)
        reached = _along_rows(open_.T, reached.T).T
    return reached


def _along_rows(open_: NDArray[Any], reached: NDArray[Any]) -> NDArray[Any]:
    """Every unbroken stretch of a row of which a pixel is reached is reached as a whole."""
    import numpy as np

    begins = np.ones_like(open_)
    begins[:, 1:] = open_[:, 1:] != open_[:, :-1]
    starts = np.flatnonzero(begins)
    met = np.logical_or.reduceat(np.ravel(reached), starts)
    spread = np.repeat(met, np.diff(starts, append=open_.size))
    grown: NDArray[Any] = spread.reshape(open_.shape) & open_
    return grown
