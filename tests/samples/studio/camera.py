"""Points a camera: which ray belongs to which place of the picture."""

from dataclasses import dataclass

import numpy as np

from .vectors import Array, Vector, column, unit


@dataclass(frozen=True, slots=True)
class Camera:
    """Where the camera stands and looks; `width` is how many mm the picture spans at the point looked at."""

    stands: Vector
    looks_at: Vector
    width: float
    up: Vector = (0, 1, 0)
    aperture: float = 0.0
    """Opening of the lens in mm; 0 keeps everything sharp."""

    def rays(self, u: Array, v: Array) -> tuple[Array, Array]:
        """Origins and directions for places u (right) and v (down), both -1..1 across the picture's width."""
        stands, target = column(self.stands), column(self.looks_at)
        ahead = unit(target - stands)
        right = unit(np.cross(ahead, column(self.up), axis=0))
        above = np.cross(right, ahead, axis=0)
        focus = target + (right * u - above * v) * np.float32(self.width / 2)
        return np.repeat(stands, u.shape[0], axis=1), unit(focus - stands)

    def blur(self, depth: Array, pixels: int) -> Array:
        """Radius in pixels to which points at these distances spread, in a picture that many pixels wide."""
        focus = np.linalg.norm(np.subtract(self.stands, self.looks_at))
        spread = self.aperture * np.abs(depth - focus) / depth / 2
        return (spread * (pixels / self.width)).astype(np.float32)
