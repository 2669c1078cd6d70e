"""Measures sharpness by re-blurring the most structured windows of a picture; a low score means blurred."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from math import exp
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL import Image

_WINDOW = 32
_WINDOWS = 16
_SIGMA = 1.5
_RADIUS = 3
_RANK = 4
# Keeps a window without contrast from being called sharp.
_FLAT = 2.0


def sharpness(picture: Image.Image, grey: Image.Image, factor: int) -> float | None:
    """The fourth best ratio of fine detail to contrast that survives a blur; ``None`` where no window fits.

    ``grey`` is ``picture`` reduced by ``factor``: it tells where structure is. The score depends on the scale
    of ``picture``, so scores compare only between pictures decoded to about the same size.
    """
    windows = _windows(picture, _structured_corners(grey, factor), _WINDOW * factor)
    ratios = sorted((_reblur_ratio(window) for window in windows), reverse=True)
    return ratios[min(_RANK, len(ratios)) - 1] if ratios else None


def _structured_corners(grey: Image.Image, factor: int) -> list[tuple[int, int]]:
    """Left and top, in pixels of the picture, of the windows with the strongest edges."""
    import numpy as np

    down, across = _sobel(np.asarray(grey, dtype=np.int16))
    edges = abs(down) + abs(across)
    rows, columns = edges.shape[0] // _WINDOW, edges.shape[1] // _WINDOW
    tiles = edges[: rows * _WINDOW, : columns * _WINDOW].reshape(rows, _WINDOW, columns, _WINDOW)
    strongest = tiles.sum(axis=(1, 3)).ravel().argsort(kind="stable")[::-1][:_WINDOWS]
    side = _WINDOW * factor
    return [(int(tile) % columns * side, int(tile) // columns * side) for tile in strongest]


def _windows(picture: Image.Image, corners: list[tuple[int, int]], side: int) -> Iterator[NDArray[Any]]:
    """Grey squares of the picture."""
    import numpy as np

    for left, top in corners:
        crop = picture.crop((left, top, left + side, top + side)).convert("L")
        yield np.asarray(crop, dtype=np.float32)


def _reblur_ratio(window: NDArray[Any]) -> float:
    detail = _laplacian(window[_RADIUS:-_RADIUS, _RADIUS:-_RADIUS])
    down, across = _sobel(_blurred(window))
    contrast = ((down / 8) ** 2).mean() + ((across / 8) ** 2).mean()
    return float((detail**2).mean() / (contrast + _FLAT))


# The filters below cover whole neighbourhoods only, and sum in place: fresh arrays cost more than the sums.


def _blurred(window: NDArray[Any]) -> NDArray[Any]:
    """A Gaussian down the first axis, then along the second."""
    return _blurred_down(_blurred_down(window).T).T


def _blurred_down(values: NDArray[Any]) -> NDArray[Any]:
    middle, *beside = _bell()
    stop = len(values) - _RADIUS
    total = values[_RADIUS:stop] * middle
    for offset, weight in enumerate(beside, start=1):
        pair = values[_RADIUS - offset : stop - offset] + values[_RADIUS + offset : stop + offset]
        pair *= weight
        total += pair
    return total


def _sobel(grey: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """The slopes down the first and along the second axis, eight times too steep."""
    along = grey[:, :-2] + grey[:, 2:]
    along += grey[:, 1:-1]
    along += grey[:, 1:-1]
    beside = grey[:-2] + grey[2:]
    beside += grey[1:-1]
    beside += grey[1:-1]
    return along[2:] - along[:-2], beside[:, 2:] - beside[:, :-2]


def _laplacian(grey: NDArray[Any]) -> NDArray[Any]:
    total = grey[1:-1, 1:-1] * -4
    total += grey[:-2, 1:-1]
    total += grey[2:, 1:-1]
    total += grey[1:-1, :-2]
    total += grey[1:-1, 2:]
    return total


@cache
def _bell() -> tuple[float, ...]:
    """The weights of a Gaussian: of its middle, and of each distance from it."""
    bell = [exp(-(offset**2) / (2 * _SIGMA**2)) for offset in range(_RADIUS + 1)]
    return tuple(weight / (2 * sum(bell) - bell[0]) for weight in bell)
