"""A desk on a workspace of its own, for the photo, text and export pages, and small photos to drop on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PIL import Image, ImageDraw
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from listing_studio import resources
from listing_studio.catalogue.loading import catalogue
from listing_studio.domain import editing
from listing_studio.gui.desk import Desk
from listing_studio.gui.pages.page import Page
from listing_studio.packs.library import library
from listing_studio.photos.measure import measure_all
from listing_studio.store.workspace import Workspace
from listing_studio.workflow.unit_file import read_seller, read_unit
from listing_studio.workflow.workbench import Workbench

AS_OF = date(2026, 11, 20)
PACK = "amazon_renewed_us"


@contextmanager
def opened_desk(folder: Path, language: str = "en") -> Iterator[Desk]:
    """A desk with nothing open."""
    with Workspace.open(folder) as workspace:
        desk = Desk(Workbench(workspace, catalogue(), lambda: AS_OF), catalogue(), library(), language)
        desk.do(lambda bench: bench.set_seller(read_seller(resources.path("samples", "seller.json"), catalogue())))
        try:
            yield desk
        finally:
            desk.close()


def prepare_sample(folder: Path) -> None:
    """Makes a workspace that holds the sample unit, for one pack, its photos already measured."""
    with Workspace.open(folder) as workspace:
        bench = Workbench(workspace, catalogue(), lambda: AS_OF)
        bench.set_seller(read_seller(resources.path("samples", "seller.json"), catalogue()))
        bench.import_unit(resources.path("samples", "phone.json"), "Import")
        bench.set_fact("packs", (PACK,), "Packs")
        bench.keep_measured(dict(measure_all(bench.unmeasured(), known=lambda _hash: None)))


def open_sample(desk: Desk, *packs: str, name: str = "phone.json", photos: bool = True) -> None:
    """Opens the sample unit, for the packs named; without its photos it is checked much sooner."""
    dossier = read_unit(resources.path("samples", name), catalogue())
    if photos:
        desk.do(lambda bench: bench.import_unit(resources.path("samples", name), "Import"))
    else:
        desk.do(lambda bench: bench.create(editing.with_fact(dossier, "unit.photos", ()), "Import"))
    chosen = packs or (PACK,)
    desk.do(lambda bench: bench.set_fact("packs", chosen, "Packs"))
    desk.show_pack(chosen[0])


def follow(desk: Desk, page: Page) -> None:
    """Does for a page what the window does: shows every edit and every check."""
    desk.dossier_changed.connect(page.refresh)
    desk.reports_changed.connect(page.show_reports)
    desk.pack_changed.connect(page.show_reports)


def wait_for_check(qtbot: QtBot, desk: Desk) -> None:
    """Waits until everything is measured and the last edit is checked."""

    def settled() -> bool:
        return desk.is_checked() and not desk.bench.unmeasured()

    qtbot.waitUntil(settled, timeout=30_000)


def nameless(page: Page) -> list[str]:
    """The parts of a page that take the focus and that a screen reader could not name."""
    takers = [part for part in page.findChildren(QWidget) if part.isVisible()]
    takers = [part for part in takers if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    interfaces = ((part, QAccessible.queryAccessibleInterface(part)) for part in takers)
    return [repr(part) for part, interface in interfaces if not interface.text(QAccessible.Text.Name)]


def photo(path: Path, tone: int = 200, size: tuple[int, int] = (640, 480), **saving: object) -> Path:
    """A small photo with something sharp in its middle; another tone is another photo."""
    image = Image.new("RGB", size, (tone, tone, tone))
    draw = ImageDraw.Draw(image)
    for step in range(0, size[0] // 2, 8):
        box = (size[0] // 4 + step, size[1] // 4, size[0] // 4 + step + 3, size[1] * 3 // 4)
        draw.rectangle(box, fill=(255 - tone, tone // 2, 40))
    image.save(path, **saving)  # type: ignore[arg-type]
    return path
