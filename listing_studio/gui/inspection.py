"""Has photos and documents looked at in the background; a fault of the program at one of them costs no other."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

from listing_studio.domain.documents import DocumentFacts
from listing_studio.domain.photos import PhotoFacts
from listing_studio.errors import UserError
from listing_studio.gui.threads import Background
from listing_studio.photos.decoding.problems import Problem

Inspect = Callable[[Mapping[str, Path], Callable[[], bool]], Iterator[tuple[str, object]]]
"""What is found out about files, by content hash, as long as it is not cancelled."""
Found = Mapping[str, Any]
"""``PhotoFacts`` or ``DocumentFacts`` by content hash."""

NOT_MEASURED = PhotoFacts(problem=Problem.PROGRAM_FAULT)
NOT_READ = DocumentFacts(problem=Problem.PROGRAM_FAULT)
"""Of what a fault of the program kept it from looking at. It is tried again (see ``PASSING``), and never stored."""
_TELL_SECONDS = 0.4
"""What is measured or read meanwhile is kept and shown together."""


class Inspector(QObject):
    """Has each file looked at once. ``found`` carries ``Found``, some files at a time.

    ``nothing`` is told of a file that a fault of the program keeps it from looking at. ``store`` is called in the
    background before something is told: what it refuses is told all the same, and will be looked at another day.
    Why it refuses, a UserError, is said once by ``not_stored``, until it succeeds again.
    """

    found = Signal(object)
    not_stored = Signal(object)
    _told = Signal(object)

    def __init__(
        self, parent: QObject, inspect: Inspect, nothing: object, store: Callable[[Found], None] | None = None
    ) -> None:
        super().__init__(parent)
        self._inspect, self._nothing, self._store = inspect, nothing, store
        self._waiting: set[str] = set()
        self._refused = ""
        self._ended = False
        self._told.connect(self._on_told)

    def look_at(self, files: Mapping[str, Path]) -> bool:
        """Has those files looked at, by content hash, that do not wait for it already; whether there were any."""
        new = {sha256: path for sha256, path in files.items() if sha256 not in self._waiting}
        if new:
            self._waiting |= set(new)
            inspection = Inspection(self._inspect, new, self._nothing, lambda: self._ended, self._tell)
            QThreadPool.globalInstance().start(inspection)
        return bool(new)

    def left(self) -> int:
        """How many files wait to be looked at."""
        return len(self._waiting)

    def end(self) -> None:
        """Nothing is told any more; the few files in work come to their end in the background."""
        self._ended = True

    def _tell(self, found: Found) -> None:
        """In the background."""
        try:
            self._keep(found)
        finally:
            self._told.emit(found)

    def _keep(self, found: Found) -> None:
        if self._store is None or not found:
            return
        before, self._refused = self._refused, ""
        try:
            self._store(found)
        except UserError as error:
            self._refused = str(error)
            if self._refused != before:
                self.not_stored.emit(error)

    @Slot(object)
    def _on_told(self, found: Found) -> None:
        if not self._ended:
            self._waiting -= set(found)
            self.found.emit(found)


class Inspection(Background):
    """Finds out about files, by content hash, and tells it a few at a time.

    A fault of the program costs no file but the one it happens at, of which ``nothing`` is told; one at telling
    costs none. All of them are raised at the end, for the log.
    """

    def __init__(
        self,
        inspect: Inspect,
        files: Mapping[str, Path],
        nothing: object,
        cancelled: Callable[[], bool],
        done: Callable[[Found], None],
    ) -> None:
        super().__init__()
        self._inspect, self._files, self._nothing = inspect, files, nothing
        self._cancelled, self._done = cancelled, done
        self._ready: dict[str, object] = {}
        self._untold: list[Exception] = []
        self._told = time.monotonic()

    def work(self) -> None:
        faults = [*self._faults(self._files)]
        self._tell()
        if faults or self._untold:  # nobody waits any more
            raise ExceptionGroup("Some files could not be looked at, or stored.", faults + self._untold)

    def _faults(self, files: Mapping[str, Path]) -> Iterator[Exception]:
        """Looks at the files; after a fault at one by one, for nobody knows which of them it was."""
        left = dict(files)
        try:
            for hash, facts in self._inspect(files, self._cancelled):
                del left[hash]
                self._note(hash, facts)
        except Exception as fault:
            yield fault
        else:
            return
        for hash, path in left.items():
            if len(files) == 1:
                self._note(hash, self._nothing)
            else:
                yield from self._faults({hash: path})

    def _note(self, hash: str, facts: object) -> None:
        self._ready[hash] = facts
        if time.monotonic() - self._told > _TELL_SECONDS:
            self._tell()

    def _tell(self) -> None:
        ready, self._ready, self._told = self._ready, {}, time.monotonic()
        try:
            self._done(ready)
        except Exception as fault:
            self._untold.append(fault)


def measured_photos(files: Mapping[str, Path], cancelled: Callable[[], bool]) -> Iterator[tuple[str, PhotoFacts]]:
    from listing_studio.photos.measure import measure_all

    threads = max(1, (os.cpu_count() or 1) - 1)  # the window wants a core for itself, where there are several
    yield from measure_all(files, known=lambda _hash: None, by_content=True, threads=threads, cancelled=cancelled)


def read_documents(files: Mapping[str, Path], cancelled: Callable[[], bool]) -> Iterator[tuple[str, DocumentFacts]]:
    from listing_studio.photos.papers import inspect_document

    for hash, path in files.items():
        if cancelled():
            return
        yield hash, inspect_document(path)
