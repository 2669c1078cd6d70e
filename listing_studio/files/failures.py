"""Turns a refusal of the operating system into a sentence a person can act on; it repairs nothing."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from listing_studio.errors import OutputProblem
from listing_studio.files.leftovers import PREFIX

_MAKE_ROOM = "Free some space or choose another disk, then try again."
_ELSEWHERE = "Choose another folder, or change its permissions."
_ANOTHER_NAME = "Choose another name, or move what is there."
_SENTENCES = {
    errno.ENOSPC: ("There is no space left on the disk.", _MAKE_ROOM),
    errno.EDQUOT: ("Your share of the disk is used up.", _MAKE_ROOM),
    errno.EFBIG: ("The file is larger than this disk allows.", "Choose another disk."),
    errno.EROFS: ("The disk is read-only.", "Choose another folder."),
    errno.EACCES: ("The permissions do not allow it.", _ELSEWHERE),
    errno.EPERM: ("The permissions do not allow it.", _ELSEWHERE),
    errno.ENOENT: ("It does not exist.", "Check the path."),
    errno.EEXIST: ("It exists already.", _ANOTHER_NAME),
    errno.ENOTEMPTY: ("It exists already.", _ANOTHER_NAME),
    errno.ENOTDIR: ("A part of the path is a file, not a folder.", "Check the path."),
    errno.EISDIR: ("There is a folder of this name.", "Choose another name."),
    errno.ENAMETOOLONG: ("The name is too long for this disk.", "Choose a shorter name."),
    errno.ELOOP: ("Its symbolic links lead round in a circle.", "Use the file itself."),
    errno.EIO: ("The disk reported a fault.", "Check the disk and its cable, and keep a copy elsewhere."),
}


def reason(error: OSError) -> str:
    """Why the system refused, as one sentence."""
    known = _SENTENCES.get(error.errno or 0)
    return known[0] if known else f"The system says: {error.strerror or error}."


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Raises OutputProblem for any system error inside: ``path`` could not be read."""
    with _explained(path, "It could not be read."):
        yield


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Raises OutputProblem for any system error inside: ``path`` could not be written."""
    with _explained(path, "It could not be written."):
        yield


@contextmanager
def _explained(path: Path, what: str) -> Iterator[None]:
    try:
        yield
    except OutputProblem as problem:
        if PREFIX not in problem.where:
            raise
        # Nobody knows the temporary name that failed: tell the one it stands for.
        raise OutputProblem(problem.what, where=str(path), why=problem.why, remedy=problem.remedy) from problem
    except OSError as error:
        other = _other_file(error, path)
        why = f"{other}: {reason(error)}" if other else reason(error)
        remedy = _SENTENCES.get(error.errno or 0, ("", ""))[1]
        raise OutputProblem(what, where=str(path), why=why, remedy=remedy) from error


def _other_file(error: OSError, path: Path) -> str:
    """The file the system names when it is not ``path``, nor a temporary name nobody knows."""
    named = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else ""
    return "" if named == str(path) or PREFIX in named else named
