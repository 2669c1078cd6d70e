"""Makes the subject of a check from a unit file, a seller file and the photos beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.domain.seller import Seller
from listing_studio.photos.measure import measure_all
from listing_studio.photos.papers import inspect_document
from listing_studio.workflow.checking import Subject
from listing_studio.workflow.unit_file import read_seller, read_unit

SELLER_FILE = "seller.json"
"""Taken from beside the unit file when no seller file is named."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Intake:
    """A subject and the files its photos and documents come from, by their ids."""

    subject: Subject
    originals: dict[str, Path]
    papers: dict[str, Path]


def take_in(
    unit_file: Path,
    seller_file: Path | None,
    as_of: date,
    catalogue: Catalogue,
    on_progress: Progress = lambda _done, _all: None,
) -> Intake:
    """Reads and measures everything; a photo that cannot be used is a fact about it, not an error."""
    dossier = read_unit(unit_file, catalogue)
    beside = unit_file.parent / SELLER_FILE
    chosen = seller_file or (beside if beside.exists() else None)
    seller = read_seller(chosen, catalogue) if chosen else Seller()
    originals = {photo.id: unit_file.parent / photo.file for photo in dossier.unit.photos}
    measured = dict(measure_all(originals, known=lambda _photo: None, on_progress=on_progress))
    papers = {document.id: unit_file.parent / document.file for document in dossier.documents}
    read = {id: inspect_document(path) for id, path in papers.items()}
    return Intake(Subject(dossier, seller, measured, as_of, read=read), originals, papers)
