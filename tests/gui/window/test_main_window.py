"""The frame of the window: menus, start, undo, languages, dropped files, what it remembers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from listing_studio import resources
from listing_studio.domain.dossier import Dossier
from listing_studio.errors import InputProblem
from listing_studio.gui.desk import Desk
from listing_studio.gui.settings import Settings
from listing_studio.gui.widgets import dialogs
from listing_studio.gui.window.main_window import MainWindow
from listing_studio.gui.window.workspace_view import WorkspaceView
from listing_studio.packs.problems import BrokenPack, PackProblem
from tests.gui.conftest import OpenSample
from tests.gui.stand_in import PAGES, StandIn

make_view = partial(WorkspaceView, page_types=PAGES)


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    window = MainWindow(Settings(language="en"))
    qtbot.addWidget(window)
    window.show()
    window.fill(desk, make_view)
    window.activateWindow()
    yield window
    window.close()


def view_of(window: MainWindow) -> WorkspaceView:
    assert window.view is not None
    return window.view


def front(window: MainWindow) -> StandIn:
    page = view_of(window).dossier.page()
    assert isinstance(page, StandIn)
    return page


def nameless(window: QWidget) -> list[str]:
    """What takes the focus and a screen reader could not name."""
    takers = [part for part in window.findChildren(QWidget) if part.isVisible() and part.focusPolicy()]
    takers = [part for part in takers if part.focusPolicy() != Qt.FocusPolicy.NoFocus]
    named = ((part, QAccessible.queryAccessibleInterface(part)) for part in takers)
    return [repr(part) for part, interface in named if not interface.text(QAccessible.Text.Name)]


class TestStart:
    def test_before_there_is_a_workspace_it_says_that_it_opens(self, qtbot: QtBot) -> None:
        window = MainWindow(Settings(language="en"))
        qtbot.addWidget(window)
        assert window.start.title() == "Opening the workspace …"
        assert not window.all_actions.new.isEnabled()
        assert window.all_actions.quit.isEnabled()
        assert window.all_actions.keys.isEnabled()

    def test_a_failure_is_shown_in_place(self, qtbot: QtBot) -> None:
        window = MainWindow(Settings(language="en"))
        qtbot.addWidget(window)
        window.fail("The database was made by a newer release.")
        assert window.start.title() == "The workspace cannot be opened"
        assert window.start.text() == "The database was made by a newer release."
        window.rebuild()
        assert window.start.title() == "The workspace cannot be opened"

    def test_an_empty_workspace_welcomes(self, window: MainWindow) -> None:
        assert window.start.isVisible()
        assert window.start.title() == "Welcome to Listing Studio"
        assert nameless(window) == []

    def test_the_first_unit_takes_its_place(self, window: MainWindow, desk: Desk) -> None:
        window.start.new_wanted.emit()
        assert view_of(window).isVisible()
        assert desk.bench.dossier.packs == ()
        assert QApplication.focusWidget() is front(window).editor.targets()[0]

    def test_the_last_unit_archived_can_still_be_brought_back(self, window: MainWindow, qtbot: QtBot) -> None:
        window.all_actions.new.trigger()
        view = view_of(window)
        with qtbot.waitSignal(view.queue.counted):
            window.all_actions.archive.trigger()
        assert view.queue.archived.isVisible()
        assert window.start.title() == "Welcome to Listing Studio"
        assert not window.all_actions.archive.isEnabled()

    def test_with_other_units_the_queue_stays(self, window: MainWindow, qtbot: QtBot, desk: Desk) -> None:
        window.all_actions.new.trigger()
        window.all_actions.new.trigger()
        view = view_of(window)
        with qtbot.waitSignal(view.queue.counted):
            window.all_actions.archive.trigger()
        assert view.isVisible()
        assert view.start.title() == "Nothing is open"
        claim = next(button for button in view.start.buttons() if button.accessibleName() == "New claim")
        claim.click()
        assert desk.bench.dossier.kind == "claim"


class TestWork:
    def test_everything_that_takes_the_focus_has_a_name(self, window: MainWindow, open_sample: OpenSample) -> None:
        open_sample("phone_poor.json")
        view_of(window).dossier.step_finding(1)
        assert nameless(window) == []

    def test_the_title_says_which_unit_and_how_it_stands(self, window: MainWindow, open_sample: OpenSample) -> None:
        assert window.windowTitle() == "Listing Studio"
        open_sample("phone.json")
        assert window.windowTitle() == "SL-1042 – Amazon Renewed US: ready – Listing Studio"

    def test_undo_names_the_edit_and_takes_it_back(self, window: MainWindow, desk: Desk) -> None:
        window.all_actions.new.trigger()
        desk.set_fact("unit.identity.model", "R&D 7", "Set R&D")
        assert window.all_actions.undo.text() == "&Undo: Set R&&D"
        QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert desk.bench.dossier.unit.identity.model is None
        assert not window.all_actions.undo.isEnabled()
        QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        assert desk.bench.dossier.unit.identity.model == "R&D 7"

    def test_undo_while_typing_takes_the_typed_back(self, window: MainWindow, desk: Desk) -> None:
        window.all_actions.new.trigger()
        desk.set_fact("unit.identity.model", "Aster 7", "Set")
        line = front(window).editor.targets()[0]
        line.setFocus()
        QTest.keyClicks(line, " Pro")
        QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert desk.bench.dossier.unit.identity.model == "Aster 7"
        assert line.property("text") == "Aster 7"
        QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert desk.bench.dossier.unit.identity.model is None

    def test_a_refused_action_is_told_and_gone_after_the_next_that_works(self, window: MainWindow, desk: Desk) -> None:
        window.all_actions.new.trigger()
        desk.failed.emit(InputProblem("That cannot be", remedy="Do otherwise."))
        assert window.info.texts()["failed"] == "That cannot be. Do otherwise."
        assert "not carried out" in view_of(window).status.saved.text()
        desk.set_fact("reference", "A", "Set")
        assert "failed" not in window.info.texts()
        assert view_of(window).status.saved.text().startswith("All changes are saved")

    def test_keys_lead_everywhere(self, window: MainWindow, open_sample: OpenSample) -> None:
        open_sample("phone_poor.json")
        dossier = view_of(window).dossier
        for key, section in ((Qt.Key.Key_2, "condition"), (Qt.Key.Key_B, "export"), (Qt.Key.Key_1, "identity")):
            QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
            assert dossier.page().section == section
        QTest.keyClick(window, Qt.Key.Key_F8)
        assert dossier.findings.list.currentIndex().isValid()
        pack = dossier._desk.pack
        QTest.keyClick(window, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        assert dossier._desk.pack != pack

    def test_f6_goes_round_the_parts_of_the_window(self, window: MainWindow, open_sample: OpenSample) -> None:
        open_sample("phone_poor.json")
        view = view_of(window)
        view.queue.list.setFocus()
        seen = []
        for _ in range(4):
            QTest.keyClick(window, Qt.Key.Key_F6)
            focused = QApplication.focusWidget()
            assert focused is not None
            seen.append(focused)
        assert seen[0] is view.dossier.sections
        assert view.dossier.page().isAncestorOf(seen[1])
        assert seen[2] is view.dossier.findings.list
        assert seen[3] is view.queue.list

    def test_broken_packs_are_named_and_the_others_go_on(self, qtbot: QtBot, desk: Desk) -> None:
        problem = BrokenPack("shop", [PackProblem("shop/pack.toml", 3, "no title")])
        desk.library = replace(desk.library, broken={"shop": problem})
        window = MainWindow(Settings(language="en"))
        qtbot.addWidget(window)
        window.fill(desk, make_view)
        assert window.info.texts()["packs"] == "Packs that cannot be used: shop. The others go on working."
        window.close()

    def test_help_stays_beside_the_work(self, window: MainWindow) -> None:
        QTest.keyClick(window, Qt.Key.Key_F1)
        assert window.help is not None
        assert window.help.isVisible()
        assert not window.help.isModal()


class TestFiles:
    def drop(self, window: MainWindow, *paths: Path) -> bool:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        event = QDropEvent(
            QPointF(QPoint(300, 300)),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        event.setAccepted(False)
        window.dropEvent(event)
        return event.isAccepted()

    def test_a_unit_file_can_be_dropped(self, window: MainWindow, desk: Desk) -> None:
        assert self.drop(window, resources.path("samples", "phone.json"))
        assert desk.bench.dossier.reference == "SL-1042"

    def test_nothing_else_can(self, window: MainWindow, desk: Desk, tmp_path: Path) -> None:
        assert not self.drop(window, tmp_path / "photo.jpg")
        assert not self.drop(window, tmp_path / "a.json", tmp_path / "b.json")
        assert desk.bench.id == ""

    def test_a_unit_file_can_be_chosen(self, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(dialogs, "choose_unit_file", lambda _parent: resources.path("samples", "phone_poor.json"))
        window.all_actions.import_unit.trigger()
        assert desk.bench.dossier.reference == "SL-1043"

    def test_giving_up_the_choice_changes_nothing(
        self, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(dialogs, "choose_unit_file", lambda _parent: None)
        window.all_actions.import_unit.trigger()
        assert desk.bench.id == ""


class TestLook:
    def test_rebuilding_keeps_the_place(self, window: MainWindow, open_sample: OpenSample) -> None:
        open_sample("phone_poor.json")
        view_of(window).dossier.show_section(1)
        old = view_of(window)
        window.rebuild()
        assert window.view is not old
        assert view_of(window).dossier.page().section == "condition"
        assert view_of(window).dossier.findings.model.rows()
        assert window.all_actions.archive.isEnabled()

    def test_choosing_a_language_asks_for_it_once(self, window: MainWindow, qtbot: QtBot) -> None:
        chinese = next(one for one in window.all_actions.languages.actions() if one.data() == "zh_CN")
        with qtbot.waitSignal(window.language_wanted) as signal:
            chinese.trigger()
        assert signal.args == ["zh_CN"]
        assert [one.data() for one in window.all_actions.languages.actions() if one.isChecked()] == ["zh_CN"]

    def test_closing_remembers(self, qtbot: QtBot, desk: Desk) -> None:
        settings = Settings(language="en")
        window = MainWindow(settings)
        qtbot.addWidget(window)
        window.fill(desk, make_view)
        window.show()
        desk.do(lambda bench: bench.create(Dossier(packs=("jd_used",)), "New"))
        line = front(window).editor.targets()[0]
        line.setFocus()
        QTest.keyClicks(line, "Aster")
        view_of(window).splitter.setSizes([333, 900])
        window.close()
        assert desk.bench.dossier.unit.identity.model == "Aster"
        assert settings.dossier == desk.bench.id
        assert settings.pack == "jd_used"
        assert settings.geometry
        assert set(settings.splitters) == {"queue", "dossier", "findings"}

        again = MainWindow(settings)
        qtbot.addWidget(again)
        again.fill(desk, make_view)
        assert view_of(again).splitter_states()["queue"] == settings.splitters["queue"]
        again.close()
