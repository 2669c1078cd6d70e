"""Exposes a scene pixel by pixel and turns light into an 8-bit picture, with the grain of a small sensor."""

import numpy as np
import numpy.typing as npt
from PIL import Image

from .grain import bell, scatter
from .shading import Scene
from .vectors import Array

CHUNK = 30000
CONTRAST = 0.045  # a pixel that differs more from a neighbour, in display tone, gets more rays
Window = tuple[int, int, int, int]
Lattice = npt.NDArray[np.int64]


def expose(scene: Scene, size: tuple[int, int], window: Window, side: int) -> Array:
    """Linear colours (height, width, 3) of a window (left, top, right, bottom) of a picture of that size.

    One ray per pixel where the picture is smooth, side x side rays where it is not.
    """
    left, top, right, bottom = window
    x, y = np.meshgrid(np.arange(left - 1, right + 1), np.arange(top - 1, bottom + 1))
    light = _gather(scene, size, x.ravel(), y.ravel(), 1).reshape(3, *x.shape)
    busy = _busy(light)[1:-1, 1:-1]
    light = light[:, 1:-1, 1:-1]
    light[:, busy] = _gather(scene, size, x[1:-1, 1:-1][busy], y[1:-1, 1:-1][busy], side)
    return np.ascontiguousarray(np.moveaxis(light, 0, -1))


def _busy(light: Array) -> npt.NDArray[np.bool_]:
    """Pixels that differ from any of their eight neighbours."""
    tone = np.sqrt(np.clip(light, 0, 1))
    high, low = tone.max(axis=0), tone.min(axis=0)
    for axis in (0, 1):
        padded_high, padded_low = (np.pad(a, [(int(axis == i),) * 2 for i in (0, 1)], "edge") for a in (high, low))
        n = high.shape[axis]
        high = np.max([padded_high.take(range(i, i + n), axis) for i in range(3)], axis=0)
        low = np.min([padded_low.take(range(i, i + n), axis) for i in range(3)], axis=0)
    return high - low - (tone.max(axis=0) - tone.min(axis=0)) > CONTRAST


def _gather(scene: Scene, size: tuple[int, int], x: Lattice, y: Lattice, side: int) -> Array:
    light = np.zeros((3, x.size), np.float32)
    for start in range(0, x.size, CHUNK):
        part = slice(start, start + CHUNK)
        for sample in range(side * side):
            light[:, part] += _rays(scene, size, x[part], y[part], sample, side) / (side * side)
    return light


def _rays(scene: Scene, size: tuple[int, int], x: Lattice, y: Lattice, sample: int, side: int) -> Array:
    """One ray per pixel; the spread inside the pixel is a little wider than the pixel, like a real lens."""
    dx, dy = ((sample % side + 0.5) / side - 0.5) * 1.15, ((sample // side + 0.5) / side - 0.5) * 1.15
    u = ((x + 0.5 + dx) / size[0] * 2 - 1).astype(np.float32)
    v = (((y + 0.5 + dy) - size[1] / 2) / size[0] * 2).astype(np.float32)
    return scene.look(*scene.camera.rays(u, v, (0.0, 0.0)))


def develop(light: Array, window: Window, grain: float, seed: int) -> Image.Image:
    """The picture: sensor noise of `grain` 8-bit levels at mid grey, pure white kept clean, sRGB."""
    left, top, right, bottom = window
    x, y = np.meshgrid(np.arange(left, right), np.arange(top, bottom))
    tone = np.where(light <= 0.0031308, light * 12.92, 1.055 * np.maximum(light, 1e-6) ** (1 / 2.4) - 0.055) * 255
    luma = bell(x, y, seed)[..., None] * grain
    chroma = np.stack([bell(x, y, seed + 10 * c) for c in (1, 2, 3)], axis=-1) * (0.45 * grain)
    strength = np.clip(1.15 - tone / 300, 0.3, 1.15)
    dither = np.stack([scatter(x, y, seed + 50 + c) for c in range(3)], axis=-1) - 0.5
    levels = np.where(light >= 1.0, 255, tone + (luma + chroma) * strength + dither * 0.5)
    return Image.fromarray(np.clip(np.rint(levels), 0, 255).astype(np.uint8), "RGB")
