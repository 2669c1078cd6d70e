"""The lists are what sha256sum writes and reads."""

from __future__ import annotations

import subprocess
from pathlib import Path

from listing_studio.files.checksum_list import format_checksums, parse_checksums
from listing_studio.files.hashing import sha256_file


def test_the_form_is_that_of_sha256sum(tmp_path: Path) -> None:
    for name in ("b.txt", "a b.txt"):
        (tmp_path / name).write_text(name)
    ours = format_checksums({name: sha256_file(tmp_path / name) for name in ("b.txt", "a b.txt")})
    theirs = subprocess.run(["sha256sum", "a b.txt", "b.txt"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ours == theirs.stdout
    assert parse_checksums(ours)[0] == {name: sha256_file(tmp_path / name) for name in ("a b.txt", "b.txt")}


def test_other_spellings_of_the_same_are_understood() -> None:
    assert parse_checksums("AB12 *data/a\r\ncd\t  data/b\n\n") == ({"data/a": "ab12", "data/b": "cd"}, ())


def test_every_bad_line_is_counted() -> None:
    digests, complaints = parse_checksums("ab  data/a\nnonsense\nab  data/a\nxy  data/b\nab \n")
    assert digests == {"data/a": "ab"}
    assert complaints == (
        "Line 2 is not a checksum and a path.",
        "Line 3 repeats a path.",
        "Line 4 is not a checksum and a path.",
        "Line 5 is not a checksum and a path.",
    )
