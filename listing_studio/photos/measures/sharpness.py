"""Measures how fine the finest detail of a picture is, in every direction, so that shaken counts like out of focus."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import exp
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL import Image

# Windows of a small copy; the sharpest few of the most structured ones speak for the whole picture.
_TILE = 16
_WINDOW_MIN = 32
_WINDOWS = 16
_RANK = 4
# From this side on windows are halved: blur of many pixels drowns in noise.
_HALVED_FROM = 2400
_SIGMA = 1.5
_RADIUS = 3
# Contrast below is noise: in squared levels per pixel, added to every window's, and asked of a window that counts.
_NOISE = 1.0
_CONTRAST_MIN = 4.0
_FINEST = 0.3  # pixels; what is narrower cannot be told from it
_RATIO_MIN = 1e-6
_STEPS = ((0, 1), (1, 0), (1, 1), (1, -1))


@dataclass(frozen=True, slots=True)
class Sharpness:
    """How many times the blur (its standard deviation) fits into the longest side, in the most blurred direction.

    ``blur_evenness`` is that number as a share of the one in the least blurred direction: low where a camera moved.
    """

    sharpness: float
    blur_evenness: float


@dataclass(frozen=True, slots=True)
class ScoredWindow:
    """A square in pixels of the picture, and the sharpness it has alone."""

    left: int
    top: int
    side: int
    score: float


def sharpness(picture: Image.Image, grey: Image.Image, factor: int) -> Sharpness | None:
    """What the edges tell; ``None`` where too few windows have contrast. The same at every size that shows the blur.

    ``grey`` is ``picture`` reduced by ``factor``: it tells where structure is.
    """
    import numpy as np

    blurs = _blurs(picture, _structured_squares(grey, factor))
    told = np.sort(blurs)[:, _RANK - 1 : _RANK]  # what could not be told comes last
    told = told[np.isfinite(told)]
    if not told.size:
        return None
    return Sharpness(float(max(picture.size) / told.max()), float(told.min() / told.max()))


def scored_windows(picture: Image.Image, grey: Image.Image, factor: int) -> list[ScoredWindow]:
    """The windows that ``sharpness`` looks at, those without contrast left out."""
    import numpy as np

    squares = _structured_squares(grey, factor)
    blurs = _blurs(picture, squares)
    worst = np.where(np.isfinite(blurs), blurs, 0).max(axis=0)
    scores = max(picture.size) / np.maximum(worst, _FINEST)
    return [
        ScoredWindow(*square, float(score)) for square, score, blur in zip(squares, scores, worst, strict=True) if blur
    ]


def _blurs(picture: Image.Image, squares: list[tuple[int, int, int]]) -> NDArray[Any]:
    """The blur in pixels of the picture: a row per direction, a column per square; infinite where none can be told."""
    import numpy as np

    if not squares:
        return np.full((len(_STEPS), 0), np.inf)
    halving = 2 if max(picture.size) >= _HALVED_FROM else 1
    windows = _windows(picture, squares, halving)
    blurred = _blurred(windows)
    details, contrasts = np.stack([_powers_along(step, windows, blurred) for step in _STEPS], axis=1)
    blurs = halving * _edge_blurs(details / (contrasts + _NOISE))
    return np.where(contrasts >= _CONTRAST_MIN, blurs, np.inf)


def _windows(picture: Image.Image, squares: list[tuple[int, int, int]], halving: int) -> NDArray[Any]:
    """The squares' grey levels, gathered into one strip: a call per square costs more than its pixels."""
    import numpy as np
    from PIL import Image

    side = squares[0][2]
    strip = Image.new(picture.mode, (side, side * len(squares)))
    for number, (left, top, _) in enumerate(squares):
        strip.paste(picture.crop((left, top, left + side, top + side)), (0, number * side))
    levels = np.asarray(strip.convert("L").reduce(halving), dtype=np.float32)
    return levels.reshape(len(squares), -1, levels.shape[1])


