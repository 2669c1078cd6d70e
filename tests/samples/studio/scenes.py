"""The arrangement of every sample picture: what stands where, how it is lit and from where it is seen."""

from .camera import Camera
from .carton import Carton, OpenCarton
from .clutter import Mug, Note, Screwdriver
from .grounds import Desk, Ruler, Sweep
from .light import SoftBox, Studio
from .padding import BubbleWrap, Foam
from .paperwork import delivery_list, parcel_label, weight_shown
from .phone import Phone
from .printing import device_label, handling_marks, home_screen
from .shading import Scene
from .supplies import Cable, Charger
from .things import Group, Placed
from .vectors import Vector, rotation
from .weighing import PLATE, Scale, Sheet

PALE: Vector = (0.84, 0.84, 0.84)
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
    return Scene(Camera(ABOVE, (0, 0, 0), 172), Group((Phone(),)), Sweep(-6.5), TABLE)


def screen_on() -> Scene:
    """Front with the home screen lit."""
    phone = Phone(screen=home_screen())
    return Scene(Camera(ABOVE, (0, 0, 0), 172), Group((phone,)), Sweep(-6.5), TABLE)


def back() -> Scene:
    """Back with the camera bar, from straight above."""
    return Scene(Camera(ABOVE, (0, 0, 0), 172), Group((Placed(Phone(), turn=FACE_DOWN),)), Sweep(-4.35), TABLE)


def left() -> Scene:
    """Left side, the phone standing, a little of the front in view."""
    phone = Placed(Phone(), turn=rotation("z", 76) @ UPRIGHT)
    camera = Camera((0, -760, 55), (0, 0, 0), 172, up=(0, 0, 1))
    return Scene(camera, Group((phone,)), Sweep(-77.8), STAND, room=STANDING)


def right() -> Scene:
    """Right side with the keys, the phone standing, a little of the back in view."""
    phone = Placed(Phone(), turn=rotation("z", -104) @ UPRIGHT)
    camera = Camera((0, -760, 55), (0, 0, 0), 172, up=(0, 0, 1))
    return Scene(camera, Group((phone,)), Sweep(-77.8), STAND, room=STANDING)


def top() -> Scene:
    """Upper side, the phone lying on its display, the camera bar in view."""
    phone = Placed(Phone(), turn=rotation("z", 180) @ FACE_DOWN)
    camera = Camera((0, -470, 135), (0, -22, -1), 92, up=(0, 0, 1))
    return Scene(camera, Group((phone,)), Sweep(-4.35), SIDE)


def bottom() -> Scene:
    """Lower side with socket and speaker holes, the phone lying on its back."""
    camera = Camera((0, -480, 120), (0, -22, -1), 92, up=(0, 0, 1))
    return Scene(camera, Group((Phone(),)), Sweep(-6.5), SIDE)


def shipping_box() -> Scene:
    """The closed carton, seen from a corner."""
    carton = Placed(Carton((110, 70, 35), handling_marks()), turn=rotation("z", -32))
    camera = Camera((0, -760, 430), (0, 0, 28), 296, up=(0, 0, 1))
    return Scene(camera, Group((carton,)), Sweep(0), SIDE, room=((-130, -130, 0), (130, 130, 72)), fine=0.04)


def inside_packaging() -> Scene:
    """The open carton from above: the phone in foam between bubble wrap."""
    phone = Placed(Phone(), (0, 0, 17.5), rotation("z", 90))
    foam = Placed(Foam((103, 43, 9)), (0, 0, 3.2))
    things = Group((OpenCarton((106.8, 66.8, 35), 50), foam, phone))
    wrap = Group(
        (
            Placed(BubbleWrap((104, 12)), (0, 54, 26), rotation("x", 12)),
            Placed(BubbleWrap((104, 12)), (0, -54, 26), rotation("z", 180) @ rotation("x", 12)),
        )
    )
    camera = Camera((0, -90, 700), (0, -2, 20), 338)
    return Scene(
        camera,
        things,
        Sweep(0, PALE),
        TABLE,
        film=wrap,
        room=((-180, -145, 0), (180, 145, 74)),
        fine=0.05,
        exposure=1.05,
    )


def accessories() -> Scene:
    """The coiled cable and the charger on white."""
    cable = Placed(Cable(), (30, 4, 0), rotation("z", 6))
    charger = Placed(Charger(), (-40, 24, 13.5), rotation("z", 128))
    camera = Camera((10, -330, 330), (15, -2, 4), 188, up=(0, 0, 1))
    return Scene(camera, Group((cable, charger)), Sweep(0), SIDE, room=((-110, -75, 0), (115, 70, 29)), fine=0.02)


