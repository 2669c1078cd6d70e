"""The documents of the dossier: what each one is, its date, issuer and amount, and the page itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from listing_studio.catalogue.vocabulary import Field
from listing_studio.domain.documents import Document
from listing_studio.gui.desk import Desk
from listing_studio.gui.documents.asked_for import AskedFor
from listing_studio.gui.forms.field_row import row_for
from listing_studio.gui.forms.part import Part
from listing_studio.gui.pages.document_table import DocumentTable
from listing_studio.gui.pages.element_table import ElementList
from listing_studio.gui.pages.form_page import FormPage

_LIST = "documents"
_FILE = "documents[].file"
_COLUMNS = ("documents[].kind", _FILE, "documents[].number", "documents[].issued_on")
"""What tells documents apart; the other facts of the chosen one stand below the table."""


class DocumentsPage(FormPage):
    """The fields of the section ``documents``; files can be dropped anywhere on it."""

    section = "documents"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.asked = AskedFor(desk)

    def intro(self) -> QWidget:
        return self.asked

    def reveal(self, place: str) -> bool:
        """A finding about the documents as a whole most often says that one is missing: on to where it is added."""
        is_here = super().reveal(place)
        return is_here and (place != _LIST or self.asked.reveal_missing() or is_here)

    def list_part(self, path: str, fields: Sequence[Field]) -> Part:
        documents = ElementList(
            path=path,
            make=_never,
            prefix="n",
            columns=[field for path in _COLUMNS for field in fields if field.path == path],
            name=self.tr("Documents"),
            add=self.tr("Add documents…"),
            remove=self.tr("Remove the document"),
            empty=self.tr("No document is attached. Drop PDFs or pictures here, or choose them."),
        )
        stated = [field for field in fields if field.path != _FILE]
        self._table = DocumentTable(self.desk, documents, [row_for(field, self.words) for field in stated], self.words)
        self._table.add_shortcuts(self)
        self.asked.wanted.connect(self._table.add_kind)
        self.asked.shown.connect(self._table.go_to)
        self.asked.list.dropped.connect(self._on_dropped_on_kind)
        self.setAcceptDrops(True)
        return self._table

    def _show_notes(self) -> None:
        super()._show_notes()
        self.asked.show_reports()

    @Slot(object, str)
    def _on_dropped_on_kind(self, data: QMimeData, kind: str) -> None:
        self._table.adder.take(data, kind)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._table.adder.accepts(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._table.adder.accepts(event.mimeData()):
            self._table.adder.take(event.mimeData())
            event.acceptProposedAction()


def _never(id: str) -> Document:
    raise NotImplementedError(f"a document is made from a file, not from the id {id}")
