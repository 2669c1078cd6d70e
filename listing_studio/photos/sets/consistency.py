"""Measures how far a photo's plain background is from those of the rest of the set; it judges nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median

from listing_studio.domain.photos import Photo, PhotoFacts
from listing_studio.photos.measures.lab import Lab, lab

# With two photos nobody can say which of them differs.
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Distances:
    """From the middle of the set, in units of CIELAB: as a whole, in lightness, in a and b."""

    background_distance: float
    exposure_distance: float
    white_balance_distance: float


def backgrounds(photos: Iterable[Photo], measured: Mapping[str, PhotoFacts]) -> dict[str, Lab]:
    """The colours of the plain backgrounds, by photo id, of photos that are not evidence only."""
    colours = {photo.id: measured[photo.id].background_colour for photo in photos if not photo.evidence_only}
    return {id: lab(colour) for id, colour in colours.items() if colour is not None}


def distances(colours: Mapping[str, Lab]) -> dict[str, Distances]:
    """By photo id, how far each background is from the rest; empty for fewer than three."""
    if len(colours) < _LEAST:
        return {}
    middle = Lab(*(median(getattr(one, part) for one in colours.values()) for part in Lab.__slots__))
    return {id: _distances(colour, middle) for id, colour in colours.items()}


def _distances(colour: Lab, middle: Lab) -> Distances:
    return Distances(
        background_distance=colour.distance(middle),
        exposure_distance=abs(colour.lightness - middle.lightness),
        white_balance_distance=colour.tint_distance(middle),
    )
