"""The kinds of documents that the packs ask for, each with its state; out of the way where they ask for none."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from listing_studio.gui import theme
from listing_studio.gui.desk import Desk
from listing_studio.gui.widgets.checklist import Checklist
from listing_studio.workflow.needs import Need, NeedState, document_needs


class AskedFor(QWidget):
    """``shown`` names a document that somebody wants to see, ``wanted`` a kind of which there is none yet."""

    shown = Signal(str)
    wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._needs: tuple[Need, ...] = ()
        title = QLabel(self.tr("Documents asked for"))
        theme.heading(title, 1.0)
        self.list = Checklist(desk, "document_kind", title.text())
        title.setBuddy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.SPACING)
        column.addWidget(title)
        column.addWidget(self.list)
        self.list.picked.connect(self._on_picked)
        self.hide()

    def show_reports(self) -> None:
        """Shows what the last check said."""
        subject = self._desk.checked
        if subject is None:
            self._needs = ()
        else:
            self._needs = document_needs(self._desk.reports, subject.dossier.documents, subject.reading)
            unusable = {id for id, facts in subject.read.items() if facts.problem}
            self.list.show_needs(self._needs, unusable)
        self.setVisible(bool(self._needs))

    def reveal_missing(self) -> bool:
        """Puts the focus on the kind whose lack weighs most; False if none is missing."""
        lacks = [need for need in self._needs if need.state is NeedState.MISSING]
        missing = max(lacks, key=lambda need: need.severity.weight if need.severity else 0, default=None)
        if missing is not None:
            self.list.choose(missing.what)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return missing is not None

    @Slot(str)
    def _on_picked(self, kind: str) -> None:
        need = next(need for need in self._needs if need.what == kind)
        if need.there:
            self.shown.emit(need.there[0])
        else:
            self.wanted.emit(kind)
