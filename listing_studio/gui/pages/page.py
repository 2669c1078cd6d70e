"""What every page of the workspace can do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from listing_studio.gui.desk import Desk


class Page(QWidget):
    """A section of the work. ``section`` is the catalogue's id, or a page's own (``text``, ``export``).

    ``kinds`` are the kinds of dossier that the section is asked for. One that ``sums_up`` is in order only where all
    others are.
    """

    section = ""
    kinds = frozenset({"unit", "application", "claim", "return"})
    sums_up = False
    place_requested = Signal(str)
    """Somebody wants to go to a place (``unit.defects[d1].type``) that is most often on another page."""

    explanation_requested = Signal(object)
    """Somebody asks why a Finding is one: by which rule, and by whose word."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def title(self) -> str:
        """The page's name in the list of sections; the catalogue's unless a page has its own."""
        for section in self.desk.catalogue.sections:
            if section.id == self.section:
                return section.label(self.desk.language)
        return self.section

    def refresh(self) -> None:
        """Shows the open dossier as it is now; called after every edit, must keep focus and cursor."""

    def show_reports(self) -> None:
        """Shows what the last check said (``desk.reports``)."""

    def reveal(self, place: str) -> bool:
        """Puts the focus on the place a finding names (``unit.defects[d1].size_mm``); False if it is not here."""
        return False

    def retake(self, place: str) -> bool:
        """Prepares that the photo at a place is taken again; False if there is none here."""
        return False

    def owns(self, place: str) -> bool:
        """Whether a finding's place belongs to this page."""
        return False
