"""What things stand on, and the ruler that lies beside them."""

# mypy: disable-error-code="no-any-return"
# (numpy calls its results Any)

from dataclasses import dataclass

import numpy as np

from .grain import cloud, smooth
from .printing import ink, scale
from .shapes import block
from .things import Surface
from .vectors import Array, Vector, unit

WHITE: Vector = (1.3, 1.3, 1.3)  # overexposed, as a photographer does it to lose the ground and faint shadows


@dataclass(frozen=True, slots=True)
class Sweep:
    """A level ground at height z."""

    z: float
    colour: Vector = WHITE
    shine: float = 0.0

    def distance(self, p: Array) -> Array:
        """Signed distance of each point to the ground."""
        return p[2] - np.float32(self.z)

    def surface(self, p: Array, normal: Array, view: Array) -> Surface:
        """One even colour."""
        return Surface.plain(normal, self.colour, self.shine, 0.35 if self.shine else 1.0)


@dataclass(frozen=True, slots=True)
class Desk:
    """A speckled grey table top at height z."""

    z: float

    def distance(self, p: Array) -> Array:
        """Signed distance of each point to the ground."""
        return p[2] - np.float32(self.z)

    def surface(self, p: Array, normal: Array, view: Array) -> Surface:
        """Laminate with stains."""
        s = Surface.plain(normal, (0.27, 0.265, 0.26), 0.03, 0.4)
        speckle = cloud(p[0] / 1.1, p[1] / 1.1, 3, 91) - 0.5
        stains = cloud(p[0] / 60, p[1] / 45, 4, 92)
        s.albedo = s.albedo * (0.82 + 0.55 * speckle + 0.34 * stains)
        ring = np.abs(np.hypot(p[0] + 96, p[1] - 20) - 37)
        s.paint(np.exp(-np.square(ring / 1.3)) * 0.35 * smooth(p[0] / 12, p[1] / 12, 93), (0.10, 0.06, 0.035))
        return s


@dataclass(frozen=True, slots=True)
class Ruler:
    """A steel ruler, 160 x 15 x 0.6 mm, along x, its scale's zero at x = 0 and upper edge at y = 0."""

    def distance(self, p: Array) -> Array:
        """Signed distance of each point to the body."""
        return block(p[0] - 75, p[1] + 7.5, p[2], (80, 7.5, 0.3), 0.12)

    def surface(self, p: Array, normal: Array, view: Array) -> Surface:
        """Brushed steel with etched black marks on top."""
        s = Surface.plain(normal, (0.34, 0.34, 0.345), 0.34, 0.33)
        brush = cloud(p[0] * 0.25, p[1] * 18, 3, 41) - 0.5
        s.normal = unit(normal + np.stack([brush * 0.01, brush * 0.10, brush * 0]))
        s.rough = s.rough + 0.06 * brush
        marks = ink(scale(), (p[0] + 5) / 160, -p[1] / 15) * (p[2] > 0.15)
        s.paint(marks, (0.012, 0.012, 0.012), 0.03, 0.6)
        return s
