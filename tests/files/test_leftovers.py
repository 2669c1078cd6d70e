"""Only what a dead process of this machine left for the same target is removed."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from listing_studio.files.leftovers import PREFIX, remove, sweep, temporary_sibling


@pytest.fixture
def dead(monkeypatch: pytest.MonkeyPatch) -> int:
    """The number of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def leave(target: Path, process: int, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A half-written folder as a process of that number would have named it."""
    with monkeypatch.context() as patched:
        patched.setattr(os, "getpid", lambda: process)
        left = temporary_sibling(target)
    left.mkdir()
    (left / "half.txt").touch()
    return left


def test_siblings_are_hidden_recognisable_and_new(tmp_path: Path) -> None:
    first, second = (temporary_sibling(tmp_path / "a") for _ in range(2))
    assert first != second
    assert first.parent == tmp_path
    assert first.name.startswith(PREFIX)


def test_long_names_leave_room_for_a_sibling(tmp_path: Path) -> None:
    temporary_sibling(tmp_path / ("电" * 85)).touch()


def test_the_dead_are_swept_files_and_folders(tmp_path: Path, dead: int, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "bundle"
    left = leave(target, dead, monkeypatch)
    file = left.with_name(f"{left.name}0")
    file.touch()
    sweep(target)
    assert list(tmp_path.iterdir()) == []


def test_the_living_other_targets_and_other_machines_are_left_alone(
    tmp_path: Path, dead: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "bundle"
    living = leave(target, os.getppid(), monkeypatch)
    other_target = leave(tmp_path / "bundle-2", dead, monkeypatch)
    with monkeypatch.context() as patched:
        patched.setattr(platform, "node", lambda: "another-station")
        other_machine = leave(target, dead, monkeypatch)
    ordinary = tmp_path / ".listing-studio-notes"
    ordinary.touch()
    sweep(target)
    assert set(tmp_path.iterdir()) == {living, other_target, other_machine, ordinary}


def test_sweeping_where_nothing_is_does_nothing(tmp_path: Path) -> None:
    sweep(tmp_path / "no" / "bundle")
    remove(tmp_path / "no")


def test_removing_a_link_to_a_folder_keeps_the_folder(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    remove(tmp_path / "link")
    assert [path.name for path in tmp_path.iterdir()] == ["real"]
