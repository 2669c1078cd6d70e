"""Exposes a scene pixel by pixel and turns light into an 8-bit picture, with the blur and grain of a real camera."""

# mypy: disable-error-code="no-any-return"
# (numpy calls its results Any)

import numpy as np
import numpy.typing as npt
from PIL import Image

from .grain import Lattice, bell, scatter
from .shading import Scene
from .vectors import Array

CHUNK = 30_000
CONTRAST = 0.045  # a pixel that differs more from a neighbour, in display tone, gets more rays
SIDE = 3  # then so many rays in each direction
BLURS = (0.8, 1.6, 3.2, 6.4, 12.8)  # deviations, pixels, between which out-of-focus parts are mixed
Window = tuple[int, int, int, int]
"""Part of a picture in pixels: left, top, right, bottom."""


def photograph(scene: Scene, size: tuple[int, int], window: Window, seed: int) -> Image.Image:
    """A window of the scene's picture; what lies outside of it has no influence on the pixels."""
    left, top, right, bottom = window
    margin = int(3 * BLURS[-1]) if scene.camera.aperture else 0
    wide = (left - margin, top - margin, right + margin, bottom + margin)
    light, depth = _expose(scene, size, wide)
    if margin:
        light = _defocus(light, scene.camera.blur(depth, size[0]))[:, margin:-margin, margin:-margin]
    return _develop(light, window, seed)


def _expose(scene: Scene, size: tuple[int, int], window: Window) -> tuple[Array, Array]:
    """Linear colours (3, height, width) and distances: one ray per pixel where smooth, SIDE x SIDE where not."""
    left, top, right, bottom = window
    x, y = np.meshgrid(np.arange(left - 1, right + 1), np.arange(top - 1, bottom + 1))
    light, depth = (a.reshape(-1, *x.shape) for a in _gather(scene, size, x.ravel(), y.ravel(), 1))
    inside = (slice(1, -1), slice(1, -1))
    busy = _busy(light)[inside]
    light, depth = light[:, *inside], depth[0][inside]
    light[:, busy] = _gather(scene, size, x[inside][busy], y[inside][busy], SIDE)[0]
    return light, depth


def _busy(light: Array) -> npt.NDArray[np.bool_]:
    """Pixels that differ from any of their eight neighbours in brightness."""
    tone = np.sqrt(np.clip(light, 0, 1)).mean(axis=0)
    around = np.pad(tone, 1, "edge")
    neighbours = [around[i : i + tone.shape[0], j : j + tone.shape[1]] for i in range(3) for j in range(3)]
    return np.max([np.abs(n - tone) for n in neighbours], axis=0) > CONTRAST


def _gather(scene: Scene, size: tuple[int, int], x: Lattice, y: Lattice, side: int) -> tuple[Array, Array]:
    """Mean colour and distance over side x side rays per pixel, spread a little wider than the pixel as by a lens.

    The rays of a pixel share the lamps out among them.
    """
    light, depth = np.zeros((3, x.size), np.float32), np.zeros(x.size, np.float32)
    for start in range(0, x.size, CHUNK):
        part = slice(start, start + CHUNK)
        for i, (dx, dy) in enumerate(_spread(side) * 1.15):
            u = (x[part] + 0.5 + dx) / size[0] * 2 - 1
            v = (y[part] + 0.5 + dy - size[1] / 2) / size[0] * 2
            rays = scene.camera.rays(u.astype(np.float32), v.astype(np.float32))
            colour, along = scene.look(*rays, lit_by=slice(i % side, None, side))
            light[:, part] += colour / side**2
            depth[part] += along / side**2
    return light, depth


def _spread(side: int) -> Array:
    """Places (side * side, 2) in -0.5..0.5 of which no two share a row or a column, so that slopes come out even."""
    i, j = (a.ravel() for a in np.meshgrid(np.arange(side), np.arange(side)))
    return np.stack([i + (j + 0.5) / side, j + (i + 0.5) / side], axis=1) / side - 0.5


def _defocus(light: Array, radius: Array) -> Array:
    """Each pixel mixed from copies blurred more and more, according to its radius of blur."""
    rounds = [light, *(_soften(light, deviation) for deviation in BLURS)]
    place = np.interp(radius / 2, (0, *BLURS), np.arange(len(rounds)))
    weights = [np.maximum(1 - np.abs(place - i), 0).astype(np.float32) for i in range(len(rounds))]
    return np.sum([copy * weight for copy, weight in zip(rounds, weights, strict=True)], axis=0)


def _soften(light: Array, deviation: float) -> Array:
    """Gaussian blur along both axes."""
    reach = int(3 * deviation)
    kernel = np.exp(-np.square(np.arange(-reach, reach + 1) / deviation) / 2).astype(np.float32)
    for axis in (1, 2):
        padded = np.pad(light, [(reach if i == axis else 0,) * 2 for i in range(3)], "edge")
        shifted = (padded.take(range(i, i + light.shape[axis]), axis) * k for i, k in enumerate(kernel / kernel.sum()))
        light = sum(shifted, np.zeros_like(light))
    return light


def _develop(light: Array, window: Window, seed: int) -> Image.Image:
    """sRGB with sensor noise, about one level deep in the dark and none where the light clips to white."""
    left, top, right, bottom = window
    x, y = np.meshgrid(np.arange(left, right), np.arange(top, bottom))
    tone = np.where(light <= 0.0031308, light * 12.92, 1.055 * np.maximum(light, 1e-6) ** (1 / 2.4) - 0.055) * 255
    noise = bell(x, y, seed) * 0.9 + np.stack([bell(x, y, seed + 10 * c) for c in (1, 2, 3)]) * 0.4
    dither = np.stack([scatter(x, y, seed + 50 + c) for c in range(3)]) * 0.5 - 0.25
    levels = np.where(light >= 1, 255, tone + noise * np.clip(1.15 - tone / 300, 0.3, 1.15) + dither)
    return Image.fromarray(np.moveaxis(np.clip(np.rint(levels), 0, 255).astype(np.uint8), 0, -1), "RGB")
