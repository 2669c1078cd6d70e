"""A page that stands in for real ones in tests of the frame: one line for one part of the facts."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from listing_studio.gui.desk import Desk
from listing_studio.gui.editors.text_editor import TextEditor
from listing_studio.gui.pages.page import Page


class StandIn(Page):
    """Edits ``path`` as a text; owns every place that begins with ``holds``. Counts what the frame asks of it."""

    path = "unit.identity.model"
    holds = "unit.identity"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.refreshed = 0
        self.judged = 0
        self.revealed: list[str] = []
        self.editor = TextEditor()
        self.editor.set_name(self.path)
        self.editor.committed.connect(self._on_committed)
        desk.settling.connect(self._settle)
        QVBoxLayout(self).addWidget(self.editor)

    def refresh(self) -> None:
        self.refreshed += 1
        if not self.editor.is_pending():
            self.editor.set_value(self.desk.fact(self.path))

    def show_reports(self) -> None:
        self.judged += 1

    def owns(self, place: str) -> bool:
        return place.startswith(self.holds)

    def reveal(self, place: str) -> bool:
        self.revealed.append(place)
        self.editor.targets()[0].setFocus()
        return True

    def _settle(self) -> None:
        self.editor.commit()

    def _on_committed(self, value: object) -> None:
        self.desk.set_fact(self.path, value, f"Set {self.path}")


class IdentityStandIn(StandIn):
    section = "identity"


class ConditionStandIn(StandIn):
    section = "condition"
    path = "unit.battery.measured_with"
    holds = "unit.battery"


class OfferStandIn(StandIn):
    section = "offer"
    path = "offer.shipping.carrier"
    holds = "offer."


class ExportStandIn(StandIn):
    section = "export"
    path = "reference"
    holds = "confirmations"


PAGES = (IdentityStandIn, ConditionStandIn, OfferStandIn, ExportStandIn)
