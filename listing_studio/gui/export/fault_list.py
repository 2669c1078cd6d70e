"""The faults of a bundle, each with the path it is about; hidden while there are none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QListWidgetItem

from listing_studio.bundle.bag import Fault
from listing_studio.errors import Translate
from listing_studio.gui.theme import mark_icon
from listing_studio.gui.widgets.fitted_list import FittedList

_HIGHEST = 180


class FaultList(FittedList):
    """In the order of the paths."""

    def __init__(self, translate: Translate) -> None:
        super().__init__(_HIGHEST)
        self._translate = translate
        self.setAccessibleName(self.tr("Faults of the bundle"))
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
            said = words.format(path=fault.path, kind=kinds[fault.kind], detail=fault.detail.said(self._translate))
            QListWidgetItem(mark_icon("error"), said, self)
        self.fit()
