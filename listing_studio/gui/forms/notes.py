"""What the last check said about places of a form, in words; and the lines below a field that show it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from listing_studio.gui import theme
from listing_studio.gui.desk import Desk
from listing_studio.gui.editors.choices import upper_first
from listing_studio.gui.findings.finding import Finding, gather
from listing_studio.gui.forms.paths import is_within
from listing_studio.rules.wording import message
from listing_studio.workflow.checking import Report
from listing_studio.workflow.gauges import gauge_text, gauges

_SHOWN_MAX = 3
_TONES = {"error": "bad", "warning": "look", "advice": "note"}


@dataclass(frozen=True, slots=True)
class Note:
    """A line below a field: the mark that is drawn, none for what is only to be known, and the words."""

    mark: str
    text: str

    @property
    def tone(self) -> str:
        """The theme's colour for the mark."""
        return _TONES.get(self.mark, "unknown")


NotesByPlace = Mapping[str, tuple[Note, ...]]


def notes_by_place(desk: Desk, owns: Callable[[str], bool]) -> NotesByPlace:
    """The notes for every place that ``owns`` says yes to: the shown pack's; where it says nothing, the others'.

    What others say about an offer is about their own, which is not the one that is shown. What the shown pack wants
    known comes last.
    """
    shown = [report for id, report in desk.reports.items() if id == desk.pack]
    others = [report for id, report in desk.reports.items() if id != desk.pack]
    found = _notes(desk, shown, owns, named=False)
    beside = _notes(desk, others, lambda place: owns(place) and not is_within(place, "offer"), named=True)
    to_know = information_notes(desk, owns)
    said = {**beside, **found}
    return {place: (*said.get(place, ()), *to_know.get(place, ())) for place in (*said, *to_know)}


def information_notes(desk: Desk, owns: Callable[[str], bool]) -> NotesByPlace:
    """What the shown pack wants known at the places that ``owns`` says yes to; nothing about it can be checked."""
    found: dict[str, list[Note]] = defaultdict(list)
    report = desk.reports.get(desk.pack)
    head = f"{desk.catalogue.phrase('to_know', desk.language)}{_colon(desk.language)}"
    for one in report.pack.information if report is not None else ():
        if owns(one.place):
            found[one.place].append(Note("", f"{head}{one.text.get(desk.language, one.text['en'])}"))
    return {place: tuple(notes) for place, notes in found.items()}


def gauge_notes(desk: Desk, owns: Callable[[str], bool]) -> tuple[Note, ...]:
    """How the account and the listing stand for the shown pack, for the figures stated where ``owns`` says yes."""
    report = desk.reports.get(desk.pack)
    if report is None:
        return ()
    title = report.pack.title.get(desk.language, report.pack.title["en"])
    watched = (one for one in gauges(report) if owns(one.place))
    return tuple(Note(one.mark, f"{gauge_text(one, desk.catalogue, desk.language)} ({title})") for one in watched)


def _notes(desk: Desk, reports: Sequence[Report], owns: Callable[[str], bool], *, named: bool) -> NotesByPlace:
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in gather(reports).in_order():
        if owns(finding.outcome.place):
            found[finding.outcome.place].append(finding)
    return {
        place: tuple(dict.fromkeys(_note(desk, one, named=named) for one in _telling(findings)))
        for place, findings in found.items()
    }


def _telling(findings: Sequence[Finding]) -> Sequence[Finding]:
    """Without checks that only wait for the fact which another finding at the same place asks for."""
    failed = any(finding.outcome.missing is None for finding in findings)
    return [finding for finding in findings if finding.outcome.missing is None] if failed else findings


def _note(desk: Desk, finding: Finding, *, named: bool) -> Note:
    text = message(finding.outcome, desk.catalogue, desk.language)
    if finding.mark != "not_checked":  # a check that could not be made says so itself
        word = upper_first(desk.catalogue.phrase(finding.mark, desk.language))
        text = f"{word}{_colon(desk.language)}{text}"
    if named:
        packs = (desk.library.packs[id].title for id in finding.packs)
        titles = ", ".join(title.get(desk.language, title["en"]) for title in packs)
        text = f"{text} ({titles})"
    return Note(finding.mark, text)


def _colon(language: str) -> str:
    return "：" if language.startswith("zh") else ": "


class NoteLines(QWidget):
    """Shows notes in small text, each with its shape; takes no room where there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._notes: tuple[Note, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self.hide()

    def show_notes(self, notes: Iterable[Note]) -> None:
        """Replaces the lines: the first few findings, how many more there are, and all that is only to be known."""
        notes = tuple(notes)
        if notes != self._notes:
            self._notes = notes
            self._draw()

    def text(self) -> str:
        """Every note's text, for screen readers."""
        return "\n".join(note.text for note in self._notes)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        found = [note for note in self._notes if note.mark]
        more = len(found) - _SHOWN_MAX
        rest = [Note("", self.tr("and %n more", "", more))] if more > 0 else []
        to_know = [note for note in self._notes if not note.mark]
        for row, note in enumerate((*found[:_SHOWN_MAX], *rest, *to_know)):
            self._add(row, note.mark, note.text)
        self.setVisible(bool(self._notes))

    def _add(self, row: int, mark: str, text: str) -> None:
        words = QLabel(text)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        theme.secondary(words)
        side = words.fontMetrics().height()
        shape = QLabel()
        shape.setPixmap(theme.mark_icon(mark).pixmap(QSize(side, side), self.devicePixelRatioF()))
        self._grid.addWidget(shape, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, row, 1)
