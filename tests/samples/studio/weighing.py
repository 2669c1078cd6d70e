"""What shows that a parcel is incomplete: a parcel scale with its display, and a sheet of paper."""

# mypy: disable-error-code="no-any-return"
# (numpy calls its results Any)

from dataclasses import dataclass

import numpy as np

from .grain import cloud, rough
from .printing import Print, ink
from .shapes import block
from .things import Surface
from .vectors import Array, unit

PLATE = 34.0
"""How high the plate of the scale is above the table, mm."""


@dataclass(frozen=True, slots=True)
class Scale:
    """A flat scale on z = 0, its display in a sloping front towards -y."""

    display: Print

    def distance(self, p: Array) -> Array:
        """Signed distance of each point to the body."""
        foot = block(p[0], p[1], p[2] - 13, (118, 96, 13), 5)
        plate = block(p[0], p[1] - 8, p[2] - 30, (112, 84, 4), 1.6)
        neck = block(p[0], p[1] - 8, p[2] - 26, (60, 50, 4), 1)
        out, up = self._front(p)
        panel = block(p[0], out, up, (78, 34, 7), 3)
        return np.minimum(np.minimum(foot, plate), np.minimum(neck, panel)) * 0.95

    def _front(self, p: Array) -> tuple[Array, Array]:
        """Coordinates on the panel that carries the display: up the slope, and off it."""
        c, s = np.cos(np.radians(38)), np.sin(np.radians(38))
        y, z = p[1] + 112, p[2] - 20
        return c * y + s * z, -s * y + c * z

    def surface(self, p: Array, normal: Array, view: Array) -> Surface:
        """Grey plastic, a plate of brushed steel, figures behind glass."""
        s = Surface.plain(normal, (0.13, 0.135, 0.14), 0.04, 0.4)
        s.normal = unit(normal + rough(p, 4, 61) * 0.05)
        steel = ((p[2] > 25.8) & (p[1] > -77)).astype(np.float32)
        brush = cloud(p[0] * 0.2, p[1] * 9, 3, 62) - 0.5
        s.paint(steel, (0.36, 0.36, 0.365), 0.32, 0.4)
        s.rough = s.rough + 0.05 * brush * steel
        out, up = self._front(p)
        u, v = (p[0] + 45) / 90, 0.5 - out / 30
        on = ((up > 6) & (u >= 0) & (u <= 1) & (v >= 0) & (v <= 1)).astype(np.float32)
        s.paint(on, (0.42, 0.48, 0.38), 0.03, 0.3)
        s.paint(on * ink(self.display, u, v), (0.012, 0.014, 0.011))
        return s


@dataclass(frozen=True, slots=True)
class Sheet:
    """A printed sheet lying on z = 0, its middle at the origin."""

    half: tuple[float, float]
    printed: Print

    def distance(self, p: Array) -> Array:
        """Signed distance of each point to the body."""
        return block(p[0], p[1], p[2] - 0.2, (*self.half, 0.15), 0.08)

    def surface(self, p: Array, normal: Array, view: Array) -> Surface:
        """White paper with black print."""
        s = Surface.plain(normal, (0.8, 0.8, 0.79), 0.03, 0.7)
        u, v = 0.5 + p[0] / (2 * self.half[0]), 0.5 - p[1] / (2 * self.half[1])
        s.paint(ink(self.printed, u, v), (0.03, 0.03, 0.03))
        return s
