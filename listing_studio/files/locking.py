"""Lets one program at a time change a file; whoever comes second waits. It neither reads nor writes the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from listing_studio.errors import Clause, OutputProblem
from listing_studio.files.failures import writing

PATIENCE_SECONDS = 10.0
"""How long the lock is waited for."""


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Keeps everybody else who asks for it from changing the file at ``path`` during the block, which must not nest.

    It is SQLite's lock on an empty file beside it: the same on every system, and gone with the process that holds it.
    Raises OutputProblem when somebody else keeps it too long, or the disk refuses.
    """
    lock = path.with_name(f"{path.name}.lock")
    with writing(path):
        lock.touch()
    with closing(_taken(lock, path)):
        yield


def _taken(lock: Path, path: Path) -> sqlite3.Connection:
    connection = None
    try:
        connection = sqlite3.connect(lock, timeout=PATIENCE_SECONDS, isolation_level=None)
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.Error as error:
        if connection is not None:
            connection.close()
        is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY  # the rest of the code says details
        why = Clause("Another program is using it.") if is_busy else Clause("The system says: {reason}.", reason=error)
        raise OutputProblem("It could not be written.", where=str(path), why=why, remedy="Try again.") from error
    return connection
