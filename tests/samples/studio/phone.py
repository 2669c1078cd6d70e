"""The phone: a slab with a metal rail, glass on both sides and a camera bar across the back, and its two defects.

Front towards +z, top towards +y, millimetres, the middle of the body at the origin.
"""

# mypy: disable-error-code="no-any-return"
# (numpy calls its results Any)

from dataclasses import dataclass

import numpy as np

from .grain import cloud, rough, smooth
from .printing import Print
from .shapes import block, melt, raised, slab
from .things import Surface
from .vectors import Array, Vector, smoothstep, unit

HALF_WIDTH, HALF_HEIGHT, HALF_DEPTH = 36.6, 77.8, 4.35
CORNER, EDGE, SEAM = 10.5, 2.5, 1.75
BAR_Y, BAR_HALF, BAR_DEPTH = 53.5, 9.0, 2.3
RAIL: Vector = (0.020, 0.0205, 0.022)
GLASS: Vector = (0.0035, 0.0036, 0.004)


def outline(p: Array) -> Array:
    """Distance to the silhouette seen from the front."""
    return slab(p[0], p[1], HALF_WIDTH, HALF_HEIGHT, CORNER)


@dataclass(frozen=True, slots=True)
class Phone:
    """The phone; without a screen picture the display is dark."""

    screen: Print | None = None
    label: Print | None = None
    """A paper label on the back, 46 x 30 mm."""

    def distance(self, p: Array) -> Array:
        """Signed distance of each point to the body."""
        around = outline(p)
        body = raised(around, p[2], HALF_DEPTH, EDGE)
        bar = raised(np.maximum(around + 0.25, np.abs(p[1] - BAR_Y) - BAR_HALF), p[2] + 4.2, BAR_DEPTH, 1.3)
        body = melt(body, bar, 0.8)
        right, low = p[0] > 34, p[1] < -70
        if right.any():
            body[right] = self._buttons(p[:, right], body[right])
        if low.any():
            body[low] = self._sockets(p[:, low], body[low])
        corner = (p[0] > 29) & (p[1] > 70) & (p[2] < 0)
        if corner.any():
            body[corner] = np.maximum(body[corner], _dent(p[:, corner]))
        return body

    def _buttons(self, p: Array, body: Array) -> Array:
        for middle, half in ((24.0, 5.2), (0.0, 10.8)):
            gap = block(p[0] - HALF_WIDTH, p[1] - middle, p[2], (0.5, half + 0.18, 1.33), 0.3)
            key = block(p[0] - HALF_WIDTH, p[1] - middle, p[2], (0.62, half, 1.15), 0.35)
            body = np.minimum(np.maximum(body, -gap), key)
        return body

    def _sockets(self, p: Array, body: Array) -> Array:
        usb = np.maximum(slab(p[0], p[2], 4.45, 1.62, 1.62), p[1] + 70.5)
        tongue = block(p[0], p[1] + 74, p[2], (3.2, 3.3, 0.36), 0.1)
        at = np.abs(p[0]) - 11.6
        at = at - 2.2 * np.clip(np.rint(at / 2.2), 0, 5)
        holes = np.maximum(np.hypot(at, p[2]) - 0.68, np.abs(p[1] + HALF_HEIGHT) - 2.5)
        return np.minimum(np.maximum(body, -np.minimum(usb, holes)), tongue)

    def surface(self, p: Array, normal: Array, view: Array) -> Surface:
        """Rail, glass and bar."""
        s = self._rail(p, normal)
        inside = -outline(p)
        front = (p[2] > 1.5) & (inside > SEAM)
        back = (p[2] < -1.5) & (inside > SEAM) & (np.abs(p[1] - BAR_Y) > BAR_HALF + 0.25)
        glass = (front | back).astype(np.float32)
        s.paint(glass, GLASS, 0.043, 0.03)
        s.normal = np.where(glass > 0, normal, s.normal)
        self._seams(p, inside, s)
        self._display(p, front, s)
        self._lenses(p, normal, view, s)
        self._damage(p, s)
        tongue = (p[1] > -77.4) & (p[1] < -70) & (slab(p[0], p[2], 4.4, 1.55, 1.5) < 0)
        s.paint(tongue.astype(np.float32), (0.012, 0.012, 0.013), 0.05, 0.4)
        if self.label is not None:
            _stick(self.label, p, s)
        return s

    def _rail(self, p: Array, normal: Array) -> Surface:
        s = Surface.plain(normal, RAIL, 0.12, 0.36)
        s.normal = unit(normal + rough(p, 9, 1) * 0.05)
        for a, b in ((np.abs(p[1]), 62.0), (np.abs(p[0]), 25.8)):
            edge = (np.abs(a - b) < 0.65) & (np.abs(p[2]) < 4.2) & (np.abs(outline(p)) < 2.0)
            s.paint(edge.astype(np.float32), (0.014, 0.0145, 0.016), 0.045, 0.45)
        return s

    def _seams(self, p: Array, inside: Array, s: Surface) -> None:
        line = 1 - smoothstep(0.05, 0.16, np.abs(inside - SEAM))
        line = line * (np.abs(p[2]) > 1.5) * ((p[2] > 0) | (np.abs(p[1] - BAR_Y) > BAR_HALF))
        s.paint(line, (0.002, 0.002, 0.002), 0.02, 0.6)
        tray = np.hypot(np.maximum(np.abs(p[1] + 18) - 7.2, 0), p[2] * 0.9)
        groove = (1 - smoothstep(0.04, 0.12, np.abs(tray - 1.15))) * (p[0] < -35)
        pin = (np.hypot(p[1] + 27.2, p[2]) < 0.5) & (p[0] < -35)
        s.paint(np.maximum(groove, pin), (0.003, 0.003, 0.003), 0.02, 0.7)
        microphone = (np.hypot(p[0] - 8, p[2]) < 0.5) & (p[1] > 77)
        s.paint(microphone.astype(np.float32), (0.002, 0.002, 0.002), 0.02, 0.8)

    def _display(self, p: Array, front: Array, s: Surface) -> None:
        panel = slab(p[0], p[1] - 0.35, HALF_WIDTH - 4.1, HALF_HEIGHT - 4.7, 7.2)
        s.paint(front * (1 - smoothstep(-0.06, 0.06, panel)), (0.0062, 0.0065, 0.0078), 0.045, 0.02)
        hole = np.hypot(p[0], p[1] - 68.2)
        if self.screen is not None:
            u, v = 0.5 + p[0] / (2 * (HALF_WIDTH - 4.1)), 0.5 - (p[1] - 0.35) / (2 * (HALF_HEIGHT - 4.7))
            s.glow = s.glow + self.screen.at(u, v) * (front * (1 - smoothstep(-0.06, 0.06, panel)))
        s.glow = s.glow * (hole >= 1.95)
        s.paint(front * (hole < 1.95), (0.0006, 0.0006, 0.0006), 0.026, 0.02)
        ring = front * np.exp(-(((hole - 1.18) / 0.16) ** 2))
        s.paint(ring, (0.02, 0.021, 0.026), 0.07, 0.1)
        s.paint(front * (hole < 0.75), (0.004, 0.005, 0.014), 0.12, 0.02)
        slot = slab(p[0], p[1] - 75.2, 6.5, 0.32, 0.3)
        mesh = 0.5 + 0.5 * np.sign(np.sin(p[0] * 12))
        s.paint(front * (slot < 0), (0.003, 0.003, 0.003), 0.02, 0.6)
        s.paint(front * (slot < -0.06) * mesh, (0.012, 0.012, 0.012), 0.05, 0.5)
        dust = smoothstep(0.55, 0.9, cloud(p[0] / 22, p[1] / 22, 4, 7))
        s.rough = s.rough + front * 0.05 * dust

    def _lenses(self, p: Array, flat: Array, view: Array, s: Surface) -> None:
        top = p[2] < -6.3
        pill = slab(p[0] - 11.5, p[1] - BAR_Y, 16.5, 6.1, 6.1)
        s.normal = np.where(top & (pill < 0), flat, s.normal)
        rim = top * (1 - smoothstep(0.1, 0.25, np.abs(pill + 0.15)))
        s.paint(top * (pill < 0), (0.003, 0.003, 0.0034), 0.045, 0.015)
        s.paint(rim, (0.08, 0.082, 0.09), 0.35, 0.25)
        for x, radius in ((20.5, 4.4), (7.5, 4.0)):
            _lens(p, view, s, top, x, radius)
        flash = np.hypot(p[0] + 13.5, p[1] - BAR_Y)
        s.normal = np.where(top & (flash < 2.5), flat, s.normal)
        ripples = 0.5 + 0.5 * np.cos(flash * 9)
        s.paint(top * (flash < 2.5), (0.42, 0.40, 0.35), 0.06, 0.12)
        s.paint(top * (flash < 2.4) * ripples * 0.5, (0.75, 0.72, 0.64), 0.06, 0.1)
        s.paint(top * np.exp(-np.square(flash / 1.1)) * 0.9, (0.78, 0.62, 0.16), 0.06, 0.1)
        s.paint(top * (np.abs(flash - 2.55) < 0.16), (0.006, 0.006, 0.006), 0.05, 0.3)

    def _damage(self, p: Array, s: Surface) -> None:
        """An 8 mm scratch low on the right rail and bare metal round the dent at the back's top corner."""
        along = p[1] + 48
        drift = 0.2 + along * 0.055 + 0.05 * np.sin(along * 0.7) + 0.03 * (smooth(along * 5, along * 0, 3) - 0.5)
        taper = np.sqrt(np.clip(1 - (along / 4) ** 2, 0, 1))
        off = (p[2] - drift) / (0.012 + 0.05 * taper * (0.6 + 0.8 * smooth(along * 3, along * 0, 4)))
        cut = (p[0] > 35.5) * (np.abs(along) < 4)
        s.paint(cut * np.exp(-((off - 1.6) ** 2)) * 0.7, (0.008, 0.008, 0.008), 0.05, 0.6)
        s.paint(cut * np.exp(-(off**2)), (0.30, 0.295, 0.29), 0.4, 0.4)
        pressed = smoothstep(0.10, 0.0, np.abs(_dent(p) - 0.02))
        worn = smoothstep(0.38, 0.62, cloud(p[0] * 2.6 + p[2], p[1] * 2.6 - p[2], 4, 4))
        s.paint(pressed * (0.25 + 0.75 * worn), (0.23, 0.226, 0.222), 0.32, 0.42)
        s.normal = unit(s.normal + pressed * rough(p, 5, 90) * 0.35)


