"""What protects the phone in its carton: foam and bubble wrap."""

# mypy: disable-error-code="no-any-return"
# (numpy calls its results Any)

from dataclasses import dataclass

import numpy as np

from .grain import cloud, rough, smooth
from .shapes import block, melt, slab
from .things import Surface
from .vectors import Array, Vector, unit


@dataclass(frozen=True, slots=True)
class Foam:
    """A tray of white packing foam on z = 0 with a cut-out for the phone and finger notches."""

    half: Vector

    def distance(self, p: Array) -> Array:
        """Signed distance of each point to the body."""
        hx, hy, hz = self.half
        tray = block(p[0], p[1], p[2] - hz, (hx, hy, hz), 2.5)
        bed = slab(p[0], p[1], 79.6, 38.4, 12.0)
        notch = np.hypot(np.abs(p[0]), np.abs(p[1]) - 38) - 13
        cut = np.maximum(melt(bed, notch, 3.0), 2 * hz - 9.5 - p[2])
        return np.maximum(tray, -cut)

    def surface(self, p: Array, normal: Array, view: Array) -> Surface:
        """Closed cells, a few millimetres wide, slightly shining."""
        s = Surface.plain(normal, (0.80, 0.81, 0.82), 0.035, 0.45)
        beads = smooth(p[0] / 2.3, p[1] / 2.3 + p[2], 61) + 0.5 * smooth(p[0] / 1.1, p[1] / 1.1 + p[2], 62)
        s.albedo = s.albedo * (0.90 + 0.09 * beads)
        s.normal = unit(normal + rough(p, 0.45, 63) * 0.22)
        return s


@dataclass(frozen=True, slots=True)
class BubbleWrap:
    """A wavy sheet of bubble wrap round z = 0, its bubbles 10 mm wide."""

    half: tuple[float, float]
    lift: float = 5.0
    """How far the sheet waves up and down, mm."""

    def _bubble(self, p: Array) -> Array:
        """Distance from the middle of the nearest bubble in a honeycomb, mm."""
        pitch, row = np.float32(10.4), np.float32(9.0)
        best = np.full(p.shape[1], 99, np.float32)
        line = np.rint(p[1] / row)
        for j in (line - 1, line, line + 1):
            shift = pitch / 2 * np.mod(j, 2)
            dx = p[0] - shift - pitch * np.rint((p[0] - shift) / pitch)
            best = np.minimum(best, np.hypot(dx, p[1] - j * row))
        return best

    def _height(self, p: Array) -> Array:
        sheet = (cloud(p[0] / 46, p[1] / 40, 2, 71) - 0.5) * 2 * self.lift
        dome = np.sqrt(np.clip(1 - np.square(self._bubble(p) / 4.7), 0, 1))
        return sheet + 3.4 * dome

    def distance(self, p: Array) -> Array:
        """Roughly the distance of each point to the sheet, never more than it."""
        frame = slab(p[0], p[1], *self.half, 2.0)
        return np.maximum(np.abs(p[2] - self._height(p)) - 0.1, frame) * 0.4

    def surface(self, p: Array, normal: Array, view: Array) -> Surface:
        """Clear film, milky at the bubbles' rims."""
        s = Surface.plain(normal, (0.84, 0.87, 0.90), 0.07, 0.16)
        s.normal = unit(normal + rough(p, 0.3, 73) * 0.25)
        rim = np.exp(-np.square((self._bubble(p) - 4.6) / 0.5))
        steep = 1 - np.clip(np.abs(normal[2]), 0, 1)
        s.cover = np.clip(0.16 + 0.35 * rim + 0.4 * steep, 0, 0.8)
        return s
