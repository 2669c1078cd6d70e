"""Follows rays through distance fields: where they hit, how the surface lies there, what is in the shade."""

from collections.abc import Callable

import numpy as np

from .vectors import Array, unit

Field = Callable[[Array], Array]
CORNERS = np.array([[1, -1, -1], [-1, -1, 1], [-1, 1, -1], [1, 1, 1]], np.float32)


def march(field: Field, origin: Array, direction: Array, far: float, steps: int = 110, near: float = 0.01) -> Array:
    """How far along each ray the first surface lies; `far` where there is none."""
    travelled = np.zeros(direction.shape[1], np.float32)
    active = np.arange(direction.shape[1])
    for _ in range(steps):
        p = origin[:, active] + direction[:, active] * travelled[active]
        gap = field(p)
        travelled[active] += gap
        active = active[(np.abs(gap) > near) & (travelled[active] < far)]
        if not active.size:
            break
    return np.minimum(travelled, far)


def normals(field: Field, p: Array, reach: float = 0.02) -> Array:
    """The direction each surface point faces."""
    return unit(sum(c.reshape(3, 1) * field(p + c.reshape(3, 1) * reach) for c in CORNERS))


def visible(field: Field, p: Array, direction: Array, top: float, narrow: float, steps: int = 24) -> Array:
    """Share (0..1) of a wide lamp above that each point sees; `narrow` is 1 / tan of the lamp's half angle.

    Nothing in the field reaches higher than `top`.
    """
    far = (top - p[2]) / direction[2]
    share = np.ones(p.shape[1], np.float32)
    travelled = np.full(p.shape[1], 0.2, np.float32)
    active = np.flatnonzero(far > 0.3)
    for _ in range(steps):
        gap = field(p[:, active] + direction * travelled[active])
        share[active] = np.minimum(share[active], narrow * gap / travelled[active])
        travelled[active] += np.clip(gap, 0.02 * travelled[active] + 0.1, 60)
        active = active[(share[active] > -1) & (travelled[active] + gap < far[active])]
        if not active.size:
            break
    share = np.maximum(share, -1)
    return 0.25 * (1 + share) ** 2 * (2 - share)


def openness(field: Field, p: Array, normal: Array, reach: float) -> Array:
    """Ambient share (0..1) from how fast the nearest surfaces recede along the normal."""
    closed = np.zeros(p.shape[1], np.float32)
    for i, weight in enumerate((0.5, 0.27, 0.15, 0.08)):
        height = np.float32(reach * (i + 1) / 4)
        closed = closed + weight * np.maximum(height - field(p + normal * height), 0) / height
    return np.clip(1 - closed, 0, 1)
