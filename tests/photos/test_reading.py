"""Reading files that vanish, change or are no files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from listing_studio.photos.opening import BYTES_MAX
from listing_studio.photos.problems import Problem, Refused
from listing_studio.photos.reading import read


def problem_of(path: Path) -> Problem:
    with pytest.raises(Refused) as refusal:
        read(path)
    return refusal.value.problem


@pytest.mark.parametrize("name", ["photo.jpg", "正面 照片 📷.jpg"])
def test_read_gives_the_bytes(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"photo")
    assert read(tmp_path / name) == b"photo"


def test_vanished(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert problem_of(tmp_path / "gone.jpg") == Problem.VANISHED
    assert problem_of(tmp_path / "file" / "gone.jpg") == Problem.VANISHED


def test_vanished_while_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"photo")
    monkeypatch.setattr(Path, "read_bytes", lambda path: path.unlink() or b"photo")
    assert problem_of(tmp_path / "photo.jpg") == Problem.VANISHED


@pytest.mark.parametrize("later", [b"photo, and more of it", b"other"], ids=["grown", "rewritten"])
def test_changed_while_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, later: bytes) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"photo")
    os.utime(path, (1, 1))
    monkeypatch.setattr(Path, "read_bytes", lambda self: self.write_bytes(later) and b"photo")
    assert problem_of(path) == Problem.CHANGED_WHILE_READING


def test_not_a_file(tmp_path: Path) -> None:
    assert problem_of(tmp_path) == Problem.NOT_A_PHOTO


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    assert problem_of(tmp_path / "pipe.jpg") == Problem.NOT_A_PHOTO


def test_too_large_is_not_even_read(tmp_path: Path) -> None:
    with (tmp_path / "photo.jpg").open("wb") as file:
        file.truncate(BYTES_MAX + 1)
    assert problem_of(tmp_path / "photo.jpg") == Problem.TOO_LARGE


def test_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(_path: Path) -> bytes:
        raise PermissionError

    (tmp_path / "photo.jpg").write_bytes(b"photo")
    assert problem_of(Path("photo\0.jpg")) == Problem.UNREADABLE
    monkeypatch.setattr(Path, "read_bytes", denied)
    assert problem_of(tmp_path / "photo.jpg") == Problem.UNREADABLE
