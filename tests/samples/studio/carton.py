"""Corrugated cardboard: a taped shipping carton and an open one with flaps."""

# mypy: disable-error-code="no-any-return"
# (numpy calls its results Any)

from dataclasses import dataclass

import numpy as np

from .grain import cloud, smooth
from .printing import Print, ink
from .shapes import block
from .things import Surface
from .vectors import Array, Vector, rotation, smoothstep, unit

KRAFT: Vector = (0.47, 0.315, 0.185)
BOARD = 3.2  # thickness of the cardboard, mm


def kraft(x: Array, y: Array, normal: Array, bump: Array) -> Surface:
    """Brown paper over flutes that run along y; `bump` is the direction x has in space, shape (3, 1)."""
    s = Surface.plain(normal, KRAFT, 0.03, 0.75)
    fibre = cloud(x * 0.9, y * 4.5, 3, 21) + 0.6 * cloud(x * 5, y * 1.2, 3, 22)
    patches = cloud(x / 34, y / 26, 3, 23)
    flute = np.sin(x * (2 * np.pi / 7.2) + 0.6 * smooth(x / 30, y / 30, 24))
    shade = 0.72 + 0.2 * fibre + 0.16 * patches + 0.012 * flute
    specks = smoothstep(0.82, 0.93, smooth(x * 3.1, y * 1.6, 25)) * smoothstep(0.5, 0.8, smooth(x / 3, y / 3, 26))
    s.albedo = s.albedo * shade * (1 - 0.35 * specks)
    s.normal = unit(normal + bump * (0.02 * np.cos(x * (2 * np.pi / 7.2))))
    return s


def corrugate(s: Surface, along: Array, across: Array, share: Array) -> None:
    """The cut edge of the board, showing its wave; `across` runs 0..1 through the thickness."""
    wave = 0.5 + 0.36 * np.sin(along * (2 * np.pi / 7.2))
    hollow = smoothstep(0.06, 0.2, np.abs(across - wave))
    liners = smoothstep(0.5, 0.38, np.abs(across - 0.5))
    s.paint(share, (0.5, 0.35, 0.21))
    s.paint(share * hollow * liners, (0.09, 0.055, 0.03), 0.01, 0.9)


@dataclass(frozen=True, slots=True)
class Carton:
    """A closed carton standing on z = 0, its lid's slit along x under brown tape, a label on top."""

    half: Vector
    marks: Print
    address: Print | None = None
    """What stands on the label; without it the label is a blank form."""

    def distance(self, p: Array) -> Array:
        """Signed distance of each point to the body."""
        hx, hy, hz = self.half
        z = p[2] - hz
        shell = block(p[0], p[1], z, (hx, hy, hz), 1.3)
        gap = np.maximum(np.abs(z - (hz - BOARD)) - 0.35, hx - 2 - np.abs(p[0]))
        end = np.maximum(np.abs(p[1]) - (hy - 2.5), gap)
        return np.maximum(shell, -end) * 0.9

    def surface(self, p: Array, normal: Array, view: Array) -> Surface:
        """Kraft on every side, the lid's cut edges, tape and label."""
        _, hy, hz = self.half
        face = np.argmax(np.abs(normal), axis=0)
        x = np.where(face == 0, p[1], p[0])
        y = np.where(face == 2, p[1], p[2])
        axis = np.where(face == 0, 1.0, 0.0)
        s = kraft(x + 50 * face, y, normal, np.stack([1 - axis, axis, axis * 0]))
        ends = (face == 0) & (np.abs(p[1]) < hy - 2.2) & (np.abs(p[1]) > 24) & (p[2] > 2 * hz - BOARD)
        corrugate(s, p[1], (2 * hz - p[2]) / BOARD, ends.astype(np.float32))
        slit = np.exp(-np.square((p[1] - 0.3 * np.sin(p[0] / 37)) / (0.45 + 0.25 * smooth(p[0] / 9, p[0] * 0, 17))))
        s.paint((face == 2) * slit, (0.06, 0.035, 0.02))
        self._print(p, face, s)
        self._tape(p, face, s)
        self._label(p, face, s)
        worn = smoothstep(0.35, 0.75, cloud(p[0] / 5 + p[2] / 5, p[1] / 5, 3, 8))
        s.paint(smoothstep(2.2, 0.0, self._to_edge(p)) * worn * 0.3, (0.62, 0.46, 0.31))
        return s

    def _to_edge(self, p: Array) -> Array:
        """How far the nearest edge of the carton is along its surface."""
        hx, hy, hz = self.half
        gaps = np.sort(np.stack([hx - np.abs(p[0]), hy - np.abs(p[1]), hz - np.abs(p[2] - hz)]), axis=0)
        return gaps[1]

    def _tape(self, p: Array, face: Array, s: Surface) -> None:
        hz = self.half[2]
        ragged = 0.5 * (smooth(p[1] * 1.7, p[1] * 0, 6) - 0.5)
        drop = 2 * hz - p[2]
        on = ((face == 2) | ((face == 0) & (drop < 38 + ragged))).astype(np.float32)
        edge = np.abs(p[1] + 0.012 * p[0])
        on = on * (1 - smoothstep(23.9, 24.1, edge))
        s.paint(on * 0.72, (0.27, 0.145, 0.05), 0.06, 0.14)
        bubbles = smoothstep(0.58, 0.72, cloud(p[0] / 7 + 3, (p[1] + p[2]) / 5, 3, 14))
        s.paint(on * bubbles * 0.25, (0.42, 0.26, 0.12))
        wrinkle = cloud(p[0] / 4, (p[1] + p[2]) / 26, 3, 15) - 0.5
        tilt = np.stack([wrinkle * 0.10, (cloud(p[0] / 16, p[1] / 3, 3, 16) - 0.5) * 0.12, wrinkle * 0])
        s.normal = np.where(on > 0.5, unit(s.normal + tilt), s.normal)
        s.paint(on * np.exp(-(((edge - 23.8) / 0.22) ** 2)) * 0.35, (0.2, 0.12, 0.05))

    def _label(self, p: Array, face: Array, s: Surface) -> None:
        hx, hy, _ = self.half
        x, y = p[0] - 0.36 * hx, p[1] + 0.47 * hy
        x, y = x + 0.03 * y, y - 0.03 * x
        inside = np.maximum(np.abs(x) - 50, np.abs(y) - 31)
        on = (1 - smoothstep(-0.1, 0.1, inside)) * (face == 2)
        s.paint(np.exp(-((inside / 0.6) ** 2)) * (face == 2) * 0.4, (0.2, 0.13, 0.07))
        s.paint(on, (0.86, 0.86, 0.847), 0.035, 0.4)
        if self.address is not None:
            s.paint(on * ink(self.address, 0.5 + x / 100, 0.5 - y / 62), (0.05, 0.05, 0.05))
            return
        frame = np.abs(np.maximum(np.abs(x) - 46.5, np.abs(y) - 26.5)) < 0.3
        rule = (np.abs(y - 6) < 0.22) & (np.abs(x) < 46.5)
        post = (np.abs(x - 12) < 0.22) & (y > 6) & (y < 26.5)
        s.paint(on * (frame | rule | post), (0.05, 0.05, 0.05))

    def _print(self, p: Array, face: Array, s: Surface) -> None:
        hx, _, hz = self.half
        u, v = (p[0] + 0.86 * hx) / 84, (1.08 * hz + 14 - p[2]) / 28
        black = ink(self.marks, u, v) * (face == 1) * (p[1] < 0)
        s.paint(black * (0.72 + 0.25 * cloud(p[0] * 2, p[2] * 2, 3, 30)), (0.05, 0.04, 0.035))


