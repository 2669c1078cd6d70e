"""The packs of the dossier with the readiness of each, as shape, word and counts; the chosen one is the shown one."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidgetItem

from listing_studio.gui.desk import Desk
from listing_studio.gui.theme import mark_icon
from listing_studio.gui.widgets.fitted_list import FittedList
from listing_studio.rules.rule import Severity
from listing_studio.workflow.checking import Report

_ID = Qt.ItemDataRole.UserRole


class PackList(FittedList):
    """``pack_chosen`` carries the id of a pack somebody chose."""

    pack_chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setAccessibleName(self.tr("Chosen packs"))
        self.currentItemChanged.connect(self._on_current_changed)

    def show_packs(self) -> None:
        """Shows every chosen pack, also one that cannot be used."""
        ids = self._desk.bench.dossier.packs
        with QSignalBlocker(self):
            while self.count() > len(ids):
                self.takeItem(self.count() - 1)
            for row, id in enumerate(ids):
                item = self.item(row) or QListWidgetItem(self)
                item.setData(_ID, id)
                self._show(item, id)
                if id == self._desk.pack:
                    self.setCurrentItem(item)
        self.fit()

    def _show(self, item: QListWidgetItem, id: str) -> None:
        pack, report = self._desk.library.packs.get(id), self._desk.reports.get(id)
        words = self.tr("{pack}: {state}")
        if pack is None:
            item.setIcon(mark_icon("error"))
            item.setText(words.format(pack=id, state=self.tr("this pack cannot be used")))
            item.setToolTip(str(self._desk.library.broken.get(id, "")))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            return
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        title = pack.title.get(self._desk.language, id)
        unreported = self._desk.unreported()
        item.setIcon(mark_icon(report.readiness if report is not None else unreported.mark))
        state = self._state(report) if report is not None else unreported.word
        item.setText(words.format(pack=title, state=state))

    def _state(self, report: Report) -> str:
        word = self._desk.catalogue.phrase(report.readiness.value, self._desk.language)
        counts = ((severity, report.count(severity)) for severity in Severity)
        phrases = [
            self.tr("{weight}: {count}").format(
                weight=self._desk.catalogue.phrase(severity.value, self._desk.language), count=count
            )
            for severity, count in counts
            if count
        ]
        return self.tr("{state} ({counts})").format(state=word, counts=self.tr(", ").join(phrases)) if phrases else word

    @Slot()
    def _on_current_changed(self) -> None:
        item = self.currentItem()
        if item is not None:
            self.pack_chosen.emit(item.data(_ID))
