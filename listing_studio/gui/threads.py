"""Background threads: they let the window's thread go first, and may outlive whoever owns them."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QObject, QRunnable, QThread, QThreadPool, Signal, Slot

_NICE = 5
"""A third of the window's share where both want a core. With much less, beside programs that take all of the machine,
the window waits in turn: who is not let run cannot give Python's lock back."""


class Background(QRunnable):
    """Work that seldom holds Python's lock, for a thread pool. On Linux threads that it starts step back as well."""

    def run(self) -> None:
        """For Qt."""
        if sys.platform == "linux":  # where Qt's priorities say nothing, and those of the system are a thread's own
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICE)
        else:
            QThread.currentThread().setPriority(QThread.Priority.LowPriority)
        self.work()

    def work(self) -> None:
        """What is to be done."""
        raise NotImplementedError


class Threads(QObject):
    """A few threads that outlive their owner, and the signal by which they tell the window's thread what they found.

    A pool that dies with its owner makes the window's thread wait for all that is queued; where that thread holds
    Python's lock meanwhile, for ever. So this has no parent: it is let go once its owner is gone and it is idle.
    """

    told = Signal(object, object)
    """What was found, and whatever belongs to it."""
    _all: ClassVar[list[Threads]] = []

    def __init__(self, owner: QObject, count: int, abandoned: Callable[[], object] = lambda: None) -> None:
        """``abandoned`` is called once the owner is gone, when none of its methods can be called any more."""
        super().__init__()
        self._abandoned = abandoned
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(count)
        self._is_owned = True
        owner.destroyed.connect(self._on_abandoned)
        Threads._all = [one for one in Threads._all if one._is_owned or one._pool.activeThreadCount()]
        Threads._all.append(self)

    def start(self, work: Background, priority: int = 0) -> None:
        """Runs it as soon as a thread is free; of what waits, the highest priority first."""
        self._pool.start(work, priority)

    @classmethod
    def end_all(cls) -> None:
        """Waits for everything that is being worked on; what has not begun is dropped."""
        for one in cls._all:
            one._pool.clear()
            one._pool.waitForDone()

    @Slot()
    def _on_abandoned(self) -> None:
        self._is_owned = False
        self._pool.clear()
        self._abandoned()
