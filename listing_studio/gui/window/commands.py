"""What a person does to dossiers as a whole: make, import, archive, undo. Says in place what happened, in no box."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from listing_studio import resources
from listing_studio.domain.dossier import Dossier
from listing_studio.domain.editing import with_fact
from listing_studio.domain.seller import Seller
from listing_studio.gui.desk import Desk
from listing_studio.gui.window.info_bar import InfoBar
from listing_studio.packs.pack import Pack
from listing_studio.workflow.checking import Report
from listing_studio.workflow.new_dossiers import listings_as_documents, new_about
from listing_studio.workflow.unit_file import read_seller
from listing_studio.workflow.workbench import Workbench


class Commands(QObject):
    """Works on the desk. ``done`` carries a short sentence for the status bar."""

    done = Signal(str)

    def __init__(self, desk: Desk, info: InfoBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._info = info

    def new_unit(self) -> None:
        """An empty dossier for the packs of the one before: which packs says nothing about the unit."""
        self._desk.do(partial(_create, label=self.tr("New unit")), leaving=True)

    def new_about(self, kind: str) -> None:
        """A dossier of another kind, with the packs for it; where a unit is open, it is about that unit."""
        labels = {
            "application": self.tr("New application"),
            "claim": self.tr("New claim"),
            "return": self.tr("New export return"),
        }
        packs = tuple(self._desk.library.packs.values())
        reports = self._desk.reports if kind == "claim" else {}
        self._desk.do(partial(_create_about, kind=kind, packs=packs, reports=reports, label=labels[kind]), leaving=True)

    def import_unit(self, path: Path) -> bool:
        """Takes in a unit file; whether it could be."""
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            label = self.tr("Import %s") % path.name
            id = self._desk.do(partial(Workbench.import_unit, path=path, label=label), leaving=True)
        finally:
            QApplication.restoreOverrideCursor()
        return id is not None

    def open_sample(self, name: str) -> None:
        """Takes in a sample, and its seller if nothing is stated about the workspace's own."""
        if not self.import_unit(resources.path("samples", name)):
            return
        if self._desk.bench.seller == Seller():
            path = resources.path("samples", "seller.json")
            self._desk.do(lambda bench: bench.set_seller(read_seller(path, self._desk.catalogue)))
            self._info.tell(
                "seller",
                "advice",
                self.tr("The sample's seller was filled in as well, because none was stated. Change it under “%s”.")
                % self._seller_section(),
            )

    def archive(self) -> None:
        """Takes the open dossier out of the queue, with a way back in the notice."""
        archived = self._desk.do(_archive, leaving=True)
        if archived is not None:
            id, reference = archived
            text = self.tr("%s was archived.") % (reference or self.tr("The dossier"))
            self._info.tell("archived", "advice", text, actions={self.tr("Bring it back"): partial(self.restore, id)})

    def restore(self, id: str) -> None:
        """Brings an archived dossier back into the queue and opens it."""
        self._desk.do(partial(_restore_and_open, id=id), leaving=True)

    def undo(self, *, seller: bool = False) -> None:
        """Goes back by one edit, of the seller or of the unit, and says which."""
        undone = self._desk.history(seller=seller).undo
        if undone:
            self._desk.undo(seller=seller)
            self.done.emit(self.tr("Undone: %s") % undone[0])

    def redo(self, *, seller: bool = False) -> None:
        """Goes forward by one edit, of the seller or of the unit, and says which."""
        redone = self._desk.history(seller=seller).redo
        if redone:
            self._desk.redo(seller=seller)
            self.done.emit(self.tr("Redone: %s") % redone[0])

    def _seller_section(self) -> str:
        labels = (one.label(self._desk.language) for one in self._desk.catalogue.sections if one.id == "seller")
        return next(labels, "")


def _create(bench: Workbench, label: str) -> None:
    before = bench.dossier
    bench.create(Dossier(packs=before.packs if before.kind == "unit" else ()), label)


def _archive(bench: Workbench) -> tuple[str, str | None]:
    """Archives the open dossier; its id and reference."""
    id, reference = bench.id, bench.dossier.reference
    bench.archive(id)
    return id, reference


def _create_about(
    bench: Workbench, kind: str, packs: Iterable[Pack], reports: Mapping[str, Report], label: str
) -> None:
    dossier = new_about(kind, bench.dossier if bench.id else Dossier(), packs)
    documents = tuple(listings_as_documents(reports, bench.today(), bench.workspace.originals))
    bench.create(with_fact(dossier, "documents", documents), label)


def _restore_and_open(bench: Workbench, id: str) -> None:
    bench.workspace.dossiers.restore(id)
    bench.open(id)
