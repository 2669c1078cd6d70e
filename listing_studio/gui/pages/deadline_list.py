"""The days that the shown packs count down to, each with how much is left. It edits nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from listing_studio.gui import theme
from listing_studio.gui.desk import Desk
from listing_studio.packs.due import Due, what_ends, when_it_ends

_SOON = 2
"""Days: what is due by then is drawn as a warning."""


class DeadlineList(QWidget):
    """Empty, and out of the way, while nothing runs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(2, 2)
        self._shown: tuple[Due, ...] = ()
        self.hide()

    def show_reports(self) -> None:
        """Shows what the last check counted."""
        dues = tuple(due for report in self._desk.reports.values() for due in report.dues)
        if dues != self._shown:
            self._shown = dues
            self._fill()
        self.setVisible(bool(dues))

    def lines(self) -> list[str]:
        """What is shown, as text."""
        return [f"{self._text(due)} {self._when(due)}" for due in self._shown]

    def _fill(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for row, due in enumerate(self._shown):
            mark = QLabel()
            mark.setPixmap(theme.mark_icon(_mark(due)).pixmap(16, 16))
            text, when = QLabel(self._text(due)), QLabel(self._when(due))
            for label in (text, when):
                label.setWordWrap(True)
            for column, label in enumerate((mark, text, when)):
                self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)

    def _text(self, due: Due) -> str:
        return what_ends(due, self._desk.language)

    def _when(self, due: Due) -> str:
        return when_it_ends(due, self._desk.catalogue, self._desk.language)


def _mark(due: Due) -> str:
    """What others are late with is no fault of this dossier: a warning, and calm until then."""
    if due.deadline.awaited:
        return "warning" if due.left < 0 else "advice"
    if due.left < 0:
        return "error"
    return "warning" if due.left <= _SOON else "advice"
