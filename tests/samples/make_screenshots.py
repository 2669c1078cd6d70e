"""Makes the screenshots in packaging/screenshots: the window on the samples, in both languages.

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

from listing_studio import resources
from listing_studio.gui import settings
from listing_studio.gui.application import Program
from listing_studio.gui.desk import Desk
from listing_studio.workflow.unit_file import read_seller

FOLDER = Path(__file__).parents[2] / "packaging" / "screenshots"
SIZE = (1440, 900)


@dataclass(frozen=True, slots=True)
class View:
    """What a screenshot shows: which sample, which section, in which language and colours."""

    name: str
    sample: str
    section: str
    language: str = "en"
    scheme: str = "light"


VIEWS = (
    View("findings", "phone_poor.json", "defects"),
    View("photos", "phone.json", "photos"),
    View("text_zh_dark", "phone.json", "text", "zh_CN", "dark"),
    View("claim", "claim.json", "documents"),
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
    _open(program.desk, view.sample)
    window.info.hide()
    while not program.desk.is_checked() or program.desk.bench.unmeasured() or program.desk.bench.unread():
        _wait(50)
    window.view.dossier.show_page(view.section)
    _wait(2000)  # thumbnails come from the background


def _open(desk: Desk, sample: str) -> None:
    seller = resources.path("samples", "seller_applicant.json" if sample == "application.json" else "seller.json")
    desk.do(lambda bench: bench.set_seller(read_seller(seller, desk.catalogue)))
    desk.do(lambda bench: bench.import_unit(resources.path("samples", sample), "Import"))


def _wait(milliseconds: int) -> None:
    """Lets the program run; QTest's way of waiting would keep its threads from running."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
