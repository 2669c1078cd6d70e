"""The cards of the contact sheet as Qt's list views read them, with thumbnails as they come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from listing_studio.gui.photos.card_delegate import CARD_ROLE, IMAGE_ROLE
from listing_studio.gui.photos.cards import Card
from listing_studio.gui.photos.thumbnails import Thumbnails

Index = QModelIndex | QPersistentModelIndex


class PhotoModel(QAbstractListModel):
    """A thumbnail is asked for when its card is drawn, and not before."""

    def __init__(self, parent: QObject, thumbnails: Thumbnails) -> None:
        super().__init__(parent)
        self.cards: list[Card] = []
        self._thumbnails = thumbnails
        thumbnails.ready.connect(self._on_ready)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        card = self.cards[index.row()]
        if role == CARD_ROLE:
            return card
        if role == IMAGE_ROLE:
            return self._thumbnails.image(card.sha256, card.path) if card.path is not None else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return card.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (card.name, card.verdict, card.place, card.evidence) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDragEnabled

    def ids(self) -> list[str]:
        """The photos' ids in order."""
        return [card.id for card in self.cards]

    def show_cards(self, cards: Sequence[Card]) -> bool:
        """Takes new cards; True if rows came or went, so that a selection has to be made again."""
        ids = [card.id for card in cards]
        if sorted(ids) != sorted(self.ids()):
            self.beginResetModel()
            self.cards = list(cards)
            self.endResetModel()
            return True
        if ids != self.ids():
            self._reorder(cards)
            return False
        for row, card in enumerate(cards):
            if card != self.cards[row]:
                self.cards[row] = card
                self.dataChanged.emit(self.index(row), self.index(row))
        return False

    def _reorder(self, cards: Sequence[Card]) -> None:
        """The same photos in another order: what is selected stays selected."""
        self.layoutAboutToBeChanged.emit()
        rows = {card.id: row for row, card in enumerate(cards)}
        before = self.persistentIndexList()
        after = [self.index(rows[self.cards[index.row()].id]) for index in before]
        self.cards = list(cards)
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    @Slot(str)
    def _on_ready(self, sha256: str) -> None:
        for row, card in enumerate(self.cards):
            if card.sha256 == sha256:
                self.dataChanged.emit(self.index(row), self.index(row))
