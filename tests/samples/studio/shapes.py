"""Signed distances to plain bodies: negative inside; what every form in the studio is composed of."""

# mypy: disable-error-code="no-any-return"
# (numpy calls its results Any)

import numpy as np

from .vectors import Array


def slab(x: Array, y: Array, half_x: float, half_y: float, radius: float) -> Array:
    """A rectangle in the plane with rounded corners."""
    qx, qy = np.abs(x) - (half_x - radius), np.abs(y) - (half_y - radius)
    return np.hypot(np.maximum(qx, 0), np.maximum(qy, 0)) + np.minimum(np.maximum(qx, qy), 0) - radius


def raised(outline: Array, z: Array, half: float, radius: float) -> Array:
    """An outline given a thickness, its edges rounded."""
    a, b = outline + radius, np.abs(z) - (half - radius)
    return np.hypot(np.maximum(a, 0), np.maximum(b, 0)) + np.minimum(np.maximum(a, b), 0) - radius


def block(x: Array, y: Array, z: Array, half: tuple[float, float, float], radius: float) -> Array:
    """A box with rounded edges and corners."""
    qx, qy, qz = (np.abs(v) - (h - radius) for v, h in zip((x, y, z), half, strict=True))
    outside = np.sqrt(np.maximum(qx, 0) ** 2 + np.maximum(qy, 0) ** 2 + np.maximum(qz, 0) ** 2)
    return outside + np.minimum(np.maximum(np.maximum(qx, qy), qz), 0) - radius


def arc(x: Array, y: Array, z: Array, radius: float, start: float, sweep: float) -> Array:
    """Distance to a circle's arc in the plane z = 0, from `start` counter-clockwise over `sweep` degrees."""
    middle, half = np.radians(start + sweep / 2), np.radians(sweep / 2)
    along = x * np.cos(middle) + y * np.sin(middle)
    across = np.abs(y * np.cos(middle) - x * np.sin(middle))
    on_arc = np.arctan2(across, along) <= half
    to_end = np.hypot(along - radius * np.cos(half), across - radius * np.sin(half))
    return np.hypot(np.where(on_arc, np.abs(np.hypot(x, y) - radius), to_end), z)


def segment(x: Array, y: Array, z: Array, start: tuple[float, float, float], end: tuple[float, float, float]) -> Array:
    """Distance to the straight line between two points."""
    ax, ay, az = x - start[0], y - start[1], z - start[2]
    bx, by, bz = (e - s for e, s in zip(end, start, strict=True))
    t = np.clip((ax * bx + ay * by + az * bz) / (bx * bx + by * by + bz * bz), 0, 1)
    return np.sqrt((ax - bx * t) ** 2 + (ay - by * t) ** 2 + (az - bz * t) ** 2)


def melt(a: Array, b: Array, width: float) -> Array:
    """Both bodies with a fillet about `width` wide where they meet."""
    h = np.maximum(width - np.abs(a - b), 0) / width
    return np.minimum(a, b) - h * h * width / 4
