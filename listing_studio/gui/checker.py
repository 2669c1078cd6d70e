"""Checks the open dossier in a background thread, one check after the other; a burst of edits is checked once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, Slot

from listing_studio.packs.pack import Pack
from listing_studio.workflow.checking import Checking, Report, Subject
from listing_studio.workflow.elsewhere import Elsewheres
from listing_studio.workflow.workbench import Workbench

CHECK_DELAY_MS = 60
"""How long after an edit a check starts: long enough that a burst of edits is checked once."""


class Checker(QObject):
    """``checked`` carries the subject that was checked, and a report per pack; None where a fault ended the check."""

    checked = Signal(object, object)
    _done = Signal(object, object)

    def __init__(self, parent: QObject, bench: Workbench, packs: Callable[[], list[Pack]]) -> None:
        super().__init__(parent)
        self._bench, self._packs = bench, packs
        self._memory = self._nothing_known()
        self._is_running = self._is_wanted = self._ended = False
        self._thread = QThreadPool(self)
        self._thread.setMaxThreadCount(1)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._start)
        self._done.connect(self._on_done)

    def check_soon(self, milliseconds: int = CHECK_DELAY_MS) -> None:
        """Has the dossier checked as it will be then, and not before."""
        self._timer.start(milliseconds)

    def is_due(self) -> bool:
        """Whether a check is to start soon."""
        return self._timer.isActive()

    def end(self) -> None:
        """Waits for the check that runs; nothing is told of it any more."""
        self._ended = True
        self._timer.stop()
        self._thread.waitForDone()

    @Slot()
    def _start(self) -> None:
        self._is_wanted = self._is_running
        if self._bench.id and not self._is_running:
            check = _Check(self._memory, self._bench.id, self._bench.subject(), self._packs(), self._done.emit)
            self._is_running = True
            self._thread.start(check)

    @Slot(object, object)
    def _on_done(self, subject: Subject, reports: dict[str, Report] | None) -> None:
        self._is_running = False
        if self._ended:
            return
        if self._is_wanted:
            self.check_soon()
        if reports is None:  # what a check that failed has half noted is nothing to go on from
            self._memory = self._nothing_known()
        self.checked.emit(subject, reports)

    def _nothing_known(self) -> _Memory:
        return _Memory(Checking(self._bench.catalogue), Elsewheres(self._bench.workspace))


@dataclass(frozen=True, slots=True)
class _Memory:
    """What checks know of the ones before them; only the thread that checks uses it."""

    checking: Checking
    elsewheres: Elsewheres


class _Check(QRunnable):
    """At the window's own priority: it holds Python's lock nearly all the time, and who holds that must be let run."""

    def __init__(
        self, memory: _Memory, id: str, subject: Subject, packs: list[Pack], done: Callable[[object, object], None]
    ) -> None:
        super().__init__()
        self._memory, self._id, self._subject, self._packs, self._done = memory, id, subject, packs, done

    def run(self) -> None:
        reports = None
        try:
            reports = self._reports()
        finally:  # a check that failed is over as well: the next one may start
            self._done(self._subject, reports)

    def _reports(self) -> dict[str, Report]:
        subject = self._memory.elsewheres.joined(self._id, self._subject)
        reports = self._memory.checking.check(subject, self._packs)
        for report in reports.values():
            _ = report.points  # gathered here, where the window does not wait for it
        return reports
