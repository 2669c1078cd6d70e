"""What lies about on a desk and has no business in a listing: mug, note, screwdriver."""

# mypy: disable-error-code="no-any-return"
# (numpy calls its results Any)

from dataclasses import dataclass

import numpy as np

from .grain import cloud, smooth
from .shapes import block, melt, raised, segment
from .things import Surface
from .vectors import Array, smoothstep


@dataclass(frozen=True, slots=True)
class Mug:
    """A coffee mug standing on z = 0."""

    def distance(self, p: Array) -> Array:
        """Signed distance of each point to the body."""
        around = np.hypot(p[0], p[1])
        wall = np.maximum(raised(around - 39, p[2] - 46, 46, 5), -raised(around - 35.5, p[2] - 60, 55, 3))
        handle = np.hypot(np.hypot((p[0] - 40) * 0.9, (p[2] - 48) * 0.75) - 20, p[1] * 0.8) - 4.5
        coffee = raised(around - 36, p[2] - 66, 2, 0.2)
        return np.minimum(melt(wall, np.maximum(handle, 37 - around), 4), coffee) * 0.8

    def surface(self, p: Array, normal: Array, view: Array) -> Surface:
        """Glazed stoneware and black coffee."""
        s = Surface.plain(normal, (0.08, 0.17, 0.20), 0.045, 0.08)
        s.paint(1 - smoothstep(85, 91, p[2]), (0.055, 0.13, 0.16))
        drink = (np.hypot(p[0], p[1]) < 36) & (np.abs(p[2] - 68) < 0.3)
        s.paint(drink.astype(np.float32), (0.02, 0.009, 0.004), 0.03, 0.03)
        return s


@dataclass(frozen=True, slots=True)
class Note:
    """A yellow sticky note with a few scribbled lines, on z = 0, one edge curling up."""

    def _curl(self, p: Array) -> Array:
        return 9 * np.square(np.clip(-p[1] / 38, 0, 1.2))

    def distance(self, p: Array) -> Array:
        """Signed distance of each point to the body."""
        return block(p[0], p[1], p[2] - 0.4 - self._curl(p), (38, 38, 0.25), 0.2) * 0.8

    def surface(self, p: Array, normal: Array, view: Array) -> Surface:
        """Paper and ball pen."""
        s = Surface.plain(normal, (0.86, 0.70, 0.16), 0.03, 0.8)
        line = np.rint((p[1] - 3) / 11)
        wave = 2.6 * (cloud(p[0] / 2.6, line * 7.3, 2, 81) - 0.5) * 2 * smooth(p[0] / 7, line, 82)
        off = np.abs(p[1] - 3 - line * 11 - wave)
        on_line = (np.abs(line) < 2.5) & (np.abs(p[0] + 4) < 25 - 4 * np.abs(line))
        written = on_line & (smooth(p[0] / 6, line, 83) > 0.25)
        s.paint(written * (1 - smoothstep(0.3, 0.6, off)), (0.02, 0.03, 0.16))
        return s


@dataclass(frozen=True, slots=True)
class Screwdriver:
    """A small screwdriver lying along x on z = 0."""

    def distance(self, p: Array) -> Array:
        """Signed distance of each point to the body."""
        grip = segment(p[0], p[1], p[2] - 8, (8, 0, 0), (62, 0, 0)) - 8
        turn = np.arctan2(p[2] - 8, p[1])
        grip = grip + 0.5 * np.cos(6 * turn) * smoothstep(4, 12, p[0]) * smoothstep(66, 56, p[0])
        shaft = segment(p[0], p[1], p[2] - 8, (60, 0, 0), (128, 0, -4.5)) - 2.2
        return np.minimum(grip, shaft) * 0.85

    def surface(self, p: Array, normal: Array, view: Array) -> Surface:
        """Red grip, steel shaft."""
        s = Surface.plain(normal, (0.42, 0.03, 0.025), 0.05, 0.25)
        steel = (np.hypot(p[1], p[2] - 8 + 0.066 * np.maximum(p[0] - 60, 0)) < 2.6) & (p[0] > 68)
        s.paint(steel.astype(np.float32), (0.2, 0.2, 0.2), 0.5, 0.28)
        return s
