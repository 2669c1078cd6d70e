"""Rows of a mark, words, a quieter note and at most one button; the same row stays the same widget."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from listing_studio.gui.theme import SPACING, mark_icon, secondary


@dataclass(frozen=True, slots=True)
class ActionRow:
    """``key`` says what the button is about, an empty ``action`` that there is none; ``link`` is a web address."""

    key: object
    mark: str
    words: str
    note: str = ""
    link: str = ""
    action: str = ""
    is_enabled: bool = True


class ActionRows(QWidget):
    """``acted`` carries the key of the row whose button was pressed."""

    acted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACING)
        self.rows: list[_RowWidget] = []

    def show_rows(self, rows: Sequence[ActionRow]) -> None:
        """Shows the rows; the focus stays on the button it was on."""
        while len(self.rows) > len(rows):
            widget = self.rows.pop()
            widget.hide()
            widget.deleteLater()
        while len(self.rows) < len(rows):
            widget = _RowWidget()
            widget.acted.connect(self.acted)
            self._layout.addWidget(widget)
            self.rows.append(widget)
        for widget, row in zip(self.rows, rows, strict=True):
            widget.show_row(row)

    def texts(self) -> list[str]:
        """What the rows say."""
        return [widget.text() for widget in self.rows]


class _RowWidget(QWidget):
    acted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._row: ActionRow | None = None
        self._mark = QLabel()
        self._words = QLabel(wordWrap=True)
        self._note = QLabel(wordWrap=True, openExternalLinks=True)
        self._note.setTextFormat(Qt.TextFormat.RichText)
        self.button = QPushButton()
        self.button.clicked.connect(self._on_clicked)
        for label in (self._words, self._note):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._note.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        secondary(self._note)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._words)
        column.addWidget(self._note)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(column, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def show_row(self, row: ActionRow) -> None:
        """Shows another row in this place."""
        if row == self._row:
            return
        self._row = row
        self._mark.setPixmap(mark_icon(row.mark).pixmap(16, 16))
        self._words.setText(row.words)
        note = html.escape(row.note)
        self._note.setText(f'<a href="{html.escape(row.link)}">{note}</a>' if row.link else note)
        self._note.setVisible(bool(row.note))
        if row.link:
            self._note.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
            self._note.setAccessibleName(row.note)
        self.button.setText(row.action)
        self.button.setAccessibleName(f"{row.action}: {row.words}")
        self.button.setEnabled(row.is_enabled)
        self.button.setVisible(bool(row.action))

    def text(self) -> str:
        return f"{self._words.text()} {self._row.note if self._row else ''}".strip()

    @Slot()
    def _on_clicked(self) -> None:
        if self._row is not None:
            self.acted.emit(self._row.key)