def _dent(p: Array) -> Array:
    """The hollow a blow left at the back's corner, about 2 mm long and 0.2 mm deep: positive where metal is gone."""
    x, y, z = p[0] - 34.77, p[1] - 75.97, p[2] + 4.84
    return 2.93 + 0.16 * (cloud(p[0] * 1.4 + p[2], p[1] * 1.4 - p[2], 3, 9) - 0.5) - np.sqrt(x * x + y * y + z * z)


def _stick(label: Print, p: Array, s: Surface) -> None:
    """The label on the back's lower half; on the back, left and right are exchanged."""
    u, v = 0.5 - p[0] / 46, 0.5 - (p[1] + 32) / 30
    on = (1 - smoothstep(-0.05, 0.05, slab(p[0], p[1] + 32, 23, 15, 1.5))) * (p[2] < -3)
    shade = (0.93 + 0.07 * cloud(p[0] * 3, p[1] * 3, 4, 12)) * (0.97 + 0.03 * cloud(p[0] / 9, p[1] / 5, 2, 3))
    paper = np.maximum(label.at(u, v), 0.012) * shade
    s.albedo = s.albedo + (paper * 0.92 - s.albedo) * on
    s.mirror = s.mirror + (0.03 - s.mirror) * on
    s.rough = s.rough + (0.55 - s.rough) * on
    rim = np.exp(-((slab(p[0], p[1] + 32, 23.05, 15.05, 1.5) / 0.12) ** 2)) * (p[2] < -3)
    s.paint(rim * 0.5, (0.003, 0.003, 0.003))


