"""The export page: readiness in words, confirmations and waivers, the bundle on disk, and what goes wrong with it."""

from __future__ import annotations

import errno
import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from listing_studio.bundle import bag, plan
from listing_studio.domain.dossier import Confirmation, Dossier
from listing_studio.gui.desk import Desk
from listing_studio.gui.export.exporting import Exports, Verification
from listing_studio.gui.pages.export_page import ExportPage
from listing_studio.gui.widgets import dialogs
from listing_studio.photos.copies.publish import Copy, published_copy
from listing_studio.rules.rule import Severity
from tests.gui.pages.desk_fixture import PACK, follow, nameless, opened_desk, prepare_sample, wait_for_check


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Measuring takes longer than all the rest, so it is done once."""
    folder = tmp_path_factory.mktemp("prepared") / "ws"
    prepare_sample(folder)
    return folder


@pytest.fixture
def desk(prepared: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    folder = tmp_path / "ws"
    shutil.copytree(prepared, folder)
    with opened_desk(folder) as desk:
        desk.open(desk.bench.rows()[0].id)
        wait_for_check(qtbot, desk)
        yield desk


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ExportPage:
    page = ExportPage(desk)
    qtbot.addWidget(page)
    follow(desk, page)
    page.resize(800, 900)
    page.show()
    page.refresh()
    page.show_reports()
    return page


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the person chooses in every dialog."""
    folder = tmp_path / "out 出口"
    folder.mkdir()

    def choose(_parent: QWidget, _title: str) -> Path:
        return folder

    monkeypatch.setattr(dialogs, "choose_folder", choose)
    return folder


@pytest.fixture
def export(page: ExportPage, target: Path, qtbot: QtBot) -> Callable[[], None]:
    """Exports with the button and waits for what comes of it."""

    def export() -> None:
        QTest.mouseClick(page.box.export, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not page.exports.is_busy(), timeout=30_000)

    return export


def block(desk: Desk, qtbot: QtBot) -> None:
    """Makes the unit one that may not go out."""
    desk.do(lambda bench: bench.set_fact("offer.price", None, "Price", PACK))
    wait_for_check(qtbot, desk)


