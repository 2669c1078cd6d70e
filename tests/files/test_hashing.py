"""Checksums agree with published ones and do not depend on how the content is cut."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_studio.files.hashing import blocks, digests, sha256_bytes, sha256_file

# FIPS 180-2, appendix B.1.
_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_the_published_example(tmp_path: Path) -> None:
    (tmp_path / "abc").write_bytes(b"abc")
    assert sha256_bytes(b"abc") == _ABC
    assert sha256_file(tmp_path / "abc") == _ABC


def test_a_large_file_is_read_in_blocks(tmp_path: Path) -> None:
    data = bytes(range(256)) * 10_000
    (tmp_path / "large").write_bytes(data)
    pieces = list(blocks(tmp_path / "large"))
    assert len(pieces) == 3
    assert b"".join(pieces) == data
    assert sha256_file(tmp_path / "large") == sha256_bytes(data)


def test_a_missing_file_raises_as_opening_does(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        sha256_file(tmp_path / "no")


@given(st.lists(st.binary()))
def test_several_digests_of_one_reading(pieces: list[bytes]) -> None:
    whole = b"".join(pieces)
    assert digests(iter(pieces), ("sha256", "sha512")) == {
        "sha256": hashlib.sha256(whole).hexdigest(),
        "sha512": hashlib.sha512(whole).hexdigest(),
    }
