"""Finds a line of letters that stands on the plain background beside the subject: where it is, not what it says."""

from __future__ import annotations

from collections.abc import Iterator
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
_UPENDED = [1, 0, 3, 2]  # a box with its axes swapped
# Neighbours of one line, in shares of the taller one's height.
_LEVEL, _ALIKE, _GAP = 0.35, 0.5, 1.2
_LETTERS_MIN, _LENGTH_MIN = 4, 2.0
_SHAPES_MAX = 1000  # of the size of letters; more are texture, or so much text that it would take its time


def lettering(
    small: Image.Image, background: tuple[float, float, float], orientation: int | None
) -> tuple[Box, ...] | None:
    """Where in the upright picture lines are, level or upended; of a stored picture and its background.

    Four letters or more make a line; what the subject encloses is its own. ``None`` where there is too much to tell.
    Small parts laid out in a row look alike.
    """
    import numpy as np

    stands_out = ~near(np.asarray(small), np.array(background), _VISIBLE_STEP)
    shapes = shape_boxes(stands_out)
    letters = None if shapes is None else _letters(shapes, min(stands_out.shape))
    if letters is None or len(letters) > _SHAPES_MAX:
        return None
    height, width = stands_out.shape
    lines = [line / (width, height, width, height) for line in _lines(_beside(stands_out, letters))]
    boxes = (Box(left=left, top=top, right=right, bottom=bottom) for left, top, right, bottom in lines)
    return tuple(upright_box(box, orientation) for box in boxes)


def _lines(letters: NDArray[Any]) -> Iterator[NDArray[Any]]:
    """The box around each line, the longest first; a letter is part of one line only."""
    import numpy as np

    while len(letters) >= _LETTERS_MIN:
        level, upended = _longest_line(letters), _longest_line(letters[:, _UPENDED])
        line = max(level, upended, key=len)
        if len(line) < _LETTERS_MIN:
            return
        yield np.concatenate([letters[line, :2].min(axis=0), letters[line, 2:].max(axis=0)])
        letters = np.delete(letters, line, axis=0)


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
    larger = stands_out.copy()
    for left, top, right, bottom in letters:
        larger[top:bottom, left:right] = False
    middles = [((left + right) // 2, (top + bottom) // 2) for left, top, right, bottom in letters]
    kept = [number for number, (across, down) in enumerate(middles) if not _is_enclosed(larger, across, down)]
    found: NDArray[Any] = letters[kept]
    return found


def _is_enclosed(larger: NDArray[Any], across: int, down: int) -> bool:
    row, column = larger[down], larger[:, across]
    return bool(row[:across].any() and row[across:].any() and column[:down].any() and column[down:].any())


def _longest_line(boxes: NDArray[Any]) -> list[int]:
    """The rows of the most letters that follow each other from left to right; none if shorter together than a word."""
    import numpy as np

    order = boxes[:, 0].argsort(kind="stable")
    follows = _follows(boxes[order])
    lengths, before = np.ones(len(boxes), dtype=int), np.full(len(boxes), -1)
    for place in range(len(boxes)):
        reached = np.where(follows[place, :place], lengths[:place], 0)
        if reached.any():
            before[place] = reached.argmax()
            lengths[place] = reached.max() + 1
    members = [int(lengths.argmax())]
    while before[members[-1]] >= 0:
        members.append(int(before[members[-1]]))
    line = boxes[order[members]]
    long_enough = line[:, 2].max() - line[:, 0].min() >= _LENGTH_MIN * np.median(line[:, 3] - line[:, 1])
    return order[members].tolist() if long_enough else []


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
