"""The lamps of the studio: soft boxes in a dim white tent, as seen in a mirror and as felt by a dull surface."""

from dataclasses import dataclass

import numpy as np

from .vectors import Array, Vector, column, dot, smoothstep, unit


@dataclass(frozen=True, slots=True)
class SoftBox:
    """A bright rectangle far away; half sizes are tangents of angles, colour is linear."""

    towards: Vector
    half: tuple[float, float]
    power: float
    colour: Vector = (1, 1, 1)
    edge: float = 0.06
    roll: float = 0.0
    """Degrees the rectangle is turned in its own plane."""

    def seen(self, direction: Array, rough: Array) -> Array:
        """Brightness towards each direction, the edges washed out by roughness."""
        ahead = unit(column(self.towards))
        level = unit(np.cross(column((0, 1, 0.01)), ahead, axis=0))
        c, s = np.float32(np.cos(np.radians(self.roll))), np.float32(np.sin(np.radians(self.roll)))
        aside = level * c + np.cross(ahead, level, axis=0) * s
        above = np.cross(ahead, aside, axis=0)
        depth = np.maximum(dot(direction, ahead), 1e-3)
        soft = self.edge + 1.2 * rough * rough
        share = np.ones_like(depth)
        for axis, half in ((aside, self.half[0]), (above, self.half[1])):
            beyond = (np.abs(dot(direction, axis)) / depth - half) / soft
            share = share * (1 - smoothstep(-1, 1, beyond))
        return self.power * share * (depth > 2e-3)


@dataclass(frozen=True, slots=True)
class Studio:
    """All light there is; `tent` is the brightness of the walls above, `ground` of the floor below."""

    boxes: tuple[SoftBox, ...]
    tent: float = 0.35
    ground: float = 0.8

    def seen(self, direction: Array, rough: Array) -> Array:
        """Colour (3, n) of the surroundings towards each direction."""
        up = smoothstep(-0.3, 0.04, direction[2])
        total = np.repeat((self.ground + (self.tent - self.ground) * up)[None], 3, axis=0)
        for box in self.boxes:
            total = total + column(box.colour) * box.seen(direction, rough)
        return total

    def lamps(self, count: int) -> tuple[Array, Array]:
        """Directions (3, count) over the upper half and their colours, scaled to light a level white floor to 1."""
        i = np.arange(count, dtype=np.float32)
        z = 1 - 0.88 * (i + 0.5) / count
        turn = i * np.float32(2.39996323)
        ring = np.sqrt(1 - z * z)
        directions = np.stack([ring * np.cos(turn), ring * np.sin(turn), z]).astype(np.float32)
        colours = self.seen(directions, np.full(count, 0.6, np.float32))
        return directions, colours / (colours * z).sum(axis=1).mean()
