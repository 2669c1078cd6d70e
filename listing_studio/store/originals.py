"""Files exactly as they came, under the SHA-256 of their content; never changed, never decoded."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from listing_studio.errors import Clause, InputProblem, OutputProblem
from listing_studio.files.durable import staged_directory, write_bytes
from listing_studio.files.failures import reading, writing
from listing_studio.files.hashing import sha256_bytes, sha256_file
from listing_studio.store.saved import Original

BYTES_MAX = 1_000_000_000
"""Larger files are refused: each is read whole, so that what is stored is what was hashed."""


class Originals:
    """The folder of originals: ``ab/abcdef...``, without suffix, so that a content has one place only."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def take_in(self, path: Path) -> Original:
        """Copy a file in, durably; the source stays as it is, and a content that is here already is not stored twice.

        Raises InputProblem for what is no file, too large or still being written, OutputProblem when the disk
        refuses.
        """
        data = _content(path)
        sha256 = sha256_bytes(data)
        target = self._place(sha256)
        with writing(target):
            if not target.exists() or sha256_file(target) != sha256:
                _make(target.parent)
                write_bytes(target, data)
            target.chmod(0o444)
        return Original(sha256, path.name, len(data))

    def find(self, sha256: str) -> Path | None:
        """Where a content lies that was taken in, unverified; None where it is not there, or cannot be looked at."""
        place = self._place(sha256)
        with suppress(OSError):
            return place if place.is_file() else None
        return None

    def original(self, sha256: str) -> Path:
        """Where a content lies, unverified. Raises OutputProblem when it is not there."""
        place = self.find(sha256)
        if place is None:
            raise _unusable(self._place(sha256), Clause("It is missing."))
        return place

    def read(self, sha256: str) -> bytes:
        """The content itself, verified. Raises OutputProblem when it is missing, unreadable or altered."""
        place = self.original(sha256)
        with reading(place):
            data = place.read_bytes()
        if sha256_bytes(data) != sha256:
            raise _unusable(place, Clause("Its content was altered: its checksum is another."))
        return data

    def _place(self, sha256: str) -> Path:
        return self._folder / sha256[:2] / sha256


def _content(path: Path) -> bytes:
    with reading(path):
        before = path.stat()
        if not stat.S_ISREG(before.st_mode):  # reading a pipe would wait for ever
            raise InputProblem("It is not a file.", where=str(path))
        if before.st_size > BYTES_MAX:
            why = Clause(
                "It has {size} bytes, at most {most} are taken.", size=f"{before.st_size:,}", most=f"{BYTES_MAX:,}"
            )
            raise InputProblem("The file is too large.", where=str(path), why=why)
        data = path.read_bytes()
        after = path.stat()
    if _version(before) != _version(after) or len(data) != after.st_size:
        raise InputProblem("The file changed while it was read.", where=str(path), remedy="Try again.")
    return data


def _version(status: os.stat_result) -> tuple[int, int]:
    return status.st_size, status.st_mtime_ns


def _make(folder: Path) -> None:
    """Make a folder that outlives a power cut."""
    if not folder.is_dir():
        with staged_directory(folder):
            pass


def _unusable(place: Path, why: Clause) -> OutputProblem:
    remedy = "Take in the same file once more, or restore it from a backup."
    return OutputProblem("A stored original cannot be used.", where=str(place), why=why, remedy=remedy)
