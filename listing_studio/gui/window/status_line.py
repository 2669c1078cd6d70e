"""The line at the bottom of the window: whether everything is saved, what is being measured, how much there is."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QTime, Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar

from listing_studio.gui.desk import Desk
from listing_studio.gui.time_left import TimeLeft

_IN_MINUTES = 90
"""Seconds; what takes longer is told in minutes."""
_SHOWN_MS = 5_000
"""How long a passing message stays."""


class StatusLine(QStatusBar):
    """Follows the desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._most = 0
        self._time_left = TimeLeft()
        self.saved = QLabel()
        self.measuring = QLabel()
        self.progress = QProgressBar()
        self.progress.setMaximumWidth(140)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Photos measured"))
        self.count = QLabel()
        self.addWidget(self.saved)
        for part in (self.measuring, self.progress, self.count):
            self.addPermanentWidget(part)
        desk.dossier_changed.connect(self._on_saved)
        desk.seller_changed.connect(self._on_saved)
        desk.failed.connect(self._on_failed)
        desk.measuring_changed.connect(self.show_measuring)
        self.saved.setText(self.tr("All changes are saved"))
        self.show_measuring(0)

    @Slot(str)
    def say(self, text: str) -> None:
        """Shows a passing message."""
        self.showMessage(text, _SHOWN_MS)

    @Slot(int)
    def show_count(self, dossiers: int) -> None:
        """How many dossiers the queue holds."""
        self.count.setText(self.tr("%n dossier(s)", "", dossiers))

    @Slot(int)
    def show_measuring(self, left: int) -> None:
        """How many photos still wait to be measured and about how long; nothing once none does."""
        self._most = max(self._most, left) if left else 0
        seconds = self._time_left.seconds(self._most - left, left)
        parts = [self.tr("Measuring photos: %n left", "", left), *self._about(seconds)]
        self.measuring.setText(" · ".join(parts))
        self.progress.setMaximum(max(self._most, 1))
        self.progress.setValue(self._most - left)
        for part in (self.measuring, self.progress):
            part.setVisible(bool(left))

    def _about(self, seconds: float | None) -> list[str]:
        """In whole minutes, or in steps of ten seconds: what changes all the time is not read."""
        if seconds is None:
            return []
        if seconds > _IN_MINUTES:
            return [self.tr("about %n minute(s)", "", round(seconds / 60))]
        return [self.tr("about %n second(s)", "", ceil(seconds / 10) * 10)]

    @Slot()
    def _on_saved(self) -> None:
        now = QTime.currentTime().toString("HH:mm:ss")
        self.saved.setText(self.tr("All changes are saved (%s)") % now)

    @Slot(object)
    def _on_failed(self, _error: object) -> None:
        self.saved.setText(self.tr("The last action was not carried out; everything before it is saved"))
