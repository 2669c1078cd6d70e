"""Notices at the top of the window: what went wrong or is worth knowing, in place, and gone once it is settled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from listing_studio.gui import theme

Actions = Mapping[str, Callable[[], object]]
MOST = 4
"""Notices shown at once; older ones make room, so that they never fill the window."""
FEW_LINES = 5
"""So many lines of details are shown at once; more on demand."""


class InfoBar(QWidget):
    """A stack of notices, one per key: a new one takes the place of the old one with its key."""

    def __init__(self) -> None:
        super().__init__()
        self._notices: dict[str, _Notice] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def tell(self, key: str, mark: str, text: str, details: str = "", actions: Actions | None = None) -> None:
        """Shows a notice: a mark (see ``theme.mark_icon``), a sentence, details that can be folded, and buttons."""
        self.clear(key)
        while len(self._notices) >= MOST:
            self.clear(next(iter(self._notices)))
        notice = _Notice(mark, text, details, actions or {})
        notice.settled.connect(partial(self.clear, key))
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
        """The sentences that are shown, by key."""
        return {key: notice.text for key, notice in self._notices.items()}


class _Notice(QFrame):
    """One notice; ``settled`` when a person closed it or used one of its buttons."""

    settled = Signal()

    def __init__(self, mark: str, text: str, details: str, actions: Actions) -> None:
        super().__init__()
        self.text = text
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.palette().ColorRole.AlternateBase)
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.SPACING)
        self._add_words(mark, text)
        self._details = _words(details)
        self._details.hide()
        if details:
            self._add_details_button(unfolded=details.count("\n") < FEW_LINES)
        for label, action in actions.items():
            self._add_button(label, action)
        self._add_close_button()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, 4, 4, 4)
        column.addLayout(self._row)
        column.addWidget(self._details)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the notice that has the focus."""
        if event.key() == Qt.Key.Key_Escape:
            self.settled.emit()
        else:
            super().keyPressEvent(event)

    def _add_words(self, mark: str, text: str) -> None:
        icon = QLabel()
        icon.setPixmap(theme.mark_icon(mark).pixmap(QSize(20, 20), self.devicePixelRatioF()))
        self._row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        words = _words(text)
        words.setAccessibleName(text)
        self._row.addWidget(words, 1)

    def _add_details_button(self, *, unfolded: bool) -> None:
        button = QToolButton()
        button.setText(self.tr("Details"))
        button.setCheckable(True)
        button.toggled.connect(self._show_details)
        button.setChecked(unfolded)
        self._row.addWidget(button)

    def _add_button(self, label: str, action: Callable[[], object]) -> None:
        button = QPushButton(label)
        button.setAutoDefault(False)
        button.clicked.connect(partial(self._act, action))
        self._row.addWidget(button)

    def _add_close_button(self) -> None:
        button = QToolButton()
        button.setText("✕")
        button.setAutoRaise(True)
        button.setToolTip(self.tr("Close this notice"))
        button.setAccessibleName(self.tr("Close this notice"))
        button.clicked.connect(self.settled)
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _show_details(self, shown: bool) -> None:
        self._details.setVisible(shown)

    def _act(self, action: Callable[[], object], _checked: bool = False) -> None:
        self.settled.emit()
        action()


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
