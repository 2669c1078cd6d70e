"""The contact sheet: photos in dossier order, to select, reorder, take out and give shots to. It edits nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QToolTip

from listing_studio.gui.photos.arranging import merged
from listing_studio.gui.photos.card_delegate import PhotoCardDelegate
from listing_studio.gui.photos.cards import Card
from listing_studio.gui.photos.model import PhotoModel
from listing_studio.gui.photos.thumbnails import Thumbnails
from listing_studio.workflow.photo_edits import moved_before, moved_by_one

PHOTO_MIME = "application/x-listing-studio-photos"
_EARLIER = (Qt.Key.Key_Up, Qt.Key.Key_Left)
_LATER = (Qt.Key.Key_Down, Qt.Key.Key_Right)


class PhotoGrid(QListView):
    """Says what the person wants of the selected photos; photos are named by their ids."""

    selection_changed = Signal()
    order_wanted = Signal(list)
    removal_wanted = Signal()
    shot_wanted = Signal(object)
    full_page_wanted = Signal()
    menu_wanted = Signal(QPoint)
    explanation_wanted = Signal()
    retake_wanted = Signal()
    drawing_wanted = Signal()
    """Somebody wants to see on the photo what was measured, or no longer."""

    def __init__(self, thumbnails: Thumbnails, shot_keys: Mapping[str, str]) -> None:
        super().__init__()
        self.photos = PhotoModel(self, thumbnails)
        self._shot_keys = shot_keys
        self._marker: QRect | None = None
        self._restoring = False
        self._order: list[str] = []
        self._fixed = ""
        self.setModel(self.photos)
        self.setItemDelegate(PhotoCardDelegate(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSpacing(3)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.setAccessibleName(self.tr("Photos"))
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    # what the page uses -------------------------------------------------------------------------------------------

    def show_cards(self, cards: Sequence[Card], order: Sequence[str] | None = None, fixed: str = "") -> None:
        """Shows the cards and keeps what is selected; where it is gone, what stands there now.

        ``order`` is that of the whole set, where cards are only some of it; ``fixed`` says why they cannot be moved.
        """
        self._order, self._fixed = list(order) if order is not None else [card.id for card in cards], fixed
        self.setDragEnabled(not fixed)
        chosen, current, row = self.chosen(), self.current(), self.currentIndex().row()
        self._restoring = True
        if self.photos.show_cards(cards) and cards:
            ids = self.photos.ids()
            at = ids.index(current) if current in ids else min(max(row, 0), len(ids) - 1)
            kept = set(chosen) & set(ids)
            self._select(kept or {ids[at]}, at)
        self._restoring = False
        self.selection_changed.emit()

    def chosen(self) -> list[str]:
        """The selected photos as they stand on the sheet."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.photos.cards[row].id for row in rows]

    def current(self) -> str:
        """The photo that is shown large, or an empty text."""
        index = self.currentIndex()
        return self.photos.cards[index.row()].id if index.isValid() else ""

    def choose(self, ids: Sequence[str]) -> bool:
        """Selects photos and shows the first; False if there are none of them."""
        rows = {id: row for row, id in enumerate(self.photos.ids())}
        wanted = [id for id in ids if id in rows]
        if wanted:
            self._select(wanted, rows[wanted[0]])
        return bool(wanted)

    def step(self, by: int) -> None:
        """Selects a photo so many places further; nothing happens where there is none."""
        at = self.currentIndex().row() + by
        if 0 <= at < len(self.photos.cards):
            self._select([self.photos.cards[at].id], at)

    def is_movable(self) -> bool:
        """Whether photos can be moved: only in the order of the set."""
        return not self._fixed

    def move_before(self, before: str | None) -> None:
        """Asks for an order in which the selected photos stand before another, or last of those shown."""
        self._want_order(moved_before(self.photos.ids(), set(self.chosen()), before))

    def move_by_one(self, *, forward: bool) -> None:
        """Asks for an order in which the selected photos stand one place earlier or later."""
        self._want_order(moved_by_one(self.photos.ids(), set(self.chosen()), forward=forward))

    # keys and menu ------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if alt and key in (*_EARLIER, *_LATER):
            self.move_by_one(forward=key in _LATER)
        elif key == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        elif key == Qt.Key.Key_Space:
            self.full_page_wanted.emit()
        elif plain and event.text().lower() in self._shot_keys:
            self.shot_wanted.emit(self._shot_keys[event.text().lower()])
        elif plain and key == Qt.Key.Key_Backspace:
            self.shot_wanted.emit(None)
        elif key == Qt.Key.Key_R and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.retake_wanted.emit()
        elif event.text() == "?":
            self.explanation_wanted.emit()
        elif plain and key == Qt.Key.Key_M:
            self.drawing_wanted.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters give shots here; they search nothing."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        spot = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_wanted.emit(spot if by_key else event.globalPos())

    # dragging -----------------------------------------------------------------------------------------------------

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803
        del supportedActions
        data = QMimeData()
        data.setData(PHOTO_MIME, "\n".join(self.chosen()).encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self._picture_of_drag())
        drag.exec(Qt.DropAction.MoveAction)
        self._mark(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Files are the page's business; only photos of this grid are taken here."""
        if event.source() is not self or not event.mimeData().hasFormat(PHOTO_MIME):
            event.ignore()
            return
        self._mark(self._gap(self._row_behind(event.position().toPoint())))
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(None)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark(None)
        row = self._row_behind(event.position().toPoint())
        cards = self.photos.cards
        event.accept()
        self.move_before(cards[row].id if row < len(cards) else None)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._marker is not None:
            QPainter(self.viewport()).fillRect(self._marker, self.palette().color(QPalette.ColorRole.Highlight))

    # ---------------------------------------------------------------------------------------------------------------

    def _row_behind(self, spot: QPoint) -> int:
        """The row in front of which something dropped at ``spot`` goes; the number of rows for "last"."""
        for row in range(self.photos.rowCount()):
            area = self.visualRect(self.photos.index(row))
            if spot.y() < area.top() or (spot.y() <= area.bottom() and spot.x() < area.center().x()):
                return row
        return self.photos.rowCount()

    def _gap(self, row: int) -> QRect:
        last = row >= self.photos.rowCount()
        area = self.visualRect(self.photos.index(row - 1 if last else row))
        return QRect(area.right() if last else area.left() - 3, area.top(), 3, area.height())

    def _mark(self, gap: QRect | None) -> None:
        if gap != self._marker:
            self._marker = gap
            self.viewport().update()

    def _picture_of_drag(self) -> QPixmap:
        area = self.visualRect(self.currentIndex())
        return self.viewport().grab(area).scaledToWidth(max(1, area.width() // 2))

    def _want_order(self, shown: list[str]) -> None:
        if self._fixed:
            spot = self.visualRect(self.currentIndex()).bottomLeft()
            QToolTip.showText(self.viewport().mapToGlobal(spot), self._fixed, self)
        elif shown != self.photos.ids():
            self.order_wanted.emit(merged(self._order, shown))

    def _select(self, chosen: Iterable[str], row: int) -> None:
        ids = set(chosen)
        selection = QItemSelection()
        for position, id in enumerate(self.photos.ids()):
            if id in ids:
                index = self.photos.index(position)
                selection.select(index, index)
        model = self.selectionModel()
        model.setCurrentIndex(self.photos.index(row), QItemSelectionModel.SelectionFlag.NoUpdate)
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(self.photos.index(row))

    @Slot()
    def _on_selection_changed(self) -> None:
        if not self._restoring:
            self.selection_changed.emit()

    @Slot()
    def _on_current_changed(self) -> None:
        if not self._restoring:
            self.selection_changed.emit()