class TestExporting:
    def test_a_ready_unit_becomes_a_bundle_that_verifies(
        self, desk: Desk, page: ExportPage, target: Path, export: Callable[[], None]
    ) -> None:
        assert page.packs.item(0).text() == "Amazon Renewed US: ready"
        export()
        (folder,) = target.iterdir()
        assert bag.verify(folder) == ()
        said = page.box.result_words()
        assert said[:2] == ["The bundle is written and verified.", str(folder)]
        assert len(said[2]) == 64

    def test_the_bundle_holds_what_the_page_announced(
        self, page: ExportPage, target: Path, export: Callable[[], None]
    ) -> None:
        announced = page.contents.names()
        assert "upload/photos/SL-1042_1_front.jpg" in announced
        export()
        data = next(target.iterdir()) / "data"
        assert sorted(announced) == sorted(str(path.relative_to(data)) for path in data.rglob("*") if path.is_file())

    def test_verifying_again_finds_a_changed_byte(
        self, page: ExportPage, target: Path, export: Callable[[], None], qtbot: QtBot
    ) -> None:
        export()
        QTest.mouseClick(page.box.verify, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: "verified again" in page.box.result_words()[0])
        title = next(target.rglob("title.txt"))
        title.write_bytes(title.read_bytes().replace(b"Aster 7", b"Aster 8"))
        QTest.mouseClick(page.box.verify, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: page.box.faults.count() == 1)
        assert page.box.faults.item(0).text().startswith("data/upload/title.txt: altered.")

    def test_a_folder_that_nothing_opens_is_told(
        self, page: ExportPage, export: Callable[[], None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        export()
        monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
        QTest.mouseClick(page.box.open, Qt.MouseButton.LeftButton)
        assert page.box.result_words()[0] == "No program opened the folder; its path can be copied."

    def test_a_later_edit_makes_the_bundle_an_old_one(
        self, desk: Desk, page: ExportPage, export: Callable[[], None], qtbot: QtBot
    ) -> None:
        export()
        revision = desk.bench.dossier.revision
        desk.do(lambda bench: bench.set_fact("unit.identity.colour", "blue", "Colour"))
        assert f"holds revision {revision}" in page.box.result_words()[0]

    def test_a_second_bundle_in_the_same_place_is_refused_in_place(
        self, page: ExportPage, target: Path, export: Callable[[], None]
    ) -> None:
        export()
        export()
        assert "It exists already and is not overwritten." in page.box.result_words()[0]
        assert len(list(target.iterdir())) == 1


class TestRefusing:
    def test_what_blocks_is_named_and_leads_there(self, desk: Desk, page: ExportPage, qtbot: QtBot) -> None:
        block(desk, qtbot)
        assert not page.box.export.isEnabled()
        assert page.box.why_not().startswith("Not ready: ")
        errors = desk.reports[PACK].count(Severity.ERROR)
        assert page.blockers.count() == errors > 0
        page.blockers.setCurrentRow(0)
        with qtbot.waitSignal(page.place_requested) as asked:
            QTest.keyClick(page.blockers, Qt.Key.Key_Return)
        assert asked.args == ["offer.price"]

    def test_an_edit_that_is_not_checked_yet_cannot_go_out(
        self, desk: Desk, page: ExportPage, target: Path, qtbot: QtBot
    ) -> None:
        desk.do(lambda bench: bench.set_fact("unit.identity.colour", "blue", "Colour"))
        assert not page.box.export.isEnabled()
        assert page.box.why_not() == "Checking …"
        page.box.export_wanted.emit()
        assert not page.exports.is_busy()
        wait_for_check(qtbot, desk)
        assert page.box.export.isEnabled()

    def test_a_changed_seller_is_checked_first(self, desk: Desk, page: ExportPage) -> None:
        desk.set_fact("seller.name", "Another name", "Seller")
        page.refresh()
        assert not page.box.export.isEnabled()

    def test_nothing_is_open_and_no_pack_is_chosen(self, tmp_path: Path, qtbot: QtBot) -> None:
        with opened_desk(tmp_path / "other") as desk:
            page = ExportPage(desk)
            qtbot.addWidget(page)
            follow(desk, page)
            page.refresh()
            desk.do(lambda bench: bench.create(Dossier(), "New"))
            assert page.none_words() == "Nothing is chosen under “Packs”."
            assert not page.box.isVisibleTo(page)

    def test_a_pack_that_cannot_be_used_is_named(self, desk: Desk, page: ExportPage, qtbot: QtBot) -> None:
        desk.do(lambda bench: bench.set_fact("packs", (PACK, "gone_pack"), "Packs"))
        wait_for_check(qtbot, desk)
        assert page.packs.item(1).text() == "gone_pack: this pack cannot be used"


class TestFailing:
    def test_a_full_disk_is_told_and_nothing_is_left(
        self,
        page: ExportPage,
        target: Path,
        export: Callable[[], None],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        def full(folder: Path, *_arguments: Any) -> str:
            (folder / "half").write_text("half")
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(bag, "write", full)
        export()
        assert "There is no space left on the disk." in page.box.result_words()[0]
        assert list(target.iterdir()) == []
        assert page.box.export.isEnabled()

    def test_an_original_that_vanished_meanwhile_is_told_and_nothing_is_left(
        self, desk: Desk, page: ExportPage, target: Path, qtbot: QtBot
    ) -> None:
        path = desk.bench.originals()["p1"]
        path.chmod(0o600)
        path.unlink()
        page.exports.start(PACK, target)
        qtbot.waitUntil(lambda: not page.exports.is_busy(), timeout=10_000)
        assert "A stored original cannot be used. It is missing." in page.box.result_words()[0]
        assert list(target.iterdir()) == []

    def test_a_cancel_before_writing_leaves_nothing(
        self, page: ExportPage, target: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        reached, go_on = threading.Event(), threading.Event()

        def slow(*given: Any) -> Copy:
            reached.set()
            go_on.wait(10)
            return published_copy(*given)

        monkeypatch.setattr(plan, "published_copy", slow)
        QTest.mouseClick(page.box.export, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(reached.is_set)
        assert page.box.progress_words() == "Photo 1 of 6"
        QTest.mouseClick(page.box.cancel, Qt.MouseButton.LeftButton)
        go_on.set()
        qtbot.waitUntil(lambda: not page.exports.is_busy())
        assert list(target.iterdir()) == []
        assert page.box.result_words() == []
        assert page.box.export.isEnabled()


class TestVerifyingAnyFolder:
    def verify(self, page: ExportPage, qtbot: QtBot) -> str:
        QTest.mouseClick(page.verify, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: page.exports.verification is not None)
        return page.verified.text()

    def test_no_bundle(self, page: ExportPage, target: Path, qtbot: QtBot) -> None:
        assert "This is not a bundle." in self.verify(page, qtbot)

    def test_the_answer_comes_into_sight(self, page: ExportPage, target: Path, qtbot: QtBot) -> None:
        page.resize(600, 300)
        assert page.verified.visibleRegion().isEmpty()
        self.verify(page, qtbot)
        qtbot.waitUntil(lambda: not page.verified.visibleRegion().isEmpty())

    def test_the_page_may_be_gone_before_the_answer_is_shown(self, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
        exports = Exports.of(desk)
        pages: list[ExportPage] = []
        take_away = partial(QTimer.singleShot, 0, lambda: shiboken6.delete(pages[0]))
        exports.changed.connect(take_away)  # before the page's own
        pages.append(ExportPage(desk))
        with qtbot.captureExceptions() as faults:
            exports.verification = Verification(tmp_path)
            exports.changed.emit()
            qtbot.waitUntil(lambda: not shiboken6.isValid(pages[0]))
            qtbot.wait(20)
        assert faults == []

    def test_unchanged_and_changed(
        self,
        page: ExportPage,
        target: Path,
        export: Callable[[], None],
        qtbot: QtBot,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        export()
        (bundle,) = target.iterdir()
        monkeypatch.setattr(dialogs, "choose_folder", lambda _parent, _title: bundle)
        assert self.verify(page, qtbot) == f"{bundle} is unchanged."
        (bundle / "data" / "keep" / "dossier.json").unlink()
        assert self.verify(page, qtbot) == f"{bundle} was changed:"
        assert any("keep/dossier.json: missing" in page.faults.item(at).text() for at in range(page.faults.count()))


class TestInChinese:
    @pytest.fixture
    def desk(self, desk: Desk) -> Desk:
        """The desk of a window in Chinese."""
        desk.language = "zh_CN"
        return desk

    def test_a_target_that_exists(self, page: ExportPage, target: Path, export: Callable[[], None]) -> None:
        export()
        (bundle,) = target.iterdir()
        export()
        said = f"{bundle}：已存在，不会覆盖。请换一个名称，或移走、删除已有内容。"
        assert page.box.result_words()[0] == said

    def test_a_full_disk(
        self, page: ExportPage, target: Path, export: Callable[[], None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_arguments: Any) -> str:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(bag, "write", full)
        export()
        assert page.box.result_words()[0].endswith("：无法写入。磁盘空间不足。请清理空间或改用其他磁盘后重试。")

    def test_a_changed_bundle(
        self,
        page: ExportPage,
        target: Path,
        export: Callable[[], None],
        qtbot: QtBot,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        export()
        (bundle,) = target.iterdir()
        (bundle / "data" / "keep" / "dossier.json").unlink()
        QTest.mouseClick(page.box.verify, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: page.box.faults.count() == 1)
        assert page.box.faults.item(0).text().endswith("文件不存在。")
        monkeypatch.setattr(dialogs, "choose_folder", lambda _parent, _title: bundle)
        QTest.mouseClick(page.verify, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: page.faults.count() == 1)
        assert page.faults.item(0).text().endswith("文件不存在。")

    def test_no_bundle(self, page: ExportPage, target: Path, qtbot: QtBot) -> None:
        QTest.mouseClick(page.verify, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: page.exports.verification is not None)
        assert page.verified.text() == f"{target}：这不是提交包。其中既没有 bagit.txt，也没有清单文件。"


class TestConfirming:
    @pytest.fixture
    def asked(self, desk: Desk, page: ExportPage, qtbot: QtBot) -> ExportPage:
        """A pack that wants confirmations."""
        desk.do(lambda bench: bench.set_fact("packs", ("aliexpress",), "Packs"))
        wait_for_check(qtbot, desk)
        return page

    def given(self, desk: Desk) -> list[Confirmation]:
        return [one for one in desk.bench.dossier.confirmations if one.pack == "aliexpress"]

    def test_only_in_a_name_that_is_remembered(self, desk: Desk, asked: ExportPage, qtbot: QtBot) -> None:
        desk.do(lambda bench: bench.set_fact("confirmations", (), "None"))
        wait_for_check(qtbot, desk)
        buttons = [row.button for row in asked.confirmations.rows if row.button.text() == "Confirm"]
        assert buttons
        assert not any(button.isEnabled() for button in buttons)
        assert asked.reveal("confirmations")
        assert QApplication.focusWidget() is asked.person
        QTest.keyClicks(asked.person, "Dana Ortiz")
        QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
        (confirmation,) = self.given(desk)
        assert (confirmation.by, confirmation.on.isoformat()) == ("Dana Ortiz", "2026-11-20")
        wait_for_check(qtbot, desk)
        assert "Confirmed by Dana Ortiz on 2026-11-20" in asked.confirmations.texts()[0]
        again = ExportPage(desk)
        qtbot.addWidget(again)
        assert again.person.text() == "Dana Ortiz"

    def test_taken_back(self, desk: Desk, asked: ExportPage) -> None:
        before = len(self.given(desk))
        assert before > 0
        button = next(row.button for row in asked.confirmations.rows if row.button.text() == "Take back")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert len(self.given(desk)) == before - 1


class TestWaiving:
    @pytest.fixture
    def waived(self, desk: Desk, page: ExportPage, qtbot: QtBot) -> ExportPage:
        """A unit with one waived finding."""
        desk.do(lambda bench: bench.set_fact("unit.photos[p6].shot", None, "Shot"))
        wait_for_check(qtbot, desk)
        outcome = next(one for one in desk.reports[PACK].findings if one.rule.name == "photo-without-shot")
        desk.do(lambda bench: bench.waive(outcome, PACK, "Dana Ortiz", "It shows the bag", "Waive"))
        wait_for_check(qtbot, desk)
        return page

    def test_shown_with_person_and_reason_and_taken_back(self, desk: Desk, waived: ExportPage) -> None:
        assert waived.waivers.texts()[0].endswith("Waived by Dana Ortiz on 2026-11-20: It shows the bag")
        QTest.mouseClick(waived.waivers.rows[0].button, Qt.MouseButton.LeftButton)
        assert desk.bench.dossier.waivers == ()

    def test_one_that_no_longer_holds_is_shown_as_such(self, desk: Desk, waived: ExportPage, qtbot: QtBot) -> None:
        desk.do(lambda bench: bench.set_fact("unit.photos[p6].shot", "bottom", "Shot"))
        wait_for_check(qtbot, desk)
        assert waived.waivers.texts() == []
        assert "photo-without-shot" in waived.lapsed.texts()[0]


class TestReading:
    def test_information_has_its_source(self, page: ExportPage) -> None:
        assert any("(official, 2026-11-21)" in text for text in page.information.texts())

    def test_rules_that_weigh_less_are_named_with_the_reason(self, desk: Desk, page: ExportPage) -> None:
        loosened = [change.rule for change in desk.reports[PACK].pack.changes if change.loosens]
        assert loosened
        assert [text.partition(":")[0] for text in page.loosened.texts()] == loosened

    def test_everything_that_takes_the_focus_has_a_name(self, page: ExportPage) -> None:
        assert nameless(page) == []

    def test_choosing_a_pack_shows_it(self, desk: Desk, page: ExportPage, qtbot: QtBot) -> None:
        desk.do(lambda bench: bench.set_fact("packs", (PACK, "jd_used"), "Packs"))
        wait_for_check(qtbot, desk)
        page.packs.setFocus()
        QTest.keyClick(page.packs, Qt.Key.Key_Down)
        assert desk.pack == "jd_used"
