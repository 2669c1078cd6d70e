"""Turns a refusal of the operating system into a sentence a person can act on; it repairs nothing."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from listing_studio.errors import Clause, OutputProblem
from listing_studio.files.leftovers import PREFIX

_MAKE_ROOM = Clause("Free some space or choose another disk, then try again.")
_ELSEWHERE = Clause("Choose another folder, or change its permissions.")
_ANOTHER_NAME = Clause("Choose another name, or move what is there.")
_CHECK_PATH = Clause("Check the path.")
_NOT_ALLOWED = Clause("The permissions do not allow it.")
_THERE = Clause("It exists already.")
_SENTENCES = {
    errno.ENOSPC: (Clause("There is no space left on the disk."), _MAKE_ROOM),
    errno.EDQUOT: (Clause("Your share of the disk is used up."), _MAKE_ROOM),
    errno.EFBIG: (Clause("The file is larger than this disk allows."), Clause("Choose another disk.")),
    errno.EROFS: (Clause("The disk is read-only."), Clause("Choose another folder.")),
    errno.EACCES: (_NOT_ALLOWED, _ELSEWHERE),
    errno.EPERM: (_NOT_ALLOWED, _ELSEWHERE),
    errno.ENOENT: (Clause("It does not exist."), _CHECK_PATH),
    errno.EEXIST: (_THERE, _ANOTHER_NAME),
    errno.ENOTEMPTY: (_THERE, _ANOTHER_NAME),
    errno.ENOTDIR: (Clause("A part of the path is a file, not a folder."), _CHECK_PATH),
    errno.EISDIR: (Clause("There is a folder of this name."), Clause("Choose another name.")),
    errno.ENAMETOOLONG: (Clause("The name is too long for this disk."), Clause("Choose a shorter name.")),
    errno.ELOOP: (Clause("Its symbolic links lead round in a circle."), Clause("Use the file itself.")),
    errno.EIO: (
        Clause("The disk reported a fault."),
        Clause("Check the disk and its cable, and keep a copy elsewhere."),
    ),
}


def reason(error: OSError) -> Clause:
    """Why the system refused, as one sentence."""
    known = _SENTENCES.get(error.errno or 0)
    return known[0] if known else Clause("The system says: {reason}.", reason=error.strerror or error)


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Raises OutputProblem for any system error inside: ``path`` could not be read."""
    with _explained(path, Clause("It could not be read.")):
        yield


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Raises OutputProblem for any system error inside: ``path`` could not be written."""
    with _explained(path, Clause("It could not be written.")):
        yield


@contextmanager
def _explained(path: Path, what: Clause) -> Iterator[None]:
    try:
        yield
    except OutputProblem as problem:
        if PREFIX not in problem.where:
            raise
        # Nobody knows the temporary name that failed: tell the one it stands for.
        raise OutputProblem(problem.what, where=str(path), why=problem.why, remedy=problem.remedy) from problem
    except OSError as error:
        other = _other_file(error, path)
        why = Clause("{path}: {reason}", path=other, reason=reason(error)) if other else reason(error)
        remedy = _SENTENCES.get(error.errno or 0, ("", ""))[1]
        raise OutputProblem(what, where=str(path), why=why, remedy=remedy) from error


def _other_file(error: OSError, path: Path) -> str:
    """The file the system names when it is not ``path``, nor a temporary name nobody knows."""
    named = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else ""
    return "" if named == str(path) or PREFIX in named else named
