"""What the window shows once a fault of the program ended a check or a look at files: unknown, never good."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from listing_studio.domain.dossier import Dossier
from listing_studio.errors import OutputProblem
from listing_studio.gui.desk import Desk
from listing_studio.gui.inspection import NOT_MEASURED
from listing_studio.gui.pages.export_page import ExportPage
from listing_studio.gui.pages.text_page import TextPage
from listing_studio.gui.settings import Settings
from listing_studio.gui.window.main_window import MainWindow
from listing_studio.gui.window.workspace_view import WorkspaceView
from listing_studio.store.photo_facts import PhotoFactsCache
from listing_studio.workflow.checking import Checking
from tests.gui.conftest import CHECKED_MS
from tests.gui.stand_in import PAGES


def broken(*_arguments: Any) -> Any:
    raise RuntimeError("broken")


@pytest.fixture
def main(qtbot: QtBot, sample_desk: Desk) -> Iterator[MainWindow]:
    main = MainWindow(Settings(language="en"))
    qtbot.addWidget(main)
    main.show()
    main.fill(sample_desk, partial(WorkspaceView, page_types=PAGES))
    yield main
    main.close()


@pytest.fixture
def failed(main: MainWindow, sample_desk: Desk, qtbot: QtBot) -> Desk:
    """A desk whose last check failed."""
    with pytest.MonkeyPatch.context() as patched, qtbot.captureExceptions() as logged:
        patched.setattr(Checking, "check", broken)
        with qtbot.waitSignal(sample_desk.reports_changed, timeout=CHECKED_MS):
            sample_desk.set_fact("unit.identity.model", "Aster 8", "Set")
        qtbot.waitUntil(lambda: bool(logged))
    return sample_desk


def test_a_failed_check_is_said_until_the_next_one(main: MainWindow, failed: Desk, qtbot: QtBot) -> None:
    assert main.view is not None
    dossier = main.view.dossier
    word, text = dossier.findings.verdict.words()
    assert word.casefold() == "not checked"
    assert text.startswith("The check failed, so nothing is known. ")
    assert dossier.packs.word(failed.pack) == "not checked"
    assert main.windowTitle().endswith("not checked – Listing Studio")
    assert not dossier.findings.passed.text()
    assert all(not dossier.sections.counts(row) for row in range(dossier.sections.count()))
    assert main.info.texts()["fault"] == "A fault of the program ended the check."
    again = next(button for button in main.info.findChildren(QPushButton) if button.text() == "Try again")
    with qtbot.waitSignal(failed.reports_changed, timeout=CHECKED_MS):
        again.click()
    assert dossier.packs.word(failed.pack) != "not checked"
    assert "fault" not in main.info.texts()


def test_the_pages_say_it_too(failed: Desk, qtbot: QtBot) -> None:
    export, texts = ExportPage(failed), TextPage(failed)
    for page in (export, texts):
        qtbot.addWidget(page)
        page.refresh()
    assert export.packs.item(0).text().endswith(": not checked")
    assert export.box.isHidden()
    assert texts.empty_words().startswith("A fault of the program ended the check")


def test_what_could_not_be_looked_at_is_said_with_a_way_to_try_again(
    main: MainWindow, sample_desk: Desk, qtbot: QtBot
) -> None:
    desk = sample_desk
    sha256 = next(photo.sha256 for photo in desk.bench.dossier.unit.photos if photo.sha256)
    known = dict(desk.bench._photos.facts)
    desk._on_measured({sha256: NOT_MEASURED})
    qtbot.waitUntil(lambda: "fault" in main.info.texts(), timeout=CHECKED_MS)
    assert main.info.texts()["fault"].startswith("A fault of the program kept it from looking at some photos")
    assert desk.bench._photos.facts[sha256] == NOT_MEASURED
    again = next(button for button in main.info.findChildren(QPushButton) if button.text() == "Try again")
    again.click()
    qtbot.waitUntil(lambda: desk.bench._photos.facts[sha256] == known[sha256] and desk.is_checked(), timeout=CHECKED_MS)
    assert "fault" not in main.info.texts()


def test_it_is_said_of_the_dossier_it_is_about_only(main: MainWindow, sample_desk: Desk, qtbot: QtBot) -> None:
    desk = sample_desk
    sha256 = next(photo.sha256 for photo in desk.bench.dossier.unit.photos if photo.sha256)
    with qtbot.waitSignal(desk.reports_changed, timeout=CHECKED_MS):
        desk._on_measured({"1" * 64: NOT_MEASURED})
    assert "fault" not in main.info.texts()
    with qtbot.waitSignal(desk.reports_changed, timeout=CHECKED_MS):
        desk._on_measured({sha256: NOT_MEASURED})
    assert "fault" in main.info.texts()
    desk.do(lambda bench: bench.create(Dossier(reference="A-2"), "New unit"))
    assert "fault" not in main.info.texts()


def test_what_could_not_be_stored_is_said_once_and_speaks_of_no_action(
    main: MainWindow, sample_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OutputProblem("The database could not be used.", why="There is no space left on the disk.")

    monkeypatch.setattr(PhotoFactsCache, "keep", refuse)
    desk, told = sample_desk, list[object]()
    desk.not_stored.connect(told.append)
    path = next(iter(desk.bench.originals().values()))
    for sha256 in ("1" * 64, "2" * 64):
        with qtbot.waitSignal(desk._measuring.found, timeout=CHECKED_MS):
            desk._measuring.look_at({sha256: path})
    assert len(told) == 1, "the same reason"
    assert main.info.texts()["stored"].startswith("What was measured on photos could not be stored")
    assert "failed" not in main.info.texts()
    assert main.view is not None
    assert main.view.status.saved.text().startswith("All changes are saved")
