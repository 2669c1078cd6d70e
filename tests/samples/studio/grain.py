"""Noise that depends on the place only, so any part of a picture comes out the same when made alone."""

# mypy: disable-error-code="no-any-return"
# (numpy calls its results Any)

import numpy as np
import numpy.typing as npt

from .vectors import Array

Lattice = npt.NDArray[np.int64]


def scatter(x: Lattice, y: Lattice, seed: int | Lattice) -> Array:
    """An evenly distributed number in 0..1 for each lattice point."""
    h = (x * 374761393 + y * 668265263 + seed * 2246822519) & 0xFFFFFFFF
    h = ((h ^ (h >> 15)) * 2246822519) & 0xFFFFFFFF
    h = ((h ^ (h >> 13)) * 3266489917) & 0xFFFFFFFF
    return ((h ^ (h >> 16)) & 0xFFFFFF).astype(np.float32) / np.float32(0x1000000)


def smooth(x: Array, y: Array, seed: int | Lattice = 0) -> Array:
    """Value noise in 0..1 with features about one unit wide."""
    left, low = np.floor(x), np.floor(y)
    u, v = x - left, y - low
    u, v = u * u * (3 - 2 * u), v * v * (3 - 2 * v)
    i, j = left.astype(np.int64), low.astype(np.int64)
    bottom = scatter(i, j, seed) * (1 - u) + scatter(i + 1, j, seed) * u
    top = scatter(i, j + 1, seed) * (1 - u) + scatter(i + 1, j + 1, seed) * u
    return bottom * (1 - v) + top * v


def solid(p: Array, scale: float, seed: int) -> Array:
    """Value noise in 0..1 that fills space, `scale` features per mm."""
    x, y, z = p * np.float32(scale)
    layer = np.floor(z).astype(np.int64)
    share = z - layer
    share = share * share * (3 - 2 * share)
    return smooth(x, y, seed + 977 * layer) * (1 - share) + smooth(x, y, seed + 977 * (layer + 1)) * share


def rough(p: Array, scale: float, seed: int) -> Array:
    """A random push (3, n) between -0.5 and 0.5 for normals."""
    return np.stack([solid(p, scale, seed + 31 * i) - 0.5 for i in range(3)])


def cloud(x: Array, y: Array, octaves: int = 4, seed: int = 0) -> Array:
    """Several layers of value noise, each finer and fainter, in 0..1."""
    total, weight = np.zeros_like(x), 0.0
    for layer in range(octaves):
        total = total + smooth(x * 2**layer, y * 2**layer, seed + layer) / 2**layer
        weight += 1 / 2**layer
    return total / weight


def bell(x: Lattice, y: Lattice, seed: int) -> Array:
    """Nearly normal noise with mean 0 and deviation 1 for each lattice point."""
    return (np.sum([scatter(x, y, seed + i) for i in range(4)], axis=0) - 2) * np.float32(np.sqrt(3))
