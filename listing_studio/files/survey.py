"""What lies in a folder and below it, without following links or opening a file."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from listing_studio.errors import Clause
from listing_studio.files.failures import reason


@dataclass(frozen=True, slots=True)
class Survey:
    """Everything below one folder, by path relative to it and written with ``/``."""

    sizes: dict[str, int] = field(default_factory=dict)
    """Plain files and their sizes in bytes."""
    special: set[str] = field(default_factory=set)
    """Symbolic links, devices, pipes: neither plain file nor folder."""
    unreadable: dict[str, Clause] = field(default_factory=dict)
    """What could not be looked at, and why."""


def survey(root: Path) -> Survey:
    """Look at everything below ``root``; what cannot be looked at is in the answer, not raised."""
    found = Survey()

    def refused(error: OSError) -> None:
        found.unreadable[_relative(root, Path(error.filename))] = reason(error)

    for folder, folders, files in os.walk(root, onerror=refused):
        for name in (*folders, *files):
            try:
                _note(found, root, Path(folder, name))
            except OSError as error:
                refused(error)
    return found


def _note(found: Survey, root: Path, path: Path) -> None:
    status = path.lstat()
    if stat.S_ISREG(status.st_mode):
        found.sizes[_relative(root, path)] = status.st_size
    elif not stat.S_ISDIR(status.st_mode):
        found.special.add(_relative(root, path))


def _relative(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()