def _lens(p: Array, view: Array, s: Surface, top: Array, x: float, radius: float) -> None:
    """Rings that sink below the cover glass: deeper ones shift with the direction of sight."""
    slope = view[:2] / np.maximum(np.abs(view[2]), 0.2)

    def ring(depth: float) -> Array:
        return np.hypot(p[0] - x + slope[0] * depth, p[1] - BAR_Y + slope[1] * depth)

    surface = top * (ring(0) < radius)
    s.paint(surface, (0.004, 0.004, 0.0045), 0.035, 0.02)
    s.paint(surface * np.exp(-(((ring(0) - radius + 0.25) / 0.18) ** 2)), (0.1, 0.1, 0.11), 0.3, 0.25)
    s.paint(surface * np.exp(-(((ring(0.8) - radius * 0.72) / 0.12) ** 2)), (0.035, 0.035, 0.04), 0.12, 0.2)
    s.paint(surface * (ring(1.4) < radius * 0.66), (0.001, 0.001, 0.0015), 0.03, 0.02)
    deep = ring(2.6)
    s.paint(surface * np.exp(-((deep / (radius * 0.42)) ** 2)) * 0.8, (0.010, 0.016, 0.05), 0.05, 0.02)
    s.paint(surface * (deep < radius * 0.2), (0.0005, 0.0005, 0.001), 0.05, 0.01)
    glint = np.hypot(p[0] - x - radius * 0.22 + slope[0] * 1.8, p[1] - BAR_Y - radius * 0.28 + slope[1] * 1.8)
    shine = surface * np.exp(-((glint / (radius * 0.13)) ** 2))
    s.glow = s.glow + shine * np.array([[0.10], [0.07], [0.22]], np.float32)
