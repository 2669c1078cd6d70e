"""Works out what of a photo its copy keeps, turned, straightened and cropped, and where each place ends up in it."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, floor, radians, sin
from typing import TYPE_CHECKING

from listing_studio.domain.photos import Adjustments, Box
from listing_studio.photos.decoding.upright import upright, upright_box, upright_size

if TYPE_CHECKING:
    from PIL import Image

Point = tuple[float, float]

_WHOLE = Box(left=0, top=0, right=1, bottom=1)
# Quarter turns clockwise, as the EXIF orientations that ask for them.
_TURNS = {0: 1, 1: 6, 2: 3, 3: 8}


@dataclass(frozen=True, slots=True)
class Frame:
    """A window of ``size`` pixels on a picture turned by the EXIF ``orientation``, and of ``turned`` pixels then.

    The picture is turned by ``angle`` (radians clockwise) around ``centre``, which is the middle of the window.
    """

    orientation: int
    turned: tuple[int, int]
    centre: Point
    size: tuple[int, int]
    angle: float

    @property
    def kept(self) -> float:
        """The share of the picture's area that is in the window."""
        return self.size[0] * self.size[1] / (self.turned[0] * self.turned[1])

    def applied(self, image: Image.Image) -> Image.Image:
        """The picture through the window; its pixels are made anew only where it is straightened."""
        from PIL.Image import Resampling, Transform

        image = upright(image, self.orientation)
        (width, height), (x, y) = self.size, self.centre
        if not self.angle:
            left, top = round(x - width / 2), round(y - height / 2)
            whole = self.size == self.turned
            return image if whole else image.crop((left, top, left + width, top + height))
        across, down = cos(self.angle), sin(self.angle)
        shift = x - across * width / 2 - down * height / 2, y + down * width / 2 - across * height / 2
        matrix = across, down, shift[0], -down, across, shift[1]
        return image.transform(self.size, Transform.AFFINE, matrix, Resampling.BICUBIC)

    def corners(self, box: Box) -> list[Point]:
        """Where the corners of a box of the upright photo lie in the window, in shares; they may lie outside."""
        turned = upright_box(box, self.orientation)
        corners = ((turned.left, turned.top), (turned.right, turned.top), (turned.right, turned.bottom))
        return [self._placed(*corner) for corner in (*corners, (turned.left, turned.bottom))]

    def _placed(self, left: float, top: float) -> Point:
        x, y = left * self.turned[0] - self.centre[0], top * self.turned[1] - self.centre[1]
        across, down = cos(self.angle), sin(self.angle)
        return 0.5 + (across * x - down * y) / self.size[0], 0.5 + (down * x + across * y) / self.size[1]


def frame(size: tuple[int, int], adjustments: Adjustments) -> Frame:
    """The window that the adjustments ask for on an upright picture of ``size`` pixels."""
    orientation = _TURNS[adjustments.quarter_turns or 0]
    turned = upright_size(size, orientation)
    box = upright_box(adjustments.crop or _WHOLE, orientation)
    left, right = _pixels(box.left, box.right, turned[0])
    top, bottom = _pixels(box.top, box.bottom, turned[1])
    centre, wanted = ((left + right) / 2, (top + bottom) / 2), (right - left, bottom - top)
    angle = radians(float(adjustments.straighten or 0))
    if not angle:
        return Frame(orientation, turned, centre, wanted, 0.0)
    shrunk = _inside(turned, centre, wanted, angle)
    width, height = (max(1, floor(side * shrunk)) for side in wanted)
    return Frame(orientation, turned, centre, (width, height), angle)


def _pixels(begin: float, end: float, side: int) -> tuple[int, int]:
    """Whole pixels from a share to a share, at least one."""
    first = min(round(begin * side), side - 1)
    return first, max(first + 1, round(end * side))


def _inside(picture: tuple[int, int], centre: Point, window: tuple[int, int], angle: float) -> float:
    """By how much a turned window around ``centre`` must shrink to show nothing beside the picture; 1 if not at all."""
    across, down = cos(angle), sin(angle)
    reach = (
        (abs(across) * window[0] + abs(down) * window[1]) / 2,
        (abs(down) * window[0] + abs(across) * window[1]) / 2,
    )
    room = (min(place, side - place) for place, side in zip(centre, picture, strict=True))
    return min(1.0, *(free / needed for free, needed in zip(room, reach, strict=True)))
