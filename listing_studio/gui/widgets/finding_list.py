"""A short list of findings, each as shape, word and sentence; activating one names its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.gui.theme import mark_icon
from listing_studio.gui.widgets.fitted_list import FittedList
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.wording import message, source_text

_PLACE = Qt.ItemDataRole.UserRole


class FindingList(FittedList):
    """Activating a finding asks for its place."""

    place_requested = Signal(str)
    explanation_wanted = Signal()
    """Somebody asks why the current finding is one."""

    def __init__(self, name: str, catalogue: Catalogue, language: str, highest: int = 0) -> None:
        super().__init__(highest)
        self._catalogue = catalogue
        self._outcomes: list[Outcome] | None = None
        self._language = language
        self.setAccessibleName(name)
        self.itemActivated.connect(self._on_item_activated)

    def show_outcomes(self, outcomes: Sequence[Outcome]) -> None:
        """Shows findings in the order given; the line somebody is on stays."""
        if list(outcomes) == self._outcomes:
            return
        self._outcomes = list(outcomes)
        row = self.currentRow()
        with QSignalBlocker(self):
            self.clear()
            for outcome in outcomes:
                self._add(outcome)
            self.setCurrentRow(min(row, self.count() - 1))
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A question mark asks why."""
        if event.text() == "?":
            self.explanation_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _add(self, outcome: Outcome) -> None:
        waived = outcome.verdict is Verdict.WAIVED
        weight = self._catalogue.phrase((outcome.verdict if waived else outcome.severity).value, self._language)
        said = message(outcome, self._catalogue, self._language)
        mark = outcome.severity if outcome.verdict is Verdict.FAILED else outcome.verdict
        item = QListWidgetItem(
            mark_icon(mark), self.tr("{weight}: {message}").format(weight=weight, message=said), self
        )
        item.setData(_PLACE, outcome.place)
        why = outcome.rule.why.get(self._language, outcome.rule.why.get("en", ""))
        item.setToolTip(f"{why}\n{source_text(outcome.rule.source, self._catalogue, self._language)}".strip())

    @Slot(QListWidgetItem)
    def _on_item_activated(self, item: QListWidgetItem) -> None:
        self.place_requested.emit(item.data(_PLACE))
