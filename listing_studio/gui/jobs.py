"""One piece of work in a background thread: what it gives or raises arrives in the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal

from listing_studio.errors import OutputProblem, UserError


class Cancelled(UserError):
    """The person took the job back."""

    def __init__(self) -> None:
        super().__init__("Cancelled.")


class Job(QObject):
    """Ends with exactly one of ``finished`` and ``failed``. Connect its signals to bound methods of QObjects only.

    The work calls ``report`` and asks ``cancelled`` in its own thread; ``pool`` must outlive it.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cancelled = False
        self.finished.connect(self.deleteLater)
        self.failed.connect(self.deleteLater)
        if application := QCoreApplication.instance():
            application.aboutToQuit.connect(self.cancel)

    def start(self, pool: QThreadPool, work: Callable[[], Any]) -> None:
        """Runs ``work`` as soon as a thread is free."""
        pool.start(_Run(self, work))

    def cancel(self) -> None:
        """Asks the work to end early; it decides when it can."""
        self._cancelled = True

    def cancelled(self) -> bool:
        """Whether somebody asked for that."""
        return self._cancelled

    def report(self, done: int, total: int) -> None:
        """Tells how far the work is."""
        _emit(self.progressed.emit, done, total)


class _Run(QRunnable):
    def __init__(self, job: Job, work: Callable[[], Any]) -> None:
        super().__init__()
        self._job, self._work = job, work

    def run(self) -> None:
        try:
            result = self._work()
        except UserError as error:
            _emit(self._job.failed.emit, error)
        except Exception as error:  # a fault of the program: the window must not wait for ever, and the log wants it
            _emit(self._job.failed.emit, OutputProblem("The program made a mistake.", why=repr(error)))
            raise
        else:
            _emit(self._job.finished.emit, result)


def _emit(emit: Callable[..., object], *values: object) -> None:
    with suppress(RuntimeError):  # the page is gone: nobody waits for this any more
        emit(*values)
