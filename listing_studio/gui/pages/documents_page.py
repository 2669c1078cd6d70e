"""The documents of the dossier: what each one is, its date, issuer and amount, and the page itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QDragEnterEvent, QDropEvent

from listing_studio.catalogue.vocabulary import Field
from listing_studio.domain.documents import Document
from listing_studio.gui.forms.field_row import row_for
from listing_studio.gui.forms.part import Part
from listing_studio.gui.pages.document_table import DocumentTable
from listing_studio.gui.pages.element_table import ElementList
from listing_studio.gui.pages.form_page import FormPage

_FILE = "documents[].file"


class DocumentsPage(FormPage):
    """The fields of the section ``documents``; files can be dropped anywhere on it."""

    section = "documents"

    def list_part(self, path: str, fields: Sequence[Field]) -> Part:
        documents = ElementList(
            path=path,
            make=_never,
            prefix="n",
            columns=fields,
            name=self.tr("Documents"),
            add=self.tr("Add documents…"),
            remove=self.tr("Remove the document"),
            empty=self.tr("No document is attached. Drop PDFs or pictures here, or choose them."),
        )
        stated = [field for field in fields if field.path != _FILE]
        self._table = DocumentTable(self.desk, documents, [row_for(field, self.words) for field in stated], self.words)
        self._table.add_shortcuts(self)
        self.setAcceptDrops(True)
        return self._table

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._table.adder.accepts(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._table.adder.accepts(event.mimeData()):
            self._table.adder.take(event.mimeData())
            event.acceptProposedAction()


def _never(id: str) -> Document:
    raise NotImplementedError(f"a document is made from a file, not from the id {id}")
