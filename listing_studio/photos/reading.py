"""Reads a photo file whole, and notices when it is gone, is no file, or changes under the reader."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from listing_studio.photos.opening import BYTES_MAX
from listing_studio.photos.problems import Problem, Refused


def read(path: Path) -> bytes:
    """The bytes of a file. Raises ``Refused``: vanished, unreadable, too large, changed while reading."""
    try:
        before = path.stat()
        _refuse_odd(before)
        data = path.read_bytes()
        after = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Refused(Problem.VANISHED) from error
    except (OSError, ValueError) as error:  # ValueError: a null character in the path
        raise Refused(Problem.UNREADABLE) from error
    if _version(before) != _version(after) or len(data) != after.st_size:
        raise Refused(Problem.CHANGED_WHILE_READING)
    return data


def _refuse_odd(status: os.stat_result) -> None:
    """Opening a pipe would wait for ever."""
    if not stat.S_ISREG(status.st_mode):
        raise Refused(Problem.NOT_A_PHOTO)
    if status.st_size > BYTES_MAX:
        raise Refused(Problem.TOO_LARGE)


def _version(status: os.stat_result) -> tuple[int, int]:
    return status.st_size, status.st_mtime_ns
