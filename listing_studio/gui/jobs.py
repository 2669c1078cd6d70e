"""Work in background threads: what it gives, raises or reports arrives in the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Slot

from listing_studio.errors import OutputProblem, UserError
from listing_studio.gui.threads import Background, Threads

_T = TypeVar("_T")


class Cancelled(UserError):
    """The person took the job back."""

    def __init__(self) -> None:
        super().__init__("Cancelled.")


class Job:
    """One piece of work as its own thread sees it."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        self._tell = tell
        self._cancelled = False

    def cancel(self) -> None:
        """Asks the work to end early; it decides when it can."""
        self._cancelled = True

    def cancelled(self) -> bool:
        """Whether somebody asked for that."""
        return self._cancelled

    def report(self, done: int, total: int) -> None:
        """Tells how far the work is."""
        self._tell(done, total)


class Jobs(QObject):
    """The background work of one owner, whose end cancels it; nobody is told of it any more then."""

    def __init__(self, owner: QObject, threads: int = 1) -> None:
        super().__init__(owner)
        self._running: set[Job] = set()
        self._threads = Threads(self, threads, partial(_cancel, self._running))
        self._threads.told.connect(self._on_told)
        if application := QCoreApplication.instance():
            application.aboutToQuit.connect(self.cancel)

    def start(
        self,
        work: Callable[[Job], _T],
        finished: Callable[[_T], None],
        failed: Callable[[UserError], None],
        progressed: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> Job:
        """Runs ``work`` as soon as a thread is free; ends with exactly one call of ``finished`` or ``failed``."""
        tell = self._threads.told.emit
        job = Job(lambda done, total: tell(progressed, (done, total)))
        self._running.add(job)
        self._threads.start(_Run(job, work, self._ending(job, finished), self._ending(job, failed), tell))
        return job

    def is_busy(self) -> bool:
        """Whether anything is still running."""
        return bool(self._running)

    @Slot()
    def cancel(self) -> None:
        """Asks everything to end early."""
        _cancel(self._running)

    def _ending(self, job: Job, told: Callable[[Any], None]) -> Callable[[Any], None]:
        def end(value: Any) -> None:
            self._running.discard(job)
            told(value)

        return end

    @Slot(object, object)
    def _on_told(self, told: Callable[..., None], values: tuple[Any, ...]) -> None:
        told(*values)


def _cancel(jobs: Iterable[Job]) -> None:
    for job in jobs:
        job.cancel()


class _Run(Background):
    def __init__(
        self,
        job: Job,
        work: Callable[[Job], Any],
        finished: Callable[[Any], None],
        failed: Callable[[UserError], None],
        tell: Callable[[object, object], None],
    ) -> None:
        super().__init__()
        self._job, self._asked, self._finished, self._failed, self._tell = job, work, finished, failed, tell

    def work(self) -> None:
        try:
            result = self._asked(self._job)
        except UserError as error:
            self._tell(self._failed, (error,))
        except Exception as error:  # a fault of the program: the window must not wait for ever, and the log wants it
            self._tell(self._failed, (OutputProblem("The program made a mistake.", why=repr(error)),))
            raise
        else:
            self._tell(self._finished, (result,))
