"""Checksums of bytes and of files, as lowercase hexadecimal; it compares nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

_BLOCK = 1 << 20


def sha256_bytes(data: bytes) -> str:
    """The SHA-256 of ``data``."""
    return hashlib.sha256(data).hexdigest()


def sha256_file(path: Path) -> str:
    """The SHA-256 of a file, read in blocks; raises OSError as opening and reading do."""
    return digests(blocks(path), ("sha256",))["sha256"]


def blocks(path: Path) -> Iterator[bytes]:
    """The content of a file in pieces of at most one mebibyte; raises OSError as opening and reading do."""
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            yield block


def digests(content: Iterable[bytes], algorithms: Sequence[str]) -> dict[str, str]:
    """Several checksums of the same content by algorithm name (as ``hashlib`` has it), reading it once."""
    hashers = {name: hashlib.new(name) for name in algorithms}
    for block in content:
        for hasher in hashers.values():
            hasher.update(block)
    return {name: hasher.hexdigest() for name, hasher in hashers.items()}
