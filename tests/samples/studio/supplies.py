"""What comes with the phone: charger and cable, whole or torn."""

# mypy: disable-error-code="no-any-return"
# (numpy calls its results Any)

from dataclasses import dataclass

import numpy as np

from .grain import cloud, rough
from .shapes import arc, block, melt, raised, slab
from .things import Surface
from .vectors import Array, Vector, smoothstep, unit

# Turns of the coil: middle x and y, radius, height in radii of the cable, slope.
COIL = ((0, 0, 35.5, 1, 0), (1.2, 0.6, 38.8, 1, 0), (-0.8, 1, 37, 3, 0.018), (1, -1, 33.4, 2.7, -0.02))
PLASTIC: Vector = (0.034, 0.035, 0.038)
LEAD = (31.0, 11.3)  # middle of the arc a cable's end follows


@dataclass(frozen=True, slots=True)
class Charger:
    """A small wall charger: a cube with two blades towards -x and a USB-C socket towards +x."""

    half: Vector = (20, 19, 13.5)

    def distance(self, p: Array) -> Array:
        """Signed distance of each point to the body."""
        hx, _, _ = self.half
        cube = block(p[0], p[1], p[2], self.half, 4.5)
        socket = np.maximum(slab(p[1], p[2], 4.6, 1.75, 1.75), hx - 9 - p[0])
        seam = np.maximum(np.abs(p[0] + hx - 6.5) - 0.14, -(cube + 0.35))
        cube = np.maximum(np.maximum(cube, -socket), -seam)
        tongue = block(p[0] - hx + 6, p[1], p[2], (5.4, 3.2, 0.4), 0.1)
        blades = block(p[0] + hx + 6, np.abs(p[1]) - 6.35, p[2], (9.0, 0.75, 3.1), 0.5)
        hole = np.maximum(np.hypot(p[0] + hx + 11.5, p[2]) - 1.4, np.abs(p[1]) - 10)
        return np.minimum(np.minimum(cube, tongue), np.maximum(blades, -hole))

    def surface(self, p: Array, normal: Array, view: Array) -> Surface:
        """Fine-grained plastic, metal blades, dark socket."""
        hx, _, _ = self.half
        s = Surface.plain(normal, PLASTIC, 0.04, 0.42)
        s.normal = unit(normal + rough(p, 6, 51) * 0.08)
        metal = p[0] < -hx - 0.15
        s.paint(metal.astype(np.float32), (0.2, 0.19, 0.17), 0.6, 0.17)
        inside = (slab(p[1], p[2], 4.6, 1.75, 1.75) < 0.05) & (p[0] > hx - 8.9)
        s.paint(inside.astype(np.float32), (0.02, 0.02, 0.02), 0.08, 0.4)
        return s


def _plug(x: Array, y: Array, z: Array) -> tuple[Array, Array]:
    """A USB-C plug pointing to +x from its grip at the origin: grip with kink guard, and metal shell."""
    grip = block(x + 8, y, z, (9.5, 5.6, 3.1), 2.4)
    guard = np.hypot(np.hypot(y, z), np.maximum(np.abs(x + 22) - 5, 0)) - 2.6
    ribs = np.maximum(np.abs(np.mod(x, 2.0) - 1.0) - 0.35, x + 19.5)
    guard = guard + 0.3 * (ribs < 0)
    shell = raised(slab(y, z, 4.15, 1.25, 1.25), x - 4.5, 4.3, 0.25)
    mouth = np.maximum(slab(y, z, 3.7, 0.8, 0.8), 5 - x)
    return melt(grip, guard, 1.2), np.maximum(shell, -mouth)


def _aligned(x: Array, y: Array) -> tuple[Array, Array]:
    """Coordinates along and across the end of the right lead."""
    dx, dy = x - (LEAD[0] - 12.16), y - (LEAD[1] - 68.94)
    return 0.985 * dx - 0.174 * dy, 0.174 * dx + 0.985 * dy


