"""Photos of the unit: the role each one fills, what was measured on it, and what a marketplace wants of a copy."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

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


class Photo(Element):
    """A file and its role. ``file`` is relative to the unit file; ``sha256`` is known once it was taken in."""

    file: Text
    sha256: Hash | None = None
    shot: Annotated[Text, Choice("shot")] | None = None
    source: Annotated[Text, Choice("photo_source")] | None = None
    evidence_only: YesNo | None = None


class Box(Record):
    """A rectangle in shares of the upright picture, from its top left corner."""

    left: Share
    top: Share
    right: Share
    bottom: Share


class Code(Record):
    """A barcode or QR code that was read in a photo; control characters in its text are blanks."""

    kind: Annotated[Text, Choice("code_kind")]
    text: LongText
    box: Box


class PhotoFacts(Record):
    """What was measured on a photo's bytes; a fact that could not be measured is absent.

    ``problem`` says why the photo cannot be used at all (unreadable, damaged, refused, vanished). Sizes are
    those of the upright picture. Shares are of all pixels unless the name says otherwise.

    ``bit_depth`` is bits per channel as stored; ``colour_profile`` and ``colour_space`` are those of an embedded
    profile, absent where there is none; ``taken_at`` is what the camera's clock said, in ISO 8601.

    Levels run from 0 (black) to 1 (white): ``brightness`` is the mean, ``bright_level`` what 95 % of the pixels do
    not exceed, ``contrast`` the step to it from what 5 % do not exceed. ``colour_cast`` is the distance of a nearly
    white background from neutral, in units of CIELAB's a and b. ``white_border`` and ``pure_white_border`` are shares
    of the background in the frame (every channel from 250 on, and at 255), ``border_evenness`` the share of the frame
    within 10 of 256 levels of its median colour. The subject's facts are there only where a plain background can be
    told from it: ``subject_box``, the longer share of a side it takes (``subject_fill``), of the area, and the edges
    it touches. ``code_count`` says how many codes were read, and is absent where none were looked for; that none
    was read does not prove that there is none.
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
    white_border: Share | None = None
    pure_white_border: Share | None = None
    border_evenness: Share | None = None
    subject_box: Box | None = None
    subject_fill: Share | None = None
    subject_area: Share | None = None
    subject_touches: tuple[Annotated[Text, Choice("picture_edge")], ...] | None = None
    code_count: Count | None = None
    codes: tuple[Code, ...] = ()
    perceptual_hash: Text | None = None


class ImageSpec(Record):
    """What the copies of one group of published photos must be: which shots in which order, sides in pixels, bytes.

    ``name`` is a pattern for the exported file: ``{index}`` counts over all groups, ``{place}`` within the group,
    ``{shot}`` and ``{sku}`` are what they say.
    """

    group: str
    format: Annotated[str, Choice("photo_format")] = "jpeg"
    longest_side_max: Annotated[int, Field(gt=0)]
    longest_side_min: Annotated[int, Field(gt=0)] = 1
    bytes_max: Annotated[int, Field(gt=0)]
    quality: Annotated[int, Field(ge=50, le=100)] = 90
    square: bool = False
    name: str
    shots: tuple[Annotated[str, Choice("shot")], ...]
    count_max: Annotated[int, Field(gt=0)]
