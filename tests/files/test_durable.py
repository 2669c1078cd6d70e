"""A write is there completely or not at all, whatever the disk or the person does in between."""

from __future__ import annotations

import errno
import os
import resource
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from listing_studio.errors import InputProblem, OutputProblem
from listing_studio.files.durable import staged_directory, write_bytes, write_text

_STAGE_AND_WAIT = """
import sys, time
from pathlib import Path
from listing_studio.files.durable import staged_directory
with staged_directory(Path(sys.argv[1])) as folder:
    (folder / "half.txt").write_text("half")
    print("staged", flush=True)
    time.sleep(60)
"""


def everything(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def fill(folder: Path, then: BaseException | None = None) -> None:
    """Two files in two folders, and whatever comes then."""
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "a").touch()
    (folder / "b").touch()
    if then:
        raise then


@contextmanager
def file_size_limit(size: int) -> Iterator[None]:
    """Let the system itself refuse files above ``size`` bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def failing(real: Callable[..., object], turn: int, error: BaseException) -> Callable[..., object]:
    """``real``, but raising ``error`` at the call of that number, counted from zero."""
    calls = iter(range(1_000))

    def call(*given: object, **named: object) -> object:
        if next(calls) == turn:
            raise error
        return real(*given, **named)

    return call


def test_bytes_and_text_arrive_and_replace(tmp_path: Path) -> None:
    write_bytes(tmp_path / "a", b"\x00\xff")
    write_text(tmp_path / "电池 🔋.txt", "行一\r\n行二\n")
    write_bytes(tmp_path / "a", b"later")
    assert (tmp_path / "a").read_bytes() == b"later"
    assert (tmp_path / "电池 🔋.txt").read_bytes() == "行一\r\n行二\n".encode()
    assert everything(tmp_path) == ["a", "电池 🔋.txt"]


def test_permissions_follow_the_mask_and_are_kept(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_bytes(tmp_path / "new", b"")
    finally:
        os.umask(before)
    (tmp_path / "old").touch()
    (tmp_path / "old").chmod(0o604)
    write_bytes(tmp_path / "old", b"x")
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o640
    assert (tmp_path / "old").stat().st_mode & 0o777 == 0o604


def test_a_symbolic_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real/file")
    write_bytes(tmp_path / "link", b"x")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real/file").read_bytes() == b"x"


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()], ids=["full", "ctrl-c"])
@pytest.mark.parametrize(("module", "name"), [(os, "fsync"), (Path, "replace")])
def test_a_failed_write_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, module: object, name: str
) -> None:
    (tmp_path / "a").write_bytes(b"before")
    monkeypatch.setattr(module, name, failing(getattr(module, name), 0, error))
    with pytest.raises(KeyboardInterrupt if isinstance(error, KeyboardInterrupt) else OutputProblem):
        write_bytes(tmp_path / "a", b"after")
    assert (tmp_path / "a").read_bytes() == b"before"
    assert everything(tmp_path) == ["a"]


def test_a_write_that_the_system_cuts_short_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"before")
    with file_size_limit(1_000), pytest.raises(OutputProblem, match="larger than this disk allows"):
        write_bytes(tmp_path / "a", bytes(5_000))
    assert (tmp_path / "a").read_bytes() == b"before"
    assert everything(tmp_path) == ["a"]


def test_the_content_and_then_its_name_are_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync
    synced: list[bool] = []

    def fsync(descriptor: int) -> None:
        synced.append(stat.S_ISDIR(os.fstat(descriptor).st_mode))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    write_bytes(tmp_path / "a", b"x")
    assert synced == [False, True]


def test_a_missing_folder_is_named_without_the_temporary_name(tmp_path: Path) -> None:
    with pytest.raises(OutputProblem) as caught:
        write_bytes(tmp_path / "no" / "a", b"x")
    assert caught.value.where == str(tmp_path / "no" / "a")
    assert ".listing-studio-" not in str(caught.value)


def test_a_read_only_folder_is_said_so(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    if os.access(folder, os.W_OK):
        pytest.skip("root may write everywhere")
    with pytest.raises(OutputProblem, match="permissions do not allow it"):
        write_bytes(folder / "a", b"x")
    with pytest.raises(OutputProblem, match="permissions do not allow it"), staged_directory(folder / "new"):
        pass
    assert everything(tmp_path) == ["locked"]


def test_a_staged_directory_appears_whole(tmp_path: Path) -> None:
    target = tmp_path / "out" / "二手 手机" / "bundle"
    with staged_directory(target) as folder:
        assert folder.parent == target.parent
        (folder / "data").mkdir()
        (folder / "data" / "a.txt").write_text("a")
        assert not target.exists()
    assert everything(target) == ["data", "data/a.txt"]
    assert everything(target.parent) == ["bundle", "bundle/data", "bundle/data/a.txt"]


def test_a_staged_directory_stays_where_it_was_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path)
    with staged_directory(Path("bundle")) as folder:
        monkeypatch.chdir(tmp_path / "elsewhere")
        (folder / "a").touch()
    assert everything(tmp_path) == ["bundle", "bundle/a", "elsewhere"]


@pytest.mark.parametrize("make", [Path.mkdir, Path.touch, lambda path: path.symlink_to("nowhere")])
def test_what_exists_is_not_overwritten(tmp_path: Path, make: Callable[[Path], object]) -> None:
    target = tmp_path / "bundle"
    make(target)
    with pytest.raises(OutputProblem, match="not overwritten") as caught, staged_directory(target):
        pytest.fail("nothing may be staged")
    assert caught.value.where == str(target)
    assert caught.value.remedy
    assert everything(tmp_path) == ["bundle"]


def test_what_came_into_being_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    with pytest.raises(OutputProblem, match="not overwritten"), staged_directory(tmp_path / "bundle"):
        fill(tmp_path / "bundle")
    assert everything(tmp_path / "bundle") == ["b", "data", "data/a"]
    assert [path.name for path in tmp_path.iterdir()] == ["bundle"]


@pytest.mark.parametrize(
    ("raised", "expected"),
    [
        (OSError(errno.ENOSPC, "full"), OutputProblem),
        (OSError(errno.EROFS, "read-only"), OutputProblem),
        (InputProblem("a finding of the caller"), InputProblem),
        (ZeroDivisionError(), ZeroDivisionError),
        (KeyboardInterrupt(), KeyboardInterrupt),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else "",
)
def test_a_failure_inside_leaves_nothing(tmp_path: Path, raised: BaseException, expected: type[BaseException]) -> None:
    with pytest.raises(expected), staged_directory(tmp_path / "new" / "er" / "bundle") as folder:
        fill(folder, then=raised)
    assert everything(tmp_path) == []


@pytest.mark.parametrize("name", ["mkdir", "rename"])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()], ids=["full", "ctrl-c"])
def test_a_failure_at_every_turn_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, error: BaseException
) -> None:
    for turn in range(2 if name == "mkdir" else 1):
        with monkeypatch.context() as patched:
            patched.setattr(Path, name, failing(getattr(Path, name), turn, error))
            with (
                pytest.raises((OutputProblem, KeyboardInterrupt)),
                staged_directory(tmp_path / "new" / "bundle"),
            ):
                pass
        assert everything(tmp_path) == []


def test_a_failure_to_sync_anything_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "new" / "bundle"
    # The folder above, two files, two folders, and the folder above again once the bundle is in place.
    for turn in range(6):
        with monkeypatch.context() as patched:
            patched.setattr(os, "fsync", failing(os.fsync, turn, OSError(errno.EIO, "fault")))
            with pytest.raises(OutputProblem, match="reported a fault"), staged_directory(target) as folder:
                fill(folder)
        assert everything(tmp_path) == []
    monkeypatch.setattr(os, "fsync", failing(os.fsync, 6, AssertionError("there was nothing left to sync")))
    with staged_directory(target) as folder:
        fill(folder)
    assert everything(target) == ["b", "data", "data/a"]


def test_a_folder_that_cannot_be_synced_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", failing(os.fsync, 1, OSError(errno.EINVAL, "a network folder")))
    write_bytes(tmp_path / "a", b"x")
    assert (tmp_path / "a").read_bytes() == b"x"


def test_the_source_of_a_failure_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputProblem) as caught, staged_directory(tmp_path / "bundle"):
        (tmp_path / "gone.jpg").read_bytes()
    assert caught.value.where == str(tmp_path / "bundle")
    assert str(tmp_path / "gone.jpg") in caught.value.why


def test_what_a_killed_process_left_is_swept_away(tmp_path: Path) -> None:
    target = tmp_path / "bundle"
    command = [sys.executable, "-c", _STAGE_AND_WAIT, str(target)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "staged\n"
        with staged_directory(tmp_path / "bundle 2"):
            pass
        assert [path.name[:16] for path in tmp_path.iterdir() if path.name.startswith(".")] == [".listing-studio-"]
        process.kill()
    assert any("half.txt" in path for path in everything(tmp_path))
    shutil.copytree(tmp_path, tmp_path.with_name("copy"))
    write_bytes(tmp_path.with_name("copy") / "bundle", b"x")
    assert everything(tmp_path.with_name("copy")) == ["bundle", "bundle 2"]
    with staged_directory(target) as folder:
        (folder / "whole.txt").touch()
    assert everything(tmp_path) == ["bundle", "bundle 2", "bundle/whole.txt"]
