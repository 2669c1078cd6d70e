"""Writes that are there completely or not at all, even after a crash; the callers decide what is written."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from listing_studio.errors import OutputProblem
from listing_studio.files.failures import writing
from listing_studio.files.leftovers import remove, sweep, temporary_sibling

# Some network file systems cannot sync a folder and say so with one of these.
_CANNOT_SYNC_FOLDERS = {errno.EINVAL, errno.EBADF, errno.ENOTSUP}


def write_text(path: Path, text: str) -> None:
    """Replace ``path`` by ``text`` in UTF-8, line ends as they are; raises as ``write_bytes``."""
    write_bytes(path, text.encode())


def write_bytes(path: Path, data: bytes) -> None:
    """Replace the content of ``path`` in one step, keeping its permissions and following a symbolic link.

    Raises OutputProblem when the disk refuses; ``path`` then holds the old content or the new, never a part.
    """
    target = Path(os.path.realpath(path))
    sweep(target)
    temporary = temporary_sibling(target)
    with writing(path):
        try:
            _write_new(temporary, data)
            with suppress(FileNotFoundError):
                temporary.chmod(target.stat().st_mode & 0o7777)
            temporary.replace(target)
        except BaseException:
            remove(temporary)
            raise
        _sync_folder(target.parent)


@contextmanager
def staged_directory(target: Path) -> Iterator[Path]:
    """A new folder to fill, which becomes ``target`` when the block ends well and vanishes when it does not.

    Missing folders above ``target`` are made, and taken away again on failure. Raises OutputProblem when
    ``target`` exists or the disk refuses, also for system errors inside the block.
    """
    with writing(target):
        target = Path(os.path.realpath(target.parent), target.name)
        _refuse_existing(target)
        with _parents(target):
            sweep(target)
            staging = temporary_sibling(target)
            try:
                staging.mkdir()
                yield staging
                _sync_tree(staging)
                _place(staging, target)
            except BaseException:
                remove(staging)
                raise


def _write_new(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _refuse_existing(target: Path) -> None:
    if os.path.lexists(target):
        remedy = "Choose another name, or move or delete what is there."
        raise OutputProblem("It exists already and is not overwritten.", where=str(target), remedy=remedy)


@contextmanager
def _parents(target: Path) -> Iterator[None]:
    missing = [folder for folder in target.parents if not folder.exists()]
    try:
        for folder in reversed(missing):
            folder.mkdir(exist_ok=True)
            _sync_folder(folder.parent)
        yield
    except BaseException:
        for folder in missing:
            with suppress(OSError):
                folder.rmdir()
        raise


def _place(staging: Path, target: Path) -> None:
    _refuse_existing(target)
    staging.rename(target)
    try:
        _sync_folder(target.parent)
    except BaseException:
        target.rename(staging)  # so that the failure leaves nothing under the final name
        raise


def _sync_tree(root: Path) -> None:
    for folder, _, names in os.walk(root, topdown=False, onerror=_raise):
        for name in names:
            _sync_file(Path(folder, name))
        _sync_folder(Path(folder))


def _raise(error: OSError) -> None:
    raise error


def _sync_file(path: Path) -> None:
    if path.is_symlink() or not path.is_file():
        return
    _sync(path, os.O_RDWR if sys.platform == "win32" else os.O_RDONLY)


def _sync_folder(path: Path) -> None:
    if sys.platform == "win32":  # folders cannot be opened there
        return
    try:
        _sync(path, os.O_RDONLY)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC_FOLDERS:
            raise


def _sync(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