@dataclass(frozen=True, slots=True)
class OpenCarton:
    """An open carton standing on z = 0: four walls and four flaps folded outwards; half sizes are inside."""

    half: Vector
    droop: float = 24.0
    """How many degrees the flaps hang below level."""

    def distance(self, p: Array) -> Array:
        """Signed distance of each point to the body."""
        hx, hy, hz = self.half
        t = BOARD / 2
        walls = block(p[0], p[1], p[2] - hz, (hx + BOARD, hy + BOARD, hz), 0.8)
        hollow = block(p[0], p[1], p[2] - hz - BOARD, (hx, hy, hz), 0.3)
        body = np.maximum(walls, -hollow)
        for axis, reach, span in ((0, hx, hy), (1, hy, hx)):
            out, side, up = self._flap(p, axis, reach)
            body = np.minimum(body, block(out - hy * 0.55, side, up, (hy * 0.55, span, t), 0.9))
        return body * 0.95

    def _flap(self, p: Array, axis: int, reach: float) -> tuple[Array, Array, Array]:
        """Coordinates on the flap of the nearer side: outwards from the fold, along the fold, above the board."""
        turn = rotation("y", self.droop)
        out, up = np.abs(p[axis]) - reach - BOARD * 0.6, p[2] - 2 * self.half[2]
        return turn[0, 0] * out - turn[0, 2] * up, p[1 - axis], turn[0, 2] * out + turn[2, 2] * up

    def surface(self, p: Array, normal: Array, view: Array) -> Surface:
        """Kraft everywhere, flutes upright in walls and flaps."""
        hx, hy, hz = self.half
        on_x = np.abs(p[0]) - hx > np.abs(p[1]) - hy
        along = np.where(on_x, p[1], p[0])
        other = np.where(on_x, p[0], p[1])
        bump = np.stack([1 - on_x, on_x, on_x * 0.0]).astype(np.float32)
        s = kraft(along + 70 * on_x, other + p[2], normal, bump)
        rim = np.abs(p[2] - 2 * hz) < 1.2
        fold = rim * (1 - smoothstep(0.2, 1.4, np.abs(np.maximum(np.abs(p[0]) - hx, np.abs(p[1]) - hy) - BOARD)))
        s.paint(fold * 0.3, (0.2, 0.13, 0.08))
        for axis, reach, span in ((0, hx, hy), (1, hy, hx)):
            out, side, up = self._flap(p, axis, reach)
            thin = np.abs(up) < BOARD * 0.56
            cut = thin & (out > 1.5) & ((out > hy * 1.1 - 0.5) | (np.abs(side) > span - 0.4))
            corrugate(s, np.where(np.abs(side) > span - 0.4, 1e3, side), up / BOARD + 0.5, cut.astype(np.float32))
        return s
