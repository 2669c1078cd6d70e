"""Adjusting copies on the photos page: tools by mouse and by keys, the copy itself, and fixes from the menu."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from listing_studio.domain.dossier import Dossier
from listing_studio.domain.photos import Adjustments, Area
from listing_studio.gui.desk import Desk
from listing_studio.gui.pages.photos_page import PhotosPage
from listing_studio.gui.photos.view import PhotoView
from listing_studio.workflow.photo_edits import with_photo_fact
from tests.gui.pages.desk_fixture import PACK, follow, nameless, opened_desk, photo, wait_for_check

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with opened_desk(tmp_path / "ws") as desk:
        desk.do(lambda bench: bench.create(Dossier(packs=(PACK,)), "New"))
        paths = [photo(tmp_path / f"{name}.jpg", tone) for name, tone in (("one", 230), ("two", 180))]
        desk.do(lambda bench: bench.add_photos(paths, "Add", "front"))
        yield desk


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> PhotosPage:
    page = PhotosPage(desk)
    qtbot.addWidget(page)
    follow(desk, page)
    page.resize(1100, 900)
    page.show()
    page.refresh()
    page.grid.choose(["p1"])
    qtbot.waitUntil(lambda: page.preview.view.pixels() is not None, timeout=20_000)
    wait_for_check(qtbot, desk)
    page.preview.view.setFocus()
    return page


@pytest.fixture
def view(page: PhotosPage) -> PhotoView:
    return page.preview.view


def stated(desk: Desk, photo: int = 0) -> Adjustments:
    return desk.bench.dossier.unit.photos[photo].adjustments


def spot(view: PhotoView, x: float, y: float) -> QPoint:
    pixels = view.pixels()
    assert pixels is not None
    return view.mapFromScene(x * pixels.width, y * pixels.height)


def drag(view: PhotoView, begin: tuple[float, float], end: tuple[float, float]) -> None:
    """Draws a rectangle with the left button."""
    port = view.viewport()
    QTest.mousePress(port, LEFT, pos=spot(view, *begin))
    QTest.mouseMove(port, spot(view, (begin[0] + end[0]) / 2, (begin[1] + end[1]) / 2))
    QTest.mouseMove(port, spot(view, *end))
    QTest.mouseRelease(port, LEFT, pos=spot(view, *end))


def near(area: Area | None, *edges: float) -> bool:
    return area is not None and (area.left, area.top, area.right, area.bottom) == pytest.approx(edges, abs=0.01)


def press(view: PhotoView, *keys: Qt.Key, times: int = 1) -> None:
    for key in keys:
        for _ in range(times):
            QTest.keyClick(view, key)


class TestAreas:
    def test_a_dragged_area_is_covered_and_can_be_undone(self, desk: Desk, page: PhotosPage, view: PhotoView) -> None:
        page.adjusting.bar.cover.click()
        drag(view, (0.2, 0.3), (0.5, 0.6))
        (cover,) = stated(desk).covers
        assert near(cover.box, 0.2, 0.3, 0.5, 0.6)
        assert desk.bench.history().undo[0] == "Cover an area in copies"
        assert page.adjusting.stated.text() == "In copies: areas covered: 1"
        desk.undo(seller=False)
        assert stated(desk) == Adjustments()
        assert not page.adjusting.stated.isVisible()

    def test_keys_alone_mark_move_resize_and_keep(self, desk: Desk, view: PhotoView) -> None:
        press(view, Qt.Key.Key_C, Qt.Key.Key_Return)
        press(view, Qt.Key.Key_Right, times=5)
        press(view, Qt.Key.Key_Up, times=2)
        QTest.keyClick(view, Qt.Key.Key_Down, SHIFT)
        QTest.keyClick(view, Qt.Key.Key_Left, SHIFT)
        assert stated(desk).covers == ()
        press(view, Qt.Key.Key_Return)
        (cover,) = stated(desk).covers
        assert near(cover.box, 0.45, 0.38, 0.64, 0.59)

    def test_a_kept_area_is_taken_up_moved_and_dropped(self, desk: Desk, page: PhotosPage, view: PhotoView) -> None:
        page.adjusting.bar.cover.click()
        drag(view, (0.1, 0.1), (0.3, 0.3))
        drag(view, (0.6, 0.6), (0.8, 0.8))
        press(view, Qt.Key.Key_Right)  # takes up the first
        press(view, Qt.Key.Key_Right, times=10)
        press(view, Qt.Key.Key_Return)
        assert near(stated(desk).covers[-1].box, 0.2, 0.1, 0.4, 0.3)
        QTest.mouseClick(view.viewport(), LEFT, pos=spot(view, 0.7, 0.7))
        press(view, Qt.Key.Key_Delete)
        (cover,) = stated(desk).covers
        assert near(cover.box, 0.2, 0.1, 0.4, 0.3)
        assert desk.bench.history().undo[0] == "Uncover an area in copies"

    def test_a_click_or_an_escape_states_nothing(self, desk: Desk, page: PhotosPage, view: PhotoView) -> None:
        page.adjusting.bar.cover.click()
        QTest.mouseClick(view.viewport(), LEFT, pos=spot(view, 0.5, 0.5))
        press(view, Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Escape)
        assert stated(desk) == Adjustments()
        assert not page.adjusting.tool.is_active()
        assert not page.adjusting.bar.cover.isChecked()

    def test_an_area_stays_on_the_photo(self, desk: Desk, page: PhotosPage, view: PhotoView) -> None:
        page.adjusting.bar.cover.click()
        drag(view, (0.7, 0.7), (1.5, 1.4))
        press(view, Qt.Key.Key_Right)
        press(view, Qt.Key.Key_Right, times=50)
        QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)
        press(view, Qt.Key.Key_Return)
        (cover,) = stated(desk).covers
        assert cover.box.right == 1
        assert cover.box.bottom == 1

    def test_cropping_uses_the_same_tool_one_at_a_time(self, desk: Desk, page: PhotosPage, view: PhotoView) -> None:
        press(view, Qt.Key.Key_C, Qt.Key.Key_X)
        assert not page.adjusting.bar.cover.isChecked()
        drag(view, (0.1, 0.1), (0.9, 0.8))
        assert near(stated(desk).crop, 0.1, 0.1, 0.9, 0.8)
        assert stated(desk).covers == ()
        press(view, Qt.Key.Key_Right, Qt.Key.Key_Delete)
        assert stated(desk).crop is None

    def test_another_photo_ends_the_tool(self, desk: Desk, page: PhotosPage, view: PhotoView) -> None:
        press(view, Qt.Key.Key_C, Qt.Key.Key_Return)
        page.grid.choose(["p2"])
        assert not page.adjusting.tool.is_active()
        press(view, Qt.Key.Key_Return)
        assert stated(desk, 0) == stated(desk, 1) == Adjustments()


class TestTurning:
    def test_letters_turn_and_undo_turns_back(self, desk: Desk, view: PhotoView) -> None:
        press(view, Qt.Key.Key_R, Qt.Key.Key_R, Qt.Key.Key_R)
        assert stated(desk).quarter_turns == 3
        press(view, Qt.Key.Key_R)
        assert stated(desk).quarter_turns is None
        press(view, Qt.Key.Key_L)
        assert stated(desk).quarter_turns == 3
        assert desk.bench.history().undo[0] == "Turn copies to the left"

    def test_straightening_is_one_edit_when_it_rests(self, desk: Desk, page: PhotosPage, qtbot: QtBot) -> None:
        box = page.adjusting.bar.straighten
        before = len(desk.bench.history().undo)
        for _ in range(3):
            box.stepUp()
        assert stated(desk).straighten is None
        qtbot.waitUntil(lambda: stated(desk).straighten == Decimal("1.5"))
        assert len(desk.bench.history().undo) == before + 1
        box.setValue(0)
        page.grid.choose(["p2"])  # states it at once, of the photo it was meant for
        assert stated(desk, 0).straighten is None
        assert stated(desk, 1) == Adjustments()

    def test_whitening_is_stated_and_taken_back(self, desk: Desk, page: PhotosPage, view: PhotoView) -> None:
        press(view, Qt.Key.Key_W)
        assert stated(desk).whiten is True
        assert page.adjusting.bar.whiten.isChecked()
        press(view, Qt.Key.Key_W)
        assert stated(desk).whiten is None


class TestCopy:
    def test_the_copy_is_shown_as_it_will_be_published(
        self, desk: Desk, page: PhotosPage, view: PhotoView, qtbot: QtBot
    ) -> None:
        press(view, Qt.Key.Key_P)
        copy = page.adjusting.copy
        assert copy.isVisible()
        assert not view.isVisible()
        qtbot.waitUntil(lambda: copy.view.pixels() is not None, timeout=20_000)
        assert copy.view.pixels()[1:] == (640, 480)  # type: ignore[index]
        assert "640 × 480 px, made anew from the pixels, without metadata" in copy.words.text()
        press(copy.view, Qt.Key.Key_R)
        qtbot.waitUntil(lambda: copy.view.pixels()[1:] == (480, 640), timeout=20_000)  # type: ignore[index]
        assert "turned 90° clockwise" in copy.words.text()
        press(copy.view, Qt.Key.Key_C)
        assert view.isVisible()

    def test_a_copy_that_cannot_be_made_says_why(
        self, desk: Desk, page: PhotosPage, qtbot: QtBot, tmp_path: Path
    ) -> None:
        page.grid.choose(["p2"])
        page.adjusting.bar.whiten.click()
        page.adjusting.bar.copy.click()
        copy = page.adjusting.copy
        qtbot.waitUntil(lambda: "cannot be whitened" in copy.view.words(), timeout=20_000)

    def test_a_photo_that_nobody_publishes_has_no_copy(self, desk: Desk, page: PhotosPage, qtbot: QtBot) -> None:
        desk.do(
            lambda bench: bench.apply(with_photo_fact(bench.dossier, ["p1"], "evidence_only", True), "Evidence only")
        )
        wait_for_check(qtbot, desk)
        page.adjusting.bar.copy.click()
        assert "No chosen marketplace publishes this photo" in page.adjusting.copy.view.words()


def test_the_menu_makes_another_photo_the_main_one(desk: Desk, page: PhotosPage) -> None:
    def entry() -> object:
        return next(action for action in page.menu().actions() if action.text() == "Make it the main photo")

    assert not entry().isEnabled()  # type: ignore[attr-defined]
    page.grid.choose(["p2"])
    entry().trigger()  # type: ignore[attr-defined]
    assert [one.id for one in desk.bench.dossier.unit.photos] == ["p2", "p1"]


def test_every_tool_has_a_name(page: PhotosPage) -> None:
    assert nameless(page) == []
