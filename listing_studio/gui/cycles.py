"""Collects reference cycles in the window's thread only."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

INTERVAL_MS = 1000


def collect_due() -> None:
    """Collects the oldest generation that is due by Python's own thresholds."""
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [number for number, (count, limit) in enumerate(counts) if count > limit]
    if due:
        gc.collect(max(due))


class CycleCollector(QObject):
    """Stands in for Python's own collector, from when it is made until ``end``.

    Python collects in whatever thread happens to allocate. A check in the background would so destroy widgets that
    are part of a cycle, which Qt allows the window's thread alone: the program would crash now and then.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self, interval=INTERVAL_MS)
        timer.timeout.connect(self.collect)
        timer.start()

    @Slot()
    def collect(self) -> None:
        """Collects what is due."""
        collect_due()

    def spare_loaded(self) -> None:
        """Leaves out for ever what exists now: packs and catalogue stay as long as the program runs."""
        gc.collect()
        gc.freeze()

    def end(self) -> None:
        """Hands the collecting back to Python."""
        gc.unfreeze()
        gc.enable()
