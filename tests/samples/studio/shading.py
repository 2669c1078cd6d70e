"""Works out the colour that leaves a surface towards the camera."""

# mypy: disable-error-code="no-any-return"
# (numpy calls its results Any)

from dataclasses import dataclass, field

import numpy as np

from .camera import Camera
from .light import Studio
from .marching import CLOSE, Coarse, ahead, march, normals, openness, visible
from .things import Group, Surface, Thing
from .vectors import Array, Vector, blend, column, dot, reflect, smoothstep

LAMPS = 18
ALL = slice(None)
POLISHED = 0.25  # smoother surfaces show sharp mirror images of what stands around
BLACK = 0.006  # duller than this, a surface shows what it mirrors and nothing else


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture's arrangement: things on a floor in a studio before a camera."""

    camera: Camera
    things: Group
    floor: Thing
    studio: Studio
    exposure: float = 1.0
    backdrop: Vector = (1.3, 1.3, 1.3)
    far: float = 2500
    film: Thing | None = None
    """A clear body seen through and shining, but throwing no shadow."""
    room: tuple[Vector, Vector] = ((-44, -85, -7), (44, 85, 7))
    """Two corners of the space that holds all things."""
    fine: float = 0.02
    """How closely surfaces are examined, mm: smaller for close-ups."""

    coarse: Coarse = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "coarse", Coarse(self.things.distance, *self.room, step=1.6))

    def field(self, p: Array) -> Array:
        """Distance to the nearest thing, exact only close by; the floor is left out: it throws no shadow."""
        gap = self.coarse(p) - np.float32(0.5)
        close = gap < CLOSE
        if close.any():
            gap[close] = self.things.distance(p[:, close])
        return gap

    def whole(self, p: Array) -> Array:
        """Distance to the nearest surface, floor included."""
        return np.minimum(self.field(p), self.floor.distance(p))

    def look(self, origin: Array, direction: Array, lit_by: slice = ALL) -> tuple[Array, Array]:
        """The colour (3, n) each ray from the camera brings home, and how far it went.

        `lit_by` chooses some of the lamps, turned up to give the light of all.
        """
        colour = np.repeat(column(self.backdrop), direction.shape[1], axis=1)
        along = march(self.whole, origin, direction, self.far, near=self.fine / 4)
        hit = along < self.far
        if hit.any():
            p = origin[:, hit] + direction[:, hit] * along[hit]
            colour[:, hit] = self._leaving(p, direction[:, hit], lit_by)
        if self.film is not None:
            self._veil(self.film, colour, origin, direction, along)
        return np.minimum(colour * self.exposure, 1.6), along

    def _veil(self, film: Thing, colour: Array, origin: Array, direction: Array, along: Array) -> None:
        """Lay the film over what the rays found behind it."""
        first = march(film.distance, origin, direction, self.far, near=self.fine / 4)
        hit = first < along
        if not hit.any():
            return
        p, view = origin[:, hit] + direction[:, hit] * first[hit], direction[:, hit]
        s = film.surface(p, normals(film.distance, p, self.fine), view)
        facing = np.clip(-dot(view, s.normal), 0, 1)
        fresnel = s.mirror + (1 - s.mirror) * (1 - facing) ** 5 * 0.6
        haze = s.albedo * self._falling(p, s.normal, ALL)
        through = blend(colour[:, hit], haze, s.cover)
        colour[:, hit] = blend(through, self.studio.seen(reflect(view, s.normal), s.rough), fresnel)

    def _surface(self, p: Array, normal: Array, view: Array) -> Surface:
        return Group((*self.things.members, self.floor)).surface(p, normal, view)

    def _leaving(self, p: Array, view: Array, lit_by: slice) -> Array:
        flat = normals(self.whole, p, self.fine)
        s = self._surface(p, flat, view)
        lifted = p + flat * np.float32(self.fine * 3)
        facing = np.clip(-dot(view, s.normal), 0, 1)
        fresnel = s.mirror + (1 - s.mirror) * (1 - facing) ** 5 * (1 - s.rough) ** 2
        light = fresnel * self._mirrored(lifted, view, s) + s.glow
        pale = s.albedo.max(axis=0) > BLACK
        if pale.any():
            falling = self._falling(lifted[:, pale], s.normal[:, pale], lit_by)
            light[:, pale] += s.albedo[:, pale] * falling * (1 - fresnel[pale])
        return light

    def _falling(self, p: Array, normal: Array, lit_by: slice) -> Array:
        """Light (3, n) that falls on each point: soft lamps with shadows, and the floor's answer from below."""
        total = np.zeros_like(p)
        directions, colours = (a.T[lit_by] for a in self.studio.lamps(LAMPS))
        for direction, colour in zip(directions, colours * (LAMPS / len(colours)), strict=True):
            towards = column(tuple(direction))
            slope = dot(normal, towards)
            lit = slope > 0
            if lit.any():
                seen = visible(self.things.distance, self.coarse, p[:, lit], towards, self.room[1][2], 2.6)
                total[:, lit] += column(tuple(colour)) * slope[lit] * seen
        near = openness(self.whole, p, normal, 14)
        bounced = np.float32(0.5 * self.studio.ground) * (1 - normal[2]) * near
        return total * (0.35 + 0.65 * openness(self.field, p, normal, 2.4)) + bounced

    def _mirrored(self, p: Array, view: Array, s: Surface) -> Array:
        """Light (3, n) from the mirrored direction: a true image in polished surfaces, a washed-out one in others."""
        away = reflect(view, s.normal)
        image = self.studio.seen(away, s.rough)
        sharp, dull = s.rough < POLISHED, (s.rough >= POLISHED) & (s.mirror > 0)
        if sharp.any():
            image[:, sharp] = self._image(p[:, sharp], away[:, sharp], s.rough[sharp])
        if dull.any():
            seen = ahead(self.coarse, p[:, dull], away[:, dull], 1 / (0.12 + s.rough[dull]))
            image[:, dull] = blend(s.albedo[:, dull] * 0.3, image[:, dull], seen)
        return image

    def _image(self, p: Array, away: Array, rough: Array) -> Array:
        image = self.studio.seen(away, rough)
        along = march(self.whole, p, away, 400, steps=48, near=self.fine)
        hit = along < 400
        if hit.any():
            q = p[:, hit] + away[:, hit] * along[hit]
            flat = normals(self.whole, q, self.fine * 2)
            s = self._surface(q, flat, away[:, hit])
            light = (0.35 + 0.65 * np.clip(flat[2], 0, 1)) * openness(self.whole, q + flat * 0.1, flat, 20)
            near_by = s.albedo * light + s.glow + s.mirror * 0.4
            fade = smoothstep(250, 400, along[hit])
            image[:, hit] = blend(near_by, image[:, hit], fade)
        return image
