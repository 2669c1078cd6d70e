"""The program with its window, from its start to its end."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listing_studio.gui import application, settings, theme
from listing_studio.gui.application import FAILED, NO_DISPLAY, OK, Program
from tests.gui.conftest import CHECKED_MS
from tests.gui.stand_in import PAGES

Start = Callable[[], Program]
SLOW = ("alembic", "babel", "celpy", "jinja2", "numpy", "PIL", "pydantic", "sqlalchemy", "stdnum")


@pytest.fixture
def folder(own_folders: Path) -> Path:
    """The data folder of the program."""
    folder = own_folders / "listing-studio"
    folder.mkdir()
    return folder


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Starts a program with simple pages and waits until it is there; all are ended after the test."""
    registry = ModuleType("listing_studio.gui.pages.registry")
    registry.PAGES = PAGES  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, registry.__name__, registry)
    programs: list[Program] = []

    def started() -> Program:
        program = Program(qapp)
        qtbot.addWidget(program.window)
        programs.append(program)
        with qtbot.waitSignal(program.settled, timeout=CHECKED_MS):
            program.start()
        return program

    yield started
    for program in programs:
        program.window.close()
        program.end()
    theme.apply(qapp, theme.Scheme.LIGHT)


def end(program: Program) -> None:
    program.window.close()
    program.end()


def choose(program: Program, group: str, value: str) -> None:
    """Chooses a language or colours in the menu."""
    actions = getattr(program.window.all_actions, group).actions()
    next(action for action in actions if action.data() == value).trigger()


def python(script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    everything = {**os.environ, **environment}
    command = [sys.executable, "-c", script]
    return subprocess.run(command, env=everything, capture_output=True, text=True, check=False, timeout=50)


def test_a_first_start_welcomes(start: Start, folder: Path) -> None:
    program = start()
    assert program.window.start.title() == "Welcome to Listing Studio"
    assert program.desk is not None
    assert (folder / "workspace.sqlite3").is_file()


def test_the_next_start_goes_on_where_it_was(start: Start, qtbot: QtBot) -> None:
    first = start()
    for _ in range(2):
        first.window.start.sample_wanted.emit()
    assert first.desk is not None
    older = first.desk.bench.rows()[1].id
    first.desk.open(older)
    first.desk.show_pack("jd_used")
    end(first)
    again = start()
    assert again.desk is not None
    assert again.desk.bench.id == older
    assert again.desk.pack == "jd_used"
    assert again.window.isVisible()


def test_a_newer_database_is_refused_with_what_to_do(start: Start, folder: Path, qtbot: QtBot) -> None:
    end(start())
    with sqlite3.connect(folder / "workspace.sqlite3") as database:
        database.execute("PRAGMA user_version = 99")
    program = start()
    assert program.desk is None
    assert program.window.start.title() == "The workspace cannot be opened"
    assert "newer release" in program.window.start.text()
    with sqlite3.connect(folder / "workspace.sqlite3") as database:
        database.execute("PRAGMA user_version = 1")
    with qtbot.waitSignal(program.settled, timeout=CHECKED_MS) as signal:
        program.window.start.buttons()[0].click()
    assert signal.args == [OK]
    assert program.window.start.title() == "Welcome to Listing Studio"


def test_a_data_folder_that_cannot_be_is_told(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LISTING_STUDIO_DATA", "not/absolute")
    program = start()
    assert "not an absolute path" in program.window.start.text()


def test_a_refusal_is_said_in_the_language_of_the_window(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LISTING_STUDIO_DATA", "not/absolute")
    program = start()
    choose(program, "languages", "zh_CN")
    said = "not/absolute：LISTING_STUDIO_DATA 不是绝对路径。请填写以 / 开头的完整路径。"
    assert program.window.start.text() == said
    choose(program, "languages", "en")
    assert "not an absolute path" in program.window.start.text()


def test_a_fault_while_opening_is_told_and_logged(
    start: Start, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "listing_studio.store.workspace", ModuleType("hollow"))
    program = start()
    assert "ImportError" in program.window.start.text()
    assert "ImportError" in (folder / "faults.log").read_text()
    assert "fault" in program.window.info.texts()
    capsys.readouterr()


def test_the_language_changes_while_it_runs_and_stays(start: Start, folder: Path) -> None:
    program = start()
    program.window.start.sample_wanted.emit()
    choose(program, "languages", "zh_CN")
    assert program.desk is not None
    assert program.desk.language == "zh_CN"
    view = program.window.view
    assert view is not None
    assert view.dossier.findings.verdict.words()[0] == "正在检查…"
    assert program.window.all_actions.new.text() == "新建商品(&N)"
    assert settings.load(folder).language == "zh_CN"
    choose(program, "languages", "en")
    assert program.window.all_actions.new.text() == "&New unit"


def test_the_colours_change_while_it_runs_and_stay(start: Start, folder: Path) -> None:
    program = start()
    choose(program, "schemes", "dark")
    assert theme.is_dark()
    assert settings.load(folder).scheme == "dark"
    choose(program, "schemes", "light")
    assert not theme.is_dark()


def test_settings_that_make_no_sense_do_no_harm(start: Start, folder: Path) -> None:
    (folder / settings.FILE).write_text('{"language": "tlh", "scheme": "plaid", "geometry": "zz", "dossier": "gone"}')
    program = start()
    assert program.settings.language in ("en", "zh_CN")
    assert program.window.start.title()


def test_a_fault_of_the_program_is_told(start: Start, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = start()
    program.faults.caught(KeyError, KeyError("x"), None)
    assert program.window.info.texts()["fault"].startswith("Something went wrong inside the program.")
    assert "KeyError" in (folder / "faults.log").read_text()
    capsys.readouterr()


def test_closing_while_it_opens_is_no_fault(qtbot: QtBot, qapp: QApplication, folder: Path) -> None:
    program = Program(qapp)
    qtbot.addWidget(program.window)
    program.window.show()
    program.open()
    program.window.close()
    program.end()
    assert QThreadPool.globalInstance().activeThreadCount() == 0


def test_without_a_display_it_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    if sys.platform.startswith("linux"):
        assert application.open_window([]) == NO_DISPLAY
        assert "DISPLAY" in capsys.readouterr().err


def test_nothing_slow_is_imported_before_the_window_shows() -> None:
    script = f"import sys, listing_studio.gui.application; print(*(m for m in {SLOW!r} if m in sys.modules))"
    run = python(script)
    assert run.returncode == 0, run.stderr
    assert run.stdout.split() == []


@pytest.mark.parametrize("first", ["desk", "window.workspace_view", "pages.registry"])
def test_every_module_can_be_the_first(first: str) -> None:
    """Qt's import hook trips over a pydantic that is half imported; see ``gui/__init__.py``."""
    run = python(f"import listing_studio.gui.{first}")
    assert run.returncode == 0, run.stderr


def test_smoke_opens_everything_and_ends() -> None:
    script = "import sys; sys.argv = ['', '--smoke']\nfrom listing_studio.__main__ import main; sys.exit(main())"
    run = python(script)
    assert (run.returncode, run.stderr.replace("This plugin does not support propagateSizeHints()\n", "")) == (OK, "")
    assert python(script, LISTING_STUDIO_DATA="not/absolute").returncode == FAILED
