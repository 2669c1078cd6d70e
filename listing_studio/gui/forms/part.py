"""What every part of a form page can do, be it a group of fields or a list of elements."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from listing_studio.gui.forms.notes import NotesByPlace


class Part(QWidget):
    """Shows and edits some places of the open dossier."""

    def refresh(self) -> None:
        """Shows what holds now; leaves alone what is being typed."""

    def show_notes(self, notes: NotesByPlace) -> None:
        """Shows what the last check said about its places."""

    def settle(self, *, finished: bool = False) -> None:
        """Commits what is being typed, as far as it is a value; ``finished`` as if the field had been left."""

    def give_up(self) -> None:
        """Forgets what is being typed: another dossier is shown now."""

    def owns(self, place: str) -> bool:
        """Whether a place is shown here."""
        raise NotImplementedError

    def reveal(self, place: str) -> QWidget | None:
        """Puts the focus on a place, and gives what has to be scrolled into view."""
        raise NotImplementedError
