"""Photos of the unit: the role each one fills, what was measured on it, and what a marketplace wants of a copy."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, model_validator

from listing_studio.domain.record import (
    Bytes,
    Choice,
    Count,
    Element,
    Hash,
    LongText,
    Pixels,
    Record,
    Share,
    Text,
    YesNo,
)


class Box(Record):
    """A rectangle in shares of the upright picture, from its top left corner."""

    left: Share
    top: Share
    right: Share
    bottom: Share

    def holds(self, other: Box) -> bool:
        """Whether another rectangle lies in this one."""
        begins = self.left <= other.left and self.top <= other.top
        return begins and self.right >= other.right and self.bottom >= other.bottom


class Area(Box):
    """A rectangle that somebody marked: it holds something."""

    @model_validator(mode="after")
    def _holds_something(self) -> Area:
        if self.left >= self.right or self.top >= self.bottom:
            raise ValueError("an area needs left before right and top above bottom")
        return self


class Cover(Element):
    """An area that copies for publication show as solid black."""

    box: Area


class Adjustments(Record):
    """What is done to the copies of a photo that are published; what is absent is not done, the photo never changes.

    The order is fixed: covers, quarter turns (clockwise), straightening (degrees clockwise), crop; then, as the
    marketplace asks, smaller and in sRGB; then whitening, and padding. All areas are those of the upright photo as
    it was taken, so that no adjustment moves another: a crop keeps its centre there, and the picture is straightened
    around it. Straightening shows nothing that is not in the photo: what is kept shrinks until it lies within it.
    """

    covers: tuple[Cover, ...] = ()
    quarter_turns: Annotated[int, Field(ge=1, le=3)] | None = None
    straighten: Annotated[Decimal, Field(ge=-45, le=45, decimal_places=1)] | None = None
    crop: Area | None = None
    whiten: YesNo | None = None


class Photo(Element):
    """A file and its role. ``file`` is relative to the unit file; ``sha256`` is known once it was taken in."""

    file: Text
    sha256: Hash | None = None
    shot: Annotated[Text, Choice("shot")] | None = None
    source: Annotated[Text, Choice("photo_source")] | None = None
    evidence_only: YesNo | None = None
    adjustments: Adjustments = Adjustments()


class Colour(Record):
    """A colour in sRGB; each channel from 0 to 1."""

    red: Share
    green: Share
    blue: Share


class Code(Record):
    """A barcode or QR code that was read in a photo; control characters in its text are blanks."""

    kind: Annotated[Text, Choice("code_kind")]
    text: LongText
    box: Box


Hidden = Annotated[bytes | None, Field(exclude=True, repr=False)]
"""What is kept beside a document, and is no fact."""


class PhotoFacts(Record):
    """What was measured on a photo's bytes; a fact that could not be measured is absent.

    ``problem`` says why the photo cannot be used at all (unreadable, damaged, refused, vanished). Sizes are
    those of the upright picture. Shares are of all pixels unless the name says otherwise.

    The file: ``bit_depth`` is bits per channel as stored; ``colour_profile`` and ``colour_space`` are those of an
    embedded profile, absent where there is none; ``taken_at`` is what the camera's clock said, in ISO 8601.
    ``frames`` counts pages, moving pictures and further pictures behind the first, ``transparent`` says whether any
    pixel is.

    Light runs from 0 (black) to 1 (white): ``brightness`` is the mean, ``bright_level`` what 95 % of the pixels do
    not exceed, ``contrast`` the step to it from what 5 % do not exceed. ``colour_cast`` is the distance of a nearly
    white background from neutral, in units of CIELAB's a and b.

    ``sharpness`` is how many times the blur (its standard deviation) fits into the longest side, in the most blurred
    direction, and ``blur_evenness`` that as a share of the least blurred one: low where a camera moved.

    The background: ``white_border`` and ``pure_white_border`` are its shares in the frame (every channel from 250 on,
    and at 255), ``border_evenness`` the share of the frame within 10 of 256 levels of its median colour,
    ``background_colour`` its colour where it is plain. ``border_frame`` is the width of a drawn frame of one colour
    as a share of the shorter side, ``lettering`` the places of lines of letters that stand on a plain background;
    ``lettering_count`` says how many, and is absent where that cannot be told.

    The subject's facts are there only where a plain background can be told from it: its box, the longer share of a
    side it takes (``subject_fill``), its share of the area, its mean colour, the edges it touches; and
    ``screen_lit``, how much its colours speak for a lit screen.

    ``code_count`` says how many codes were read, and is absent where none were looked for; that none was read does
    not prove that there is none.

    ``turned_hashes`` are the perceptual hashes the photo would have if it were turned or mirrored by the EXIF
    orientations 2 to 8, in that order: mirrored, upside down, mirrored upside down, transposed, a quarter right,
    transposed upside down, a quarter left. ``relief`` is no fact for rules: it is what the photo is compared with
    others by (``photos.relief``), and is kept beside the document.
    """

    problem: Annotated[Text, Choice("photo_problem")] | None = None
    format: Annotated[Text, Choice("photo_format")] | None = None
    bytes: Bytes | None = None
    sha256: Hash | None = None
    width: Pixels | None = None
    height: Pixels | None = None
    longest_side: Pixels | None = None
    shortest_side: Pixels | None = None
    aspect: Annotated[float, Field(gt=0)] | None = None
    frames: Count | None = None
    mode: Text | None = None
    orientation: Annotated[int, Field(ge=0, le=8)] | None = None
    has_location: YesNo | None = None
    has_camera_serial: YesNo | None = None
    has_comments: YesNo | None = None
    bit_depth: Count | None = None
    transparent: YesNo | None = None
    colour_profile: Text | None = None
    colour_space: Text | None = None
    taken_at: Text | None = None
    camera: Text | None = None
    brightness: Share | None = None
    bright_level: Share | None = None
    contrast: Share | None = None
    clipped_shadows: Share | None = None
    clipped_highlights: Share | None = None
    colour_cast: Annotated[float, Field(ge=0)] | None = None
    greyscale: YesNo | None = None
    blank: YesNo | None = None
    sharpness: Annotated[float, Field(ge=0)] | None = None
    blur_evenness: Share | None = None
    white_border: Share | None = None
    pure_white_border: Share | None = None
    border_evenness: Share | None = None
    subject_box: Box | None = None
    subject_fill: Share | None = None
    subject_area: Share | None = None
    subject_touches: tuple[Annotated[Text, Choice("picture_edge")], ...] | None = None
    screen_lit: Share | None = None
    border_frame: Share | None = None
    lettering_count: Count | None = None
    lettering: tuple[Box, ...] = ()
    code_count: Count | None = None
    codes: tuple[Code, ...] = ()
    perceptual_hash: Text | None = None
    turned_hashes: tuple[Text, ...] = ()
    background_colour: Colour | None = None
    subject_colour: Colour | None = None
    relief: Hidden = None


class Kept(Record):
    """What turning, straightening and cropping keep of a photo; absent where its size could not be measured.

    A published copy is as large, or smaller where a marketplace asks for that; nothing is ever enlarged.
    """

    longest_side: Pixels | None = None
    shortest_side: Pixels | None = None


class ImageSpec(Record):
    """What the copies of one group of published photos must be: which shots in which order, sides in pixels, bytes.

    ``name`` is a pattern for the exported file: ``{index}`` counts over all groups, ``{place}`` within the group,
    ``{shot}`` and ``{sku}`` are what they say. ``padding`` is the colour around a photo that is made square: white, or
    that of the photo's own background where it is of one tone.
    """

    group: str
    format: Annotated[str, Choice("photo_format")] = "jpeg"
    longest_side_max: Annotated[int, Field(gt=0)]
    longest_side_min: Annotated[int, Field(gt=0)] = 1
    bytes_max: Annotated[int, Field(gt=0)]
    quality: Annotated[int, Field(ge=50, le=100)] = 90
    square: bool = False
    padding: Literal["white", "photo"] = "white"
    name: str
    shots: tuple[Annotated[str, Choice("shot")], ...]
    count_max: Annotated[int, Field(gt=0)]
