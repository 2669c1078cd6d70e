"""Says what each photo is among the photos of its unit, from what was measured on them; it judges nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from listing_studio.domain.dossier import Unit
from listing_studio.domain.identity import Identity
from listing_studio.domain.photo_set import InSet, SharedPlace
from listing_studio.domain.photos import Photo, PhotoFacts
from listing_studio.photos.measures.identity_codes import names_unit
from listing_studio.photos.sets.consistency import backgrounds, distances
from listing_studio.photos.sets.duplicates import Kind, repeats
from listing_studio.photos.sets.marks import shared_place

_FIELDS = {
    Kind.EXACT: "exact_copy_of",
    Kind.COPY: "copy_of",
    Kind.TURNED: "turned_copy_of",
    Kind.MIRRORED: "mirrored_copy_of",
    Kind.SAME_SIDE: "same_side_as",
}


@dataclass(slots=True)
class Among:
    """What ``in_set`` said last, kept for as long as it would say the same."""

    _asked: tuple[tuple[Photo, ...], Identity, Mapping[str, PhotoFacts]] | None = None
    _said: dict[str, InSet] = field(default_factory=dict)

    def of(self, unit: Unit, measured: Mapping[str, PhotoFacts]) -> Mapping[str, InSet]:
        """What each photo is among the photos of its unit."""
        asked = (unit.photos, unit.identity, measured)
        if asked != self._asked:
            self._asked, self._said = asked, in_set(unit, measured)
        return self._said


def in_set(unit: Unit, measured: Mapping[str, PhotoFacts]) -> dict[str, InSet]:
    """By photo id, for every photo on which something was measured."""
    known = {photo.id: measured[photo.id] for photo in unit.photos if photo.id in measured}
    colours = backgrounds((photo for photo in unit.photos if photo.id in known), known)
    facts: dict[str, dict[str, Any]] = {id: {"plain_backgrounds": len(colours)} for id in known}
    for repeat in repeats(known):
        facts[repeat.later].setdefault(_FIELDS[repeat.kind], []).append(repeat.earlier)
    for id, apart in distances(colours).items():
        facts[id] |= asdict(apart)
    for id, mark in _marks(known).items():
        facts[id]["shared_place"] = mark
    for id, one in known.items():
        if any(names_unit(code.text, unit.identity) for code in one.codes):
            facts[id]["confirms_unit"] = True
    return {id: InSet.model_validate(one) for id, one in facts.items()}


def _marks(known: Mapping[str, PhotoFacts]) -> dict[str, SharedPlace]:
    """Only photos with a plain background are compared: in a scene everything is drawn at every place."""
    shapes: dict[int, dict[str, bytes]] = {}
    for id, one in known.items():
        if one.relief is not None and one.background_colour is not None:
            shapes.setdefault(one.relief[0], {})[id] = one.relief
    found: dict[str, SharedPlace] = {}
    for reliefs in shapes.values():
        different = tuple(dict.fromkeys(reliefs.values()))
        mark = shared_place(different)
        if mark is not None:
            found |= dict.fromkeys(reliefs, mark)
    return found
