"""What is drawn on a photo of what was measured on it: places and masks by kind. Draws nothing itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from listing_studio.domain.photos import Box, PhotoFacts
from listing_studio.files.naming import printable
from listing_studio.photos.regions import Mask, Regions

_THICK = 0.012
"""How thick the bar along a touched edge is, as a share of the side."""
_LONGEST_TEXT = 40
_WHOLE_FROM = 100


class Kind(StrEnum):
    """What a drawing shows, in the order of the legend. ``window`` is judged by no limit."""

    SUBJECT = "subject"
    EDGE = "edge"
    SHARP = "sharp"
    SOFT = "soft"
    WINDOW = "window"
    CODE = "code"
    OVERLAY = "overlay"
    LETTERING = "lettering"
    HIGHLIGHTS = "highlights"
    SHADOWS = "shadows"


@dataclass(frozen=True, slots=True)
class Shape:
    """A box in shares of the upright photo, and what is written at it."""

    kind: Kind
    box: Box
    text: str = ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Everything that is drawn on one photo."""

    shapes: tuple[Shape, ...] = ()
    masks: Mapping[Kind, Mask] = field(default_factory=dict)

    def count(self, kind: Kind) -> int:
        """How many drawings of a kind there are."""
        return sum(shape.kind is kind for shape in self.shapes) + (kind in self.masks)


def drawn(facts: PhotoFacts, regions: Regions | None, limit: float | None, mark: Box | None = None) -> Drawn:
    """What to draw; ``limit`` is the sharpness asked for, None where nobody asks for any, ``mark`` a suspected one."""
    masks = {}
    if regions is not None:
        wanted = {Kind.HIGHLIGHTS: regions.highlights, Kind.SHADOWS: regions.shadows}
        masks = {kind: mask for kind, mask in wanted.items() if any(mask.pixels)}
    marks = () if mark is None else (Shape(Kind.OVERLAY, mark),)
    return Drawn((*_measured(facts), *marks, *_windows(regions, limit)), masks)


def _measured(facts: PhotoFacts) -> Iterator[Shape]:
    if facts.subject_box is not None:
        yield Shape(Kind.SUBJECT, facts.subject_box)
    bars = {
        "left": Box(left=0, top=0, right=_THICK, bottom=1),
        "top": Box(left=0, top=0, right=1, bottom=_THICK),
        "right": Box(left=1 - _THICK, top=0, right=1, bottom=1),
        "bottom": Box(left=0, top=1 - _THICK, right=1, bottom=1),
    }
    for edge in facts.subject_touches or ():
        yield Shape(Kind.EDGE, bars[edge])
    for line in facts.lettering:
        yield Shape(Kind.LETTERING, line)
    for code in facts.codes:
        text = printable(code.text)
        yield Shape(Kind.CODE, code.box, text if len(text) <= _LONGEST_TEXT else f"{text[:_LONGEST_TEXT]}…")


def _windows(regions: Regions | None, limit: float | None) -> Iterator[Shape]:
    for window in regions.windows if regions is not None else ():
        yield Shape(_kind(window.score, limit), window.box, f"{window.score:.{_decimals(window.score)}f}")


def _decimals(score: float) -> int:
    return 0 if score >= _WHOLE_FROM else 1


def _kind(score: float, limit: float | None) -> Kind:
    if limit is None:
        return Kind.WINDOW
    return Kind.SHARP if score >= limit else Kind.SOFT
