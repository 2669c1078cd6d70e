"""The whole program on an X display of its own, driven by nothing but a keyboard."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listing_studio.gui.pages.registry import PAGES
from listing_studio.gui.settings import Settings
from listing_studio.gui.window.main_window import NAME, MainWindow
from listing_studio.gui.window.workspace_view import WorkspaceView
from listing_studio.store.workspace import Workspace
from tests.gui.conftest import OpenSample

PATIENCE_S = 60
"""Each step takes a second or two on a quiet machine, and much longer on one that others use up."""
READY = "SL-1042 – Amazon Renewed US: ready – Listing Studio"
BLOCKED = "SL-1042 – Amazon Renewed US: blocked (1) – Listing Studio"

pytestmark = [pytest.mark.window, pytest.mark.timeout(300)]


@pytest.fixture
def display() -> Iterator[dict[str, str]]:
    """An X display with a window manager; the environment of what runs on it."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as number:
        environment = {**os.environ, "DISPLAY": f":{number.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
    manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
    yield environment
    for process in (manager, server):
        process.terminate()
        process.wait(10)


class Keyboard:
    """Types into the program, and reads the title of its window."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._environment = environment

    def press(self, *keys: str) -> None:
        """Presses keys, one after the other."""
        self._run("key", "--delay", "25", *keys)

    def type(self, text: str) -> None:
        """Types a text."""
        self._run("type", "--delay", "25", text)

    def wait_for(self, title: str, *keys: str) -> None:
        """Waits until the active window has a title; presses keys now and then as long as it is the bare name."""
        deadline = time.monotonic() + PATIENCE_S
        seen = ""
        while time.monotonic() < deadline:
            seen = self._run("getactivewindow", "getwindowname")
            if seen == title:
                return
            if keys and seen == NAME:
                self.press(*keys)
            time.sleep(0.2)
        pytest.fail(f"the title is {seen!r}, not {title!r}")

    def _run(self, *arguments: str) -> str:
        command = ["xdotool", *arguments]
        run = subprocess.run(command, env=self._environment, capture_output=True, text=True, check=False, timeout=20)
        return run.stdout.strip()


@pytest.fixture
def tabs_to_battery(qtbot: QtBot, open_sample: OpenSample) -> int:
    """How often Tab is pressed from the beginning of the section to the field of battery health."""
    desk = open_sample("phone.json")
    window = MainWindow(Settings(language="en"))
    qtbot.addWidget(window)
    window.resize(1280, 820)
    window.fill(desk, partial(WorkspaceView, page_types=PAGES))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    assert window.view is not None
    window.view.dossier.show_section(1)
    for presses in range(100):
        if (QApplication.focusWidget() or window).accessibleName().startswith("Battery health"):
            window.close()
            return presses
        window.focusNextChild()
    pytest.fail("the field of battery health cannot be reached")


def test_a_newcomer_with_a_keyboard(display: dict[str, str], own_folders: Path, tabs_to_battery: int) -> None:
    data = own_folders / "newcomer"
    environment = {**display, "LISTING_STUDIO_DATA": str(data), "LC_ALL": "C.UTF-8"}
    program = subprocess.Popen([sys.executable, "-m", "listing_studio"], env=environment, stderr=subprocess.PIPE)
    try:
        keyboard = Keyboard(display)
        keyboard.wait_for(READY, "Return")  # the welcome's first way in is the sample
        keyboard.press("ctrl+2", *["Tab"] * tabs_to_battery, "ctrl+a")
        keyboard.type("74\n")
        keyboard.wait_for(BLOCKED)
        keyboard.press("ctrl+1", "F8", "ctrl+a")  # back in the field, whatever was in front
        keyboard.type("75\n")
        keyboard.press("ctrl+z", "ctrl+z")
        keyboard.wait_for(READY)
        keyboard.press("ctrl+q")
        complaints = program.communicate(timeout=PATIENCE_S)[1]
    finally:
        program.kill()
        program.communicate()
    assert (program.returncode, complaints.decode()) == (0, "")
    with Workspace.open(data) as workspace:
        id = workspace.dossiers.rows()[0].id
        assert workspace.dossiers.load(id).unit.battery.health_percent == Decimal(91)
        assert workspace.dossiers.history(id).redo == ("Set Battery health", "Set Battery health")
