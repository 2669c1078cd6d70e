"""Judges loose photos by a pack's photo rules, before there is a unit they belong to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.domain.dossier import Dossier, Unit
from listing_studio.domain.photos import Photo, PhotoFacts
from listing_studio.domain.seller import Seller
from listing_studio.packs.pack import Pack
from listing_studio.rules.outcomes import Outcome
from listing_studio.workflow.checking import Checking, Subject

_OF_A_PHOTO = "unit.photos["


def check_photos(
    measured: Mapping[Path, PhotoFacts], pack: Pack, as_of: date, catalogue: Catalogue
) -> dict[Path, tuple[Outcome, ...]]:
    """The findings about each file; a file named after a shot (``front.jpg``, ``back-2.jpg``) is taken for it."""
    ids = {f"p{index}": path for index, path in enumerate(measured, start=1)}
    photos = tuple(_photo(id, path, catalogue) for id, path in ids.items())
    facts = {id: measured[path] for id, path in ids.items()}
    subject = Subject(Dossier(unit=Unit(photos=photos)), Seller(), facts, as_of)
    report = Checking(catalogue).check(subject, [pack])[pack.id]
    about: dict[str, list[Outcome]] = {id: [] for id in ids}
    for outcome in report.findings:
        if outcome.place.startswith(_OF_A_PHOTO):
            about[outcome.place.removeprefix(_OF_A_PHOTO).partition("]")[0]].append(outcome)
    return {path: tuple(about[id]) for id, path in ids.items()}


def _photo(id: str, path: Path, catalogue: Catalogue) -> Photo:
    """A photo of the label is taken for evidence: without a unit file nobody can have said so."""
    shot = _shot(path, catalogue)
    return Photo(id=id, file=path.name, shot=shot, source="own_unit", evidence_only=True if shot == "label" else None)


def _shot(path: Path, catalogue: Catalogue) -> str | None:
    name = re.sub(r"[\s_-]*\d*$", "", path.stem.lower()).replace("-", "_").replace(" ", "_")
    return name if name in catalogue.choices["shot"] else None
