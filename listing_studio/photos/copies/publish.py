"""Makes the published copy of a photo: from pixels, never from the file, so that nothing else comes along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from listing_studio.domain.identity import Identity
from listing_studio.domain.photos import Adjustments, Code, ImageSpec
from listing_studio.errors import OutputProblem
from listing_studio.photos.copies.covering import cover, seal, shows_through
from listing_studio.photos.copies.encoding import encoded
from listing_studio.photos.copies.framing import Point, frame
from listing_studio.photos.copies.whitening import whitened
from listing_studio.photos.decoding.colours import as_srgb, profiled
from listing_studio.photos.decoding.opening import opened
from listing_studio.photos.decoding.pictures import full_picture
from listing_studio.photos.decoding.problems import Problem, refusing
from listing_studio.photos.decoding.upright import upright
from listing_studio.photos.measures.background import background
from listing_studio.photos.measures.codes import reading
from listing_studio.photos.measures.identity_codes import code_area, identity_codes

if TYPE_CHECKING:
    from PIL import Image

QUARTER = 90
_WHITE = (255, 255, 255)
_UNTOUCHED, _UNNAMED = Adjustments(), Identity()


@dataclass(frozen=True, slots=True)
class Done:
    """What was done to a copy. ``turned`` and ``straightened`` are degrees clockwise, sizes width and height in pixels.

    ``kept`` is the share of the photo's area, ``covered`` the number of areas, of which ``codes`` were found by
    reading them; ``reduced_from`` is the size before it was made smaller. ``quality`` is that of a JPEG.
    """

    covered: int
    codes: int
    turned: int
    straightened: float
    kept: float
    reduced_from: tuple[int, int] | None
    whitened: bool
    padded: bool
    size: tuple[int, int]
    quality: int | None


@dataclass(frozen=True, slots=True)
class Copy:
    """The bytes of a published copy, and how it differs from the photo."""

    data: bytes
    done: Done


def published_copy(
    data: bytes,
    spec: ImageSpec,
    adjustments: Adjustments = _UNTOUCHED,
    codes: Sequence[Code] = (),
    identity: Identity = _UNNAMED,
) -> Copy:
    """An upright sRGB copy as ``spec`` wants it, never larger than the photo, without any metadata.

    ``Adjustments`` says in which order it is adjusted. Those of ``codes``, read in the upright photo, that hold a
    number of the unit or any IMEI are covered with a margin, and the finished copy is searched for such codes again.
    Same arguments, same bytes.

    Raises:
        Refused: the photo is damaged or cannot be read.
        OutputProblem: the copy cannot be made small enough or in this format, adjusting leaves too few pixels, a
            background cannot be whitened, or such a code can still be read.
    """
    photo = opened(data)
    orientation = photo.metadata.orientation
    with refusing(Problem.DAMAGED):
        image = upright(profiled(full_picture(photo)), orientation)
    marked = [one.box for one in adjustments.covers]
    found = [code_area(code, *image.size) for code in identity_codes(codes, identity)]
    found = [area for area in found if not any(one.holds(area) for one in marked)]
    boxes = [*marked, *found]
    cover(image, boxes)
    window = frame(image.size, adjustments)
    _refuse_too_small(image.size, window.size, spec)
    areas = [window.corners(box) for box in boxes]
    image = window.applied(image)
    reduced = _downscaled(image, spec.longest_side_max)
    copy = as_srgb(reduced, photo.profile)
    if adjustments.whiten:
        copy = _whitened(copy)
    seal(copy, areas)
    size = copy.size
    if spec.square:
        copy = _on_square(copy, _padding(copy, spec))
    written = encoded(copy, spec)
    _assure(written.data, [[_moved(point, size, copy.size) for point in area] for area in areas], identity)
    return Copy(
        written.data,
        Done(
            covered=len(boxes),
            codes=len(found),
            turned=QUARTER * (adjustments.quarter_turns or 0),
            straightened=float(adjustments.straighten or 0),
            kept=window.kept,
            reduced_from=image.size if reduced.size != image.size else None,
            whitened=adjustments.whiten is True,
            padded=copy.size != size,
            size=copy.size,
            quality=written.quality,
        ),
    )


def _refuse_too_small(photo: tuple[int, int], kept: tuple[int, int], spec: ImageSpec) -> None:
    """A photo that is too small is for a rule to judge, which sees the photo and not what adjusting leaves of it."""
    least = spec.longest_side_min
    if max(kept) < least <= max(photo):
        raise OutputProblem(
            "Cropping or straightening leaves {side} pixels on the longest side; at least {least} are asked for",
            where=spec.group,
            remedy="Keep more of the photo.",
            side=max(kept),
            least=least,
        )


def _downscaled(image: Image.Image, longest_side_max: int) -> Image.Image:
    from PIL.Image import Resampling

    scale = longest_side_max / max(image.size)
    if scale >= 1:
        return image
    width, height = (max(1, round(side * scale)) for side in image.size)
    return image.resize((width, height), Resampling.LANCZOS)


def _whitened(image: Image.Image) -> Image.Image:
    white = whitened(image)
    if white is None:
        raise OutputProblem(
            "The background cannot be told from the product, or is not nearly white; it cannot be whitened",
            remedy="Take the whitening back, or take the photo again before an even, nearly white background.",
        )
    return white


def _padding(image: Image.Image, spec: ImageSpec) -> tuple[int, int, int]:
    if spec.padding == "white":
        return _WHITE
    found = background(image)
    red, green, blue = (round(level) for level in found.colour)
    return (red, green, blue) if found.mask is not None else _WHITE


def _on_square(image: Image.Image, colour: tuple[int, int, int]) -> Image.Image:
    from PIL import Image

    side = max(image.size)
    square = Image.new("RGB", (side, side), colour)
    square.paste(image, ((side - image.width) // 2, (side - image.height) // 2))
    return square


def _moved(point: Point, inner: tuple[int, int], outer: tuple[int, int]) -> Point:
    """A place of a picture, in shares, on the larger one in whose middle it stands."""
    left, top = ((whole - part) // 2 for part, whole in zip(inner, outer, strict=True))
    return (left + point[0] * inner[0]) / outer[0], (top + point[1] * inner[1]) / outer[1]


def _assure(copy: bytes, areas: Sequence[Sequence[Point]], identity: Identity) -> None:
    """Looks at the finished copy as anybody could: nothing shows through, and no code in it names the unit."""
    from PIL import Image

    with Image.open(BytesIO(copy)) as image:
        if areas and shows_through(image, areas):
            raise AssertionError("a covered area of a published copy shows something")
        if identity_codes(reading(image.convert("L"), None).codes, identity):
            raise OutputProblem(
                "A code that holds a number of the unit, or an IMEI, can be read in the copy",
                remedy="Mark the whole code to be covered, or keep the photo as evidence only.",
            )
