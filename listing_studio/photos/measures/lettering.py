"""Finds a line of letters that stands on the plain background beside the subject: where it is, not what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_studio.domain.photos import Box
from listing_studio.photos.decoding.upright import upright_box
from listing_studio.photos.measures.background import near
from listing_studio.photos.measures.shapes import shape_boxes

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL import Image

_VISIBLE_STEP = 25  # of 256 levels: a shadow differs less from the background, and joins the letters above it
# A letter, or a few that run together, in shares of the picture's shorter side and of their own height.
_LOWEST, _HIGHEST, _WIDEST = 0.012, 0.12, 4.0
_PIXELS_MIN = 4
# Neighbours of one line, in shares of the taller one's height.
_LEVEL, _ALIKE, _GAP = 0.35, 0.5, 1.2
_LETTERS_MIN, _LENGTH_MIN = 4, 3.5
_SHAPES_MAX = 400  # more of the size of letters is texture


def lettering(small: Image.Image, background: tuple[float, float, float], orientation: int | None) -> Box | None:
    """Where in the upright picture the longest line is, level or upended; of a stored picture and its background.

    Four letters or more in a line; what the subject encloses is its own. Small parts laid out in a row look alike.
    """
    import numpy as np

    stands_out = ~near(np.asarray(small), np.array(background), _VISIBLE_STEP)
    letters = _letters(shape_boxes(stands_out), min(stands_out.shape))
    if not _LETTERS_MIN <= len(letters) <= _SHAPES_MAX:
        return None
    boxes = _beside(stands_out, letters)
    if len(boxes) < _LETTERS_MIN:
        return None
    lines = _longest_line(boxes), _longest_line(boxes[:, [1, 0, 3, 2]])[:, [1, 0, 3, 2]]
    line = max(lines, key=len)
    if len(line) < _LETTERS_MIN:
        return None
    left, top = line[:, :2].min(axis=0) / stands_out.shape[::-1]
    right, bottom = line[:, 2:].max(axis=0) / stands_out.shape[::-1]
    return upright_box(Box(left=float(left), top=float(top), right=float(right), bottom=float(bottom)), orientation)


def _letters(boxes: NDArray[Any], side: int) -> NDArray[Any]:
    """The boxes (left, top, right, bottom) that may hold a letter, level or upended."""
    sides = boxes[:, 2:] - boxes[:, :2]
    shorter, longer = sides.min(axis=1), sides.max(axis=1)
    large_enough = longer >= max(_PIXELS_MIN, _LOWEST * side)
    small_enough = (longer <= _WIDEST * shorter) & (shorter <= _HIGHEST * side)
    found: NDArray[Any] = boxes[large_enough & small_enough]
    return found


def _beside(stands_out: NDArray[Any], letters: NDArray[Any]) -> NDArray[Any]:
    """Without those that have larger things on all four sides."""
    import numpy as np

    larger = stands_out.copy()
    for left, top, right, bottom in letters:
        larger[top:bottom, left:right] = False
    enclosed = [_is_enclosed(larger, (left + right) // 2, (top + bottom) // 2) for left, top, right, bottom in letters]
    found: NDArray[Any] = letters[~np.array(enclosed)]
    return found


def _is_enclosed(larger: NDArray[Any], across: int, down: int) -> bool:
    row, column = larger[down], larger[:, across]
    return bool(row[:across].any() and row[across:].any() and column[:down].any() and column[down:].any())


def _longest_line(boxes: NDArray[Any]) -> NDArray[Any]:
    """The most letters that follow each other from left to right; none if they are shorter together than a word."""
    import numpy as np

    boxes = boxes[boxes[:, 0].argsort(kind="stable")]
    follows = _follows(boxes)
    lengths, before = np.ones(len(boxes), dtype=int), np.full(len(boxes), -1)
    for place in range(len(boxes)):
        reached = np.where(follows[place, :place], lengths[:place], 0)
        if reached.any():
            before[place] = reached.argmax()
            lengths[place] = reached.max() + 1
    members = [int(lengths.argmax())]
    while before[members[-1]] >= 0:
        members.append(int(before[members[-1]]))
    line: NDArray[Any] = boxes[members]
    height = np.median(line[:, 3] - line[:, 1])
    return line if line[:, 2].max() - line[:, 0].min() >= _LENGTH_MIN * height else line[:0]


def _follows(boxes: NDArray[Any]) -> NDArray[Any]:
    """Whether the box of a row stands next to the box of a column, on its right, at its height and as tall."""
    import numpy as np

    left, top, right, bottom = boxes.T
    height, middle = bottom - top, (top + bottom) / 2
    taller = np.maximum(height[:, None], height)
    lower = np.minimum(height[:, None], height)
    gap = left[:, None] - right
    level = abs(middle[:, None] - middle) <= _LEVEL * taller
    follows: NDArray[Any] = level & (lower >= _ALIKE * taller) & (gap >= 0) & (gap <= _GAP * taller)
    return follows
