"""Makes the screenshots in packaging/screenshots: the window on the two samples, in both languages.

A tool for developers, run from the project's root as `python -m tests.samples.make_screenshots` after a change that
shows in the window.
"""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from listing_studio.gui import settings
from listing_studio.gui.application import Program

FOLDER = Path(__file__).parents[2] / "packaging" / "screenshots"
SIZE = (1440, 900)


@dataclass(frozen=True, slots=True)
class View:
    """What a screenshot shows: which sample, which page, in which language and colours."""

    name: str
    sample: str
    page: str
    language: str = "en"
    scheme: str = "light"


VIEWS = (
    View("findings", "phone_poor.json", "Defects"),
    View("photos", "phone.json", "Photos"),
    View("text_zh_dark", "phone.json", "Text", "zh_CN", "dark"),
)


def main() -> None:
    """Make all of them anew."""
    application = QApplication([])
    application.setStyle("Fusion")
    FOLDER.mkdir(exist_ok=True)
    for view in VIEWS:
        with tempfile.TemporaryDirectory() as data:
            os.environ["LISTING_STUDIO_DATA"] = data
            settings.save(Path(data), settings.Settings(language=view.language, scheme=view.scheme))
            program = Program(application)
            _show(program, view)
            program.window.grab().save(str(FOLDER / f"{view.name}.png"))
            program.end()
            sys.stdout.write(f"{view.name}.png\n")


def _show(program: Program, view: View) -> None:
    window = program.window
    window.resize(*SIZE)
    program.start()
    while program.desk is None or window.view is None:
        _wait(50)
    wanted = window.start.poor_sample_wanted if "poor" in view.sample else window.start.sample_wanted
    wanted.emit()
    window.info.hide()
    while not program.desk.is_checked() or program.desk.bench.unmeasured():
        _wait(50)
    sections = [type(page).__name__.removesuffix("Page") for page in window.view.dossier.pages]
    window.view.dossier.show_section(sections.index(view.page))
    _wait(2000)  # thumbnails come from the background


def _wait(milliseconds: int) -> None:
    """Lets the program run; QTest's way of waiting would keep its threads from running."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
