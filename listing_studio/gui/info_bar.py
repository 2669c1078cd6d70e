"""Notices at the top of the window: what went wrong or is worth knowing, in place, and gone once it is settled."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from listing_studio.gui import theme

Actions = Mapping[str, Callable[[], object]]
MOST = 4
"""Notices shown at once; older ones make room, so that they never fill the window."""


class InfoBar(QWidget):
    """A stack of notices, one per key: a new one with a key takes the place of the old."""

    def __init__(self) -> None:
        super().__init__()
        self._notices: dict[str, Notice] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def tell(self, key: str, mark: str, text: str, details: str = "", actions: Actions | None = None) -> None:
        """Shows a notice: a mark (see ``theme.mark_icon``), a sentence, more below on demand, buttons."""
        self.clear(key)
        for old in list(self._notices)[: max(0, len(self._notices) - MOST + 1)]:
            self.clear(old)
        notice = Notice(mark, text, details, actions or {})
        notice.closed.clicked.connect(notice.hide_for_good)
        notice.gone = lambda: self.clear(key)
        self._notices[key] = notice
        self._layout.addWidget(notice)
        self.show()

    def clear(self, key: str) -> None:
        """Takes a notice away, if it is there."""
        notice = self._notices.pop(key, None)
        if notice is not None:
            self._layout.removeWidget(notice)
            notice.hide()
            notice.deleteLater()
        self.setVisible(bool(self._notices))

    def texts(self) -> dict[str, str]:
        """The sentences shown now, by key."""
        return {key: notice.text for key, notice in self._notices.items()}
