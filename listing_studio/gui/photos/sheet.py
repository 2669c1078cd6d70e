"""The contact sheet with its bar: shows the cards as they are arranged, or says why there are none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from listing_studio.gui.desk import Desk
from listing_studio.gui.photos.arranging import Order, arranged
from listing_studio.gui.photos.cards import Card
from listing_studio.gui.photos.grid import PhotoGrid
from listing_studio.gui.photos.sheet_bar import SheetBar
from listing_studio.gui.photos.thumbnails import Thumbnails
from listing_studio.gui.theme import SPACING


class PhotoSheet(QWidget):
    """Photos that are looked for are found: a filter that hides them is lifted."""

    def __init__(self, desk: Desk, thumbnails: Thumbnails, shot_keys: Mapping[str, str]) -> None:
        super().__init__()
        self.bar = SheetBar(desk)
        self.grid = PhotoGrid(thumbnails, shot_keys)
        self._shots = tuple(desk.catalogue.choices["shot"])
        self._cards: Sequence[Card] = ()
        self.all = QPushButton(self.tr("Show all photos"))
        self._stack = QStackedWidget()
        self._stack.addWidget(
            _said(self.tr("Drop photos or folders here, paste them, or choose them with “Add photos…”."))
        )
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._built_nothing())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING // 2)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)
        self.bar.arranged.connect(self._arrange)
        self.all.clicked.connect(self.bar.show_all)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Takes every card of the set, in its order."""
        self._cards = cards
        self._arrange()

    def choose(self, ids: Sequence[str]) -> bool:
        """Selects photos and shows the first; False if the set has none of them."""
        wanted = set(ids) & {card.id for card in self._cards}
        if not wanted <= set(self.grid.photos.ids()):
            self.bar.show_all()
        return self.grid.choose(ids)

    def cards(self) -> Sequence[Card]:
        """Every card of the set, shown or not."""
        return self._cards

    @Slot()
    def _arrange(self) -> None:
        self.bar.show_cards(self._cards)
        how = self.bar.arrangement()
        shown = arranged(self._cards, how, self._shots)
        self._stack.setCurrentIndex(1 if shown else 2 if self._cards else 0)
        fixed = "" if how.order is Order.SET else self.bar.note.text()
        self.grid.show_cards(shown, [card.id for card in self._cards], fixed)

    def _built_nothing(self) -> QWidget:
        part = QWidget()
        layout = QVBoxLayout(part)
        layout.addStretch(1)
        layout.addWidget(_said(self.tr("No photo is like that now.")))
        layout.addWidget(self.all, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(1)
        return part


def _said(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