@dataclass(frozen=True, slots=True)
class Cable:
    """A coiled USB-C cable lying on z = 0, both plugs free, held by a hook-and-loop strap."""

    thick: float = 1.75
    torn: bool = False
    """The sheath is torn off behind the plug on the right, and the shield shows."""

    def _strands(self, p: Array) -> Array:
        r = self.thick
        best = np.full(p.shape[1], 1e3, np.float32)
        for x, y, radius, layer, lean in COIL:
            dx, dy = p[0] - x, p[1] - y
            best = np.minimum(best, np.hypot(np.hypot(dx, dy) - radius, p[2] - layer * r - lean * dx))
        for side in (1, -1):
            best = np.minimum(best, self._lead(side * p[0], p[1], p[2], 3.7 * r if side < 0 else r))
        return best - r + 0.45 * self._bare(p)

    def _bare(self, p: Array) -> Array:
        """Where (0..1) the sheath is gone: some millimetres of the right lead, with ragged ends."""
        bare = np.zeros(p.shape[1], np.float32)
        along, across = _aligned(p[0], p[1])
        near = np.flatnonzero(self.torn & (np.abs(along + 4) < 7) & (np.abs(across) < 4) & (p[0] > 0))
        if near.size:
            x, y, z = p[:, near]
            ragged = 1.6 * (cloud(x * 1.3 + z, y * 1.3 - z, 3, 71) - 0.5)
            inside = np.minimum(along[near] + 8.5 + ragged, 0.3 - along[near] + ragged)
            bare[near] = smoothstep(-0.05, 0.12, inside)
        return bare

    def _lead(self, x: Array, y: Array, z: Array, crossing: float) -> Array:
        """From the coil's left out to the right, `crossing` being its height where the other lead passes."""
        start = np.float32(self.thick) + 3.2 * smoothstep(-22, -34, x)
        height = start + (crossing - self.thick) * np.exp(-np.square((x + 1) / 8)) + 1.35 * smoothstep(8, 19, x)
        return arc(x - LEAD[0], y - LEAD[1], z - height, 70, 200, 60)

    def _ends(self, p: Array) -> tuple[Array, Array]:
        """Grips and shells of both plugs."""
        grips, shells = np.full(p.shape[1], 1e3, np.float32), np.full(p.shape[1], 1e3, np.float32)
        for side in (1, -1):
            along, across = _aligned(side * p[0], p[1])
            grip, shell = _plug(along - 28, across, p[2] - 3.1)
            grips, shells = np.minimum(grips, grip), np.minimum(shells, shell)
        return grips, shells

    def _strap(self, p: Array) -> Array:
        ring = slab(np.hypot(p[0], p[1]) - 36.2, p[2] - 3.9, 5.4, 4.1, 3.4)
        return np.maximum(np.abs(ring) - 0.4, np.maximum(np.abs(p[0] + 4) - 5.5, -p[1]))

    def distance(self, p: Array) -> Array:
        """Signed distance of each point to the body."""
        grips, shells = self._ends(p)
        return np.minimum(np.minimum(self._strands(p), self._strap(p)), np.minimum(grips, shells)) * 0.92

    def surface(self, p: Array, normal: Array, view: Array) -> Surface:
        """Soft dark sheath, bright shells, woven strap."""
        s = Surface.plain(normal, PLASTIC, 0.04, 0.36)
        _, shells = self._ends(p)
        s.paint((shells < 0.08).astype(np.float32), (0.12, 0.12, 0.12), 0.42, 0.22)
        weave = 0.5 + 0.5 * np.sin(p[0] * 7) * np.sin(np.arctan2(p[2] - 4, np.hypot(p[0], p[1]) - 36) * 38)
        s.paint((self._strap(p) < 0.1).astype(np.float32), (0.055, 0.056, 0.06), 0.02, 0.8)
        s.albedo = s.albedo * np.where(self._strap(p) < 0.1, 0.6 + 0.7 * weave, 1)
        if self.torn:
            along, across = _aligned(p[0], p[1])
            turn = np.arctan2(p[2] - 3.1, across) * 3
            braid = 0.5 + 0.5 * np.sin(along * 9 + turn) * np.sin(along * 9 - turn)
            s.paint(self._bare(p) * (0.55 + 0.45 * braid), (0.36, 0.17, 0.07), 0.45, 0.3)
        return s
