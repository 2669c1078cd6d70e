"""What a photo is among the photos of its unit, in words for both front ends. Judges nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from listing_studio.catalogue.rendering import render
from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.domain.photo_set import InSet


def set_words(
    in_set: InSet, files: Mapping[str, str], catalogue: Catalogue, language: str
) -> Iterator[tuple[str, str]]:
    """A name and a value per fact there is, in the catalogue's order; ``files`` gives each photo's file by its id."""
    for name, term in catalogue.choices["set_fact"].items():
        value = getattr(in_set, name)
        if value not in (None, ()):
            yield term.label(language), render(catalogue, language, None, _shown(value, files))


def _shown(value: object, files: Mapping[str, str]) -> object:
    if isinstance(value, tuple):
        return tuple(files[id] for id in value)
    return round(value, 1) if isinstance(value, float) else value