def label() -> Scene:
    """The label on the back, close up."""
    phone = Placed(Phone(label=device_label()), turn=FACE_DOWN)
    camera = Camera((12, -170, 190), (0, -31, 4.3), 66, up=(0, 0.2, 1), aperture=1.5)
    return Scene(camera, Group((phone,)), Sweep(-4.35), TABLE, fine=0.01)


def defect_frame_scratch() -> Scene:
    """The scratch low on the right rail, a ruler along it."""
    ruler = Placed(Ruler(), (40.5, -62, -6.1), rotation("z", 90))
    camera = Camera((170, -60, 92), (38, -46.5, -1.5), 42, up=(0, 0, 1), aperture=1.2)
    return Scene(camera, Group((Phone(), ruler)), Sweep(-6.5, PALE), SIDE, room=WITH_RULER, fine=0.006)


def defect_back_dent() -> Scene:
    """The dent at the back's upper left corner, a ruler beside it."""
    phone = Placed(Phone(), turn=FACE_DOWN)
    ruler = Placed(Ruler(), (2, 81.0, -4.0), rotation("z", 180))
    camera = Camera((-75, 190, 135), (-31, 75, 0), 40, up=(0, 0, 1), aperture=0.3)
    return Scene(camera, Group((phone, ruler)), Sweep(-4.35, PALE), SIDE, room=WITH_RULER, fine=0.006)


def location() -> Scene:
    """The phone among clutter on a desk, by the light of a warm lamp."""
    things = Group(
        (
            Placed(Phone(), (10, -20, 6.5), rotation("z", 24)),
            Placed(Mug(), (-96, 104, 0), rotation("z", -50)),
            Placed(Note(), (112, 66, 0), rotation("z", -14)),
            Placed(Screwdriver(), (-150, -20, 0), rotation("z", -47)),
            Placed(Cable(), (74, 150, 0), rotation("z", 160)),
        )
    )
    lamp = Studio((SoftBox((-0.5, 0.7, 1.0), (0.3, 0.3), 3.2, colour=(1, 0.83, 0.62)),), tent=0.16, ground=0.3)
    camera = Camera((40, -400, 430), (2, 14, 0), 350, up=(0, 0, 1))
    room = ((-190, -140, 0), (180, 230, 93))
    return Scene(camera, things, Desk(0), lamp, exposure=1.25, room=room, fine=0.05)


def package() -> Scene:
    """The parcel as it arrived, seen from a corner so that its label can be read."""
    carton = Placed(Carton((110, 70, 35), handling_marks(), parcel_label()), turn=rotation("z", -14))
    camera = Camera((0, -610, 560), (0, -4, 30), 318, up=(0, 0, 1))
    return Scene(camera, Group((carton,)), Sweep(0), SIDE, room=((-130, -130, 0), (130, 130, 72)), fine=0.04)


def weighing() -> Scene:
    """The parcel on a scale, the figures of its display in the same picture."""
    carton = Placed(Carton((110, 70, 35), handling_marks(), parcel_label()), (0, 14, PLATE), rotation("z", 4))
    things = Group((carton, Scale(weight_shown("0.412 kg"))))
    camera = Camera((30, -720, 520), (0, -18, 44), 352, up=(0, 0, 1))
    return Scene(camera, things, Sweep(0), SIDE, room=((-135, -160, 0), (135, 110, 106)), fine=0.04)


def problem_cable() -> Scene:
    """The torn cable behind its plug, close up."""
    camera = Camera((74, -194, 150), (28, -59, 2.5), 60, up=(0, 0, 1), aperture=0.4)
    cable = Cable(torn=True)
    return Scene(camera, Group((cable,)), Sweep(0, PALE), SIDE, room=((-110, -75, 0), (115, 70, 20)), fine=0.008)


def contents() -> Scene:
    """Everything that lay in the parcel beside the delivery list: phone and cable, no charger."""
    phone = Placed(Phone(), (-98, 2, 6.5), rotation("z", 5))
    cable = Placed(Cable(torn=True), (-4, 14, 0), rotation("z", 14))
    sheet = Placed(Sheet((52.5, 74), delivery_list()), (122, 0, 0), rotation("z", -3))
    camera = Camera((18, -110, 640), (18, -1, 0), 332)
    room = ((-150, -100, 0), (190, 100, 16))
    return Scene(camera, Group((phone, cable, sheet)), Sweep(0, PALE), TABLE, room=room, fine=0.03)
