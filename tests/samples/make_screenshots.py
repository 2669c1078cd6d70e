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

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from listing_studio.gui import settings
from listing_studio.gui.application import Program

FOLDER = Path(__file__).parents[2] / "packaging" / "screenshots"
SIZE = (1280, 800)


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
            picture = _shown(Program(application), view).grab()
            picture.save(str(FOLDER / f"{view.name}.png"))
            sys.stdout.write(f"{view.name}.png\n")


def _shown(program: Program, view: View) -> QWidget:
    window = program.window
    window.resize(*SIZE)
    program.start()
    while program.desk is None or window.view is None:
        QTest.qWait(50)
    wanted = window.start.poor_sample_wanted if "poor" in view.sample else window.start.sample_wanted
    wanted.emit()
    window.info.hide()
    while not program.desk.is_checked() or program.desk.bench.unmeasured():
        QTest.qWait(50)
    sections = [type(page).__name__.removesuffix("Page") for page in window.view.dossier.pages]
    window.view.dossier.show_section(sections.index(view.page))
    QTest.qWait(1000)  # thumbnails come from the background
    return window


if __name__ == "__main__":
    main()
