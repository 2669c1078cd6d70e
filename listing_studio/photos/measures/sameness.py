"""Perceptual hashes of a picture and of its turned and mirrored copies, and how far two hashes are apart."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL import Image

_SIDE = 32
_KEPT = 8


def perceptual_hashes(grey: Image.Image) -> tuple[str, ...]:
    """Eight hashes: of the picture, and of what ``upright`` would make of it for the orientations 2 to 8.

    Each is 64 bits as 16 hex digits: which low frequencies are stronger than their median.
    """
    import numpy as np
    from PIL.Image import Resampling

    tiny = np.asarray(grey.resize((_SIDE, _SIDE), Resampling.BOX), dtype=np.float64)
    strengths = _cosines() @ tiny @ _cosines().T
    return tuple(_hash(turned * signs) for turned in (strengths, strengths.T) for signs in _mirrorings())


def distance(first: str, second: str) -> int:
    """How many of the 64 bits differ."""
    return (int(first, 16) ^ int(second, 16)).bit_count()


def _hash(strengths: NDArray[Any]) -> str:
    import numpy as np

    bits = strengths > np.median(strengths.ravel()[1:])
    return np.packbits(bits).tobytes().hex()


@cache
def _cosines() -> NDArray[Any]:
    """The first rows of a type II discrete cosine transform."""
    import numpy as np

    return np.cos(np.pi / _SIDE * np.outer(np.arange(_KEPT), np.arange(_SIDE) + 0.5))


@cache
def _mirrorings() -> tuple[NDArray[Any], ...]:
    """Mirroring an axis changes the sign of its odd frequencies: none, left to right, both, top to bottom."""
    import numpy as np

    flip = (-1.0) ** np.arange(_KEPT)
    same = np.ones(_KEPT)
    return tuple(np.outer(down, across) for down, across in ((same, same), (same, flip), (flip, flip), (flip, same)))
