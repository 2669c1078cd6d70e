"""A short walk through the window at random. A longer one: ``python -m tests.fuzz.window --minutes N``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
STEPS = 80
BROKEN = """
import sys
from listing_studio.gui.window.status_line import StatusLine

def _on_saved(self):
    raise ArithmeticError("broken on purpose")

StatusLine._on_saved = _on_saved
from tests.fuzz.window import main
sys.exit(main())
"""


def walk(*command: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, *command, "--steps", str(STEPS), "--seed", "7"]
    return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, timeout=240, check=False)


def test_nothing_is_found() -> None:
    walked = walk("-m", "tests.fuzz.window")
    assert walked.stdout == f"seed 7: {STEPS} steps, 0 found\n"
    assert walked.returncode == 0


def test_a_fault_of_the_program_is_found() -> None:
    walked = walk("-c", BROKEN)
    assert "ArithmeticError: broken on purpose" in walked.stdout
    assert walked.returncode == 1
