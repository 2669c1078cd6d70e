"""Brings chosen and dropped documents into the open dossier: copied in the background, added in one edit."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal

from listing_studio.errors import InputProblem, UserError
from listing_studio.gui.arrivals import files_in, left_out
from listing_studio.gui.desk import Desk
from listing_studio.gui.jobs import Job, Jobs
from listing_studio.store.originals import Originals
from listing_studio.store.saved import Original
from listing_studio.workflow.document_edits import take_in_documents, with_documents
from listing_studio.workflow.workbench import Workbench

Refused = Sequence[tuple[str, UserError]]


class DocumentAdder(QObject):
    """``added`` carries the ids of the new documents."""

    added = Signal(list)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._jobs = Jobs(self)

    def accepts(self, data: QMimeData) -> bool:
        """Whether there are files in what is dropped, and a dossier to take them."""
        return bool(self._desk.bench.id and _documents_in(data))

    def take(self, data: QMimeData, kind: str | None = None) -> None:
        """Takes dropped files; without a ``kind`` their names say what they are, or nobody does yet."""
        self.add(_documents_in(data), kind)

    def add(self, paths: Sequence[Path], kind: str | None = None) -> None:
        """Takes files; what cannot be taken is said through the desk."""
        if paths:
            bench = self._desk.bench
            work = partial(_taken, tuple(paths), bench.workspace.originals)
            self._jobs.start(work, partial(self._on_taken, bench.id, kind), self._desk.failed.emit)

    def _on_taken(self, dossier: str, kind: str | None, taken: tuple[Sequence[Original], Refused]) -> None:
        originals, refused = taken
        if dossier != self._desk.bench.id:
            what = self.tr("Documents came in for a dossier that is no longer open; nothing was added.")
            self._desk.failed.emit(InputProblem(what))
            return
        known = {document.sha256: document.file.rpartition("/")[2] for document in self._desk.bench.dossier.documents}
        fresh = [original for original in originals if original.sha256 not in known]
        if fresh:
            one, several = self.tr("Add a document"), self.tr("Add {count} documents").format(count=len(fresh))
            label = one if len(fresh) == 1 else several
            ids = self._desk.do(partial(_add, fresh=fresh, kind=kind, label=label))
            self.added.emit(list(ids or ()))
        repeats = [(one.name, known[one.sha256]) for one in originals if one.sha256 in known]
        if (problem := left_out([error for _, error in refused], repeats)) is not None:
            self._desk.failed.emit(problem)


def _taken(paths: Sequence[Path], originals: Originals, _job: Job) -> tuple[Sequence[Original], Refused]:
    return take_in_documents(paths, originals)


def _add(bench: Workbench, fresh: Sequence[Original], kind: str | None, label: str) -> tuple[str, ...]:
    dossier, ids = with_documents(bench.dossier, fresh, bench.catalogue, kind)
    bench.apply(dossier, label)
    return ids


def _documents_in(data: QMimeData) -> list[Path]:
    return [path for path in files_in(data) if path.is_file()]
