"""Says what a photo is among the photos of other units, once somebody has looked up which may be meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from listing_studio.domain.identity import Identity
from listing_studio.domain.photo_set import InWorkspace
from listing_studio.domain.photos import Code, PhotoFacts
from listing_studio.photos.measures.identity_codes import names_unit
from listing_studio.photos.sets.duplicates import is_copy
from listing_studio.photos.sets.numbers import numbers_in


@dataclass(frozen=True, slots=True)
class Alike:
    """A photo of another unit whose hash is near, with what was measured on it; ``dossier`` is what that is called."""

    dossier: str
    facts: PhotoFacts


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What was looked up for one photo: who has the same file, who one that may be a copy, whose numbers it shows."""

    same_file: tuple[str, ...] = ()
    alike: tuple[Alike, ...] = ()
    numbers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def in_workspace(own: PhotoFacts, elsewhere: Elsewhere) -> InWorkspace:
    """Each dossier is named once, with the strongest of what there is to say."""
    copies = (one.dossier for one in elsewhere.alike if is_copy(one.facts, own))
    owners = (name for names in elsewhere.numbers.values() for name in names)
    return InWorkspace(
        same_file_in=_once(elsewhere.same_file),
        same_picture_in=_once(name for name in copies if name not in elsewhere.same_file),
        number_of=_once(owners),
    )


def foreign_numbers(codes: Iterable[Code], identity: Identity) -> frozenset[str]:
    """The numbers in codes that do not name this unit."""
    return numbers_in(code for code in codes if not names_unit(code.text, identity))


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
