"""Finds a mark that stands at the same place in several photos, such as a shop's badge; it cannot read it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from listing_studio.domain.photo_set import SharedPlace
from listing_studio.domain.photos import Box
from listing_studio.photos.measures.relief import unpacked

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Fewer photos of one thing agree by themselves: the sides of a rendered phone scored 7.3 with five photos, 6.5 with
# six, 4.0 with seven and eight; marks score 6 and more.
LEAST_PHOTOS = 8
_NOISE = 4.0
_CAP = 60.0
_WIDE, _HIGH = 15, 7  # about as large as a word of a mark
_EXTENT = 0.4
_AROUND = 8


@lru_cache(maxsize=256)
def shared_place(reliefs: tuple[bytes, ...]) -> SharedPlace | None:
    """The place where photos of one shape agree most, whether or not it is a mark; None for fewer than eight.

    At each place the photos' drawing is averaged and compared with how much it varies among them: what is in every
    photo stands out, what is in one of them does not.
    """
    import numpy as np

    if len(reliefs) < LEAST_PHOTOS:
        return None
    drawings = np.stack([unpacked(one) for one in reliefs])
    mean, variance = drawings.mean(axis=0), drawings.var(axis=0) + _NOISE
    clear = _smoothed(np.minimum(mean * mean / (variance / len(reliefs)), _CAP))
    down, across = np.unravel_index(int(clear.argmax()), clear.shape)
    left, top, right, bottom = _extent(clear, int(down), int(across))
    rest = clear.copy()
    rest[max(0, top - _AROUND) : bottom + _AROUND, max(0, left - _AROUND) : right + _AROUND] = 0
    height, width = clear.shape
    return SharedPlace(
        box=Box(left=left / width, top=top / height, right=right / width, bottom=bottom / height),
        score=float(np.sqrt(clear.max())),
        elsewhere=float(np.sqrt(rest.max())),
        photos=len(reliefs),
    )


def _extent(clear: NDArray[Any], down: int, across: int) -> tuple[int, int, int, int]:
    """The box around what is nearly as clear as its clearest place and hangs together with it, in pixels."""
    import numpy as np
    from PIL import Image, ImageDraw

    strong = clear >= clear[down, across] * _EXTENT
    image = Image.fromarray(np.where(strong, np.uint8(255), np.uint8(0))).copy()
    ImageDraw.floodfill(image, (across, down), 128)
    box = image.point([255 if level == 128 else 0 for level in range(256)]).getbbox()
    assert box is not None  # the clearest place itself is in it
    return box


def _smoothed(values: NDArray[Any]) -> NDArray[Any]:
    """The mean around each place; outside the picture nothing is."""
    import numpy as np

    framed = np.pad(values, ((_HIGH // 2 + 1, _HIGH // 2), (_WIDE // 2 + 1, _WIDE // 2)))
    sums = framed.cumsum(axis=0).cumsum(axis=1)
    around = sums[_HIGH:, _WIDE:] - sums[:-_HIGH, _WIDE:] - sums[_HIGH:, :-_WIDE] + sums[:-_HIGH, :-_WIDE]
    smoothed: NDArray[Any] = np.maximum(around, 0) / (_WIDE * _HIGH)
    return smoothed
