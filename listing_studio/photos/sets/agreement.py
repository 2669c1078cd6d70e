"""Lays the fine drawing of two pictures over each other and says how far they agree; it decodes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from listing_studio.photos.measures.relief import unpacked

if TYPE_CHECKING:
    from numpy.typing import NDArray

# A crop of 5 % on each side shows things 1.11 times as large. A quick look at a quarter of the size tells nearly
# every two different pictures apart (of the same ones, and of two of one side, the least had 0.49), and the scale.
_SCALES = (1.0, 0.95, 1.05, 0.90, 1.10)
_QUICK = 0.4
_FINER = (-0.03, -0.02, -0.01, 0.0, 0.01, 0.02, 0.03)
_SHIFT = 5
_WINDOW = 7
_UNSEEN = 6  # what a shift brings in from the other side


@dataclass(frozen=True, slots=True)
class Agreement:
    """``whole`` is the correlation of both drawings, 1 for the same picture and about 0 for any two.

    ``worst`` is how far they are apart where they differ most, in levels of 256 over a twentieth of the longer side.
    """

    whole: float
    worst: float


NONE = Agreement(0.0, float("inf"))
"""Of pictures that cannot be laid over each other, or do not agree at a first look."""


@lru_cache(maxsize=4096)
def agreement(first: bytes, second: bytes, orientation: int = 1) -> Agreement:
    """How far two reliefs agree, the second turned as EXIF ``orientation`` asks; pictures of other shapes do not.

    They may be shifted by 5 % and scaled by 13 % against each other.
    """
    ours, theirs = _drawing(first), _turned(_drawing(second), orientation)
    if ours.shape != theirs.shape or not ours.any() or not theirs.any():
        return NONE
    quick = _Search.of(_halved(ours), _halved(theirs))
    near = max((quick.at(scale) for scale in _SCALES), key=lambda found: found.whole)
    if near.whole < _QUICK:
        return NONE
    search = _Search.of(ours, theirs)
    best = max((search.at(near.scale + step) for step in _FINER), key=lambda found: found.whole)
    return Agreement(best.whole, _worst(ours, best.laid(theirs)))


@dataclass(frozen=True, slots=True)
class _Found:
    whole: float
    scale: float
    shift: tuple[int, int]

    def laid(self, theirs: NDArray[Any]) -> NDArray[Any]:
        import numpy as np

        return np.roll(_scaled(theirs, self.scale), self.shift, (0, 1))


@dataclass(frozen=True, slots=True)
class _Search:
    ours: NDArray[Any]
    theirs: NDArray[Any]
    waves: NDArray[Any]
    strength: float

    @classmethod
    def of(cls, ours: NDArray[Any], theirs: NDArray[Any]) -> _Search:
        import numpy as np

        return cls(ours, theirs, np.fft.rfft2(ours), float(np.sqrt((ours * ours).sum())))

    def at(self, scale: float) -> _Found:
        """The best correlation at one scale, over every shift there may be."""
        import numpy as np

        theirs = _scaled(self.theirs, scale)
        strength = float(np.sqrt((theirs * theirs).sum()))
        if not strength:
            return _Found(0.0, scale, (0, 0))
        every = np.fft.irfft2(self.waves * np.conj(np.fft.rfft2(theirs)), s=self.ours.shape)
        near = np.roll(every, (_SHIFT, _SHIFT), (0, 1))[: 2 * _SHIFT + 1, : 2 * _SHIFT + 1]
        down, across = np.unravel_index(int(near.argmax()), near.shape)
        whole = float(near[down, across]) / (self.strength * strength)
        return _Found(whole, scale, (int(down) - _SHIFT, int(across) - _SHIFT))


def _worst(ours: NDArray[Any], theirs: NDArray[Any]) -> float:
    import numpy as np

    inside = slice(_UNSEEN, -_UNSEEN)
    apart = ((ours - theirs) ** 2)[inside, inside]
    sums = np.pad(apart, ((1, 0), (1, 0))).cumsum(0).cumsum(1)
    side = _WINDOW
    windows = sums[side:, side:] - sums[:-side, side:] - sums[side:, :-side] + sums[:-side, :-side]
    return float(np.sqrt(max(windows.max(), 0) / side**2))


@lru_cache(maxsize=512)
def _drawing(packed: bytes) -> NDArray[Any]:
    return _halved(unpacked(packed))


def _halved(levels: NDArray[Any]) -> NDArray[Any]:
    height, width = levels.shape
    halved: NDArray[Any] = levels.reshape(height // 2, 2, width // 2, 2).mean(axis=(1, 3))
    return halved


def _turned(levels: NDArray[Any], orientation: int) -> NDArray[Any]:
    """As ``upright`` turns a picture."""
    if orientation in (5, 6, 7, 8):
        levels = levels.T
    if orientation in (2, 3, 6, 7):
        levels = levels[:, ::-1]
    return levels[::-1] if orientation in (3, 4, 7, 8) else levels


def _scaled(levels: NDArray[Any], scale: float) -> NDArray[Any]:
    """The picture around its middle, its parts ``1 / scale`` times as large."""
    import numpy as np
    from PIL import Image

    if scale == 1:
        return levels
    height, width = levels.shape
    place = (scale, 0, width / 2 * (1 - scale), 0, scale, height / 2 * (1 - scale))
    image = Image.fromarray(levels.astype(np.float32))
    return np.asarray(image.transform((width, height), Image.Transform.AFFINE, place, Image.Resampling.BILINEAR))
