"""Reading files that vanish, change or are no files."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest

from listing_studio.photos.decoding import reading
from listing_studio.photos.decoding.header import BYTES_MAX
from listing_studio.photos.decoding.problems import Problem, Refused
from listing_studio.photos.decoding.reading import is_being_written, read
from listing_studio.photos.inspect import inspect_file
from tests.photos.pictures import encoded, product


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


def test_a_photo_rewritten_under_the_reader_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In place, of the same size, and with the time of the change set back."""
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"a" * 1000)
    os.utime(path, (1, 1))

    def torn(_path: Path) -> bytes:
        with path.open("r+b", buffering=0) as file:
            half = file.read(500)
            file.seek(0)
            file.write(b"b" * 1000)
            os.utime(path, (1, 1))
            file.seek(500)
            return half + file.read()

    monkeypatch.setattr(Path, "read_bytes", torn)
    monkeypatch.setattr(reading, "_is_fresh", lambda _moment: False)
    assert problem_of(path) == Problem.CHANGED_WHILE_READING


def test_a_change_within_one_tick_of_the_clock_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sizes and times stay the same, as on a memory card that counts in steps of two seconds."""
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"photo")
    versions = iter([b"photo", b"other"])
    monkeypatch.setattr(Path, "read_bytes", lambda _path: next(versions))
    assert problem_of(path) == Problem.CHANGED_WHILE_READING


def test_a_file_that_a_camera_still_writes(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"first half")
    assert not is_being_written(path, 10)
    timer = threading.Timer(0.1, path.write_bytes, (b"first half and the other",))
    timer.start()
    assert is_being_written(path, 10)
    timer.join()
    assert not is_being_written(path, 24)
    path.unlink()
    assert is_being_written(path, 24)


def test_only_what_is_fresh_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"damaged long ago")
    os.utime(path, (1, 1))
    started = time.perf_counter()
    assert not is_being_written(path, 16)
    assert time.perf_counter() - started < 0.2


def test_half_a_photo_is_damaged_only_once_nobody_writes_it(tmp_path: Path) -> None:
    path, data = tmp_path / "photo.jpg", encoded(product())
    path.write_bytes(data[: len(data) // 2])
    timer = threading.Timer(0.1, path.write_bytes, (data,))
    timer.start()
    assert inspect_file(path).problem == Problem.CHANGED_WHILE_READING
    timer.join()
    assert inspect_file(path).problem is None
    path.write_bytes(data[: len(data) // 2])
    assert inspect_file(path).problem == Problem.DAMAGED
