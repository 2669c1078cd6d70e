"""Finds photos that repeat an earlier one of their set, by their measured facts; it looks at no pixel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from listing_studio.domain.photos import PhotoFacts
from listing_studio.photos.measures.lab import lab
from listing_studio.photos.measures.sameness import distance
from listing_studio.photos.sets.agreement import NONE, Agreement, agreement

# The hash is a quick look that passes nearly every copy; whether it is one, the agreement of both drawings tells.
# How often that is right: tests/benchmarks/calibrate_sameness.py.
NEAR = 14
_AGREES, _WORST = 0.85, 15.0
_NEARLY_ALL = 0.97  # then a difference at one place is something put on the picture
_SIDE_NEAR, _SIDE_AGREES, _SIDE_WORST = 16, 0.60, 21.0
# Colour variants of one article have one drawing; another exposure of one picture stays well below this.
_ANOTHER_COLOUR = 15.0
# In a folder of thousands very many are near; a copy is among the nearest.
_NEAREST = 20
_MIRRORED = frozenset({2, 4, 5, 7})


class Kind(StrEnum):
    """How a photo repeats another: the same bytes, the same picture, turned or mirrored, another of the same side."""

    EXACT = "exact"
    COPY = "copy"
    TURNED = "turned"
    MIRRORED = "mirrored"
    SAME_SIDE = "same_side"


@dataclass(frozen=True, slots=True)
class Repeat:
    """Both ids; ``later`` repeats ``earlier``."""

    earlier: str
    later: str
    kind: Kind


def repeats(facts: Mapping[str, PhotoFacts]) -> tuple[Repeat, ...]:
    """Every pair in which one photo repeats the other, in the order of the photos."""
    ids = list(facts)
    found = []
    for later, earlier in _candidates(tuple(facts.values())):
        kind = repeated(facts[ids[earlier]], facts[ids[later]])
        if kind is not None:
            found.append(Repeat(ids[earlier], ids[later], kind))
    return tuple(found)


def repeated(earlier: PhotoFacts, later: PhotoFacts) -> Kind | None:
    """How the later photo repeats the earlier one, or None."""
    if later.sha256 is not None and earlier.sha256 == later.sha256:
        return Kind.EXACT
    if later.perceptual_hash is None or earlier.perceptual_hash is None:
        return None
    apart = distance(earlier.perceptual_hash, later.perceptual_hash)
    if apart <= NEAR and is_copy(earlier, later):
        return Kind.COPY
    for orientation, turned in enumerate(earlier.turned_hashes, start=2):
        if distance(turned, later.perceptual_hash) <= NEAR and is_copy(earlier, later, orientation):
            return Kind.MIRRORED if orientation in _MIRRORED else Kind.TURNED
    return Kind.SAME_SIDE if apart <= _SIDE_NEAR and _same_side(earlier, later) else None


def is_copy(earlier: PhotoFacts, later: PhotoFacts, orientation: int = 1) -> bool:
    """Whether both show one picture. Two photos that the camera's clock tells apart do not, however alike they are."""
    if earlier.taken_at and later.taken_at and earlier.taken_at != later.taken_at:
        return False
    if not _of_one_colour(earlier, later):
        return False
    found = _agreement(earlier, later, orientation)
    return found.whole >= _NEARLY_ALL or (found.whole >= _AGREES and found.worst <= _WORST)


def _same_side(earlier: PhotoFacts, later: PhotoFacts) -> bool:
    found = _agreement(earlier, later)
    alike = found.whole >= _SIDE_AGREES and found.worst <= _SIDE_WORST
    return alike and _of_one_colour(earlier, later)


def _agreement(earlier: PhotoFacts, later: PhotoFacts, orientation: int = 1) -> Agreement:
    if earlier.relief is None or later.relief is None:
        return NONE
    return agreement(later.relief, earlier.relief, orientation)


def _of_one_colour(earlier: PhotoFacts, later: PhotoFacts) -> bool:
    """False where both subjects stand on a plain background and differ in colour."""
    if earlier.subject_colour is None or later.subject_colour is None:
        return True
    return lab(earlier.subject_colour).distance(lab(later.subject_colour)) <= _ANOTHER_COLOUR


def _candidates(photos: Sequence[PhotoFacts]) -> Iterator[tuple[int, int]]:
    """Places of pairs that may repeat each other, later one first: one pass over all earlier hashes for each photo."""
    import numpy as np

    known = [(place, one) for place, one in enumerate(photos) if one.perceptual_hash is not None]
    hashes = np.array([[int(text, 16) for text in _hashes(one)] for _, one in known], dtype=np.uint64).reshape(-1, 8)
    firsts: dict[str, list[int]] = {}
    row = 0
    for place, one in enumerate(photos):
        found = set(firsts.get(one.sha256 or "", ()))
        if one.perceptual_hash is not None:
            apart = np.bitwise_count(hashes[:row] ^ hashes[row, 0])
            least = np.minimum(apart[:, 0], apart.min(axis=1) + (_SIDE_NEAR - NEAR))
            near = (least <= _SIDE_NEAR).nonzero()[0]
            nearest = near[np.argsort(least[near], kind="stable")][:_NEAREST]
            found |= {known[at][0] for at in nearest}
            row += 1
        yield from ((place, earlier) for earlier in sorted(found))
        if one.sha256 is not None:
            firsts.setdefault(one.sha256, []).append(place)


def _hashes(facts: PhotoFacts) -> tuple[str, ...]:
    """As it stands and turned; a photo measured without turned hashes is compared as it stands."""
    assert facts.perceptual_hash is not None
    return (facts.perceptual_hash, *(facts.turned_hashes or (facts.perceptual_hash,) * 7))
