"""Rows of points and directions as arrays of shape (3, n); lengths are millimetres."""

# mypy: disable-error-code="no-any-return"
# (numpy calls its results Any)

from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.floating[Any]]
Vector = tuple[float, float, float]


def column(vector: Vector) -> Array:
    """The vector as an array of shape (3, 1), ready to combine with a row of points."""
    return np.array(vector, np.float32).reshape(3, 1)


def dot(a: Array, b: Array) -> Array:
    """Scalar product of each pair."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def unit(v: Array) -> Array:
    """The same directions with length 1."""
    return v / np.maximum(np.sqrt(dot(v, v)), 1e-9)


def reflect(direction: Array, normal: Array) -> Array:
    """The direction a mirror with this normal sends a ray on."""
    return direction - 2 * dot(direction, normal) * normal


def smoothstep(low: float, high: float, x: Array) -> Array:
    """0 at low, 1 at high, a smooth curve between; low may be the greater one."""
    t = np.clip((x - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def blend(a: Array, b: Array, share: Array) -> Array:
    """From a (share 0) to b (share 1)."""
    return a + (b - a) * share


def rotation(axis: str, degrees: float) -> Array:
    """Rotation matrix about the x, y or z axis, counter-clockwise seen from the axis' tip."""
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    turns = {
        "x": [[1, 0, 0], [0, c, -s], [0, s, c]],
        "y": [[c, 0, s], [0, 1, 0], [-s, 0, c]],
        "z": [[c, -s, 0], [s, c, 0], [0, 0, 1]],
    }
    return np.array(turns[axis], np.float32)
