"""Opens the database so that several threads can use it and a commit outlives a power cut; it knows no table.

Any thread reads and writes, writers one after the other. Each side has an engine of its own:

- The writer has a single connection. Each transaction begins with the write lock (BEGIN IMMEDIATE), because one
  that reads first and writes later fails at once when somebody else commits in between. Another process that
  holds the lock is waited for; a second writing thread queues for the connection, and blocks must not be nested.
- Readers see the last commit, wait for nobody, and cannot write (query_only). A block is one snapshot: keep it
  short, since the write-ahead log grows as long as the oldest snapshot lives.

Connections pass between threads only through SQLAlchemy's pools, never while they are in use.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event

from listing_studio.store.failures import explained

BUSY_TIMEOUT_MS = 5_000
"""How long a transaction waits for another process before it gives up."""


class Database:
    """The SQLite file at ``path``, made when missing. Raises OutputProblem whenever SQLite refuses (``failures``)."""

    def __init__(self, path: Path) -> None:
        url = URL.create("sqlite", database=str(path))
        self.path = path
        self._writer = create_engine(url, pool_size=1, max_overflow=0)
        self._reader = create_engine(url)
        durable = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON")
        self._set_up(self._writer, durable, begin="BEGIN IMMEDIATE")
        self._set_up(self._reader, ("query_only=ON",), begin="BEGIN")

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is committed to the disk when the block ends well, and undone when it does not."""
        with self._writer.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A snapshot of the last commit."""
        with self._reader.begin() as connection:
            yield connection

    def close(self) -> None:
        """Close every connection. The writer is last: whoever closes last folds the log into the database."""
        self._reader.dispose()
        self._writer.dispose()

    def _set_up(self, engine: Engine, pragmas: tuple[str, ...], *, begin: str) -> None:
        @event.listens_for(engine, "connect")
        def _connect(connection: sqlite3.Connection, _record: object) -> None:
            connection.isolation_level = None  # the driver must not begin transactions of its own
            for pragma in (f"busy_timeout={BUSY_TIMEOUT_MS}", *pragmas):
                connection.execute(f"PRAGMA {pragma}").close()

        @event.listens_for(engine, "begin")
        def _begin(connection: Connection) -> None:
            connection.exec_driver_sql(begin)

        event.listen(engine, "handle_error", lambda context: explained(context, self.path), retval=True)
