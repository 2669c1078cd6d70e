"""What the pages of applications and cases share: the deadlines that run stand above the fields."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from listing_studio.gui.desk import Desk
from listing_studio.gui.pages.deadline_list import DeadlineList
from listing_studio.gui.pages.form_page import FormPage


class AboutPage(FormPage):
    """The page of what a dossier is about, where that is not a unit for sale."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.deadlines = DeadlineList(desk)

    def intro(self) -> QWidget:
        return self.deadlines

    def _show_notes(self) -> None:
        super()._show_notes()
        self.deadlines.show_reports()
