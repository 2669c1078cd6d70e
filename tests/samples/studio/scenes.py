"""The arrangement of every sample picture: what stands where, how it is lit and from where it is seen."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .camera import Camera
from .carton import Carton, OpenCarton
from .light import SoftBox, Studio
from .phone import Phone
from .printing import device_label, handling_marks, home_screen
from .props import AirCushions, Cable, Charger, Foam, Ruler, Sweep
from .shading import Scene
from .things import Placed
from .vectors import Vector, rotation

UPRIGHT = rotation("x", 90)
FACE_DOWN = rotation("y", 180)
STANDING = ((-40, -40, -78), (40, 40, 79))
WITH_RULER = ((-100, -105, -7), (90, 125, 7))
ABOVE: Vector = (0, -14, 640)

# Two large boxes from left and right, and a slanting one whose edge draws the sheen on glass seen from above.
TABLE = Studio(
    (
        SoftBox((-0.9, 0.35, 0.8), (0.5, 0.9), 1.9),
        SoftBox((0.95, -0.3, 0.7), (0.4, 0.8), 1.3),
        SoftBox((-0.50, 0.16, 1.0), (0.42, 0.9), 0.7, edge=0.04, roll=24),
    ),
    tent=0.28,
)
# The low box behind draws a slanting sheen on glass seen at a flat angle.
SIDE = Studio(
    (
        SoftBox((-0.8, -0.7, 0.9), (0.5, 0.7), 1.8),
        SoftBox((0.9, -0.3, 0.7), (0.3, 0.8), 1.4),
        SoftBox((0.1, 0.9, 1.1), (0.8, 0.3), 1.5, edge=0.12),
        SoftBox((0, 1, 0.06), (1.2, 0.17), 0.75, edge=0.035, roll=9),
    ),
    tent=0.1,
)
STAND = Studio(
    (
        SoftBox((-0.8, -0.7, 0.9), (0.5, 0.7), 2.0),
        SoftBox((-0.5, -1.0, 0.1), (0.08, 0.9), 2.2),
        SoftBox((0.9, -0.3, 0.7), (0.3, 0.8), 1.4),
    ),
    tent=0.12,
    ground=0.6,
)


def front() -> Scene:
    """Front, screen off, from straight above."""
    return Scene(Camera(ABOVE, (0, 0, 0), 172), (Phone(),), Sweep(-6.5), TABLE)


def screen_on() -> Scene:
    """Front with the home screen lit."""
    phone = Phone(screen=home_screen())
    return Scene(Camera(ABOVE, (0, 0, 0), 172), (phone,), Sweep(-6.5), TABLE)


def back() -> Scene:
    """Back with the camera bar, from straight above."""
    return Scene(Camera(ABOVE, (0, 0, 0), 172), (Placed(Phone(), turn=FACE_DOWN),), Sweep(-4.35), TABLE)


def left() -> Scene:
    """Left side, the phone standing, a little of the front in view."""
    phone = Placed(Phone(), turn=rotation("z", 76) @ UPRIGHT)
    camera = Camera((0, -760, 55), (0, 0, 0), 172, up=(0, 0, 1))
    return Scene(camera, (phone,), Sweep(-77.8), STAND, room=STANDING)


def right() -> Scene:
    """Right side with the keys, the phone standing, a little of the back in view."""
    phone = Placed(Phone(), turn=rotation("z", -104) @ UPRIGHT)
    camera = Camera((0, -760, 55), (0, 0, 0), 172, up=(0, 0, 1))
    return Scene(camera, (phone,), Sweep(-77.8), STAND, room=STANDING)


def top() -> Scene:
    """Upper side, the phone lying on its display, the camera bar in view."""
    phone = Placed(Phone(), turn=rotation("z", 180) @ FACE_DOWN)
    camera = Camera((0, -470, 135), (0, -22, -1), 92, up=(0, 0, 1))
    return Scene(camera, (phone,), Sweep(-4.35), SIDE)


def bottom() -> Scene:
    """Lower side with socket and speaker holes, the phone lying on its back."""
    camera = Camera((0, -480, 120), (0, -22, -1), 92, up=(0, 0, 1))
    return Scene(camera, (Phone(),), Sweep(-6.5), SIDE)


def shipping_box() -> Scene:
    """The closed carton, seen from a corner."""
    carton = Placed(Carton((105, 72, 34), handling_marks()), turn=rotation("z", -32))
    camera = Camera((0, -760, 430), (0, 0, 28), 288, up=(0, 0, 1))
    return Scene(camera, (carton,), Sweep(0), SIDE, room=((-120, -120, 0), (120, 120, 70)), fine=0.04)


def inside_packaging() -> Scene:
    """The open carton from above: the phone in foam between air cushions."""
    level = 16.0
    phone = Placed(Phone(), (0, 0, level + 1.5), rotation("z", 90))
    things = (OpenCarton((108, 78, 34), 50), Placed(Foam((104, 47, level / 2 + 1)), (0, 0, 3.2)), phone)
    cushions = _Both(
        Placed(AirCushions((26, 19), 4, 14), (2, 60, 30), rotation("x", 10)),
        Placed(AirCushions((26, 19), 4, 14), (-2, -60, 30), rotation("x", -10)),
    )
    camera = Camera((0, -90, 700), (0, 0, 20), 360)
    return Scene(camera, things, Sweep(0, (0.8, 0.8, 0.8)), TABLE, film=cushions, room=((-180, -150, 0), (180, 150, 72)), fine=0.05, exposure=1.05)


def accessories() -> Scene:
    """The coiled cable and the charger on white."""
    cable = Placed(Cable(), (30, 4, 0), rotation("z", 6))
    charger = Placed(Charger(), (-40, 24, 13.5), rotation("z", 128))
    camera = Camera((10, -330, 330), (15, -2, 4), 188, up=(0, 0, 1))
    return Scene(camera, (cable, charger), Sweep(0), SIDE, room=((-110, -75, 0), (115, 70, 29)), fine=0.02)


def label() -> Scene:
    """The label on the back, close up."""
    phone = Placed(Phone(label=device_label()), turn=FACE_DOWN)
    camera = Camera((26, -170, 190), (0, -31, 4.3), 66, up=(0, 0.2, 1), aperture=3)
    return Scene(camera, (phone,), Sweep(-4.35), TABLE, fine=0.01)


def defect_frame_scratch() -> Scene:
    """The scratch low on the right rail, a ruler along it."""
    ruler = Placed(Ruler(), (40.5, -62, -6.1), rotation("z", 90))
    camera = Camera((170, -60, 92), (38, -46.5, -1.5), 42, up=(0, 0, 1), aperture=5)
    return Scene(camera, (Phone(), ruler), Sweep(-6.5, (0.86, 0.86, 0.86)), SIDE, room=WITH_RULER, fine=0.006)


def defect_back_dent() -> Scene:
    """The dent at the back's upper left corner, a ruler beside it."""
    phone = Placed(Phone(), turn=FACE_DOWN)
    ruler = Placed(Ruler(), (2, 81.0, -4.0), rotation("z", 180))
    camera = Camera((-75, 190, 135), (-31, 75, 0), 40, up=(0, 0, 1), aperture=5)
    return Scene(camera, (phone, ruler), Sweep(-4.35, (0.86, 0.86, 0.86)), SIDE, room=WITH_RULER, fine=0.006)


@dataclass(frozen=True, slots=True)
class _Both:
    """Two things as one."""

    a: Placed
    b: Placed

    def distance(self, p: "Array") -> "Array":
        return np.minimum(self.a.distance(p), self.b.distance(p))

    def surface(self, p, normal, view):  # type: ignore
        first = self.a.distance(p) < self.b.distance(p)
        s, t = self.a.surface(p, normal, view), self.b.surface(p, normal, view)
        s.normal = np.where(first, s.normal, t.normal)
        s.cover = np.where(first, s.cover, t.cover)
        return s
