"""A list of facts by their labels; activating one asks for its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem

_PLACE = Qt.ItemDataRole.UserRole


class FactLinks(QListWidget):
    """Enter or a click goes to the fact."""

    place_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Facts behind this sentence"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.itemActivated.connect(self._on_item_activated)
        self.itemClicked.connect(self._on_item_activated)

    def show_facts(self, places: Sequence[tuple[str, str]]) -> None:
        """Shows facts, each as its place and its label."""
        self.setVisible(bool(places))
        if places == self._shown():
            return
        with QSignalBlocker(self):
            self.clear()
            for place, label in places:
                item = QListWidgetItem(label, self)
                item.setData(_PLACE, place)
                item.setForeground(self.palette().color(QPalette.ColorRole.Link))

    def _shown(self) -> list[tuple[str, str]]:
        items = [self.item(row) for row in range(self.count())]
        return [(item.data(_PLACE), item.text()) for item in items]

    @Slot(QListWidgetItem)
    def _on_item_activated(self, item: QListWidgetItem) -> None:
        self.place_requested.emit(item.data(_PLACE))
