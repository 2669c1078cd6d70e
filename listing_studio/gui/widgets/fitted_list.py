"""A list that is as high as its lines, so that the page around it scrolls and not the list."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QListWidget

_ICON = 16


class FittedList(QListWidget):
    """Lines wrap. Up to ``highest`` pixels, if that is given; then it scrolls. An empty list is hidden."""

    def __init__(self, highest: int = 0) -> None:
        super().__init__()
        self._highest = highest
        self.setWordWrap(True)
        self.setIconSize(QSize(_ICON, _ICON))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fit(self) -> None:
        """Takes the height of the lines; to be called when they have changed."""
        self.setVisible(self.count() > 0)
        self.fit_height()

    def fit_height(self) -> None:
        """The same, where it is shown or hidden by others; also called when there is another width."""
        if self.count():
            self.doItemsLayout()  # only a layout knows how the lines wrap
            bottom = max(self.visualItemRect(self.item(row)).bottom() for row in range(self.count()))
            height = bottom + self.verticalScrollBar().value() + 2 * self.frameWidth() + 2
            self.setFixedHeight(min(height, self._highest) if self._highest else height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines wrap anew. Nothing is hidden here: Qt may be about to show the list, and would show half of it."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit_height()
