"""The list "this photo shows defect ...": ticks link a photo to defects, the chosen one can be pinned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QListWidgetItem

from listing_studio.gui.theme import faint
from listing_studio.gui.widgets.fitted_list import FittedList

_ID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class DefectLink:
    """A defect of the unit: whether the photo shows it, and the words for it and for that."""

    id: str
    words: str
    linked: bool


class DefectLinks(FittedList):
    """Space ticks and unticks, Enter goes on to the photo to pin the chosen defect."""

    link_wanted = Signal(str, bool)
    defect_chosen = Signal(str)
    pin_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("This photo shows defect"))
        self._outline_ticks()
        self.itemChanged.connect(self._on_item_changed)
        self.currentItemChanged.connect(self._on_current_changed)

    def show_links(self, links: Sequence[DefectLink], chosen: str) -> None:
        """Shows every defect of the unit; ``chosen`` is the id of the one that is current, or empty."""
        with QSignalBlocker(self):
            while self.count() > len(links):
                self.takeItem(self.count() - 1)
            for row, link in enumerate(links):
                item = self.item(row) or self._added()
                item.setText(link.words)
                item.setData(_ID, link.id)
                item.setCheckState(Qt.CheckState.Checked if link.linked else Qt.CheckState.Unchecked)
                if link.id == chosen:
                    self.setCurrentItem(item)
            if not any(link.id == chosen for link in links):
                self.setCurrentRow(-1)
        self.fit()

    def chosen(self) -> str:
        """The id of the defect that edits speak of, or an empty text."""
        item = self.currentItem()
        return str(item.data(_ID)) if item is not None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.pin_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _outline_ticks(self) -> None:
        """Fusion draws the edge of a tick box a little darker than the window: on a dark one nobody would see it."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, faint())
        self.setPalette(palette)

    def _added(self) -> QListWidgetItem:
        item = QListWidgetItem(self)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        return item

    @Slot(QListWidgetItem)
    def _on_item_changed(self, item: QListWidgetItem) -> None:
        self.link_wanted.emit(item.data(_ID), item.checkState() == Qt.CheckState.Checked)

    @Slot()
    def _on_current_changed(self) -> None:
        self.defect_chosen.emit(self.chosen())
