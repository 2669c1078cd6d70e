"""The texts of the shown pack: every sentence with the facts behind it, to reword, leave out and add to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QTabBar, QVBoxLayout, QWidget

from listing_studio.catalogue.rendering import locale
from listing_studio.disclosure.outputs import Hand, Line, RenderedOutput
from listing_studio.domain import editing
from listing_studio.domain.text import Rewording, Suppression, TextEdits
from listing_studio.gui.desk import Desk
from listing_studio.gui.editors.choices import upper_first
from listing_studio.gui.forms.notes import Note, NoteLines, NotesByPlace, information_notes
from listing_studio.gui.pages.page import Page
from listing_studio.gui.places import Places
from listing_studio.gui.texts.counter import count
from listing_studio.gui.texts.panel import TextPanel
from listing_studio.gui.texts.preview import in_markup
from listing_studio.gui.texts.statement_list import StatementList
from listing_studio.gui.texts.statement_rows import Row, rows_of
from listing_studio.gui.theme import MARGIN, SPACING, secondary
from listing_studio.gui.widgets.front_stack import FrontStack
from listing_studio.rules.outcomes import Outcome
from listing_studio.rules.words import Span
from listing_studio.workflow import wording
from listing_studio.workflow.checking import Report
from listing_studio.workflow.workbench import Workbench

_SIDE_BY_SIDE = 760
"""Pixels from which sentences and text stand beside each other, at the usual font size."""


class TextPage(Page):
    """Shows the last check's texts. ``place_requested`` names the place of a fact, most often on another page."""

    section = "text"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.languages = QTabBar()
        self.list = StatementList()
        self.panel = TextPanel(desk.catalogue, desk.language)
        self._places = Places(desk, self)
        self._codes: tuple[str, ...] = ()
        self._shown = ("", "", "")
        self._note = QLabel(wordWrap=True)
        self.to_know = NoteLines()
        self.lost = QPushButton(self.tr("Remove edits that meet nothing any more"))
        self._empty = QLabel(wordWrap=True)
        self._stack = FrontStack()
        self._halves = QSplitter()
        self._arrange()
        self._connect()

    def title(self) -> str:
        """The page's name in the list of sections."""
        return self.tr("Text")

    def refresh(self) -> None:
        """Follows the dossier: what it says in texts is known after the next check."""
        self._show()

    def show_reports(self) -> None:
        """Shows the texts of the last check."""
        self._show()

    def owns(self, place: str) -> bool:
        """Whether a finding's place is in a text."""
        return place.partition(".")[0] in ("outputs", "disclosure")

    def reveal(self, place: str) -> bool:
        """Goes to the text a place names, in the language it is found in."""
        report = self._report()
        if report is None or not self.owns(place):
            return False
        language = next((one.language for one in report.findings if one.place == place and one.language), None)
        self._show_language(language or report.pack.languages[0])
        wanted = place.removeprefix("outputs.")
        disclosing = next((output.id for output in report.pack.outputs if output.discloses), "")
        found = self.list.choose(("output", wanted if place.startswith("outputs.") else disclosing))
        if found:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return found

    def language(self) -> str:
        """The language of the texts that are shown, an empty text where there are none."""
        at = self.languages.currentIndex()
        return self._codes[at] if 0 <= at < len(self._codes) else ""

    def empty_words(self) -> str:
        """Why there are no texts to show, or an empty text."""
        return self._empty.text()

    # showing ------------------------------------------------------------------------------------------------------

    def _report(self) -> Report | None:
        return self.desk.reports.get(self.desk.pack)

    def _show(self) -> None:
        report = self._report()
        self._empty.setText(self._why_empty(report))
        self._stack.setCurrentIndex(0 if self._empty.text() else 1)
        if report is not None and not self._empty.text():
            self.to_know.show_notes(_distinct(information_notes(self.desk, self.owns)))
            self._show_tabs((*report.pack.languages, *report.pack.readings), report)
            self._show_texts()

    def _why_empty(self, report: Report | None) -> str:
        if not self.desk.packs():
            return self.tr("Nothing is chosen under “Packs”, so there is no text.")
        if report is None and self.desk.check_failed:
            return self.tr("A fault of the program ended the check, so what the texts say is not known.")
        if report is None:
            return upper_first(self.desk.unreported().word)
        return "" if report.pack.outputs else self.tr("Nothing is handed over as text here.")

    def _show_tabs(self, codes: tuple[str, ...], report: Report) -> None:
        if codes == self._codes:
            return
        self.languages.blockSignals(True)
        while self.languages.count():
            self.languages.removeTab(0)
        for code in codes:
            name = _language_name(code, self.desk.language)
            read = self.tr("{language} (for reading only)").format(language=name)
            self.languages.addTab(name if code in report.pack.languages else read)
        self.languages.blockSignals(False)
        self._codes = codes

    @Slot()
    def _on_language(self) -> None:
        self.list.settle()  # in the language that was shown until now
        self._show_texts()

    def _show_texts(self) -> None:
        row, shown = self.list.row(), (*self.desk.about(), self.language())
        are_others = shown != self._shown
        if are_others:
            self.list.show_rows((), editable=False)  # an editor stays with its row, whose text this is no longer
        self._shown = shown
        outputs = self._outputs()
        editable = self._is_published()
        note = self.tr("For reading only: this language is not handed over, so nothing is changed here.")
        self._note.setText("" if editable else note)
        self._note.setVisible(not editable)
        self.lost.setVisible(self._has_lost())
        self.list.show_rows([*rows_of(outputs, self.desk.language, editable=editable)], editable=editable)
        if are_others and row is not None:
            self.list.choose(row.key)
        self._show_row()

    @Slot()
    def _show_row(self) -> None:
        row = self.list.row()
        rendered = self._rendered(row.output) if row is not None else None
        if row is None or rendered is None:
            return
        self.panel.show_count(row.label, count(rendered.output, rendered.plain))
        findings = self._findings(rendered)
        self.panel.preview.show_text(rendered.text, self._spans(rendered, findings))
        self.panel.show_reading(_language_name(self.desk.language, self.desk.language), self._reading(row.output))
        self.panel.show_findings(findings)
        places = row.line.rests_on if row.line is not None else ()
        labels = [(place, self._places.label(place, self.desk.pack)) for place in places]
        self.panel.show_sentence(self._about(row), labels)
        self._offer(row)

    def _spans(self, rendered: RenderedOutput, findings: Sequence[Outcome]) -> Sequence[Span]:
        """The words that rules object to, where they stand in the text that is handed over."""
        here = f"outputs.{rendered.output.id}"
        spans = [span for outcome in findings if outcome.place == here for span in outcome.spans]
        if rendered.text == rendered.plain:
            return spans
        return [in_markup(span, rendered.plain, rendered.text) for span in spans]

    def _findings(self, rendered: RenderedOutput) -> Sequence[Outcome]:
        """What is found in one text; what no text says at all is the business of those that disclose."""
        report = self._report()
        here = f"outputs.{rendered.output.id}"
        return [
            outcome
            for outcome in (report.findings if report else ())
            if outcome.rule.reads_text
            and outcome.language == rendered.language
            and (outcome.place == here or (rendered.output.discloses and not self._is_in_a_text(outcome)))
        ]

    def _is_in_a_text(self, outcome: Outcome) -> bool:
        return outcome.place.startswith("outputs.")

    def _about(self, row: Row) -> str:
        if row.line is None:
            return ""
        if row.line.hand is Hand.OWN:
            return self.tr("This sentence is your own; it rests on no fact of the unit.")
        words = self.tr("Facts behind this sentence:") if row.line.rests_on else self.tr("A fixed sentence.")
        others = [one.output for one in self._outputs() if one.output.id != row.output and _says(one, row.line)]
        if others:
            labels = [output.label.get(self.desk.language, output.label["en"]) for output in others]
            also = self.tr("It also stands in: {texts}; what is changed here changes there.")
            words = f"{words} {also.format(texts=self.tr(', ').join(labels))}"
        return words

    def _has_lost(self) -> bool:
        report, edits = self._report(), self.desk.bench.dossier.text
        return report is not None and wording.without_lost(edits, report.pack) != edits

    def _offer(self, row: Row) -> None:
        hand = row.line.hand if row.line is not None and self._is_published() else None
        self.panel.offer(
            reword=hand not in (None, Hand.SUPPRESSED),
            leave_out=hand not in (None, Hand.SUPPRESSED),
            restore=hand in (Hand.REWORDED, Hand.SUPPRESSED),
            add=self._is_published(),
            keep=hand is Hand.REWORDED and row.line is not None and row.line.outdated,
        )

    def _outputs(self) -> Sequence[RenderedOutput]:
        report = self._report()
        return report.outputs.get(self.language(), ()) if report is not None else ()

    def _rendered(self, output: str) -> RenderedOutput | None:
        return next((one for one in self._outputs() if one.output.id == output), None)

    def _reading(self, output: str) -> str:
        """The same text in the language of the window, where that is another one and the pack speaks it."""
        report, own = self._report(), self.desk.language
        if report is None or own == self.language():
            return ""
        return next((one.text for one in report.outputs.get(own, ()) if one.output.id == output), "")

    def _is_published(self) -> bool:
        report = self._report()
        return report is not None and self.language() in report.pack.languages

    def _show_language(self, language: str) -> None:
        if language in self._codes:
            self.languages.setCurrentIndex(self._codes.index(language))

    # edits --------------------------------------------------------------------------------------------------------

    @Slot(object, str)
    def _on_typed(self, row: Row, text: str) -> None:
        """Counts what the text would be with what is being typed."""
        rendered = self._rendered(row.output)
        if rendered is not None:
            line = Line(Hand.OWN, text) if row.line is None else replace(row.line, text=text)
            kept = [one for one in rendered.lines if _key(one) != _key(row.line)]
            at = rendered.lines.index(row.line) if row.line in rendered.lines else len(kept)
            typed = replace(rendered, lines=(*kept[:at], *((line,) if text else ()), *kept[at:]))
            self.panel.show_count(row.label, count(rendered.output, typed.plain))

    @Slot(object, str)
    def _on_rested(self, row: Row, text: str) -> None:
        """Keeps what was typed so far; an empty sentence is nothing to keep."""
        if text and text != row.text:
            self._keep(row, text)

    @Slot(object, str)
    def _on_ended(self, row: Row, text: str) -> None:
        """Keeps what was typed; a sentence that was emptied is not left out by accident, but as it was before."""
        if text:
            self._on_rested(row, text)
        elif row.line is not None and row.line.hand is Hand.OWN:
            self._leave_out(row)
        elif row.line is not None:
            self._restore(row)
        self._show_row()

    def _keep(self, row: Row, text: str) -> None:
        line, (_, pack, language) = row.line, self._shown
        if line is None:
            self._edit(lambda old: wording.with_sentence(old, pack, language, row.output, text), self._label_add())
            self._adopt(row, text)
        elif line.hand is Hand.OWN:
            self._edit(lambda old: wording.with_sentence_text(old, line.id, text), self.tr("Reword a sentence"))
        elif text == line.generated:
            self._restore(row)
        else:
            self._reword(line, text, self.tr("Reword a sentence"))

    def _reword(self, line: Line, text: str, label: str) -> None:
        _, pack, language = self._shown
        rewording = Rewording(
            pack=pack,
            language=language,
            statement=line.statement,
            element=line.element,
            replaces=line.generated,
            text=text,
        )
        self._edit(lambda old: wording.reworded(old, rewording), label)

    @Slot()
    def _on_keep_wanted(self) -> None:
        row = self.list.row()
        if row is not None and row.line is not None and row.line.outdated:
            self._reword(row.line, row.line.text, self.tr("Keep a reworded sentence"))

    @Slot()
    def _on_lost_clicked(self) -> None:
        report = self._report()
        if report is not None:
            pack = report.pack
            self._edit(lambda old: wording.without_lost(old, pack), self.tr("Remove edits that meet nothing"))

    def _adopt(self, row: Row, text: str) -> None:
        """Makes the row in which a new sentence was begun its own, so that its editor stays open."""
        sentences = self.desk.bench.dossier.text.sentences
        at = self.list.lines.index_of(row.key).row()
        if sentences and sentences[-1].text == text and at >= 0:
            self.list.lines.show_row(at, replace(row, line=Line(Hand.OWN, text, id=sentences[-1].id)))

    @Slot()
    def _on_leave_out_wanted(self) -> None:
        row = self.list.row()
        if row is not None and self.panel.leave_out.isEnabled():
            self._leave_out(row)

    def _leave_out(self, row: Row) -> None:
        line, (_, pack, language) = row.line, self._shown
        if line is None:
            return
        if line.hand is Hand.OWN:
            self._edit(lambda old: wording.without_sentence(old, line.id), self.tr("Delete a sentence"))
        else:
            left_out = Suppression(pack=pack, language=language, statement=line.statement, element=line.element)
            self._edit(lambda old: wording.suppressed(old, left_out), self.tr("Leave out a sentence"))

    @Slot()
    def _on_restore_wanted(self) -> None:
        row = self.list.row()
        if row is not None:
            self._restore(row)

    def _restore(self, row: Row) -> None:
        line, (_, pack, language) = row.line, self._shown
        if line is not None:
            self._edit(
                lambda old: wording.restored(old, pack, language, line.statement, line.element),
                self.tr("Restore a sentence"),
            )

    @Slot()
    def _on_add_wanted(self) -> None:
        row = self.list.row()
        if row is not None and self.list.choose(("add", row.output)):
            self.list.edit_current()

    def _edit(self, change: Callable[[TextEdits], TextEdits], label: str) -> None:
        if self._shown[:2] != self.desk.about():  # another dossier, or pack, was opened and is not shown here yet
            return

        def apply(bench: Workbench) -> None:
            bench.apply(editing.with_fact(bench.dossier, "text", change(bench.dossier.text)), label)

        self.desk.do(apply)

    def _label_add(self) -> str:
        return self.tr("Add a sentence")

    # building -----------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self.languages.setAccessibleName(self.tr("Language of the texts"))
        self.languages.setDrawBase(False)
        self.languages.setExpanding(False)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        secondary(self._note)
        self._halves.addWidget(self.list)
        self._halves.addWidget(self.panel)
        self._halves.setSizes([6000, 4000])
        self._halves.setChildrenCollapsible(False)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACING // 2)
        for widget in (self.languages, self._note, self.to_know, self.lost):
            inner.addWidget(widget)
        inner.addWidget(self._halves, 1)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.addWidget(self._stack)

    def _connect(self) -> None:
        self.languages.currentChanged.connect(self._on_language)
        self.list.row_chosen.connect(self._show_row)
        self.list.typed.connect(self._on_typed)
        self.list.rested.connect(self._on_rested)
        self.list.ended.connect(self._on_ended)
        self.list.leave_out_wanted.connect(self._on_leave_out_wanted)
        self.panel.place_requested.connect(self.place_requested)
        self.panel.reword_wanted.connect(self.list.edit_current)
        self.panel.leave_out_wanted.connect(self._on_leave_out_wanted)
        self.panel.restore_wanted.connect(self._on_restore_wanted)
        self.panel.keep_wanted.connect(self._on_keep_wanted)
        self.desk.settling.connect(self.list.settle)
        self.lost.clicked.connect(self._on_lost_clicked)
        self.panel.add_wanted.connect(self._on_add_wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _SIDE_BY_SIDE * self.fontMetrics().height() / 16
        wanted = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if wanted != self._halves.orientation():
            self._halves.setOrientation(wanted)
            self._halves.setSizes([6000, 4000] if wide else [5000, 5000])


def _distinct(notes: NotesByPlace) -> tuple[Note, ...]:
    return tuple(dict.fromkeys(note for at_place in notes.values() for note in at_place))


def _says(rendered: RenderedOutput, line: Line) -> bool:
    return any(_key(one) == _key(line) for one in rendered.lines)


def _key(line: Line | None) -> tuple[str, str, str]:
    return ("", "", "") if line is None else (line.statement, line.element or "", line.id)


def _language_name(code: str, language: str) -> str:
    from babel import Locale

    name = Locale.parse(locale(code)).get_language_name(locale(language)) or code
    return name[:1].upper() + name[1:]
