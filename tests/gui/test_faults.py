"""Faults of the program: told, logged, survived."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from listing_studio.gui import faults
from listing_studio.gui.faults import Faults


def a_fault() -> ZeroDivisionError:
    try:
        return ZeroDivisionError(str(1 // 0))
    except ZeroDivisionError as error:
        return error


def test_a_fault_is_told_and_logged(qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = Faults(tmp_path)
    error = a_fault()
    with qtbot.waitSignal(told.told) as signal:
        told.caught(type(error), error, error.__traceback__)
    assert signal.args == ["ZeroDivisionError: integer division or modulo by zero"]
    log = (tmp_path / faults.LOG).read_text()
    assert "in a_fault" in log
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_a_thread_is_caught_too(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    told = Faults(tmp_path)
    told.install()
    with qtbot.waitSignal(told.told) as signal:
        threading.Thread(target=a_fault_raised).start()
    assert signal.args == ["KeyError: 'missing'"]


def a_fault_raised() -> None:
    raise KeyError("missing")


def test_the_log_starts_anew_when_it_is_large(tmp_path: Path) -> None:
    log = tmp_path / faults.LOG
    log.write_text("x" * (faults.LARGEST + 1))
    error = a_fault()
    Faults(tmp_path).caught(type(error), error, error.__traceback__)
    assert len(log.read_text()) < 5_000


@pytest.mark.parametrize("folder", [None, Path("nowhere")])
def test_without_a_log_it_is_still_told(qtbot: QtBot, folder: Path | None) -> None:
    told = Faults(folder)
    error = a_fault()
    with qtbot.waitSignal(told.told):
        told.caught(type(error), error, None)


def test_an_interrupt_is_no_fault(qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = Faults(tmp_path)
    with qtbot.assertNotEmitted(told.told):
        told.caught(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not (tmp_path / faults.LOG).exists()
