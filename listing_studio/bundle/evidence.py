"""What stands behind a submission, for people and programs: documents, days that run, and what somebody confirmed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from listing_studio.bundle.submission import Submission
from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.domain.documents import Document
from listing_studio.domain.dossier import Confirmation
from listing_studio.packs.due import Due, what_ends, when_it_ends


def evidence_json(submission: Submission) -> dict[str, Any]:
    """Every document of the dossier, those that are handed over by their new names; the days; the confirmations."""
    handed = {document.id: name for name, document in submission.handed_documents()}
    asked = {one.id: dict(one.text) for one in submission.pack.confirmations}
    confirmed = ((one, one.model_dump(mode="json", exclude={"pack"})) for one in submission.confirmations())
    return {
        "documents": [_document_json(one, handed.get(one.id)) for one in submission.dossier.documents],
        "deadlines": dues_json(submission.dues),
        "confirmations": [{**said, "text": asked.get(one.id, {})} for one, said in confirmed],
    }


def dues_json(dues: Iterable[Due]) -> list[dict[str, Any]]:
    """The days that run, for programs; ``awaited`` is what somebody else is to do by then."""
    return [
        {
            "id": due.deadline.id,
            "on": due.on.isoformat(),
            "days_left": due.left,
            "certain": due.certain,
            "awaited": due.deadline.awaited,
        }
        for due in dues
    ]


def document_lines(submission: Submission, catalogue: Catalogue, language: str) -> Iterator[str]:
    """Every document that is handed over: its name in the bundle, what it is, its number."""
    for name, document in submission.handed_documents():
        kind = catalogue.term("document_kind", document.kind or "").label(language)
        yield " · ".join(filter(None, (name, kind, document.number)))


def due_lines(dues: Iterable[Due], catalogue: Catalogue, language: str) -> Iterator[str]:
    """Every day that runs: how much is left of it, and what it is for."""
    for due in dues:
        yield f"{when_it_ends(due, catalogue, language)}: {what_ends(due, language)}"


def confirmation_lines(submission: Submission, language: str) -> Iterator[str]:
    """Everything that was confirmed for this pack, by whom and when."""
    asked = {one.id: one.text for one in submission.pack.confirmations}
    for one in submission.confirmations():
        yield f"{asked.get(one.id, {}).get(language, one.id)} {_by(one)}"


def _by(confirmation: Confirmation) -> str:
    return f"({confirmation.by}, {confirmation.on.isoformat()})"


def _document_json(document: Document, handed_as: str | None) -> dict[str, Any]:
    facts = document.model_dump(mode="json", exclude_none=True)
    return facts if handed_as is None else {**facts, "handed_over_as": handed_as}
