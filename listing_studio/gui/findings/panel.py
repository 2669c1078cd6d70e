"""The live findings of the shown pack, or of all chosen ones: a list, what is known about one, and the way there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QSplitter, QTreeView, QVBoxLayout, QWidget

from listing_studio.gui import theme
from listing_studio.gui.desk import Desk
from listing_studio.gui.findings.delegate import FindingDelegate
from listing_studio.gui.findings.details import FindingDetails
from listing_studio.gui.findings.field_order import FieldOrder
from listing_studio.gui.findings.finding import Finding, Key, gather, outcome_of, passed_checks
from listing_studio.gui.findings.model import FindingsModel, Row
from listing_studio.gui.findings.verdict import VerdictPanel
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.readiness import Readiness
from listing_studio.workflow.checking import Report
from listing_studio.workflow.workbench import Workbench


class FindingsPanel(QWidget):
    """Follows the desk. ``go_wanted`` carries the finding whose place a person wants to see."""

    go_wanted = Signal(object)
    next_wanted = Signal()
    """The next thing to do, in the order a person works."""
    retake_wanted = Signal(str)
    """The place of a finding whose photo is to be taken again."""
    scope_changed = Signal()
    person_named = Signal(str)
    limit_wanted = Signal(str, str)
    """The pack and the name of a rule whose limits a person wants to change."""

    def __init__(self, desk: Desk, person: str) -> None:
        super().__init__()
        self._desk = desk
        self._key: Key | None = None
        self._at = 0  # where the selected finding is, or was before it was settled: steps go on from there
        self.order = FieldOrder(field.path for field in desk.catalogue.fields())
        self.findings = gather(())
        self.all_packs = QCheckBox(self.tr("&All packs"))
        self.all_packs.setToolTip(self.tr("Show what all chosen packs say, not only the shown one"))
        self.all_packs.toggled.connect(self._on_scope)
        self.next = QPushButton(self.tr("Guide me: next"))
        self.next.setToolTip(self.tr("Goes to the next thing that is still to do, and says why (F9)"))
        self.next.setAutoDefault(False)
        self.next.clicked.connect(self.next_wanted)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.verdict = VerdictPanel()
        self.model = FindingsModel(desk, self)
        self.list = _List(self.model, self.tr("Findings"))
        self.list.chosen.connect(self._on_chosen)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.passed = QLabel()
        theme.secondary(self.passed)
        self.details = FindingDetails(desk, person)
        self.details.go_wanted.connect(self.go_to_current)
        self.details.retake_wanted.connect(self._on_retake)
        self.details.fix_wanted.connect(self._take_fix)
        self.details.limit_wanted.connect(self._on_limit)
        self.details.waived.connect(self._waive)
        self.details.unwaived.connect(self._unwaive)
        self._arrange()
        self.show_reports()

    def _arrange(self) -> None:
        title = QLabel(self.tr("Findings"))
        theme.heading(title, 1)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.all_packs)
        head.addWidget(self.next)
        upper = QWidget()
        above = QVBoxLayout(upper)
        above.setContentsMargins(0, 0, 0, 0)
        above.addLayout(head)
        above.addWidget(self.note)
        above.addWidget(self.verdict, 1)
        above.addWidget(self.list, 1)
        above.addWidget(self.passed)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(upper)
        self.splitter.addWidget(self.details)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACING, theme.SPACING, theme.SPACING, theme.SPACING)
        column.addWidget(self.splitter)

    # what the window uses -----------------------------------------------------------------------------------------

    def reports(self) -> list[Report]:
        """The reports that the panel speaks of; empty while the first check runs."""
        if self.all_packs.isChecked():
            return list(self._desk.reports.values())
        report = self._desk.reports.get(self._desk.pack)
        return [report] if report is not None else []

    @Slot()
    def show_reports(self) -> None:
        """Shows what the last check said; the same finding stays selected as long as it is there."""
        self.findings = gather(self.reports(), self.order)
        self.model.show(self.findings)
        index = self.model.index_of(self._key) if self._key is not None else QModelIndex()
        if index.isValid() and self.list.isExpanded(index.parent()):
            self.list.setCurrentIndex(index)
        self.details.show_row(self.model.row(self.list.currentIndex()))
        self._say_state()

    def select(self, finding: Finding) -> None:
        """Makes a finding the current one."""
        self._remember(finding)
        index = self.model.index_of(finding.key)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def step(self, by: int) -> Finding | None:
        """Selects the next or previous open finding, round and round; None if nothing is open."""
        rows = self.model.rows()
        if not rows:
            return None
        keys = [row.finding.key for row in rows]
        if self._key in keys:
            self._at = keys.index(self._key) + by
        elif by < 0:
            self._at -= 1
        self._at %= len(rows)
        self.select(rows[self._at].finding)
        return rows[self._at].finding

    @Slot()
    def go_to_current(self) -> None:
        """Asks for the place of the current finding."""
        row = self.model.row(self.list.currentIndex())
        if row is not None:
            self.go_wanted.emit(row.finding)

    def fix_current(self) -> str:
        """Takes the best fix of the current finding and gives its words; empty if none would change anything."""
        row = self.model.row(self.list.currentIndex())
        fix = next(iter(self.details.fixing.offered(row.finding)), "") if row is not None else ""
        if fix:
            self._take_fix(fix)
        return self.details.fixing.words(fix) if fix else ""

    @Slot(str)
    def _take_fix(self, name: str) -> None:
        row = self.model.row(self.list.currentIndex())
        if row is not None:
            self.details.fixing.take(row.finding, name)
            self.details.show_row(row)

    def explain(self, finding: Finding) -> None:
        """Makes a finding the current one, and puts the focus on what is to be said about it."""
        if not set(finding.packs) & {report.pack.id for report in self.reports()}:
            self.all_packs.setChecked(True)
        self.select(finding)
        self.details.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_retake(self) -> None:
        row = self.model.row(self.list.currentIndex())
        if row is not None:
            self.retake_wanted.emit(row.finding.outcome.place)

    @Slot()
    def _on_limit(self) -> None:
        row = self.model.row(self.list.currentIndex())
        if row is not None:
            packs = row.finding.packs
            pack = self._desk.pack if self._desk.pack in packs else packs[0]
            self.limit_wanted.emit(pack, row.finding.outcome.rule.name)

    # states -------------------------------------------------------------------------------------------------------

    def _say_state(self) -> None:
        reports = self.reports()
        anything = self.model.rowCount() > 0
        mark, word, text = self._state(reports)
        self.verdict.say(mark, word, text)
        self.note.setText(text)
        self.note.setVisible(anything and mark == Readiness.MEASURING)
        self.verdict.setVisible(not anything)
        self.list.setVisible(anything)
        self.details.setVisible(anything)
        self.passed.setText(self.tr("%n check(s) passed", "", passed_checks(reports)) if reports else "")
        self.next.setEnabled(bool(reports) or not self._desk.packs())

    def _state(self, reports: Sequence[Report]) -> tuple[str, str, str]:
        """The mark of the packs spoken of, its word, and what to make of it; good only where all of them are."""
        if not self._desk.packs():
            text = self.tr("Choose under “Packs” the marketplace or programme that this is for.")
            return Verdict.NOT_APPLICABLE.value, self.tr("Nothing is checked"), text
        if not reports:
            return self._state_unreported()
        mark = min((report.readiness for report in reports), key=list(Readiness).index)
        texts = {
            Readiness.READY: self.tr("Nothing open."),
            Readiness.MEASURING: self.tr("Photos or documents are still being looked at; more may be found."),
            Readiness.NOT_CHECKED: self.tr("Nothing could be checked yet."),
        }
        return mark.value, self._desk.catalogue.phrase(mark.value, self._desk.language), texts.get(mark, "")

    def _state_unreported(self) -> tuple[str, str, str]:
        mark, word = self._desk.unreported()
        failed = self.tr("The check failed, so nothing is known. The next edit, or opening “Export”, checks again.")
        return mark.value, word, failed if self._desk.check_failed else ""

    # what a person does -------------------------------------------------------------------------------------------

    @Slot(bool)
    def _on_scope(self, _all: bool) -> None:
        self.show_reports()
        self.scope_changed.emit()

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = self.model.row(current)
        if row is not None:
            self._remember(row.finding)
            self.details.show_row(row)

    def _remember(self, finding: Finding) -> None:
        self._key = finding.key
        keys = [row.finding.key for row in self.model.rows()]
        self._at = keys.index(finding.key) if finding.key in keys else 0

    @Slot(object)
    def _on_chosen(self, row: Row) -> None:
        self.go_wanted.emit(row.finding)

    @Slot(str, str)
    def _waive(self, by: str, reason: str) -> None:
        self.person_named.emit(by)
        row = self.model.row(self.list.currentIndex())
        for pack, outcome in self._outcomes(row):
            label = self.tr("Waive “%s”") % outcome.rule.name
            waive = partial(Workbench.waive, outcome=outcome, pack=pack, by=by, reason=reason, label=label)
            self._desk.do(waive)
        self.list.setFocus()  # the form that had it is gone

    @Slot()
    def _unwaive(self) -> None:
        row = self.model.row(self.list.currentIndex())
        for _pack, outcome in self._outcomes(row):
            if outcome.waiver is not None:
                label = self.tr("Take back the waiver of “%s”") % outcome.rule.name
                self._desk.do(partial(Workbench.unwaive, waiver=outcome.waiver, label=label))
        self.list.setFocus()

    def _outcomes(self, row: Row | None) -> list[tuple[str, Outcome]]:
        """What each of the packs that say the same says itself: its own value and limit are what is waived."""
        if row is None:
            return []
        found = [(pack, outcome_of(self._desk.reports[pack], row.finding.key)) for pack in row.finding.packs]
        return [(pack, outcome) for pack, outcome in found if outcome is not None]


class _List(QTreeView):
    """The tree of findings; ``chosen`` by Enter or a double click carries the row."""

    chosen = Signal(object)

    def __init__(self, model: FindingsModel, name: str) -> None:
        super().__init__()
        self._findings = model
        self._closed = {Verdict.WAIVED.value}
        self.setModel(model)
        self.setAccessibleName(name)
        self.setHeaderHidden(True)
        self.setItemDelegate(FindingDelegate(self))
        self.setIndentation(theme.SPACING)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(True)
        self.setMinimumHeight(120)
        self.doubleClicked.connect(self._choose)
        self.collapsed.connect(self._on_collapsed)
        self.expanded.connect(self._on_expanded)
        model.modelReset.connect(self._open_groups)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the place of a finding, and opens or closes a heading."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self._findings.row(self.currentIndex()) is not None:
            self._choose(self.currentIndex())
        else:
            self.setExpanded(self.currentIndex(), not self.isExpanded(self.currentIndex()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs other heights."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        row = self._findings.row(index)
        if row is not None:
            self.chosen.emit(row)

    @Slot()
    def _open_groups(self) -> None:
        for at in range(self._findings.rowCount()):
            index = self._findings.index(at, 0)
            self.setExpanded(index, self._findings.group(index).mark not in self._closed)

    @Slot(QModelIndex)
    def _on_collapsed(self, index: QModelIndex) -> None:
        self._closed.add(self._findings.group(index).mark)

    @Slot(QModelIndex)
    def _on_expanded(self, index: QModelIndex) -> None:
        self._closed.discard(self._findings.group(index).mark)