def _structured_squares(grey: Image.Image, factor: int) -> list[tuple[int, int, int]]:
    """Left, top and side, in pixels of the picture, of the tiles with the strongest edges."""
    import numpy as np

    tile = max(_TILE, _WINDOW_MIN // factor)
    pixels = np.asarray(grey, dtype=np.int16)
    edges = abs(pixels[1:, 1:] - pixels[1:, :-1]) + abs(pixels[1:, 1:] - pixels[:-1, 1:])
    rows, columns = edges.shape[0] // tile, edges.shape[1] // tile
    bands = edges[: rows * tile, : columns * tile].reshape(rows, tile, columns * tile).sum(axis=1)
    strongest = bands.reshape(rows, columns, tile).sum(axis=2).ravel().argsort(kind="stable")[::-1][:_WINDOWS]
    side = tile * factor
    return [(int(place) % columns * side, int(place) // columns * side, side) for place in strongest]


def _powers_along(step: tuple[int, int], windows: NDArray[Any], blurred: NDArray[Any]) -> NDArray[Any]:
    """How strong each window's fine detail is along a step, and its contrast; a row each."""
    import numpy as np

    length = step[0] ** 2 + step[1] ** 2
    sharp = windows[:, _RADIUS:-_RADIUS, _RADIUS:-_RADIUS]
    bend = _beside(sharp, step, 1) + _beside(sharp, step, -1) - 2 * _beside(sharp, step, 0)
    slope = _beside(blurred, step, 1) - _beside(blurred, step, -1)
    return np.stack([_power(bend) / length**2, _power(slope) / (4 * length)])


def _edge_blurs(ratios: NDArray[Any]) -> NDArray[Any]:
    """The blur of edges whose fine detail and contrast after ``_blurred`` have these ratios, a row for each step.

    With variance v the ratio is sqrt(v + 2.25) / (2 v ** 1.5), solved here by iteration. A second difference over a
    step is itself a blur, of a sixth of the step squared.
    """
    import numpy as np

    own = np.array([[(down**2 + across**2) / 6] for down, across in _STEPS])
    targets = 4 * np.maximum(ratios, _RATIO_MIN) ** 2
    variances = np.ones_like(ratios)
    for _ in range(8):
        variances = np.cbrt((variances + _SIGMA**2) / targets)
    blurs: NDArray[Any] = np.sqrt(np.maximum(variances - own, _FINEST**2))
    return blurs


def _beside(windows: NDArray[Any], step: tuple[int, int], times: int) -> NDArray[Any]:
    """The inner pixels' neighbours, so many steps away."""
    down, across = 1 + times * step[0], 1 + times * step[1]
    height, width = windows.shape[1] - 2, windows.shape[2] - 2
    return windows[:, down : down + height, across : across + width]


def _power(values: NDArray[Any]) -> NDArray[Any]:
    """The mean square of each window."""
    import numpy as np

    flat = values.reshape(len(values), -1)
    powers: NDArray[Any] = np.einsum("ij,ij->i", flat, flat) / flat.shape[1]
    return powers


def _blurred(windows: NDArray[Any]) -> NDArray[Any]:
    """A Gaussian down, then across; whole neighbourhoods only."""
    return _blurred_down(_blurred_down(windows).swapaxes(1, 2)).swapaxes(1, 2)


def _blurred_down(windows: NDArray[Any]) -> NDArray[Any]:
    middle, *beside = _bell()
    stop = windows.shape[1] - _RADIUS
    total = windows[:, _RADIUS:stop] * middle
    for offset, weight in enumerate(beside, start=1):
        pair = windows[:, _RADIUS - offset : stop - offset] + windows[:, _RADIUS + offset : stop + offset]
        pair *= weight
        total += pair
    return total


@cache
def _bell() -> tuple[float, ...]:
    """The weights of a Gaussian: of its middle, and of each distance from it."""
    bell = [exp(-(offset**2) / (2 * _SIGMA**2)) for offset in range(_RADIUS + 1)]
    return tuple(weight / (2 * sum(bell) - bell[0]) for weight in bell)
