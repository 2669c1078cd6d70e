"""What else lies about: floors, the ruler, charger and cable, foam and air cushions."""

from dataclasses import dataclass

import numpy as np

from .grain import cloud, rough, smooth
from .printing import ink, scale
from .shapes import arc, block, melt, raised, segment, slab
from .things import Surface
from .vectors import Array, Vector, smoothstep, unit

WHITE: Vector = (1.12, 1.12, 1.12)  # a little overexposed, as a photographer does it to lose the ground
LEAD = (31.0, 11.3)  # middle of the arc a cable's end follows
PLASTIC: Vector = (0.034, 0.035, 0.038)


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
    guard = np.hypot(np.hypot(y, z) - 0, np.maximum(np.abs(x + 22) - 5, 0)) - 2.6
    ribs = np.maximum(np.abs(np.mod(x, 2.0) - 1.0) - 0.35, x + 19.5)
    guard = guard + 0.3 * (ribs < 0)
    shell = raised(slab(y, z, 4.15, 1.25, 1.25), x - 4.5, 4.3, 0.25)
    mouth = np.maximum(slab(y, z, 3.7, 0.8, 0.8), 5 - x)
    return melt(grip, guard, 1.2), np.maximum(shell, -mouth)


@dataclass(frozen=True, slots=True)
class Cable:
    """A coiled USB-C cable lying on z = 0, both plugs free, held by a hook-and-loop strap."""

    thick: float = 1.75

    def _strands(self, p: Array) -> Array:
        r = np.float32(self.thick)
        rings = ((0, 0, 35.5, r, 0.0), (1.2, 0.6, 38.8, r, 0.0), (-0.8, 1.0, 37.0, 3.0 * r, 0.018), (1.0, -1.0, 33.4, 2.7 * r, -0.02))
        best = np.full(p.shape[1], 1e3, np.float32)
        for x, y, radius, z, lean in rings:
            dx, dy = p[0] - x, p[1] - y
            best = np.minimum(best, np.hypot(np.hypot(dx, dy) - radius, p[2] - z - lean * dx))
        for side in (1, -1):
            best = np.minimum(best, self._lead(side * p[0], p[1], p[2], 3.7 * r if side < 0 else r))
        return best - r

    def _lead(self, x: Array, y: Array, z: Array, crossing: float) -> Array:
        """From the coil's left out to the right, `crossing` being its height where the other lead passes."""
        start = np.float32(self.thick) + 3.2 * smoothstep(-22, -34, x)
        height = start + (crossing - self.thick) * np.exp(-np.square((x + 1) / 8)) + 1.35 * smoothstep(8, 19, x)
        return arc(x - LEAD[0], y - LEAD[1], z - height, 70, 200, 60)

    def _ends(self, p: Array) -> tuple[Array, Array]:
        """Grips and shells of both plugs."""
        grips, shells = np.full(p.shape[1], 1e3, np.float32), np.full(p.shape[1], 1e3, np.float32)
        for side in (1, -1):
            dx, dy = side * p[0] - (LEAD[0] - 12.16), p[1] - (LEAD[1] - 68.94)
            along, across = 0.985 * dx - 0.174 * dy, 0.174 * dx + 0.985 * dy
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
        s.paint((shells < 0.08).astype(np.float32), (0.2, 0.2, 0.2), 0.55, 0.2)
        weave = 0.5 + 0.5 * np.sin(p[0] * 7) * np.sin(np.arctan2(p[2] - 4, np.hypot(p[0], p[1]) - 36) * 38)
        s.paint((self._strap(p) < 0.1).astype(np.float32), (0.055, 0.056, 0.06), 0.02, 0.8)
        s.albedo = s.albedo * np.where(self._strap(p) < 0.1, 0.6 + 0.7 * weave, 1)
        return s


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
        written = (np.abs(line) < 2.5) & (np.abs(p[0] + 4) < 25 - 4 * np.abs(line)) & (smooth(p[0] / 6, line, 83) > 0.25)
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
