"""Beside the sentences: the text they make, also in the reader's language, its findings, and the facts behind it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.gui.texts.counter import Count
from listing_studio.gui.texts.fact_links import FactLinks
from listing_studio.gui.texts.preview import TextPreview
from listing_studio.gui.theme import SPACING, heading, mark_icon, secondary
from listing_studio.gui.widgets.finding_list import FindingList
from listing_studio.rules.outcomes import Outcome

_COPIED_MS = 1500
_FINDINGS_HIGHEST = 140


class TextPanel(QWidget):
    """Shows; what the person wants of the sentence is told by signals."""

    place_requested = Signal(str)
    reword_wanted = Signal()
    leave_out_wanted = Signal()
    restore_wanted = Signal()
    keep_wanted = Signal()
    add_wanted = Signal()

    def __init__(self, catalogue: Catalogue, language: str) -> None:
        super().__init__()
        self._title = QLabel()
        self._mark = QLabel()
        self._count = QLabel(wordWrap=True)
        self.preview = TextPreview()
        self._reading_hint = QLabel(wordWrap=True)
        self.reading = TextPreview()
        self.copy = QPushButton(self.tr("&Copy"))
        self._copied = QLabel()
        self.findings = FindingList(self.tr("Findings of this text"), catalogue, language, _FINDINGS_HIGHEST)
        self._about = QLabel(wordWrap=True)
        self.facts = FactLinks()
        self.reword = QPushButton(self.tr("Re&word"))
        self.leave_out = QPushButton(self.tr("&Leave out"))
        self.restore = QPushButton(self.tr("Res&tore"))
        self.add = QPushButton(self.tr("Add a &sentence"))
        self.keep = QPushButton(self.tr("St&ill right"))
        self._copied_timer = QTimer(self, singleShot=True, interval=_COPIED_MS)
        self._arrange()
        self._copied_timer.timeout.connect(self._copied.clear)
        self.copy.clicked.connect(self._on_copy_clicked)
        self.reword.clicked.connect(self.reword_wanted)
        self.leave_out.clicked.connect(self.leave_out_wanted)
        self.restore.clicked.connect(self.restore_wanted)
        self.add.clicked.connect(self.add_wanted)
        self.keep.clicked.connect(self.keep_wanted)
        self.facts.place_requested.connect(self.place_requested)
        self.findings.place_requested.connect(self.place_requested)

    def show_count(self, label: str, count: Count) -> None:
        """Shows which text it is and how long; a text that is too long is marked as an error."""
        self._title.setText(label)
        self._count.setText(" · ".join(filter(None, (count.words(), count.warning()))))
        self._mark.setVisible(bool(count.over))

    def show_reading(self, language: str, text: str) -> None:
        """Shows the same text in the language of whoever reads it; nothing where there is none."""
        self._reading_hint.setText(self.tr("In {language}, from the same facts").format(language=language))
        self.reading.setAccessibleName(self._reading_hint.text())
        self.reading.show_text(text, ())
        for part in (self._reading_hint, self.reading):
            part.setVisible(bool(text))

    def show_findings(self, outcomes: Sequence[Outcome]) -> None:
        """Shows what rules object to in the text."""
        self.findings.show_outcomes(outcomes)

    def show_sentence(self, about: str, places: Sequence[tuple[str, str]]) -> None:
        """Shows words about the sentence, and the facts it rests on: place and label of each."""
        self._about.setText(about)
        self.facts.show_facts(places)

    def about(self) -> str:
        """The words about the sentence."""
        return self._about.text()

    def count_words(self) -> str:
        """What the counter says."""
        return self._count.text()

    def offer(self, *, reword: bool, leave_out: bool, restore: bool, add: bool, keep: bool) -> None:
        """Says which buttons work for the row somebody is on."""
        for button, works in (
            (self.reword, reword),
            (self.leave_out, leave_out),
            (self.restore, restore),
            (self.add, add),
        ):
            button.setEnabled(works)
        self.keep.setVisible(keep)

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.preview.toPlainText())
        self._copied.setText(self.tr("Copied"))
        self._copied_timer.start()

    def _arrange(self) -> None:
        heading(self._title, 1.0)
        secondary(self._copied)
        self._mark.setPixmap(mark_icon("error").pixmap(16, 16))
        hint = QLabel(self.tr("As it will be handed over"))
        hint.setBuddy(self.preview)
        secondary(hint)
        secondary(self._reading_hint)
        self._reading_hint.setBuddy(self.reading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACING, 0, 0, 0)
        layout.setSpacing(SPACING // 2)
        layout.addWidget(self._title)
        layout.addLayout(_row(self._mark, self._count))
        layout.addLayout(_row(hint, None, self._copied, self.copy))
        layout.addWidget(self.preview, 3)
        layout.addWidget(self._reading_hint)
        layout.addWidget(self.reading, 2)
        layout.addWidget(self.findings)
        layout.addWidget(self._about)
        layout.addWidget(self.facts, 1)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(SPACING // 2)
        for at, (button, tip) in enumerate(
            (
                (self.reword, self.tr("Say this in other words (F2)")),
                (self.leave_out, self.tr("Leave this sentence out of the text, or delete your own (Del)")),
                (self.restore, self.tr("Say it as it was generated")),
                (self.add, self.tr("Add a sentence of your own at the end of this text")),
                (self.keep, self.tr("Keep the reworded sentence although the facts behind it have changed")),
            )
        ):
            button.setToolTip(tip)
            grid.addWidget(button, at // 2, at % 2, 1, 2 if button is self.keep else 1)
        return grid


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    row = QHBoxLayout()
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget, int(isinstance(widget, QLabel) and widget.wordWrap()))
    return row
