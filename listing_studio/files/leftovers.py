"""Temporary names beside a target, and the removal of those that a killed process left; it writes nothing."""

from __future__ import annotations

import os
import platform
import secrets
import shutil
import sys
from contextlib import suppress
from pathlib import Path

from listing_studio.files.hashing import sha256_bytes

PREFIX = ".listing-studio-"


def temporary_sibling(target: Path) -> Path:
    """A new hidden name beside ``target`` that says for which target, machine and process it stands."""
    return target.parent / f"{_stem(target)}{os.getpid()}-{secrets.token_hex(4)}"


def sweep(target: Path) -> None:
    """Remove what killed processes of this machine left beside ``target``, as far as that is allowed."""
    stem = _stem(target)
    with suppress(OSError):
        for path in list(target.parent.iterdir()):
            owner = path.name.removeprefix(stem).partition("-")[0]
            if path.name.startswith(stem) and owner.isdecimal() and not _alive(int(owner)):
                remove(path)


def remove(path: Path) -> None:
    """Remove a file or a whole folder without complaint: it tidies up after a failure that was told."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()


def _stem(target: Path) -> str:
    # The machine is part of the name: on a shared folder the process numbers of others mean nothing here.
    return f"{PREFIX}{_mark(target.name)}-{_mark(platform.node())}-"


def _mark(text: str) -> str:
    return sha256_bytes(os.fsencode(text))[:8]


def _alive(process: int) -> bool:
    if sys.platform == "win32":  # asking with signal 0 would interrupt the process there
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
