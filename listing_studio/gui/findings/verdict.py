"""What stands in the place of the findings while there are none to list: the readiness as a large shape and words."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from listing_studio.gui import theme

_SIZE = 48


class VerdictPanel(QWidget):
    """A shape, a word, and a sentence, in the middle of the room there is."""

    def __init__(self) -> None:
        super().__init__()
        self._mark = QLabel()
        self._word = QLabel()
        theme.heading(self._word, 2)
        self._text = QLabel()
        theme.secondary(self._text)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACING)
        column.addStretch(2)
        for label in (self._mark, self._word, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch(3)

    def say(self, mark: str, word: str, text: str) -> None:
        """Shows a mark of ``theme.mark_icon`` with its word, and what it means."""
        self._mark.setPixmap(theme.mark_icon(mark).pixmap(QSize(_SIZE, _SIZE), self.devicePixelRatioF()))
        self._word.setText(word)
        self._text.setText(text)

    def words(self) -> tuple[str, str]:
        """What is said now."""
        return self._word.text(), self._text.text()
