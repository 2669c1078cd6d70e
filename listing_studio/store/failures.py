"""Turns what SQLite refuses into a sentence a person can act on; faults of the program stay as they are."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy.engine import ExceptionContext

from listing_studio.errors import Clause, OutputProblem

_PERMISSIONS = Clause("Choose another folder, or change its permissions.")
_BACKUP = Clause("Restore the folder of the workspace from a backup.")
_SENTENCES = {
    sqlite3.SQLITE_BUSY: (Clause("Another program is using it."), Clause("Close the other program, then try again.")),
    sqlite3.SQLITE_CANTOPEN: (Clause("The system does not let it be opened or made."), _PERMISSIONS),
    sqlite3.SQLITE_CORRUPT: (Clause("The file is damaged."), _BACKUP),
    sqlite3.SQLITE_FULL: (Clause("There is no space left on the disk."), Clause("Free some space, then try again.")),
    sqlite3.SQLITE_IOERR: (
        Clause("The disk reported a fault."),
        Clause("Check the disk, and keep a copy of the folder elsewhere."),
    ),
    sqlite3.SQLITE_NOTADB: (Clause("The file is damaged, or no database at all."), _BACKUP),
    sqlite3.SQLITE_PERM: (Clause("The permissions do not allow it."), _PERMISSIONS),
    sqlite3.SQLITE_READONLY: (Clause("The folder, the file or the disk is read-only."), _PERMISSIONS),
}


def explained(context: ExceptionContext, path: Path) -> OutputProblem | None:
    """What to raise instead of an error of the database at ``path``; None leaves the error as it is."""
    code = getattr(context.original_exception, "sqlite_errorcode", None)
    sentence = _SENTENCES.get(code & 0xFF) if code is not None else None  # the rest of the code says details
    if sentence is None:
        return None
    why, remedy = sentence
    return OutputProblem("The workspace cannot be used.", where=str(path), why=why, remedy=remedy)
