"""Finds photos on disk by their names. Looks into no file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

SUFFIXES = frozenset(
    {".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".heic", ".heif", ".gif", ".bmp", ".avif", ".mpo"}
)


def photo_files(given: Path) -> Iterator[Path]:
    """The file itself, or every photo in a folder and below it, in the order of their names."""
    if given.is_dir():
        yield from (path for path in sorted(given.rglob("*")) if path.suffix.lower() in SUFFIXES and path.is_file())
    else:
        yield given
