"""Decides which photos are published, in which order and under which names. Looks at no pixel."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from listing_studio.domain.photos import ImageSpec, Photo


@dataclass(frozen=True, slots=True)
class Published:
    """A photo that goes out: ``index`` counts from 1 over all groups, ``name`` is the exported file's."""

    photo: Photo
    spec: ImageSpec
    index: int
    name: str


def published(photos: Iterable[Photo], specs: Sequence[ImageSpec], sku: str) -> tuple[Published, ...]:
    """The photos to publish, group by group and shot by shot; evidence and photos without a shot stay at home.

    A group takes no more than its ``count_max``; that more were offered is for a rule to say.
    """
    candidates = [photo for photo in photos if photo.shot is not None and photo.evidence_only is not True]
    found: list[Published] = []
    for spec in specs:
        chosen = [photo for shot in spec.shots for photo in candidates if photo.shot == shot]
        for place, photo in enumerate(chosen[: spec.count_max], start=1):
            index = len(found) + 1
            stem = spec.name.format(index=index, place=place, shot=photo.shot, sku=sku)
            extension = "jpg" if spec.format == "jpeg" else spec.format
            found.append(Published(photo, spec, index, f"{stem}.{extension}"))
    return tuple(found)
