"""All about one finding: why it is asked, measured value and limit, the source, and the waiver, in place."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QTextBrowser, QVBoxLayout, QWidget

from listing_studio.gui import theme
from listing_studio.gui.desk import Desk
from listing_studio.gui.findings.fixing import Fixing
from listing_studio.gui.findings.model import Row
from listing_studio.gui.findings.waiver_form import WaiverForm
from listing_studio.gui.widgets.flow_bar import FlowBar
from listing_studio.gui.widgets.source_html import source_html
from listing_studio.rules.outcomes import Verdict
from listing_studio.rules.rule import Limit, Source
from listing_studio.rules.wording import limit_value

_OF_A_PHOTO = "unit.photos["


class FindingDetails(QWidget):
    """Shows a row of the list, or nothing. ``go_wanted``: to the place of the finding."""

    go_wanted = Signal()
    waived = Signal(str, str)
    """By whom and why a person waives the finding that is shown."""
    unwaived = Signal()
    fix_wanted = Signal(str)
    """Carries the name of a fix."""
    retake_wanted = Signal()
    """The photo that the finding is about is to be taken again."""
    limit_wanted = Signal()
    """A limit of the rule is to be changed."""

    def __init__(self, desk: Desk, person: str) -> None:
        super().__init__()
        self._desk = desk
        self._row: Row | None = None
        self.text = QTextBrowser()
        self.text.setOpenExternalLinks(True)
        self.text.setAccessibleName(self.tr("About this finding"))
        self.text.setPlaceholderText(self.tr("Choose a finding to read why it is asked."))
        self.go = QPushButton(self.tr("Go to the fiel&d"))
        self.go.clicked.connect(self.go_wanted)
        self.fixing = Fixing(desk, self)
        self.fix = QPushButton()
        self.fix.clicked.connect(self._on_fix)
        self._fix = ""
        self.retake = QPushButton(self.tr("Retake"))
        self.retake.setToolTip(self.tr("Goes to the shot; the next photo takes the place of this one"))
        self.retake.clicked.connect(self.retake_wanted)
        self.limit = QPushButton(self.tr("Change this &limit …"))
        self.limit.setToolTip(self.tr("Sets a limit of the shop's own, with a name and a reason, for every dossier"))
        self.limit.clicked.connect(self.limit_wanted)
        self.waive = QPushButton(self.tr("Waive …"))
        self.waive.clicked.connect(self._start_waiving)
        self.unwaive = QPushButton(self.tr("Take the waiver &back"))
        self.unwaive.clicked.connect(self.unwaived)
        self.form = WaiverForm(person)
        self.form.waived.connect(self._on_waived)
        self.form.cancelled.connect(self._stop_waiving)
        buttons = FlowBar(theme.SPACING // 2)
        for button in (self.fix, self.go, self.retake, self.waive, self.unwaive, self.limit):
            button.setAutoDefault(False)
            buttons.flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACING)
        column.addWidget(self.text, 1)
        column.addWidget(buttons)
        column.addWidget(self.form)
        self.show_row(None)

    def show_row(self, row: Row | None) -> None:
        """Tells about a finding; a waiver being written is kept as long as it is about the same one."""
        same = row is not None and self._row is not None and row.finding.key == self._row.finding.key
        self._row = row
        html = self._html(row) if row is not None else ""
        if html != self.text.property("shown"):
            self.text.setHtml(html)
            self.text.setProperty("shown", html)
        verdict = row.finding.outcome.verdict if row is not None else None
        self.go.setEnabled(row is not None)
        self._show_fix(row)
        self.retake.setVisible(row is not None and row.finding.outcome.place.startswith(_OF_A_PHOTO))
        self.limit.setVisible(row is not None and bool(row.finding.outcome.rule.limits))
        self.unwaive.setVisible(verdict is Verdict.WAIVED)
        self.waive.setVisible(row is not None and verdict is not Verdict.WAIVED and row.finding.outcome.rule.waivable)
        if not same or not self.waive.isVisibleTo(self):
            self.form.hide()

    def _show_fix(self, row: Row | None) -> None:
        self._fix = next(iter(self.fixing.offered(row.finding)), "") if row is not None else ""
        self.fix.setVisible(bool(self._fix))
        if self._fix:
            self.fix.setText(self.tr("Fix: %s") % self.fixing.words(self._fix))
            self.fix.setToolTip(self.tr("%s (Alt+Enter); it can be undone") % self.fixing.words(self._fix))

    def _on_fix(self) -> None:
        self.fix_wanted.emit(self._fix)

    def _start_waiving(self) -> None:
        self.form.start()

    def _stop_waiving(self) -> None:
        self.form.hide()
        self.waive.setFocus()

    def _on_waived(self, by: str, reason: str) -> None:
        self.form.hide()
        self.waived.emit(by, reason)

    # words --------------------------------------------------------------------------------------------------------

    def _html(self, row: Row) -> str:
        style = f"padding-right:8px;white-space:nowrap;color:{theme.faint().name()}"
        rows = "".join(
            f'<tr><td style="{style}" valign="top">{escape(name)}</td><td>{value}</td></tr>'
            for name, value in self._facts(row)
            if value
        )
        return f"<p><b>{escape(row.message)}</b></p><table cellspacing='0' cellpadding='2'>{rows}</table>"

    def _facts(self, row: Row) -> Iterator[tuple[str, str]]:
        outcome, rule = row.finding.outcome, row.finding.outcome.rule
        language = self._desk.language
        yield self.tr("Why"), escape(rule.why.get(language, rule.why["en"]))
        yield self.tr("Where"), escape(row.place)
        yield self.tr("State"), escape(row.state)
        yield self.tr("Value"), escape(row.measured)
        yield self.tr("Limit"), escape(row.limit)
        for limit in rule.limits:
            yield self.tr("Limit from"), self._source(limit.source)
            yield from self._beside(limit)
        yield self.tr("Source"), self._source(rule.source)
        if rule.changed is not None:
            yield self.tr("Changed by this pack"), escape(rule.changed.get(language, rule.changed["en"]))
        yield self.tr("Asked by"), escape(self._packs(row))
        yield self.tr("Text language"), escape(outcome.language or "")
        yield self.tr("Rule"), f"<code>{escape(rule.key)}</code>"
        waiting = "<br>".join(f"<code>{escape(key)}</code>" for key in row.finding.waiting)
        yield self.tr("Also waiting"), waiting
        if outcome.waiver is not None:
            yield self.tr("Waived by"), escape(f"{outcome.waiver.by}, {outcome.waiver.on.isoformat()}")
            yield self.tr("Reason"), escape(outcome.waiver.reason)
        if row.finding.lapsed is not None:
            lapsed = self.tr("%s waived this on %s; what it excused has changed since, so it no longer holds.")
            yield self.tr("Lapsed waiver"), escape(lapsed % (row.finding.lapsed.by, row.finding.lapsed.on.isoformat()))
        if not rule.waivable:
            yield self.tr("Waiver"), escape(self.tr("This rule cannot be waived."))

    def _beside(self, limit: Limit) -> Iterator[tuple[str, str]]:
        shipped = limit.shipped
        if limit.own is not None:
            yield self.tr("The pack says"), self._given(shipped.value, limit.unit, shipped.source)
        for value, source in shipped.beside:
            yield self.tr("Another source says"), self._given(value, limit.unit, source)

    def _given(self, value: Any, unit: str, source: Source) -> str:
        return f"{escape(limit_value(value, unit, self._desk.language))}: {self._source(source)}"

    def _source(self, source: Source) -> str:
        return source_html(source, self._desk.catalogue, self._desk.language)

    def _packs(self, row: Row) -> str:
        titles = (self._desk.library.packs[pack].title for pack in row.finding.packs)
        return ", ".join(title.get(self._desk.language, title["en"]) for title in titles)
