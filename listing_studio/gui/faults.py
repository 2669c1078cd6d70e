"""Faults of the program itself: written to a log with all details, and told to the window. The program goes on."""

from __future__ import annotations

import sys
import threading
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

LOG = "faults.log"
LARGEST = 1_000_000
"""Bytes after which the log starts anew."""


class Faults(QObject):
    """Catches what nobody else caught, in any thread. ``told`` carries one line; ``log`` has the rest."""

    told = Signal(str)

    def __init__(self, folder: Path | None) -> None:
        super().__init__()
        self.log = folder / LOG if folder is not None else None

    def install(self) -> None:
        """Takes the place of Python's own hooks, which would only print."""
        sys.excepthook = self.caught
        threading.excepthook = self._caught_in_thread

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Logs an exception and tells it; the user's interrupt stays what it is."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(text)
        self._write(f"{datetime.now(UTC).isoformat(timespec='seconds')}\n{text}\n")
        self.told.emit(traceback.format_exception_only(kind, error)[-1].strip())

    def _caught_in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.caught(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _write(self, text: str) -> None:
        if self.log is None:
            return
        with suppress(OSError):  # a disk that takes no log must not hide the fault itself
            fresh = self.log.exists() and self.log.stat().st_size > LARGEST
            with self.log.open("w" if fresh else "a", encoding="utf-8") as file:
                file.write(text)
