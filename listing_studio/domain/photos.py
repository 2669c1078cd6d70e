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


class PhotoFacts(Record):
    """What was measured on a photo's bytes; a fact that could not be measured is absent.

    ``problem`` says why the photo cannot be used at all (unreadable, damaged, refused, vanished). Sizes are
    those of the upright picture. Shares are of all pixels unless the name says otherwise.
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
    brightness: Share | None = None
    blank: YesNo | None = None
    sharpness: Annotated[float, Field(ge=0)] | None = None
    white_border: Share | None = None
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
