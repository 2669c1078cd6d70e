"""What stands in the studio: bodies with a form and a surface, and the ways to place and combine them."""

from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import numpy.typing as npt

from .vectors import Array, Vector, column


@dataclass(slots=True)
class Surface:
    """How points of a body answer light; colours are linear and of shape (3, n), the rest of shape (n,)."""

    albedo: Array
    mirror: Array
    """Share of light reflected when seen head-on: 0.04 for glass, 0.2 to 0.7 for metals."""
    rough: Array
    """0 polished to 1 dull."""
    glow: Array
    normal: Array
    cover: Array
    """1 where nothing shines through, less for films."""

    @classmethod
    def plain(cls, normal: Array, colour: Vector, mirror: float = 0.04, rough: float = 0.5) -> "Surface":
        """One material everywhere."""
        n = normal.shape[1]
        return cls(
            np.repeat(column(colour), n, axis=1),
            np.full(n, mirror, np.float32),
            np.full(n, rough, np.float32),
            np.zeros((3, n), np.float32),
            normal,
            np.ones(n, np.float32),
        )

    def put(self, at: npt.NDArray[np.bool_], part: "Surface") -> None:
        """Replace the marked points by those of another surface."""
        for name in ("albedo", "mirror", "rough", "glow", "normal", "cover"):
            getattr(self, name)[..., at] = getattr(part, name)

    def paint(self, share: Array, colour: Vector, mirror: float | None = None, rough: float | None = None) -> None:
        """Cover each point by its share (0..1) with another material."""
        self.albedo = self.albedo + (column(colour) - self.albedo) * share
        if mirror is not None:
            self.mirror = self.mirror + (mirror - self.mirror) * share
        if rough is not None:
            self.rough = self.rough + (rough - self.rough) * share


class Thing(Protocol):
    """A body in the studio."""

    def distance(self, p: Array) -> Array:
        """Signed distance of each point to the body."""

    def surface(self, p: Array, normal: Array, view: Array) -> Surface:
        """The material at points on the body, `view` looking from the camera."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A thing turned and moved."""

    thing: Thing
    at: Vector = (0, 0, 0)
    turn: Array = field(default_factory=lambda: np.eye(3, dtype=np.float32))

    def _home(self, p: Array) -> Array:
        return self.turn.T @ (p - column(self.at))

    def distance(self, p: Array) -> Array:
        """Signed distance of each point to the body."""
        return self.thing.distance(self._home(p))

    def surface(self, p: Array, normal: Array, view: Array) -> Surface:
        """The material at points on the body, `view` looking from the camera."""
        found = self.thing.surface(self._home(p), self.turn.T @ normal, self.turn.T @ view)
        found.normal = self.turn @ found.normal
        return found


@dataclass(frozen=True, slots=True)
class Group:
    """Several things as one; each point belongs to the nearest."""

    members: tuple[Thing, ...]

    def distance(self, p: Array) -> Array:
        """Signed distance of each point to the body."""
        nearest = self.members[0].distance(p)
        for member in self.members[1:]:
            nearest = np.minimum(nearest, member.distance(p))
        return nearest

    def surface(self, p: Array, normal: Array, view: Array) -> Surface:
        """The material at points on the body, `view` looking from the camera."""
        owner = np.argmin([member.distance(p) for member in self.members], axis=0)
        found = Surface.plain(normal, (0, 0, 0))
        for i, member in enumerate(self.members):
            at = owner == i
            if at.any():
                found.put(at, member.surface(p[:, at], normal[:, at], view[:, at]))
        return found
