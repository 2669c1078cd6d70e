"""A perceptual hash of a picture, and how far two such hashes are apart."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL import Image

_SIDE = 32
_KEPT = 8


def perceptual_hash(grey: Image.Image) -> str:
    """64 bits as 16 hex digits: which low frequencies of the picture are stronger than their median."""
    import numpy as np
    from PIL.Image import Resampling

    tiny = np.asarray(grey.resize((_SIDE, _SIDE), Resampling.BOX), dtype=np.float64)
    frequencies = (_cosines() @ tiny @ _cosines().T).ravel()
    bits = frequencies > np.median(frequencies[1:])
    return np.packbits(bits).tobytes().hex()


def distance(first: str, second: str) -> int:
    """How many of the 64 bits differ."""
    return (int(first, 16) ^ int(second, 16)).bit_count()


@cache
def _cosines() -> NDArray[Any]:
    """The first rows of a type II discrete cosine transform."""
    import numpy as np

    return np.cos(np.pi / _SIDE * np.outer(np.arange(_KEPT), np.arange(_SIDE) + 0.5))
