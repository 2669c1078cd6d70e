"""What the packs ask for, each with its state as shape and word; files can be dropped on one."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QListView, QListWidgetItem

from listing_studio.gui.desk import Desk
from listing_studio.gui.theme import mark_icon
from listing_studio.gui.widgets.fitted_list import FittedList
from listing_studio.rules.rule import Severity
from listing_studio.rules.wording import message
from listing_studio.workflow.needs import Need, NeedState

_WHAT = Qt.ItemDataRole.UserRole
_BESIDE_WORDS = 32
"""Pixels of the icon and of the space around it and the words."""
_MARKS = {
    NeedState.MISSING: "failed",
    NeedState.PROBLEM: "warning",
    NeedState.NOT_CHECKED: "not_checked",
    NeedState.MEASURING: "measuring",
    NeedState.WAIVED: "waived",
    NeedState.OK: "passed",
    NeedState.NOT_NEEDED: "not_applicable",
}

_MISSING = {Severity.ERROR: "failed", Severity.WARNING: "warning", Severity.ADVICE: "advice"}
"""What is missing is marked as heavily as it weighs."""


class Checklist(FittedList):
    """``choice`` is the catalogue's vocabulary of what is asked for; above ``highest`` pixels the rows are scrolled.

    ``picked`` names something that somebody wants to see, or to add where there is none of it.
    """

    picked = Signal(str)
    dropped = Signal(object, str)

    def __init__(self, desk: Desk, choice: str, name: str, highest: int = 0) -> None:
        super().__init__(highest)
        self._desk = desk
        self._choice = choice
        self._hints: list[QSize] = []
        self.setAccessibleName(name)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setAcceptDrops(True)
        self.itemActivated.connect(self._on_item_activated)

    def show_needs(self, needs: Sequence[Need], unusable: AbstractSet[str]) -> None:
        """Shows every need; the row somebody is on stays.

        One for which there is nothing but ``unusable`` things (ids) is marked like one for which there is nothing.
        """
        row, self._hints = self.currentRow(), []  # where emptying it changes its width, there is nothing to fit
        self.clear()
        for need in needs:
            item = QListWidgetItem(mark_icon(_mark(need, unusable)), self._words(need), self)
            item.setData(_WHAT, need.what)
            item.setToolTip(self._tip(need))
        self._hints = [self.sizeHintForIndex(self.indexFromItem(self.item(row))) for row in range(self.count())]
        self.setCurrentRow(row)
        self.fit()

    def choose(self, what: str | None) -> None:
        """Makes something the current row, if it is asked for."""
        rows = (row for row in range(self.count()) if self.item(row).data(_WHAT) == what)
        self.setCurrentRow(next(rows, -1))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Takes files on a row; what is dropped beside one is the page's business."""
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
            self.dropped.emit(event.mimeData(), item.data(_WHAT))

    def fit_height(self) -> None:
        """Gives every entry the width of the widest, so that they stand in columns; one that is too wide is wrapped."""
        widest = min(max((hint.width() for hint in self._hints), default=0), self.viewport().width())
        column = QRect(0, 0, max(widest - _BESIDE_WORDS, 1), 10_000)
        for row, hint in enumerate(self._hints):
            item, height = self.item(row), hint.height()
            if hint.width() > widest:
                wrapped = self.fontMetrics().boundingRect(column, Qt.TextFlag.TextWordWrap, item.text())
                height = max(height, wrapped.height())
            item.setSizeHint(QSize(widest, height + 2))
        super().fit_height()

    def _words(self, need: Need) -> str:
        label = self._desk.catalogue.term(self._choice, need.what).label(self._desk.language)
        count = f" {len(need.there)}/{need.count}" if need.count > 1 else ""
        what = f"{label[:1].upper()}{label[1:]}{count}"
        return self.tr("{what}: {state}").format(what=what, state=self._state(need))

    def _state(self, need: Need) -> str:
        is_advised = need.severity is Severity.ADVICE
        words = {
            NeedState.MISSING: self.tr("missing, only advised") if is_advised else self.tr("missing"),
            NeedState.PROBLEM: self.tr("problem"),
            NeedState.OK: self.tr("ok"),
            NeedState.NOT_NEEDED: self.tr("not needed"),
        }
        return words.get(need.state) or self._desk.catalogue.phrase(need.state.value, self._desk.language)

    def _tip(self, need: Need) -> str:
        language = self._desk.language
        titles = [self._desk.library.packs[id].title.get(language, id) for id in need.packs]
        said = [message(outcome, self._desk.catalogue, language) for outcome in need.why if outcome.is_finding]
        return "\n".join([", ".join(titles), *dict.fromkeys(said)]).strip()

    @Slot(QListWidgetItem)
    def _on_item_activated(self, item: QListWidgetItem) -> None:
        self.picked.emit(item.data(_WHAT))


def _mark(need: Need, unusable: AbstractSet[str]) -> str:
    is_lost = need.state is NeedState.PROBLEM and set(need.there) <= unusable
    state = NeedState.MISSING if is_lost else need.state
    return _MISSING[need.severity] if state is NeedState.MISSING and need.severity else _MARKS[state]
