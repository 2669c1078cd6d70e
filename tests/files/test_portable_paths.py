"""Paths in a bundle mean the same files on every system."""

from __future__ import annotations

import pytest

from listing_studio.files.naming import printable
from listing_studio.files.portable_paths import is_portable, path_problems


@pytest.mark.parametrize("path", ["a", "upload/01-front.jpg", "keep/a_b/c.d-e"])
def test_plain_paths_are_portable(path: str) -> None:
    assert is_portable(path)
    assert list(path_problems([path])) == []


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/a",
        "a/",
        "a//b",
        ".",
        "..",
        "a/../b",
        "~a",
        "C:/a",
        "a\\b",
        "a b",
        "前",
        "a\nb",
        "nul/a",
        ".a",
        "a.",
    ],
)
def test_others_are_named_as_problems(path: str) -> None:
    assert not is_portable(path)
    assert [problem.where for problem in path_problems(["good", path])] == [printable(path)]


@pytest.mark.parametrize(
    ("paths", "clashing"),
    [
        (["a", "a"], ["a"]),
        (["a", "A"], ["A"]),
        (["x/a", "X/b"], ["X/b"]),
        (["x/a", "x/b", "y/a"], []),
        (["x", "x/a"], ["x/a"]),
        (["x/a", "x"], ["x"]),
        (["x/a", "X"], ["X"]),
        (["a", "A", "a"], ["A", "a"]),
    ],
)
def test_clashes_are_found_in_files_and_folders(paths: list[str], clashing: list[str]) -> None:
    assert [problem.where for problem in path_problems(paths)] == clashing
