"""Tells the separate shapes in a mask apart, each a box: pixels that touch by a side belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

_RUNS_MAX = 20_000  # a mask in so many pieces is noise, and would take its time


def shape_boxes(mask: NDArray[Any]) -> NDArray[Any] | None:
    """Left, top, right and bottom (the last two behind the shape) in pixels, a row for each shape; None for noise."""
    import numpy as np

    rows, starts, ends = _runs(mask)
    if len(rows) > _RUNS_MAX:
        return None
    if not len(rows):
        return np.empty((0, 4), dtype=int)
    shapes = _joined(len(rows), *_touching(rows, starts, ends, mask.shape[1]))
    _, shape = np.unique(shapes, return_inverse=True)
    first = np.full((2, shape.max() + 1), max(mask.shape))
    behind = np.zeros_like(first)
    for axis, (begins, stops) in enumerate(((starts, ends), (rows, rows + 1))):
        np.minimum.at(first[axis], shape, begins)
        np.maximum.at(behind[axis], shape, stops)
    return np.vstack([first, behind]).T


def _runs(mask: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    """Row, first column and the column behind the last one of each unbroken stretch, in reading order."""
    import numpy as np

    edged = np.pad(mask, ((0, 0), (1, 1)))  # so that no stretch goes on in the next row
    rows, starts = np.divmod(np.flatnonzero(edged[:, 1:] > edged[:, :-1]), mask.shape[1] + 1)
    ends = np.flatnonzero(edged[:, 1:] < edged[:, :-1]) % (mask.shape[1] + 1)
    return rows, starts, ends


def _touching(
    rows: NDArray[Any], starts: NDArray[Any], ends: NDArray[Any], width: int
) -> tuple[NDArray[Any], NDArray[Any]]:
    """The pairs of runs that lie above one another, by number."""
    import numpy as np

    below = (rows + 1) * (width + 1)
    first = np.searchsorted(rows * (width + 1) + ends, below + starts, side="right")
    behind = np.searchsorted(rows * (width + 1) + starts, below + ends, side="left")
    counts = np.maximum(behind - first, 0)
    upper = np.repeat(np.arange(len(rows)), counts)
    within = np.arange(len(upper)) - np.repeat(counts.cumsum() - counts, counts)
    return upper, np.repeat(first, counts) + within


def _joined(runs: int, upper: NDArray[Any], lower: NDArray[Any]) -> NDArray[Any]:
    """One number for all runs of a shape, by Shiloach and Vishkin: few rounds, however a shape winds.

    A number is that of a run. Where two runs touch, the higher of their numbers points to the lower one, and then every
    run takes over what its number points to.
    """
    import numpy as np

    numbers = np.arange(runs)
    while (numbers[upper] != numbers[lower]).any():
        lowest = np.minimum(numbers[upper], numbers[lower])
        points_to = numbers.copy()
        np.minimum.at(points_to, numbers[upper], lowest)
        np.minimum.at(points_to, numbers[lower], lowest)
        numbers = points_to[numbers]
    return numbers
