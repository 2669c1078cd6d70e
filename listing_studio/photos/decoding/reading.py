"""Reads a photo file whole, and notices when it is gone, is no file, or changes under the reader."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

from listing_studio.photos.decoding.header import BYTES_MAX
from listing_studio.photos.decoding.problems import Problem, Refused

_FRESH_NS = 3_000_000_000
"""No file system's clock is coarser: after that long, a change cannot hide behind the time of an earlier one."""
_WRITER_PAUSE = 0.4
"""Seconds; a camera or a copy that still writes a file adds to it more often than that."""


def read(path: Path) -> bytes:
    """The bytes of a file. Raises ``Refused``: vanished, unreadable, too large, changed while reading."""
    try:
        before = path.stat()
        _refuse_odd(before)
        data = path.read_bytes()
        same = not _is_fresh(max(before.st_mtime_ns, before.st_ctime_ns)) or path.read_bytes() == data
        after = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Refused(Problem.VANISHED) from error
    except (OSError, ValueError) as error:  # ValueError: a null character in the path
        raise Refused(Problem.UNREADABLE) from error
    if not same or _version(before) != _version(after) or len(data) != after.st_size:
        raise Refused(Problem.CHANGED_WHILE_READING)
    return data


def is_being_written(path: Path, size: int) -> bool:
    """Whether a file of which ``size`` bytes were read just now grows; waits a moment where it may."""
    try:
        before = path.stat()
        if before.st_size == size and _is_fresh(before.st_mtime_ns):
            time.sleep(_WRITER_PAUSE)
        return _version(before) != _version(path.stat()) or before.st_size != size
    except OSError:
        return True


def _refuse_odd(status: os.stat_result) -> None:
    """Opening a pipe would wait for ever."""
    if not stat.S_ISREG(status.st_mode):
        raise Refused(Problem.NOT_A_PHOTO)
    if status.st_size > BYTES_MAX:
        raise Refused(Problem.TOO_LARGE)


def _is_fresh(moment_ns: int) -> bool:
    return abs(time.time_ns() - moment_ns) < _FRESH_NS


def _version(status: os.stat_result) -> tuple[int, int, int]:
    """The third tells of a change whose time was set back."""
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns
