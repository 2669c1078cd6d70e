"""Exports and verifies bundles in the background and remembers what came of it; one per desk, whatever the page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from listing_studio.bundle import bag
from listing_studio.bundle.bag import Fault
from listing_studio.bundle.writing import Bundle
from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.errors import UserError
from listing_studio.gui.desk import Desk
from listing_studio.gui.jobs import Cancelled, Job, Jobs
from listing_studio.store.originals import Originals
from listing_studio.workflow.checking import Report, Subject
from listing_studio.workflow.export import export

Key = tuple[str, str]
"""A dossier's id and a pack's."""


@dataclass(frozen=True, slots=True)
class Export:
    """What came of the last export of a dossier through a pack; while nothing came of it yet, it is running.

    ``done`` of ``total`` photos are made; once all are, the bundle is being written and cannot be cancelled.
    ``faults`` is what verifying again found, None if nobody asked.
    """

    revision: int
    done: int = 0
    total: int = 0
    bundle: Bundle | None = None
    error: UserError | None = None
    faults: tuple[Fault, ...] | None = None

    @property
    def is_running(self) -> bool:
        """Whether it is still on its way."""
        return self.bundle is None and self.error is None


@dataclass(frozen=True, slots=True)
class Verification:
    """What came of verifying a folder that somebody chose; without faults and error it is unchanged."""

    folder: Path
    faults: tuple[Fault, ...] | None = None
    error: UserError | None = None


class Exports(QObject):
    """``changed`` says that an export or a verification went on or ended."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._jobs = Jobs(self)
        self._exports: dict[Key, Export] = {}
        self._running: Job | None = None
        self.verification: Verification | None = None

    @classmethod
    def of(cls, desk: Desk) -> Exports:
        """The one that belongs to a desk."""
        found = desk.findChild(cls)
        return found if found is not None else cls(desk)

    def export_of(self, pack: str) -> Export | None:
        """What came of exporting the open dossier through a pack, None if nobody tried."""
        return self._exports.get((self._desk.bench.id, pack))

    def is_busy(self) -> bool:
        """Whether an export is on its way; there is only one at a time."""
        return self._running is not None

    def start(self, pack: str, parent: Path) -> None:
        """Begins to export the open dossier as it was checked last; only where ``Desk.is_checked`` holds."""
        subject, report = self._desk.checked, self._desk.reports[pack]
        assert subject is not None
        key = self._desk.bench.id, pack
        self._exports[key] = Export(subject.dossier.revision, total=len(report.published))
        work = partial(_exported, subject, report, self._desk.bench.workspace.originals, parent, self._desk.catalogue)
        self._running = self._jobs.start(
            work, partial(self._on_exported, key), partial(self._on_failed, key), partial(self._on_progress, key)
        )
        self.changed.emit()

    def cancel(self) -> None:
        """Takes the running export back, as long as nothing is written."""
        if self._running is not None:
            self._running.cancel()

    def verify_again(self, pack: str) -> None:
        """Verifies the bundle that was exported last."""
        key = self._desk.bench.id, pack
        bundle = self._exports[key].bundle
        if bundle is not None:
            work = partial(_verified, bundle.folder)
            self._jobs.start(work, partial(self._on_verified_again, key), partial(self._on_lost, key))

    def verify(self, folder: Path) -> None:
        """Verifies any folder."""
        self.verification = None
        self._jobs.start(
            partial(_verified, folder), partial(self._on_verified, folder), partial(self._on_unverifiable, folder)
        )
        self.changed.emit()

    def _on_progress(self, key: Key, done: int, total: int) -> None:
        self._exports[key] = replace(self._exports[key], done=done, total=total)
        self.changed.emit()

    def _on_exported(self, key: Key, bundle: Bundle) -> None:
        self._running = None
        self._exports[key] = replace(self._exports[key], bundle=bundle)
        self.changed.emit()

    def _on_failed(self, key: Key, error: UserError) -> None:
        self._running = None
        if isinstance(error, Cancelled):
            del self._exports[key]
        else:
            self._exports[key] = replace(self._exports[key], error=error)
        self.changed.emit()

    def _on_verified_again(self, key: Key, faults: tuple[Fault, ...]) -> None:
        self._exports[key] = replace(self._exports[key], faults=faults, error=None)
        self.changed.emit()

    def _on_lost(self, key: Key, error: UserError) -> None:
        self._exports[key] = replace(self._exports[key], faults=None, error=error)
        self.changed.emit()

    def _on_verified(self, folder: Path, faults: tuple[Fault, ...]) -> None:
        self.verification = Verification(folder, faults)
        self.changed.emit()

    def _on_unverifiable(self, folder: Path, error: UserError) -> None:
        self.verification = Verification(folder, error=error)
        self.changed.emit()


def _exported(
    subject: Subject, report: Report, originals: Originals, parent: Path, catalogue: Catalogue, job: Job
) -> Bundle:
    """Writes the bundle; an original that vanished since the check is an OutputProblem like a disk that refuses."""

    def on_photo(done: int, total: int) -> None:
        job.report(done, total)
        if job.cancelled():
            raise Cancelled

    paths = {photo.id: originals.original(photo.sha256 or "") for photo in subject.dossier.unit.photos}
    papers = {document.id: originals.original(document.sha256 or "") for document in subject.dossier.documents}
    return export(subject, report, paths, papers, parent, catalogue, on_photo)


def _verified(folder: Path, _job: Job) -> tuple[Fault, ...]:
    return bag.verify(folder)
