"""The shots that the packs ask for, each with its state as shape and word; files dropped on one get that shot."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QListWidget, QListWidgetItem

from listing_studio.gui.desk import Desk
from listing_studio.gui.theme import mark_icon
from listing_studio.rules.wording import message
from listing_studio.workflow.photo_set import ShotNeed, ShotState

_SHOT = Qt.ItemDataRole.UserRole
_MARKS = {
    ShotState.MISSING: "failed",
    ShotState.PROBLEM: "warning",
    ShotState.NOT_CHECKED: "not_checked",
    ShotState.MEASURING: "measuring",
    ShotState.WAIVED: "waived",
    ShotState.OK: "passed",
    ShotState.NOT_NEEDED: "not_applicable",
}


class ShotChecklist(QListWidget):
    """``shot_chosen`` names a shot whose photos somebody wants to see, or to add where there are none."""

    shot_chosen = Signal(str)
    dropped = Signal(object, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setAccessibleName(self.tr("Shots asked for"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setIconSize(QSize(16, 16))
        self.setAcceptDrops(True)
        self.itemActivated.connect(self._on_item_activated)

    def show_needs(self, needs: Sequence[ShotNeed], unusable: AbstractSet[str]) -> None:
        """Shows every shot; the row somebody is on stays.

        A shot that has only ``unusable`` photos is marked like one that has none.
        """
        row = self.currentRow()
        self.clear()
        for need in needs:
            item = QListWidgetItem(mark_icon(_mark(need, unusable)), self._words(need), self)
            item.setData(_SHOT, need.shot)
            item.setToolTip(self._tip(need))
        self._align()
        self.setCurrentRow(row)

    def choose(self, shot: str | None) -> None:
        """Makes a shot the current one, if it is asked for."""
        rows = (row for row in range(self.count()) if self.item(row).data(_SHOT) == shot)
        self.setCurrentRow(next(rows, -1))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Takes files on a shot; what is dropped beside one is the page's business."""
        item = self.itemAt(event.position().toPoint())
        self.setCurrentRow(self.row(item) if item is not None else -1)
        if item is None or not event.mimeData().hasUrls():
            event.ignore()
        else:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if item is not None:
            event.acceptProposedAction()
            self.dropped.emit(event.mimeData(), item.data(_SHOT))

    def _align(self) -> None:
        """Gives every entry the width of the widest, so that they stand in columns."""
        hints = [self.sizeHintForIndex(self.indexFromItem(self.item(row))) for row in range(self.count())]
        for row, hint in enumerate(hints):
            self.item(row).setSizeHint(QSize(max(one.width() for one in hints), hint.height() + 2))

    def _words(self, need: ShotNeed) -> str:
        label = self._desk.catalogue.term("shot", need.shot).label(self._desk.language)
        count = f" {len(need.photos)}/{need.count}" if need.count > 1 else ""
        shot = f"{label[:1].upper()}{label[1:]}{count}"
        return self.tr("{shot}: {state}").format(shot=shot, state=self._state(need.state))

    def _state(self, state: ShotState) -> str:
        words = {
            ShotState.MISSING: self.tr("missing"),
            ShotState.PROBLEM: self.tr("problem"),
            ShotState.OK: self.tr("ok"),
            ShotState.NOT_NEEDED: self.tr("not needed"),
        }
        return words.get(state) or self._desk.catalogue.phrase(state.value, self._desk.language)

    def _tip(self, need: ShotNeed) -> str:
        language = self._desk.language
        titles = [self._desk.library.packs[id].title.get(language, id) for id in need.packs]
        said = [message(outcome, self._desk.catalogue, language) for outcome in need.why if outcome.is_finding]
        return "\n".join([", ".join(titles), *dict.fromkeys(said)]).strip()

    @Slot(QListWidgetItem)
    def _on_item_activated(self, item: QListWidgetItem) -> None:
        self.shot_chosen.emit(item.data(_SHOT))


def _mark(need: ShotNeed, unusable: AbstractSet[str]) -> str:
    is_lost = need.state is ShotState.PROBLEM and set(need.photos) <= unusable
    return _MARKS[ShotState.MISSING if is_lost else need.state]
