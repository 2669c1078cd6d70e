"""The order in which a person meets the places of findings: the catalogue's order of fields."""

from __future__ import annotations

import re
from collections.abc import Iterable

from listing_studio.domain.shape import general

_LAST_PART = re.compile(r"(\[\]|\.[^.\[]+)$")


class FieldOrder:
    """Knows the fields' general paths; a record or a list stands where its first field does."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._at: dict[str, int] = {}
        for number, path in enumerate(paths):
            for part in _and_around(path):
                self._at.setdefault(part, number)

    def of(self, place: str) -> int:
        """The number of the field that holds a place; one too many where none does."""
        found = (self._at[part] for part in _and_around(general(place)) if part in self._at)
        return next(found, len(self._at))

    def turn(self, place: str) -> tuple[int, str]:
        """Where a place comes, and what tells it from others that come there: the element, or itself if no field is it.

        Two places that one editor shows, a price and its amount, have the same turn.
        """
        at = self.of(place)
        return at, place if at == len(self._at) else place.rpartition("]")[0]


def _and_around(path: str) -> Iterable[str]:
    """A path and what it lies in, the whole document left out: ``a.b[].c``, ``a.b[]``, ``a.b``."""
    yield path
    while "." in (path := _LAST_PART.sub("", path)):
        yield path
