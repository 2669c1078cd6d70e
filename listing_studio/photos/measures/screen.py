"""Tells by its many colours whether a screen before a plain background is lit: a hint, which a person confirms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL import Image

_BITS = 3  # kept of each channel
_DARK, _LIT = 3.0, 4.0


def screen_lit(picture: Image.Image, background: NDArray[Any]) -> float:
    """How much the subject's colours speak for a lit screen: 0 at an entropy of 3 bits or less, 1 at 4 or more."""
    import numpy as np

    levels = np.asarray(picture.convert("RGB").convert("YCbCr"))[~background] >> (8 - _BITS)
    counts = np.bincount(levels @ (1 << (_BITS * np.arange(3))))
    shares = counts[counts > 0] / max(1, counts.sum())
    entropy = -float((shares * np.log2(shares)).sum())
    return min(max((entropy - _DARK) / (_LIT - _DARK), 0.0), 1.0)
