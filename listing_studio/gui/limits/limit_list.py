"""The limits of some packs as a list below each pack's title, searched by every word about them. It edits nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from listing_studio.gui import theme
from listing_studio.gui.limits.limit_text import LimitText
from listing_studio.packs.limit_uses import Use, uses
from listing_studio.packs.pack import Pack
from listing_studio.rules.rule import Limit

_KEY = Qt.ItemDataRole.UserRole
_WORDS = Qt.ItemDataRole.UserRole + 1
_OWN = Qt.ItemDataRole.UserRole + 2
_WIDEST = 200

Key = tuple[str, str]
"""A pack and the name of a limit."""


class LimitList(QWidget):
    """``chosen`` says that another limit is the current one, ``activated`` that it is to be edited."""

    chosen = Signal()
    activated = Signal()

    def __init__(self, words: LimitText, name: str) -> None:
        super().__init__()
        self._words = words
        self._wanted: list[str] = []
        self._own_only = False
        self.tree = _tree(name)
        self.tree.setHeaderLabels(
            [self.tr("What it decides"), self.tr("Limit"), self.tr("Value"), self.tr("By whose word")]
        )
        self.tree.currentItemChanged.connect(self._on_current)
        self.tree.itemActivated.connect(self._on_activated)
        self.empty = QLabel(wordWrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tree, 1)
        column.addWidget(self.empty, 1)

    def show_packs(self, packs: Sequence[Pack]) -> None:
        """Makes the list anew; the current limit stays the current one if it is still there."""
        before = self.current()
        self.tree.blockSignals(True)
        self.tree.clear()
        for pack in packs:
            self._add(pack)
        self.tree.expandAll()
        self._hide()
        self.choose(*before)
        self.tree.blockSignals(False)
        self._leave_hidden()
        self.chosen.emit()  # the same limit may have another value now

    def show_fitting(self, search: str, *, own_only: bool) -> None:
        """Leaves only what has all words of a search, and perhaps only limits of the shop's own."""
        self._wanted, self._own_only = search.casefold().split(), own_only
        self._hide()
        self._leave_hidden()

    def say_empty(self, text: str) -> None:
        """Says why there is nothing to see, for when that is so."""
        self.empty.setText(text)

    def current(self) -> Key:
        """The current limit; empty names where there is none."""
        return _key(self.tree.currentItem())

    def choose(self, pack: str, limit: str) -> bool:
        """Makes a limit the current one; False if it is not there."""
        return self._choose(item for item in self._items() if _key(item) == (pack, limit))

    def choose_first(self, pack: str = "") -> bool:
        """Makes the first limit that is seen the current one, of a pack or of any; False if there is none."""
        return self._choose(item for item in self._items() if not item.isHidden() and pack in ("", _key(item)[0]))

    def shown(self) -> list[Key]:
        """The limits that are seen, from the top."""
        return [_key(item) for item in self._items() if not item.isHidden()]

    def has_any(self) -> bool:
        """Whether there is anything, seen or not."""
        return self.tree.topLevelItemCount() > 0

    def _add(self, pack: Pack) -> None:
        """What a pack only inherits, and neither uses nor decides, is not its concern."""
        used = ((limit, uses(pack, limit.name)) for limit in pack.limits.values())
        rows = [(limit, by) for limit, by in used if by or _is_decided(limit, pack.id)]
        if not rows:
            return
        head = QTreeWidgetItem([self._words.title(pack)])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        bold = QFont(self.tree.font())
        bold.setBold(True)
        head.setFont(0, bold)
        self.tree.addTopLevelItem(head)
        head.setFirstColumnSpanned(True)
        head.addChildren([self._item(pack, limit, by) for limit, by in rows])

    def _item(self, pack: Pack, limit: Limit, by: Sequence[Use]) -> QTreeWidgetItem:
        texts = [self._words.purpose(by), limit.name, self._words.value(limit), self._words.origin(limit)]
        item = QTreeWidgetItem(texts)
        item.setData(0, _KEY, (pack.id, limit.name))
        item.setData(0, _OWN, limit.own is not None)
        item.setData(0, _WORDS, " ".join((*texts, *_words_of(by))).casefold())
        for column in (0, 2):
            item.setToolTip(column, texts[column])
        if limit.own is not None:
            item.setIcon(2, theme.mark_icon("look"))
        return item

    def _leave_hidden(self) -> None:
        """What is not seen must not be the one that is told about and edited."""
        item = self.tree.currentItem()
        if (item is None or item.isHidden()) and not self.choose_first() and item is not None:
            self.tree.setCurrentIndex(QModelIndex())

    def _hide(self) -> None:
        for item in self._items():
            fits = all(word in item.data(0, _WORDS) for word in self._wanted)
            item.setHidden(not fits or (self._own_only and not item.data(0, _OWN)))
        for head in self._heads():
            head.setHidden(all(item.isHidden() for item in _children(head)))
        self.tree.setVisible(bool(self.shown()))
        self.empty.setVisible(not self.shown())

    def _choose(self, items: Iterator[QTreeWidgetItem]) -> bool:
        item = next(items, None)
        if item is not None:
            self.tree.setCurrentItem(item)
            self.tree.scrollToItem(item)
        return item is not None

    def _heads(self) -> Iterator[QTreeWidgetItem]:
        heads = (self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount()))
        return (head for head in heads if head is not None)

    def _items(self) -> Iterator[QTreeWidgetItem]:
        return (item for head in self._heads() for item in _children(head))

    @Slot()
    def _on_current(self) -> None:
        self.chosen.emit()

    @Slot()
    def _on_activated(self) -> None:
        self.activated.emit()


def _tree(name: str) -> QTreeWidget:
    tree = QTreeWidget()
    tree.setColumnCount(4)
    tree.setAccessibleName(name)
    tree.setUniformRowHeights(True)
    tree.setIndentation(theme.SPACING)
    tree.setRootIsDecorated(False)
    header = tree.header()
    header.setStretchLastSection(False)
    header.setMaximumSectionSize(_WIDEST)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return tree


def _children(head: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    items = (head.child(row) for row in range(head.childCount()))
    return (item for item in items if item is not None)


def _key(item: QTreeWidgetItem | None) -> Key:
    pack, limit = (item.data(0, _KEY) if item is not None else None) or ("", "")
    return pack, limit


def _is_decided(limit: Limit, pack: str) -> bool:
    return limit.shipped.pack == pack or (limit.own is not None and limit.own.pack == pack)


def _words_of(by: Sequence[Use]) -> Iterator[str]:
    for use in by:
        yield use.name
        yield from (*use.text.values(), *use.why.values())
