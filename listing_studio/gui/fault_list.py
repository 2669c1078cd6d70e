"""The faults of a bundle, each with the path it is about; hidden while there are none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from listing_studio.bundle.bag import Fault
from listing_studio.gui.theme import mark_icon

_LINES = 8


class FaultList(QListWidget):
    """Up to eight lines high; then it scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Faults of the bundle"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setIconSize(QSize(16, 16))
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.hide()

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Shows faults in their order."""
        self.clear()
        kinds = {
            "missing": self.tr("missing"),
            "altered": self.tr("altered"),
            "unexpected": self.tr("unexpected"),
            "unreadable": self.tr("unreadable"),
            "malformed": self.tr("malformed"),
        }
        for fault in faults:
            words = self.tr("{path}: {kind}. {detail}")
            QListWidgetItem(
                mark_icon("error"), words.format(path=fault.path, kind=kinds[fault.kind], detail=fault.detail), self
            )
        self.setVisible(bool(faults))
        if faults:
            rows = min(len(faults), _LINES)
            self.setFixedHeight((self.sizeHintForRow(0) + 2) * rows + 2 * self.frameWidth() + 20)
