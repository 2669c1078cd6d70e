"""What the program was ordered to do, request by request, and what it does about each. It edits nothing."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QSplitter,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from listing_studio.gui import theme
from listing_studio.gui.desk import Desk
from listing_studio.packs.requirements import Home, HomeKind, Requirement, homes, requirements

_AT = Qt.ItemDataRole.UserRole


class CoverageWindow(QDialog):
    """Stays beside the work: it is not modal."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self._language = desk.language
        self._found = homes(desk.library.packs.values())
        self.setWindowTitle(self.tr("Requests and answers"))
        self.resize(980, 680)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the requests"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.open_only = QCheckBox(self.tr("Only without an &answer"))
        self.open_only.toggled.connect(self._filter)
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels([self.tr("Request"), self.tr("Answered by")])
        self.tree.setAccessibleName(self.windowTitle())
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.setRootIsDecorated(False)
        self.tree.currentItemChanged.connect(self._show)
        self.detail = QTextBrowser()
        self.detail.setAccessibleName(self.tr("The chosen request"))
        self._count = QLabel()
        self._items: list[QTreeWidgetItem] = []
        self._arrange()
        self._fill()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        for part, stretch in ((self.search, 1), (self.open_only, 0), (self._count, 0)):
            top.addWidget(part, stretch)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.addWidget(self.tree)
        halves.addWidget(self.detail)
        halves.setSizes([420, 220])
        halves.setChildrenCollapsible(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        column.addLayout(top)
        column.addWidget(halves, 1)
        column.addWidget(buttons)

    def _fill(self) -> None:
        for at, one in enumerate(requirements()):
            found = self._found.get(one.id, ())
            item = QTreeWidgetItem([f"{one.id}  {self._said(one)}", self._kinds(found)])
            item.setData(0, _AT, at)
            item.setToolTip(0, self._said(one))
            item.setIcon(1, theme.mark_icon("passed" if found else "not_checked"))
            self._items.append(item)
        self.tree.addTopLevelItems(self._items)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        answered = sum(bool(self._found.get(one.id)) for one in requirements())
        self._count.setText(self.tr("%d of %d answered") % (answered, len(requirements())))
        self.tree.setCurrentItem(self._items[0])

    @Slot()
    def _filter(self) -> None:
        wanted = self.search.text().casefold().split()
        for item, one in zip(self._items, requirements(), strict=True):
            text = f"{one.id} {self._said(one)} {one.quote}".casefold()
            fits = all(word in text for word in wanted)
            hidden = not fits or (self.open_only.isChecked() and one.id in self._found)
            item.setHidden(hidden)

    @Slot(QTreeWidgetItem)
    def _show(self, item: QTreeWidgetItem) -> None:
        one = requirements()[item.data(0, _AT)]
        quoted = self.tr("In the words of seed text %s:") % one.seed
        parts = [
            f"<p><b>{escape(one.id)}</b> {escape(self._said(one))}</p>",
            f"<p>{escape(quoted)} <i>{escape(one.quote)}</i></p>",
        ]
        parts += [self._answer(home) for home in self._found.get(one.id, ())]
        if one.id not in self._found:
            nothing = self.tr("Nothing in the packs answers this yet.")
            parts.append(f"<p>{escape(nothing)}</p>")
        self.detail.setHtml("".join(parts))

    def _answer(self, home: Home) -> str:
        pack = self._desk.library.packs.get(home.pack)
        title = pack.title.get(self._language, home.pack) if pack is not None else home.pack
        words = home.text.get(self._language) or home.text.get("en", "")
        weight = f" ({self._desk.catalogue.phrase(home.severity.value, self._language)})" if home.severity else ""
        head = f"{self._kind(home.kind)}{weight}: {title}, {home.name}"
        return f"<p><b>{escape(head)}</b><br>{escape(words)}</p>"

    def _kinds(self, found: Sequence[Home]) -> str:
        if not found:
            return self.tr("nothing")
        return self.tr(", ").join(dict.fromkeys(self._kind(home.kind) for home in found))

    def _kind(self, kind: HomeKind) -> str:
        return {
            HomeKind.RULE: self.tr("rule"),
            HomeKind.SLOT: self.tr("photo asked for"),
            HomeKind.DOCUMENT: self.tr("document asked for"),
            HomeKind.CONFIRMATION: self.tr("confirmation by a person"),
            HomeKind.STATEMENT: self.tr("sentence in the texts"),
            HomeKind.DEADLINE: self.tr("deadline"),
            HomeKind.INFORMATION: self.tr("information at its place"),
        }[kind]

    def _said(self, one: Requirement) -> str:
        return one.text.get(self._language, one.text["en"])
