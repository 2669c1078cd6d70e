"""What the window shows while nothing is open: opening, a failure with its remedy, a welcome, or an empty place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from listing_studio.gui import theme

WIDTH = 560
"""How wide the column of text and buttons may grow: lines beyond this tire the eye."""


class StartPage(QWidget):
    """One column in the middle of the window. What a person chooses is said by signals."""

    new_wanted = Signal()
    application_wanted = Signal()
    claim_wanted = Signal()
    return_wanted = Signal()
    sample_wanted = Signal()
    poor_sample_wanted = Signal()
    import_wanted = Signal()
    retry_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mark = QLabel()
        self._title = QLabel()
        self._title.setWordWrap(True)
        theme.heading(self._title, 6)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QWidget()
        column.setMaximumWidth(WIDTH)
        self._lines = QVBoxLayout(column)
        self._lines.setSpacing(theme.SPACING)
        for part in (self._mark, self._title, self._text):
            self._lines.addWidget(part)
        self._lines.addSpacing(theme.MARGIN)
        self._buttons: list[_Choice] = []
        self._choices, self._kinds = QVBoxLayout(), QHBoxLayout()
        for choices in (self._choices, self._kinds):
            choices.setSpacing(theme.SPACING)
            self._lines.addLayout(choices)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(column, 100)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(2)

    def show_opening(self) -> None:
        """While the workspace is read."""
        self._show("measuring", self.tr("Opening the workspace …"), "")

    def show_failure(self, text: str) -> None:
        """When the workspace cannot be opened; ``text`` says why and what to do."""
        self._show("failed", self.tr("The workspace cannot be opened"), text)
        self._offer(self.tr("Try again"), self.tr("After you have mended the cause"), self.retry_wanted)

    def show_welcome(self, *, poor_sample: bool) -> None:
        """On the first start, and whenever the workspace holds nothing."""
        self._show(
            "",
            self.tr("Welcome to Listing Studio"),
            self.tr(
                "Describe a refurbished unit once. See what each marketplace still wants, read the disclosure it gets, "
                "and hand over a bundle that anyone can verify."
            ),
        )
        self._offer(
            self.tr("Open the sample"),
            self.tr("A complete phone with photos, ready for every marketplace: the best place to look around"),
            self.sample_wanted,
        )
        if poor_sample:
            self._offer(
                self.tr("Open a sloppy sample"),
                self.tr("The same kind of phone with a dozen typical mistakes, to see how they are found"),
                self.poor_sample_wanted,
            )
        self._offer(self.tr("New unit"), self.tr("Start with an empty description"), self.new_wanted)
        self._offer(
            self.tr("Import a file …"),
            self.tr("Take in a .json file with its photos and documents; or drop one on this window"),
            self.import_wanted,
        )
        self._offer_kinds()

    def show_nothing_open(self) -> None:
        """While something is in the queue, but nothing is open."""
        self._show("", self.tr("Nothing is open"), self.tr("Choose one from the queue on the left, or make a new one."))
        self._offer(self.tr("New unit"), self.tr("Start with an empty description"), self.new_wanted)
        self._offer_kinds()

    def text(self) -> str:
        """The sentence below the headline."""
        return self._text.text()

    def title(self) -> str:
        """The headline that is shown."""
        return self._title.text()

    def buttons(self) -> Sequence[QPushButton]:
        """The choices that are offered, from the top."""
        return self._buttons

    def _show(self, mark: str, title: str, text: str) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        self._mark.setPixmap(theme.mark_icon(mark).pixmap(QSize(32, 32), self.devicePixelRatioF()))
        self._mark.setVisible(bool(mark))
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))

    def _offer_kinds(self) -> None:
        """What else than a unit for sale can be begun, side by side."""
        self._offer(self.tr("New claim"), "", self.claim_wanted)
        self._offer(self.tr("New application"), "", self.application_wanted)
        self._offer(self.tr("New export return"), "", self.return_wanted)

    def _offer(self, label: str, description: str, signal: SignalInstance) -> None:
        button = _Choice(label, description)
        button.clicked.connect(signal)
        (self._choices if description else self._kinds).addWidget(button)
        self._buttons.append(button)


class _Choice(QPushButton):
    """A button with a headline and, if there is one, a sentence below it; as high as they need."""

    def __init__(self, label: str, description: str) -> None:
        super().__init__()
        self.setAccessibleName(label)
        self.setAccessibleDescription(description)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        title, text = QLabel(label), QLabel(description)
        theme.heading(title, 1)
        theme.secondary(text)
        self._lines = lines = QVBoxLayout(self)
        lines.setContentsMargins(theme.MARGIN, theme.SPACING, theme.MARGIN, theme.SPACING)
        lines.setSpacing(2)
        for part in (title, text):
            part.setWordWrap(True)
            part.setForegroundRole(QPalette.ColorRole.WindowText)
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            lines.addWidget(part)
        text.setVisible(bool(description))

    def sizeHint(self) -> QSize:
        """What the two lines need."""
        return self._lines.sizeHint()

    def heightForWidth(self, width: int) -> int:
        """A narrow button is higher."""
        return self._lines.heightForWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, as the space bar does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
