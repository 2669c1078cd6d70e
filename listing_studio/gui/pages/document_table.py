"""The list of documents: files are added, not empty rows, and the chosen one is shown beside its fields."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel

from listing_studio.domain.documents import Document, DocumentFacts
from listing_studio.gui import theme
from listing_studio.gui.desk import Desk
from listing_studio.gui.documents.adder import DocumentAdder
from listing_studio.gui.documents.preview import DocumentPreview
from listing_studio.gui.editors.factory import Words
from listing_studio.gui.forms.field_row import FieldRow
from listing_studio.gui.pages.element_table import ElementList, ElementTable
from listing_studio.gui.widgets import dialogs


class DocumentTable(ElementTable):
    """What was read off the chosen document stands above its page."""

    def __init__(self, desk: Desk, spec: ElementList, rows: Sequence[FieldRow], words: Words) -> None:
        super().__init__(desk, spec, rows, words)
        self._words = words
        self.adder = DocumentAdder(desk, self)
        self.preview = DocumentPreview()
        self.read = QLabel()
        self.read.setWordWrap(True)
        theme.secondary(self.read)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.read)
        layout.addWidget(self.preview)
        self.adder.added.connect(self._on_added)
        self.chosen.connect(self._show_chosen)

    @Slot()
    def add(self) -> None:
        """Asks for files and takes them in."""
        self.settle(finished=True)
        self.adder.add(dialogs.choose_documents(self))

    @Slot(str)
    def add_kind(self, kind: str) -> None:
        """Asks for files of a kind that is missing, and takes them in as that."""
        self.settle(finished=True)
        self.adder.add(dialogs.choose_documents(self), kind)

    @Slot(str)
    def go_to(self, id: str) -> None:
        """Shows a document, and goes to it."""
        self.settle(finished=True)
        if self._choose(id):
            self.fields.refresh()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        super().refresh()
        self._show_chosen()

    @Slot(list)
    def _on_added(self, ids: list[str]) -> None:
        self.refresh()
        if ids and self._choose(ids[0]):
            self.fields.rows()[0].reveal()

    @Slot()
    def _show_chosen(self) -> None:
        documents = self._desk.bench.dossier.documents
        document = next((one for one in documents if one.id == self._current()), None)
        for part in (self.read, self.preview):
            part.setVisible(document is not None)
        if document is not None:
            self._show(document)

    def _show(self, document: Document) -> None:
        subject = self._desk.bench.subject()
        facts = subject.read.get(document.id)
        path = self._desk.bench.papers().get(document.id)
        if facts is None:
            self.read.setText(self.tr("Reading …"))
        elif facts.problem or path is None:
            self.read.setText("")
            self.preview.show_words(self._problem(facts.problem or "vanished"))
        else:
            self.read.setText(self.tr(", ").join(self._facts(facts)))
            self.preview.show_document(path, facts.pages or 1)

    def _problem(self, problem: str) -> str:
        label = self._words.catalogue.term("document_problem", problem).label(self._words.language)
        return label[:1].upper() + label[1:]

    def _facts(self, facts: DocumentFacts) -> list[str]:
        said = [self._words.catalogue.term("document_format", facts.format or "text").label(self._words.language)]
        if facts.pages is not None:
            said.append(self.tr("pages: %d") % facts.pages)
        if facts.width and facts.height:
            said.append(self.tr("%d × %d pixels") % (facts.width, facts.height))
        if facts.has_scripts:
            said.append(self.tr("it carries scripts, which are not run here"))
        return said
