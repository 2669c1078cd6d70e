"""How much later the window shows than a bare main window of Qt. Run: ``python tests/benchmarks/startup.py``.

Both are started as processes of their own, taking turns, and measured from the start of the process to the first
picture. Absolute times mean nothing on another machine: compare the ratio. Without a display Qt draws offscreen.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]

# Prints the system-wide clock at the first picture of a main window, and ends.
WATCH = """
import os, sys, time
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            print(time.monotonic_ns(), flush=True)
            os._exit(0)
        return False

watch = Watch()
run = QApplication.exec
def watched(*_instance):
    QApplication.instance().installEventFilter(watch)
    return run()
QApplication.exec = watched
"""

BARE = """
from PySide6.QtWidgets import QLabel
application = QApplication([])
application.setStyle("Fusion")
window = QMainWindow()
window.resize(1280, 820)
window.setCentralWidget(QLabel("Hello"))
window.menuBar().addMenu("File").addAction("Quit")
window.addToolBar("Tools").addAction("Open")
window.show()
QApplication.exec()
"""

OURS = """
sys.argv = ["listing-studio"]
from listing_studio.__main__ import main
main()
"""


def milliseconds(script: str, data: Path) -> float:
    """From the start of a process to the first picture of its window."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "LISTING_STUDIO_DATA": str(data)}
    environment.setdefault("PYTHONPATH", str(ROOT))
    started = time.monotonic_ns()
    run = subprocess.run(
        [sys.executable, "-c", WATCH + script], env=environment, capture_output=True, text=True, check=True
    )
    return (int(run.stdout.split()[-1]) - started) / 1e6


def main() -> None:
    """Prints the medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--repeats", type=int, default=15)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        for script in (BARE, OURS):  # warms the disk's cache and writes the .pyc files
            milliseconds(script, data)
        pairs = [(milliseconds(BARE, data), milliseconds(OURS, data)) for _ in range(options.repeats)]
    bare, ours = (median(times) for times in zip(*pairs, strict=True))
    ratio = median(mine / floor for floor, mine in pairs)
    if options.json:
        sys.stdout.write(
            json.dumps({"repeats": options.repeats, "bare_ms": bare, "ours_ms": ours, "ratio": ratio}) + "\n"
        )
        return
    sys.stdout.write(f"medians of {options.repeats} repeats, milliseconds from process start to the first picture\n")
    sys.stdout.write(f"{'bare Qt window':>16}  {'this program':>14}  {'ratio':>6}\n")
    sys.stdout.write(f"{bare:16.0f}  {ours:14.0f}  {ratio:6.2f}\n")


if __name__ == "__main__":
    main()
