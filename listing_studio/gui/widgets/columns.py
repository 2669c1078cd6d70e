"""Lays widgets out in as many columns as there is room for, up to a number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from listing_studio.gui import theme

LETTERS_PER_COLUMN = 44
"""How wide a column must be at least, in average letters."""


class Columns(QWidget):
    """Row by row, in the order given; what is wide takes a row of its own."""

    def __init__(
        self,
        widgets: Sequence[QWidget],
        wide: Sequence[QWidget] = (),
        *,
        letters: int = LETTERS_PER_COLUMN,
        at_most: int = 2,
    ) -> None:
        super().__init__()
        self._widgets = widgets
        self._wide = frozenset(wide)
        self._letters = letters
        self._at_most = at_most
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.MARGIN * 2)
        self._grid.setVerticalSpacing(theme.SPACING)
        self._arrange(1)

    def set_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Shows these instead; those that are no longer among them are deleted."""
        for gone in set(self._widgets) - set(widgets):
            self._grid.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._widgets = widgets
        self._arrange(self._columns)
        for widget in widgets:
            widget.show()

    def minimumSizeHint(self) -> QSize:
        """That of a single column: more must never keep the form from becoming narrower."""
        widest = max((widget.minimumSizeHint().width() for widget in self._widgets), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = self._fitting(event.size().width())
        if wanted != self._columns:
            self._arrange(wanted)

    def _fitting(self, width: int) -> int:
        """How many columns fit into a width, in pixels."""
        narrow = (widget.minimumSizeHint().width() for widget in self._widgets if widget not in self._wide)
        column = max(self.fontMetrics().averageCharWidth() * self._letters, max(narrow, default=0))
        gap = self._grid.horizontalSpacing()
        return max(1, min(self._at_most, (width + gap) // (column + gap)))

    def _arrange(self, columns: int) -> None:
        self._columns = columns
        row, column = 0, 0
        for widget in self._widgets:
            wide = widget in self._wide
            if column and (wide or column == columns):
                row, column = row + 1, 0
            self._grid.addWidget(widget, row, column, 1, columns if wide else 1, Qt.AlignmentFlag.AlignTop)
            column = columns if wide else column + 1
        for index in range(self._at_most):
            self._grid.setColumnStretch(index, 1 if index < columns else 0)
