"""Follows rays through distance fields: where they hit, how the surface lies there, what is in the shade."""

from collections.abc import Callable

import numpy as np

from .vectors import Array, Vector, blend, column, dot, unit

Field = Callable[[Array], Array]
CORNERS = np.array([[1, -1, -1], [-1, -1, 1], [-1, 1, -1], [1, 1, 1]], np.float32)
CLOSE = 4.0  # mm within which shadows are worked out from the exact form


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


class Coarse:
    """A field remembered on a lattice: cheap, and exact enough away from surfaces."""

    def __init__(self, field: Field, low: Vector, high: Vector, step: float) -> None:
        axes = [np.arange(a, b + step, step, dtype=np.float32) for a, b in zip(low, high, strict=True)]
        points = np.stack([a.ravel() for a in np.meshgrid(*axes, indexing="ij")])
        self._shape = tuple(len(a) for a in axes)
        self._low, self._step = column(low), np.float32(step)
        self._high = np.array(self._shape, np.float32).reshape(3, 1) - np.float32(1.001)
        self._values = np.concatenate([field(c) for c in np.array_split(points, 1 + points.shape[1] // 20_000, 1)])

    def __call__(self, p: Array) -> Array:
        """Distance at each point, between the lattice's by interpolation, outside by Pythagoras."""
        wanted = (p - self._low) / self._step
        place = np.clip(wanted, 0, self._high)
        corner = place.astype(np.int32)
        fx, fy, fz = place - corner
        _, ny, nz = self._shape
        at, v = (corner[0] * ny + corner[1]) * nz + corner[2], self._values
        rows = [at + k for k in (0, nz, ny * nz, ny * nz + nz)]
        a, b, c, d = (blend(v.take(row, mode="clip"), v.take(row + 1, mode="clip"), fz) for row in rows)
        inside = blend(blend(a, b, fy), blend(c, d, fy), fx)
        beyond = (wanted - place) * self._step
        outside = np.sqrt(np.maximum(dot(beyond, beyond) + inside * np.abs(inside), 0))
        return np.where((beyond != 0).any(axis=0), outside, inside)


def visible(field: Field, coarse: Field, p: Array, direction: Array, top: float, narrow: float) -> Array:
    """Share (0..1) of a wide lamp above that each point sees; `narrow` is 1 / tan of the lamp's half angle.

    The exact field is asked near the point only. Nothing in the field reaches higher than `top`.
    """
    share = np.ones(p.shape[1], np.float32)
    travelled = np.maximum(0.6 * coarse(p) - 0.5, 0.4)
    far = np.maximum(top - p[2], 0) / direction[2] * 1.5 + 3
    for ask, until, steps in ((field, np.minimum(far, CLOSE), 10), (coarse, far, 24)):
        active = np.flatnonzero((travelled < until) & (share > -1))
        for _ in range(steps):
            if not active.size:
                break
            t = travelled[active]
            gap = ask(p[:, active] + direction * t)
            best = np.minimum(share[active], narrow * gap / t)
            # As far as a body could be without hiding more of the lamp than is hidden already.
            t = np.maximum(narrow * (gap + t) / (np.maximum(best, 0) + narrow), 1.25 * t)
            share[active], travelled[active] = best, t
            active = active[(t < until[active]) & (best > -1)]
    share = np.maximum(share, -1)
    return 0.25 * (1 + share) ** 2 * (2 - share)


def ahead(coarse: Field, p: Array, direction: Array, narrow: Array) -> Array:
    """Share (0..1) of the surroundings round each direction that nothing hides."""
    share = np.ones(p.shape[1], np.float32)
    travelled = np.full(p.shape[1], 1.0, np.float32)
    for _ in range(9):
        gap = coarse(p + direction * travelled)
        share = np.minimum(share, narrow * gap / travelled)
        travelled = travelled + np.clip(gap, 0.6 * travelled, 40)
    return np.clip(share, 0, 1)


def openness(field: Field, p: Array, normal: Array, reach: float) -> Array:
    """Ambient share (0..1) from how fast the nearest surfaces recede along the normal."""
    closed = np.zeros(p.shape[1], np.float32)
    for i, weight in enumerate((0.5, 0.27, 0.15, 0.08)):
        height = np.float32(reach * (i + 1) / 4)
        closed = closed + weight * np.maximum(height - field(p + normal * height), 0) / height
    return np.clip(1 - closed, 0, 1)
