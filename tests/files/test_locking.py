"""The lock of a file: one at a time, told when it is kept too long, and gone with the process that held it."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from listing_studio.errors import OutputProblem
from listing_studio.files import locking
from listing_studio.files.locking import alone

HOLD = """
import sys, pathlib
from listing_studio.files.locking import alone
with alone(pathlib.Path(sys.argv[1])):
    print('held', flush=True)
    input()
"""


def test_whoever_comes_second_waits(tmp_path: Path) -> None:
    path, order = tmp_path / "file.json", []

    def second() -> None:
        with alone(path):
            order.append("second")

    with alone(path):
        waiting = threading.Thread(target=second)
        waiting.start()
        waiting.join(0.2)
        order.append("first")
    waiting.join()
    assert order == ["first", "second"]
    assert not path.exists(), "the file itself is left alone"


def test_the_lock_of_another_process_is_told_and_ends_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "PATIENCE_SECONDS", 0.1)
    path = tmp_path / "file.json"
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(OutputProblem) as refused, alone(path):
            raise AssertionError("two at once")
        other.kill()
    assert str(path) in str(refused.value)
    assert "Another program is using it. Try again." in str(refused.value)
    with alone(path):
        pass


def test_what_the_block_raises_is_raised_and_frees_the_lock(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="inside"), alone(tmp_path / "file.json"):
        raise ValueError("inside")
    with alone(tmp_path / "file.json"):
        pass


def test_where_no_lock_can_be_made_the_reason_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputProblem, match="It does not exist"), alone(tmp_path / "missing" / "file.json"):
        raise AssertionError("no lock")


def test_a_lock_that_is_no_lock_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder.json.lock").mkdir()
    (tmp_path / "text.json.lock").write_text("somebody wrote more than a page into it " * 30)
    for name in ("folder.json", "text.json"):
        with pytest.raises(OutputProblem, match="It could not be written"), alone(tmp_path / name):
            raise AssertionError("no lock")
