"""Takes documents into the workspace and into a dossier, in one edit. Gives new dossiers, saves none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from listing_studio.catalogue.vocabulary import WINDOW_LANGUAGES, Catalogue
from listing_studio.domain import editing
from listing_studio.domain.documents import Document
from listing_studio.domain.dossier import Dossier
from listing_studio.errors import UserError
from listing_studio.files.naming import unique_names
from listing_studio.store.originals import Originals
from listing_studio.store.saved import Original
from listing_studio.workflow.photo_edits import file_name

DOCUMENTS = "documents"


def take_in_documents(
    paths: Iterable[Path], originals: Originals
) -> tuple[tuple[Original, ...], tuple[tuple[str, UserError], ...]]:
    """The files that are in the workspace now, and the names of the others, each with why it stays outside."""
    taken: list[Original] = []
    refused: list[tuple[str, UserError]] = []
    for path in paths:
        try:
            taken.append(originals.take_in(path))
        except UserError as error:
            refused.append((path.name, error))
    return tuple(taken), tuple(refused)


def with_documents(
    dossier: Dossier, originals: Sequence[Original], catalogue: Catalogue, kind: str | None = None
) -> tuple[Dossier, tuple[str, ...]]:
    """The dossier with documents of files that were taken in, and their ids.

    All are of the ``kind``; without one a telling name states it.
    """
    names = [document.file.rpartition("/")[2] for document in dossier.documents]
    ids = []
    for original in originals:
        names.append(unique_names([*names, file_name(original.name)])[-1])
        ids.append(editing.new_id(dossier.documents, "n"))
        document = Document(
            id=ids[-1],
            file=f"documents/{names[-1]}",
            sha256=original.sha256,
            kind=kind or kind_named(original.name, catalogue),
        )
        dossier = editing.with_element(dossier, DOCUMENTS, document)
    return dossier, tuple(ids)


def kind_named(name: str, catalogue: Catalogue) -> str | None:
    """The kind that a file's name begins with: ``invoice-2041.pdf``, ``sales_contract.pdf``, ``发票.pdf``."""
    stem = Path(name).stem.casefold().replace("_", " ").replace("-", " ")
    for value, term in catalogue.choices["document_kind"].items():
        labels = {value.replace("_", " "), *(term.label(language).casefold() for language in WINDOW_LANGUAGES)}
        if any(stem.startswith(label) for label in labels) and value != "other":
            return value
    return None
