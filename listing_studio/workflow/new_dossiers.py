"""New dossiers of every kind: which packs each is for, and what it takes over from the unit it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from listing_studio.domain.documents import Document
from listing_studio.domain.dossier import Dossier, Unit
from listing_studio.packs.pack import Pack, PackKind
from listing_studio.workflow.checking import Report

if TYPE_CHECKING:
    from listing_studio.store.originals import Originals

DOSSIER_KINDS: Mapping[PackKind, str] = {
    PackKind.RULEBOOK: "unit",
    PackKind.LISTING: "unit",
    PackKind.APPLICATION: "application",
    PackKind.CLAIM: "claim",
    PackKind.RETURN: "return",
}
"""The kind of dossier that a kind of pack speaks of."""


def new_about(kind: str, about: Dossier, packs: Iterable[Pack]) -> Dossier:
    """A dossier of a kind, with its packs, about the unit of another one.

    A case takes over what identifies the unit, and nothing that may have changed since it was sold. An application
    takes over the whole unit, as its sample.
    """
    chosen = tuple(pack.id for pack in packs if DOSSIER_KINDS[pack.kind] == kind and pack.has_submission)
    unit = about.unit if kind == "application" else Unit(identity=about.unit.identity)
    return Dossier(kind=kind, packs=chosen, unit=unit)


def listings_as_documents(reports: Mapping[str, Report], today: date, originals: Originals) -> Iterator[Document]:
    """What each listing of a unit says today, as a text that was taken in: evidence for a claim about the unit."""
    with TemporaryDirectory() as folder:
        for number, (name, text) in enumerate(_listings(reports, today), start=1):
            path = Path(folder) / name
            path.write_text(text, encoding="utf-8")
            sha256 = originals.take_in(path).sha256
            file = f"documents/{name}"
            yield Document(id=f"n{number}", file=file, sha256=sha256, kind="listing", issued_on=today)


def _listings(reports: Mapping[str, Report], today: date) -> Iterator[tuple[str, str]]:
    """A file name and the texts, for every listing pack and language that has any."""
    for report in reports.values():
        for language in report.pack.languages if report.pack.kind is PackKind.LISTING else ():
            texts = [rendered.plain for rendered in report.outputs[language] if rendered.plain.strip()]
            if texts:
                yield f"{report.pack.id}.{language}.{today.isoformat()}.txt", "\n\n".join(texts) + "\n"
