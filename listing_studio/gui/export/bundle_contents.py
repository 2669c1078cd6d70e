"""A tree of everything the bundle will hold: what goes to the marketplace, and what stays in the shop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

_UPLOAD = "upload/"
_KEEP = "keep/"


class BundleContents(QTreeWidget):
    """Names only; nothing is made for it."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Sequence[str], Mapping[str, str]] | None = None
        self.setColumnCount(2)
        self.setHeaderLabels([self.tr("File"), self.tr("Made from")])
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.setAccessibleName(self.tr("What the bundle will hold"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemExpanded.connect(self._fit)
        self.itemCollapsed.connect(self._fit)

    def show_names(self, names: Sequence[str], sources: Mapping[str, str]) -> None:
        """Shows paths below ``data/``; ``sources`` says which photo a published one is made from."""
        if (names, sources) == self._shown:
            return
        self._shown = names, sources
        self.clear()
        for title, prefix in (
            (self.tr("To the marketplace (upload)"), _UPLOAD),
            (self.tr("Stays in the shop (keep)"), _KEEP),
        ):
            inside = [name for name in names if name.startswith(prefix)]
            words = self.tr("{title}: {count} files").format(title=title, count=len(inside))
            top = QTreeWidgetItem(self, [words])
            for name in inside:
                QTreeWidgetItem(top, [name.removeprefix(prefix), sources.get(name, "")])
            top.setExpanded(prefix == _UPLOAD)
        self._fit()

    def names(self) -> list[str]:
        """The paths that are shown."""
        return [*self._shown[0]] if self._shown is not None else []

    def _fit(self) -> None:
        """Makes the tree as high as what it shows: the page scrolls, not the tree."""
        tops = [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        rows = sum(1 + (top.childCount() if top.isExpanded() else 0) for top in tops if top is not None)
        height = self.sizeHintForRow(0) * rows + self.header().sizeHint().height() + 2 * self.frameWidth() + 2
        self.setFixedHeight(height)
