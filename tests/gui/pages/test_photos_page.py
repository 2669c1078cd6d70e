"""The photos page: what comes in by drop, paste and dialog, what is shown of it, and what a person does with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from listing_studio.domain.defects import Defect, Pin
from listing_studio.domain.dossier import Dossier, Unit
from listing_studio.domain.photos import Photo
from listing_studio.errors import UserError
from listing_studio.gui.desk import Desk
from listing_studio.gui.pages.photos_page import PhotosPage
from listing_studio.gui.photos.arranging import Order
from listing_studio.gui.photos.grid import PHOTO_MIME
from listing_studio.gui.photos.view import PhotoView
from listing_studio.gui.theme import mark_icon
from listing_studio.gui.widgets import dialogs
from listing_studio.gui.window.failure_text import worded
from listing_studio.workflow.workbench import Workbench
from tests.gui.pages.desk_fixture import (
    PACK,
    follow,
    nameless,
    open_sample,
    opened_desk,
    photo,
    wait_for_check,
)

DEFECTS = (Defect(id="d1", type="scratch", zone="frame"), Defect(id="d2"))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened_desk(tmp_path / "ws 工作") as desk:
        desk.do(lambda bench: bench.create(Dossier(packs=(PACK,), unit=Unit(defects=DEFECTS)), "New"))
        yield desk


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> PhotosPage:
    page = PhotosPage(desk)
    qtbot.addWidget(page)
    follow(desk, page)
    page.resize(1000, 800)
    page.show()
    page.refresh()
    return page


@pytest.fixture
def said(desk: Desk) -> list[UserError]:
    """What went wrong, as the window would tell it."""
    problems: list[UserError] = []
    desk.failed.connect(problems.append)
    return problems


def urls(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(target: QWidget, data: QMimeData, spot: QPoint | None = None) -> bool:
    """Drags over a widget and drops, as Qt delivers it; whether anybody took it."""
    place = spot or target.rect().center()
    action, button, key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, action, data, button, key)
    taker: QWidget | None = target
    while taker is not None:
        enter.ignore()
        if taker.acceptDrops():
            QApplication.sendEvent(taker, enter)
        if enter.isAccepted():
            break
        taker = taker.parentWidget()
    if taker is None:
        return False
    event = QDropEvent(QPointF(target.mapTo(taker, place)), action, data, button, key)
    QApplication.sendEvent(taker, event)
    return event.isAccepted()


def photos(desk: Desk) -> tuple[Photo, ...]:
    return desk.bench.dossier.unit.photos


def wait_for_photos(qtbot: QtBot, desk: Desk, count: int) -> None:
    qtbot.waitUntil(lambda: len(photos(desk)) == count, timeout=10_000)
    wait_for_check(qtbot, desk)


@pytest.fixture
def add(desk: Desk, page: PhotosPage, qtbot: QtBot) -> Callable[..., None]:
    def add(*paths: Path) -> None:
        expected = len(photos(desk)) + len(paths)
        assert drop(page.grid.viewport(), urls(*paths))
        wait_for_photos(qtbot, desk, expected)

    return add


@pytest.fixture
def three(tmp_path: Path, add: Callable[..., None]) -> None:
    """Three photos: front, back and one whose shot nobody stated."""
    add(photo(tmp_path / "front.jpg", 40), photo(tmp_path / "背面.png", 90), photo(tmp_path / "IMG_1.webp", 140))


class TestComingIn:
    def test_files_and_folders_dropped_on_any_part(
        self, desk: Desk, page: PhotosPage, qtbot: QtBot, tmp_path: Path
    ) -> None:
        (tmp_path / "set 照片").mkdir()
        photo(tmp_path / "set 照片" / "back.png", 10)
        single = photo(tmp_path / "front.jpg", 20)
        assert drop(page.preview.view.viewport(), urls(single))
        wait_for_photos(qtbot, desk, 1)
        assert drop(page.grid.viewport(), urls(tmp_path / "set 照片"))
        wait_for_photos(qtbot, desk, 2)
        assert [(one.file, one.shot) for one in photos(desk)] == [
            ("photos/front.jpg", "front"),
            ("photos/back.png", "back"),
        ]
        assert desk.bench.history().undo[0] == "Add a photo"

    def test_nothing_is_stated_that_nobody_stated(self, desk: Desk, three: None) -> None:
        assert [(one.shot, one.source, one.evidence_only) for one in photos(desk)] == [
            ("front", None, None),
            ("back", None, None),
            (None, None, None),
        ]

    def test_what_is_said_of_new_photos_beforehand_is_stated(
        self, desk: Desk, page: PhotosPage, add: Callable[..., None], tmp_path: Path
    ) -> None:
        page.bar.source_box.show_value("own_unit")
        add(photo(tmp_path / "a.jpg"))
        assert photos(desk)[0].source == "own_unit"

    def test_files_dropped_on_a_shot_get_it(self, desk: Desk, page: PhotosPage, qtbot: QtBot, tmp_path: Path) -> None:
        wait_for_check(qtbot, desk)
        item = next(page.shots.item(row) for row in range(page.shots.count()) if "Back" in page.shots.item(row).text())
        assert drop(page.shots.viewport(), urls(photo(tmp_path / "IMG.jpg")), page.shots.visualItemRect(item).center())
        wait_for_photos(qtbot, desk, 1)
        assert photos(desk)[0].shot == "back"

    def test_heic_comes_in(self, desk: Desk, page: PhotosPage, add: Callable[..., None], tmp_path: Path) -> None:
        import pillow_heif

        pillow_heif.register_heif_opener()
        add(photo(tmp_path / "front.heic", 60))
        facts = desk.bench.subject().measured["p1"]
        assert (facts.format, facts.problem) == ("heic", None)

    def test_pasted_pixels_become_a_png(self, desk: Desk, page: PhotosPage, qtbot: QtBot) -> None:
        image = QImage(40, 30, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.darkCyan)
        QGuiApplication.clipboard().setImage(image)
        QTest.keyClick(page.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        wait_for_photos(qtbot, desk, 1)
        facts = desk.bench.subject().measured["p1"]
        assert (photos(desk)[0].file, facts.format, facts.width) == ("photos/pasted.png", "png", 40)

    def test_pasted_paths_are_files(self, desk: Desk, page: PhotosPage, qtbot: QtBot, tmp_path: Path) -> None:
        paths = [photo(tmp_path / "front.jpg", 30), photo(tmp_path / "has space.jpg", 70)]
        QGuiApplication.clipboard().setText("\n".join(str(path) for path in paths))
        QTest.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        wait_for_photos(qtbot, desk, 2)

    def test_other_text_is_left_alone(self, desk: Desk, page: PhotosPage, qtbot: QtBot) -> None:
        QGuiApplication.clipboard().setText("/etc is a folder\nand this is not")
        QTest.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert photos(desk) == ()

    def test_dialog(
        self, desk: Desk, page: PhotosPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        chosen = [photo(tmp_path / "front.jpg")]
        monkeypatch.setattr(dialogs, "choose_photos", lambda _parent: chosen)
        QTest.mouseClick(page.bar.add, Qt.MouseButton.LeftButton)
        wait_for_photos(qtbot, desk, 1)

    def test_a_file_that_is_no_photo_stays_outside_and_is_named(
        self, desk: Desk, page: PhotosPage, qtbot: QtBot, tmp_path: Path, said: list[UserError]
    ) -> None:
        invoice = tmp_path / "invoice.pdf"
        invoice.write_bytes(b"%PDF-1.7")
        drop(page, urls(invoice, photo(tmp_path / "a.jpg")))
        wait_for_photos(qtbot, desk, 1)
        assert "invoice.pdf: It is not a photo." in str(said[0])

    def test_a_file_that_vanished_is_named_in_the_language_of_the_window(
        self, desk: Desk, page: PhotosPage, qtbot: QtBot, tmp_path: Path, said: list[UserError]
    ) -> None:
        drop(page, urls(tmp_path / "gone.jpg"))
        qtbot.waitUntil(lambda: bool(said))
        assert worded(said[0], "en")[1].endswith("gone.jpg: It could not be read. It does not exist. Check the path.")
        assert worded(said[0], "zh_CN")[1].endswith("gone.jpg：无法读取。不存在。请检查路径。")

    def test_the_same_photo_twice_is_named_and_added_once(
        self, desk: Desk, page: PhotosPage, qtbot: QtBot, tmp_path: Path, said: list[UserError], three: None
    ) -> None:
        copy = tmp_path / "copy.jpg"
        copy.write_bytes((tmp_path / "front.jpg").read_bytes())
        drop(page, urls(copy))
        qtbot.waitUntil(lambda: bool(said))
        assert "copy.jpg: It is here already, as front.jpg." in str(said[0])
        assert len(photos(desk)) == 3

    def test_what_came_for_another_unit_waits_for_it(
        self, desk: Desk, page: PhotosPage, qtbot: QtBot, tmp_path: Path, said: list[UserError]
    ) -> None:
        first = desk.bench.id
        drop(page, urls(photo(tmp_path / "front.jpg")))
        desk.do(lambda bench: bench.create(Dossier(packs=(PACK,)), "Other"))
        qtbot.waitUntil(lambda: bool(said))
        assert photos(desk) == ()
        desk.open(first)
        assert [one.shot for one in photos(desk)] == ["front"]


class TestShowing:
    def test_an_unreadable_photo_says_why_and_is_never_ok(
        self, desk: Desk, page: PhotosPage, add: Callable[..., None], tmp_path: Path
    ) -> None:
        broken = photo(tmp_path / "front.jpg")
        broken.write_bytes(broken.read_bytes()[:900])
        add(broken)
        card = page.grid.photos.cards[0]
        assert (card.mark, card.verdict) == ("failed", "cannot be used")
        assert card.problem == "the file is damaged"
        assert (card.place, card.is_main) == ("", False)
        assert _scrolls(page.preview.view) == (0, 0)
        assert "Front: problem" in [page.shots.item(row).text() for row in range(page.shots.count())]
        (front,) = page.shots.findItems("Front: problem", Qt.MatchFlag.MatchExactly)
        assert front.icon().cacheKey() == mark_icon("failed").cacheKey()

    def test_words_in_place_of_a_large_photo_do_not_scroll(self, page: PhotosPage, qtbot: QtBot, three: None) -> None:
        view = page.preview.view
        qtbot.waitUntil(lambda: view.pixels() is not None)
        view.show_actual_pixels()
        view.zoom_by(8)
        assert _scrolls(view) != (0, 0)
        page.preview.show_words("The file is damaged")
        assert _scrolls(view) == (0, 0)

    def test_what_several_packs_say_alike_is_said_once(
        self, desk: Desk, page: PhotosPage, qtbot: QtBot, three: None
    ) -> None:
        desk.do(lambda bench: bench.set_fact("packs", tuple(desk.library.packs), "Packs"))
        wait_for_check(qtbot, desk)
        texts = _finding_texts(page)
        assert texts
        assert len(texts) == len(set(texts))

    def test_an_original_that_vanished_or_came_back_is_seen_by_whoever_comes_back(
        self, desk: Desk, page: PhotosPage, qtbot: QtBot, three: None
    ) -> None:
        def come_back() -> None:
            application = QGuiApplication.instance()
            assert isinstance(application, QGuiApplication)
            application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
            wait_for_check(qtbot, desk)

        path = desk.bench.originals()["p1"]
        path.chmod(0o600)
        elsewhere = path.rename(path.with_name("elsewhere"))
        come_back()
        card = page.grid.photos.cards[0]
        assert (card.path, card.problem) == (None, "the file is no longer there")
        assert any("no longer there" in text for text in _finding_texts(page))
        elsewhere.rename(path)
        come_back()
        card = page.grid.photos.cards[0]
        assert (card.path, card.problem) == (path, "")

    def test_cards_say_shot_verdict_and_place_in_the_export(
        self, desk: Desk, page: PhotosPage, qtbot: QtBot, three: None
    ) -> None:
        desk.do(lambda bench: bench.set_fact("unit.photos[p3].evidence_only", True, "Evidence"))
        wait_for_check(qtbot, desk)
        cards = page.grid.photos.cards
        assert [(card.shot, card.place, card.evidence) for card in cards] == [
            ("Front", "Main photo", ""),
            ("Back", "No. 2", ""),
            ("Shot not stated", "", "Evidence only"),
        ]
        assert cards[0].spoken.startswith("photo 1 of 3, Front, ")

    def test_thumbnails_come_upright(
        self, desk: Desk, page: PhotosPage, qtbot: QtBot, add: Callable[..., None], tmp_path: Path
    ) -> None:
        from PIL import Image

        turned = Image.Exif()
        turned[0x0112] = 6
        add(photo(tmp_path / "front.jpg", size=(640, 320), exif=turned))
        page.grid.viewport().grab()
        sha256 = page.grid.photos.cards[0].sha256
        qtbot.waitUntil(lambda: page.thumbnails.known(sha256) is not None)
        image = page.thumbnails.known(sha256)
        assert image is not None
        assert image.height() == 2 * image.width()
        qtbot.waitUntil(lambda: (pixels := page.preview.view.pixels()) is not None and pixels.is_whole)

    def test_measured_facts_stand_in_words(self, page: PhotosPage, three: None) -> None:
        page.grid.choose(["p1"])
        assert {"JPEG", "640 × 480 px", "no", "8"} <= set(page.detail.measured_texts())

    def test_two_photos_that_look_alike_name_each_other(
        self, desk: Desk, page: PhotosPage, add: Callable[..., None], tmp_path: Path
    ) -> None:
        add(photo(tmp_path / "a.jpg"), photo(tmp_path / "b.png"))
        page.grid.choose(["p2"])
        assert "looks like a.jpg; please compare" in page.detail.measured_texts()

    def test_an_empty_page_says_how_to_begin(self, page: PhotosPage) -> None:
        assert not page.grid.isVisible()
        assert page.reveal("unit.photos")
        assert QApplication.focusWidget() is page.bar.add

    def test_nothing_is_open(self, tmp_path: Path, qtbot: QtBot) -> None:
        with opened_desk(tmp_path / "other") as desk:
            page = PhotosPage(desk)
            qtbot.addWidget(page)
            page.refresh()
            page.show_reports()
            assert not page.isEnabled()

    def test_everything_that_takes_the_focus_has_a_name(self, page: PhotosPage, three: None) -> None:
        assert nameless(page) == []

    def test_reveal_goes_to_the_fact(self, page: PhotosPage, three: None) -> None:
        assert page.owns("unit.photos[p2].measured.sharpness")
        assert page.reveal("unit.photos[p2].source")
        assert page.grid.chosen() == ["p2"]
        assert QApplication.focusWidget() is page.detail.boxes["source"]
        assert not page.reveal("unit.photos[p9].source")
        assert not page.owns("unit.defects[d1].pins")


class TestRoom:
    NARROW, USUAL, WIDE = 280, 600, 1400

    @pytest.mark.parametrize("width", [NARROW, USUAL, WIDE])
    def test_nothing_is_wider_than_the_page(self, page: PhotosPage, three: None, width: int) -> None:
        page.resize(width, 600)
        assert page.minimumSizeHint().width() <= width

    def test_sheet_photo_and_facts_stand_where_there_is_room(self, page: PhotosPage, three: None) -> None:
        def stand() -> tuple[str, str]:
            sheet, photo, facts = (
                QRect(part.mapTo(page, QPoint()), part.size()) for part in (page.grid, page.preview, page.detail)
            )
            beside = ("below", "beside")
            return beside[photo.left() > sheet.right()], beside[facts.left() > photo.right()]

        stands = []
        for width in (self.NARROW, self.USUAL, self.WIDE):
            page.resize(width, 1000)
            QApplication.processEvents()
            stands.append(stand())
        assert stands == [("below", "below"), ("below", "beside"), ("beside", "below")]

    @pytest.mark.parametrize("width", [NARROW, WIDE])
    def test_the_shots_take_the_room_of_their_rows(self, page: PhotosPage, three: None, width: int) -> None:
        page.resize(width, 900)
        QApplication.processEvents()
        rows = [page.shots.visualItemRect(page.shots.item(row)) for row in range(page.shots.count())]
        assert 0 <= page.shots.viewport().height() - rows[-1].bottom() <= rows[-1].height() // 2
        assert max(row.right() for row in rows) <= page.shots.viewport().width()
        assert len({row.height() for row in rows}) == 1, "none of these has to be wrapped"


class TestArranging:
    def test_keys_move_the_selected_photos(self, desk: Desk, page: PhotosPage, qtbot: QtBot, three: None) -> None:
        page.grid.choose(["p3"])
        QTest.keyClick(page.grid, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        assert [one.id for one in photos(desk)] == ["p1", "p3", "p2"]
        QTest.keyClick(page.grid, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        assert [one.id for one in photos(desk)] == ["p1", "p2", "p3"]
        assert page.grid.chosen() == ["p3"]

    def test_dragging_moves_them(self, desk: Desk, page: PhotosPage, three: None) -> None:
        page.grid.choose(["p1"])
        last = page.grid.visualRect(page.grid.photos.index(2))
        data = QMimeData()
        data.setData(PHOTO_MIME, b"p1")
        event = QDropEvent(
            QPointF(last.right() - 2, last.center().y()),
            Qt.DropAction.MoveAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        page.grid.dropEvent(event)
        assert [one.id for one in photos(desk)] == ["p2", "p3", "p1"]

    def test_delete_removes_and_undo_brings_back(self, desk: Desk, page: PhotosPage, qtbot: QtBot, three: None) -> None:
        desk.do(lambda bench: bench.set_fact("unit.defects[d1].pins", (Pin(photo="p2"),), "Pin"))
        page.grid.choose(["p1", "p2"])
        QTest.keyClick(page.grid, Qt.Key.Key_Delete)
        assert [one.id for one in photos(desk)] == ["p3"]
        assert not desk.bench.dossier.unit.defects[0].pins
        assert page.grid.chosen() == ["p3"]
        desk.do(lambda bench: bench.undo())
        assert [one.id for one in photos(desk)] == ["p1", "p2", "p3"]
        assert desk.bench.dossier.unit.defects[0].pins == (Pin(photo="p2"),)


class TestStating:
    def test_a_letter_gives_the_shot_to_all_selected(
        self, desk: Desk, page: PhotosPage, qtbot: QtBot, three: None
    ) -> None:
        page.grid.choose(["p2", "p3"])
        QTest.keyClick(page.grid, Qt.Key.Key_D)
        assert [one.shot for one in photos(desk)] == ["front", "defect", "defect"]
        assert desk.bench.history().undo[0] == "Set What the photo shows"
        QTest.keyClick(page.grid, Qt.Key.Key_Backspace)
        assert [one.shot for one in photos(desk)] == ["front", None, None]

    def test_boxes_state_and_take_back(self, desk: Desk, page: PhotosPage, qtbot: QtBot, three: None) -> None:
        page.grid.choose(["p1"])
        box = page.detail.boxes["evidence_only"]
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert photos(desk)[0].evidence_only is True
        QTest.keyClick(box, Qt.Key.Key_Up)
        assert photos(desk)[0].evidence_only is None

    def test_several_that_differ_are_shown_as_such(self, page: PhotosPage, three: None) -> None:
        page.grid.choose(["p1", "p2"])
        assert page.detail.boxes["shot"].currentText() == "(different)"
        assert page.detail.boxes["source"].currentText() == "Not stated"

    def test_menu_states(self, desk: Desk, page: PhotosPage, three: None) -> None:
        page.grid.choose(["p3"])
        menu = page.menu()
        shots = menu.actions()[0].menu()
        assert isinstance(shots, QMenu)
        action = next(action for action in shots.actions() if action.text().startswith("left"))
        assert action.text() == "left side\tL"
        action.trigger()
        assert photos(desk)[2].shot == "left"

    def test_a_slot_leads_to_its_photos_or_asks_for_some(
        self,
        desk: Desk,
        page: PhotosPage,
        qtbot: QtBot,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        add: Callable[..., None],
    ) -> None:
        add(photo(tmp_path / "front.jpg", 10), photo(tmp_path / "x.jpg", 60))
        page.shots.picked.emit("front")
        assert page.grid.chosen() == ["p1"]
        chosen = [photo(tmp_path / "IMG_2.jpg", 120)]
        monkeypatch.setattr(dialogs, "choose_photos", lambda _parent: chosen)
        page.shots.picked.emit("back")
        wait_for_photos(qtbot, desk, 3)
        assert photos(desk)[2].shot == "back"


class TestPins:
    @pytest.fixture
    def large(self, page: PhotosPage, qtbot: QtBot, three: None) -> PhotosPage:
        """The first photo, shown large with all its pixels."""
        page.grid.choose(["p1"])
        qtbot.waitUntil(lambda: (pixels := page.preview.view.pixels()) is not None and pixels.is_whole)
        return page

    def pins(self, desk: Desk, defect: int = 0) -> list[Pin]:
        return [*desk.bench.dossier.unit.defects[defect].pins]

    def test_ticking_links_and_unticking_takes_back(self, desk: Desk, large: PhotosPage, qtbot: QtBot) -> None:
        large.detail.defects.setFocus()
        large.detail.defects.setCurrentRow(0)
        QTest.keyClick(large.detail.defects, Qt.Key.Key_Space)
        assert self.pins(desk) == [Pin(photo="p1")]
        assert "shown here, not pinned" in large.detail.defects.item(0).text()
        QTest.keyClick(large.detail.defects, Qt.Key.Key_Space)
        assert self.pins(desk) == []

    def test_a_click_pins_the_chosen_defect(self, desk: Desk, large: PhotosPage, qtbot: QtBot) -> None:
        large.detail.defects.setCurrentRow(1)
        view = large.preview.view
        spot = view.mapFromScene(QPointF(160, 360))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        (pin,) = self.pins(desk, 1)
        assert pin.photo == "p1"
        assert pin.x == pytest.approx(0.25, abs=0.01)
        assert pin.y == pytest.approx(0.75, abs=0.01)
        assert desk.bench.history().undo[0] == "Pin defect 2"

    def test_a_click_without_a_chosen_defect_pins_nothing(self, desk: Desk, large: PhotosPage, qtbot: QtBot) -> None:
        QTest.mouseClick(large.preview.view.viewport(), Qt.MouseButton.LeftButton)
        assert self.pins(desk) == self.pins(desk, 1) == []

    def test_keys_pin_at_the_centre_and_move_by_a_hundredth_in_one_edit(
        self, desk: Desk, large: PhotosPage, qtbot: QtBot
    ) -> None:
        large.detail.defects.setCurrentRow(0)
        QTest.keyClick(large.detail.defects, Qt.Key.Key_Return)
        view = large.preview.view
        assert QApplication.focusWidget() is view
        QTest.keyClick(view, Qt.Key.Key_Return)
        (pin,) = self.pins(desk)
        assert pin.x == pytest.approx(0.5, abs=0.02)
        assert pin.y == pytest.approx(0.5, abs=0.02)
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up):
            QTest.keyClick(view, key)
        assert self.pins(desk) == [pin]
        qtbot.waitUntil(lambda: self.pins(desk) != [pin])
        (moved,) = self.pins(desk)
        assert (moved.x, moved.y) == (round((pin.x or 0) + 0.02, 4), round((pin.y or 0) - 0.01, 4))
        assert list(desk.bench.history().undo[:2]) == ["Pin defect 1", "Pin defect 1"]

    def test_a_move_is_kept_when_another_photo_is_chosen_at_once(
        self, desk: Desk, large: PhotosPage, qtbot: QtBot
    ) -> None:
        desk.do(lambda bench: bench.set_fact("unit.defects[d1].pins", (Pin(photo="p1", x=0.5, y=0.5),), "Pin"))
        large.detail.defects.setCurrentRow(0)
        QTest.keyClick(large.preview.view, Qt.Key.Key_Left)
        large.grid.choose(["p2"])
        assert self.pins(desk) == [Pin(photo="p1", x=0.49, y=0.5)]

    def test_a_click_on_a_marker_chooses_its_defect(self, desk: Desk, large: PhotosPage, qtbot: QtBot) -> None:
        desk.do(lambda bench: bench.set_fact("unit.defects[d2].pins", (Pin(photo="p1", x=0.5, y=0.5),), "Pin"))
        view = large.preview.view
        spot = view.mapFromScene(QPointF(320, 240)) + QPoint(3, 3)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert large.detail.defects.chosen() == "d2"
        assert len(self.pins(desk, 1)) == 1

    def test_space_gives_the_photo_the_whole_page(self, large: PhotosPage, qtbot: QtBot) -> None:
        QTest.keyClick(large.grid, Qt.Key.Key_Space)
        assert not large.grid.isVisible()
        assert large.preview.view.isVisible()
        QTest.keyClick(large.preview.view, Qt.Key.Key_1)
        assert large.preview.view.zoom() == pytest.approx(1.0)
        QTest.keyClick(large.preview.view, Qt.Key.Key_Escape)
        assert large.grid.isVisible()

    def test_the_whole_page_is_given_back_when_there_is_no_photo_any_more(self, desk: Desk, large: PhotosPage) -> None:
        QTest.keyClick(large.grid, Qt.Key.Key_Space)
        desk.do(lambda bench: bench.create(Dossier(packs=(PACK,)), "New"))
        assert large.bar.isVisible()

    def test_a_finding_leads_out_of_the_whole_page(self, large: PhotosPage) -> None:
        QTest.keyClick(large.grid, Qt.Key.Key_Space)
        assert large.reveal("unit.photos[p2].shot")
        assert large.detail.boxes["shot"].isVisible()

    def test_page_keys_show_the_other_photos(self, large: PhotosPage) -> None:
        QTest.keyClick(large.grid, Qt.Key.Key_Space)
        at = [large.grid.current()]
        for key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown):
            QTest.keyClick(large.preview.view, key)
            at.append(large.grid.current())
        assert at == ["p1", "p1", "p2", "p3", "p3"]
        assert large.grid.chosen() == ["p3"]


def test_the_sample_has_nothing_to_complain_about(tmp_path: Path, qtbot: QtBot) -> None:
    with opened_desk(tmp_path / "ws", "zh_CN") as desk:
        page = PhotosPage(desk)
        qtbot.addWidget(page)
        follow(desk, page)
        open_sample(desk)
        wait_for_check(qtbot, desk)
        assert {card.mark for card in page.grid.photos.cards} == {"passed"}
        assert page.grid.photos.cards[0].shot == "正面"
        page.close()


def _finding_texts(page: PhotosPage) -> list[str]:
    return [page.detail.findings.item(row).text() for row in range(page.detail.findings.count())]


def _scrolls(view: PhotoView) -> tuple[int, int]:
    """How far a view can be scrolled."""
    return view.horizontalScrollBar().maximum(), view.verticalScrollBar().maximum()


class TestDrawing:
    """What was measured, drawn on the large photo."""

    @pytest.fixture
    def shown(self, desk: Desk, page: PhotosPage, qtbot: QtBot, three: None) -> PhotosPage:
        page.grid.choose(["p1"])
        page.grid.setFocus()
        qtbot.waitUntil(lambda: page.preview.view.pixels() is not None)
        return page

    def test_a_key_pins_it_and_the_desk_remembers(self, desk: Desk, shown: PhotosPage, qtbot: QtBot) -> None:
        layer = shown.preview.measured.layer
        assert not layer.isVisible()
        QTest.keyClick(shown.grid, Qt.Key.Key_M)
        qtbot.waitUntil(lambda: layer.isVisible() and bool(layer.drawn.shapes))
        assert desk.draws_measured
        assert shown.preview.drawing.isChecked()
        assert "sharp" in shown.preview.legend.accessibleName()
        QTest.keyClick(shown.grid, Qt.Key.Key_M)
        assert not layer.isVisible()
        assert not desk.draws_measured

    def test_it_follows_the_focus_and_leaves_close_looks_free(self, shown: PhotosPage, qtbot: QtBot) -> None:
        layer, view = shown.preview.measured.layer, shown.preview.view
        view.setFocus()
        assert layer.isVisible()
        view.zoom_by(8)
        assert not layer.isVisible()
        view.fit()
        assert layer.isVisible()
        shown.grid.setFocus()
        assert not layer.isVisible()

    def test_it_leaves_a_photo_free_that_defects_are_pinned_on(self, shown: PhotosPage) -> None:
        shown.detail.defects.setCurrentRow(0)
        shown.preview.view.setFocus()
        assert not shown.preview.measured.layer.isVisible()

    def test_a_legend_never_takes_the_place_of_the_photo(self, shown: PhotosPage, qtbot: QtBot) -> None:
        shown.resize(1400, 1000)
        shown.preview.measured.pin(True)
        qtbot.waitUntil(shown.preview.legend.isVisible)
        shown.preview.view.setFixedHeight(40)
        qtbot.waitUntil(lambda: not shown.preview.legend.isVisible())
        assert shown.preview.measured.layer.isVisible()

    def test_there_is_nothing_to_draw_on_words(self, shown: PhotosPage) -> None:
        shown.preview.measured.pin(True)
        shown.preview.show_words("The file is damaged")
        assert not shown.preview.measured.layer.isVisible()


class TestSheet:
    """The contact sheet sorted and filtered."""

    def choose(self, page: PhotosPage, order: Order) -> None:
        box = page.sheet.bar.order
        box.setCurrentIndex(box.findData(order.value))
        box.activated.emit(box.currentIndex())

    def test_verdicts_are_offered_with_their_counts(self, page: PhotosPage, three: None) -> None:
        shown = {group: button.text() for group, button in page.sheet.bar.buttons.items() if button.isVisible()}
        assert shown[None] == "All 3"
        assert sum(int(text.rpartition(" ")[2]) for group, text in shown.items() if group is not None) == 3

    def test_a_filter_shows_its_photos_and_a_search_lifts_it(self, page: PhotosPage, three: None) -> None:
        page.sheet.bar.shot.setCurrentIndex(page.sheet.bar.shot.findData("back"))
        page.sheet.bar.shot.activated.emit(0)
        assert page.grid.photos.ids() == ["p2"]
        assert page.reveal("unit.photos[p1].shot")
        assert page.grid.photos.ids() == ["p1", "p2", "p3"]
        assert page.grid.chosen() == ["p1"]

    @pytest.mark.parametrize(("shot", "words"), [("back", "Back"), ("", "Shot not stated")])
    def test_a_filter_that_nothing_meets_any_more_says_so(
        self, desk: Desk, page: PhotosPage, three: None, shot: str, words: str
    ) -> None:
        desk.do(lambda bench: bench.set_fact("unit.photos[p3].shot", "front", "Shot"))
        desk.do(lambda bench: bench.set_fact("unit.photos[p2].shot", shot or None, "Shot"))
        page.sheet.bar.shot.setCurrentIndex(page.sheet.bar.shot.findData(shot))
        page.sheet.bar.shot.activated.emit(0)
        desk.do(lambda bench: bench.set_fact("unit.photos[p2].shot", "left", "Shot"))
        assert page.sheet.bar.shot.currentText() == words
        assert page.sheet.all.isVisible()
        assert not page.grid.isVisible()
        assert page.grid.chosen() == []
        assert not page.preview.isVisible()
        QTest.mouseClick(page.sheet.all, Qt.MouseButton.LeftButton)
        assert len(page.grid.photos.ids()) == 3
        assert page.preview.isVisible()

    def test_sorting_keeps_the_selection_and_moves_nothing(self, desk: Desk, page: PhotosPage, three: None) -> None:
        page.grid.choose(["p2"])
        self.choose(page, Order.NAME)
        assert page.grid.photos.ids() == ["p1", "p3", "p2"]
        assert page.grid.chosen() == ["p2"]
        QTest.keyClick(page.grid, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        assert [one.id for one in photos(desk)] == ["p1", "p2", "p3"]
        assert page.sheet.bar.note.isVisible()
        self.choose(page, Order.SET)
        QTest.keyClick(page.grid, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        assert [one.id for one in photos(desk)] == ["p2", "p1", "p3"]
        assert page.grid.chosen() == ["p2"]

    def test_moving_on_a_filtered_sheet_leaves_the_hidden_where_they_are(
        self, desk: Desk, page: PhotosPage, qtbot: QtBot, three: None
    ) -> None:
        desk.do(lambda bench: bench.set_fact("unit.photos[p3].shot", "front", "Shot"))
        page.sheet.bar.shot.setCurrentIndex(page.sheet.bar.shot.findData("front"))
        page.sheet.bar.shot.activated.emit(0)
        page.grid.choose(["p3"])
        page.grid.move_by_one(forward=False)
        assert [one.id for one in photos(desk)] == ["p3", "p2", "p1"]

    def test_waived_is_a_verdict_of_its_own(self, desk: Desk, page: PhotosPage, qtbot: QtBot, three: None) -> None:
        desk.do(lambda bench: bench.set_fact("packs", (PACK,), "Packs"))
        for _ in range(9):
            open = [one.outcome for one in page._cards.findings("p3") if one.outcome.is_finding]
            if not open:
                break
            desk.do(partial(Workbench.waive, outcome=open[0], pack=PACK, by="Wu", reason="seen", label="Waive"))
            wait_for_check(qtbot, desk)
        card = page.grid.photos.cards[2]
        assert (card.mark, card.verdict) == ("waived", "waived")
        page.grid.choose(["p3"])
        assert any(text.startswith("waived: ") for text in _finding_texts(page))


class TestRetaking:
    def test_the_next_photo_takes_the_place_of_the_old_one(
        self, desk: Desk, page: PhotosPage, qtbot: QtBot, tmp_path: Path, three: None
    ) -> None:
        desk.do(lambda bench: bench.set_fact("unit.defects[d1].pins", (Pin(photo="p2", x=0.5, y=0.5),), "Pin"))
        page.grid.choose(["p2"])
        QTest.keyClick(page.grid, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
        assert QApplication.focusWidget() is page.bar.add
        assert "背面.png" in page.bar.retaking.text()
        assert page.shots.currentItem().text().startswith("Back")
        drop(page, urls(photo(tmp_path / "IMG_2.jpg", 170)))
        qtbot.waitUntil(lambda: "p2" not in {one.id for one in photos(desk)}, timeout=10_000)
        assert [(one.file, one.shot) for one in photos(desk)][1] == ("photos/IMG_2.jpg", "back")
        assert len(photos(desk)) == 3
        assert desk.bench.dossier.unit.defects[0].pins == (Pin(photo=photos(desk)[1].id),)
        assert not page.bar.retaking.isVisible()
        assert desk.bench.history().undo[0] == "Retake 背面.png"
        desk.do(lambda bench: bench.undo())
        assert [one.id for one in photos(desk)] == ["p1", "p2", "p3"]
        assert desk.bench.dossier.unit.defects[0].pins == (Pin(photo="p2", x=0.5, y=0.5),)

    def test_a_photo_for_another_shot_replaces_nothing(
        self, desk: Desk, page: PhotosPage, qtbot: QtBot, tmp_path: Path, three: None
    ) -> None:
        page.retake("unit.photos[p2].measured.sharpness")
        page.shots.dropped.emit(urls(photo(tmp_path / "left.jpg", 170)), "left")
        wait_for_photos(qtbot, desk, 4)
        assert page.bar.retaking.isVisible()

    def test_it_can_be_given_up(self, desk: Desk, page: PhotosPage, qtbot: QtBot, tmp_path: Path, three: None) -> None:
        page.retake("unit.photos[p2]")
        QTest.mouseClick(page.bar.keep, Qt.MouseButton.LeftButton)
        assert not page.bar.retaking.isVisible()
        drop(page, urls(photo(tmp_path / "IMG_2.jpg", 170)))
        wait_for_photos(qtbot, desk, 4)

    def test_a_photo_that_is_gone_is_not_retaken(self, page: PhotosPage) -> None:
        assert not page.retake("unit.photos[p9].file")


class TestWhy:
    def test_a_question_mark_asks_about_the_weightiest_finding(
        self, page: PhotosPage, qtbot: QtBot, three: None
    ) -> None:
        page.grid.choose(["p3"])
        with qtbot.waitSignal(page.explanation_requested) as asked:
            QTest.keyClicks(page.grid, "?")
        assert asked.args[0].outcome == page._cards.findings("p3")[0].outcome

    def test_on_a_finding_it_asks_about_that_one(self, page: PhotosPage, qtbot: QtBot, three: None) -> None:
        page.grid.choose(["p3"])
        page.detail.findings.setFocus()
        page.detail.findings.setCurrentRow(page.detail.findings.count() - 1)
        with qtbot.waitSignal(page.explanation_requested) as asked:
            QTest.keyClicks(page.detail.findings, "?")
        assert asked.args[0].outcome == page._cards.findings("p3")[-1].outcome
