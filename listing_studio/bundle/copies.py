"""What is said about the published copies: for every photo, how its copy differs from it. Makes no copy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from listing_studio.catalogue.rendering import quantity
from listing_studio.catalogue.vocabulary import WINDOW_LANGUAGES, Catalogue
from listing_studio.domain.photos import Adjustments
from listing_studio.files.hashing import sha256_bytes
from listing_studio.photos.copies.order import Published
from listing_studio.photos.copies.publish import QUARTER, Copy, Done


@dataclass(frozen=True, slots=True)
class Handed:
    """A photo as it is handed over: the hashes of photo and copy, the copy's bytes, and what was done."""

    published: Published
    original_sha256: str
    sha256: str
    bytes: int
    done: Done


def handed(published: Published, original: bytes, copy: Copy) -> Handed:
    """What is kept of a copy once it is written."""
    return Handed(published, sha256_bytes(original), sha256_bytes(copy.data), len(copy.data), copy.done)


def copy_json(one: Handed, catalogue: Catalogue) -> dict[str, Any]:
    """A copy for programs: its name, whose copy it is, and what was done, as values and in words."""
    return {
        "name": one.published.name,
        "photo": one.published.photo.id,
        "original_sha256": one.original_sha256,
        "sha256": one.sha256,
        "bytes": one.bytes,
        "done": {name: value for name, value in asdict(one.done).items() if value is not None},
        "text": {language: copy_text(one.done, one.bytes, catalogue, language) for language in WINDOW_LANGUAGES},
    }


def copy_text(done: Done, size: int, catalogue: Catalogue, language: str) -> str:
    """What was done to a copy of ``size`` bytes, in one line: adjustments first, then what every copy has."""
    parts = [_said(_adjusted(done), catalogue, language)]
    if done.reduced_from is not None:
        parts.append(catalogue.phrase("copy_reduced", language).format(*done.reduced_from))
    parts.append(catalogue.phrase("copy_of", language).format(*done.size))
    if done.quality is not None:
        parts.append(catalogue.phrase("copy_quality", language).format(done.quality))
    return " · ".join(filter(None, (*parts, quantity(size, "bytes", language))))


def adjustments_text(adjustments: Adjustments, catalogue: Catalogue, language: str) -> str:
    """What is stated to be done to copies, in one line; empty for an untouched photo."""
    crop = adjustments.crop
    kept = (crop.right - crop.left) * (crop.bottom - crop.top) if crop is not None else 1.0
    values = {
        "copy_covered": len(adjustments.covers),
        "copy_turned": QUARTER * (adjustments.quarter_turns or 0),
        "copy_straightened": f"{adjustments.straighten:g}" if adjustments.straighten else 0,
        "copy_cropped": _percent(kept),
        "copy_whitened": adjustments.whiten is True,
    }
    return _said(values, catalogue, language)


def _adjusted(done: Done) -> dict[str, object]:
    """The phrases that say what was adjusted, each with the value that it names; nothing where it was not done."""
    return {
        "copy_covered": done.covered,
        "copy_turned": done.turned,
        "copy_straightened": f"{done.straightened:g}" if done.straightened else 0,
        "copy_cropped": _percent(done.kept),
        "copy_whitened": done.whitened,
        "copy_padded": done.padded,
    }


def _percent(kept: float) -> int:
    """The share of the photo that is kept in whole percent; 0 for all of it, and 99 for nearly all."""
    return max(1, min(99, round(100 * kept))) if kept < 1 else 0


def _said(values: Mapping[str, object], catalogue: Catalogue, language: str) -> str:
    return " · ".join(catalogue.phrase(name, language).format(value) for name, value in values.items() if value)
