"""The open dossier: its packs above, the sections on the left, their pages in the middle, the findings on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QSplitter, QVBoxLayout, QWidget

from listing_studio.gui import theme
from listing_studio.gui.desk import Desk
from listing_studio.gui.editors.editor import Editor
from listing_studio.gui.editors.factory import Words
from listing_studio.gui.editors.text_editor import TextEditor
from listing_studio.gui.findings.finding import Finding
from listing_studio.gui.findings.panel import FindingsPanel
from listing_studio.gui.pages.page import Page
from listing_studio.gui.widgets.front_stack import FrontStack
from listing_studio.gui.window import tab_order
from listing_studio.gui.window.pack_bar import PackBar
from listing_studio.gui.window.section_list import SectionList
from listing_studio.rules.outcomes import Verdict

_PAGE_LEAST = QSize(300, 160)
_PAGE_MS = 20
"""How much later than the findings the page shows what a check said: keys and pictures come between."""


class DossierView(QWidget):
    """Follows the desk. Only the page in front is kept up to date; the others are when they come to the front."""

    lost = Signal(object)
    """A finding whose place no page holds."""
    fixed = Signal(str)
    """A fix was asked for: the words of the one that was taken, empty where the current finding has none."""
    settled = Signal()
    """The guide was asked for the next thing, and nothing is left to do."""

    def __init__(self, desk: Desk, page_types: Sequence[type[Page]], person: str) -> None:
        super().__init__()
        self._desk = desk
        self.pages = [page_type(desk) for page_type in page_types]
        self._stale = set(self.pages)
        self._unjudged = set(self.pages)
        self._guided: tuple[object, ...] = ()
        self._later = QTimer(self, singleShot=True, interval=_PAGE_MS)
        self._later.timeout.connect(self._update_page)
        self._shown = ""
        self.reference = TextEditor()
        self.reference.set_name(self.tr("Reference"))
        self.reference.set_blank(Words(desk.catalogue, desk.language, desk.bench.today).phrase("not_stated"))
        self.reference.committed.connect(self._on_reference)
        self._title = QLabel()
        self._title.setWordWrap(True)
        theme.secondary(self._title)
        self.packs = PackBar(desk)
        self.sections = SectionList(desk, self.pages)
        self.sections.chosen.connect(self._on_section)
        self.stack = FrontStack()
        for page in self.pages:
            self.stack.addWidget(page)
            page.place_requested.connect(self.go_to_place)
            page.explanation_requested.connect(self.explain)
        self.findings = FindingsPanel(desk, person)
        self.findings.go_wanted.connect(self.go_to)
        self.findings.next_wanted.connect(self.next_thing)
        self.findings.retake_wanted.connect(self.retake)
        self.findings.scope_changed.connect(self._show_counts)
        self.splitter = QSplitter()
        self._arrange()
        self.sections.setCurrentRow(0)
        desk.settling.connect(self._commit_reference)
        desk.dossier_changed.connect(self.refresh)
        desk.seller_changed.connect(self.refresh)
        desk.pack_changed.connect(self._on_pack)
        desk.reports_changed.connect(self.show_reports)

    def _arrange(self) -> None:
        self._left = self._left_column()
        for part, share in ((self._left, 0), (_scrolled(self.stack), 1), (self.findings, 0)):
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(self.splitter.indexOf(part), share)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([190, 640, 360])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACING // 2, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.packs)
        column.addWidget(self.splitter, 1)

    def _left_column(self) -> QWidget:
        """What the unit is called, above the sections."""
        label = QLabel(self.tr("&Reference"))
        label.setBuddy(self.reference.targets()[0])
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(theme.SPACING, theme.SPACING, theme.SPACING // 2, theme.SPACING)
        column.addWidget(label)
        column.addWidget(self.reference)
        column.addWidget(self._title)
        column.addSpacing(theme.SPACING // 2)
        column.addWidget(self.sections, 1)
        return left

    # sections -----------------------------------------------------------------------------------------------------

    def page(self) -> Page:
        """The page in front."""
        return self.pages[self.stack.currentIndex()]

    def show_section(self, number: int) -> None:
        """Brings a page to the front and goes into it; sections are counted as they are shown."""
        shown = self.sections.shown()
        if 0 <= number < len(shown):
            self.sections.setCurrentRow(shown[number])
            self.focus_page()

    def show_page(self, section: str) -> None:
        """Brings the page of a section to the front and goes into it."""
        for at, page in enumerate(self.pages):
            if page.section == section:
                self.sections.setCurrentRow(at)
                self.focus_page()

    def step_section(self, by: int) -> None:
        """The next or previous section, round and round."""
        shown = self.sections.shown()
        self.show_section((shown.index(self.stack.currentIndex()) + by) % len(shown))

    def focus_page(self) -> None:
        """Puts the focus on the first thing of the page in front that takes it, unless it is in there already."""
        page = self.page()
        focused = QApplication.focusWidget()
        if focused is None or not page.isAncestorOf(focused):
            tab_order.step([page], None, forward=True)

    def parts(self) -> tuple[QWidget, ...]:
        """The parts of the view, in the order of the Tab key."""
        return self.packs, self._left, self.page(), self.findings

    @Slot(int)
    def _on_section(self, number: int) -> None:
        if 0 <= number < len(self.pages):
            self.stack.setCurrentIndex(number)
            self._update_page()

    # the dossier --------------------------------------------------------------------------------------------------

    @Slot()
    def refresh(self) -> None:
        """Shows the dossier as it is now."""
        dossier = self._desk.bench.dossier
        if self._shown != self._desk.bench.id:
            self._shown, self._guided = self._desk.bench.id, ()
            self._show_sections()
        identity = dossier.unit.identity
        self._title.setText(" ".join(filter(None, (identity.brand, identity.model))))
        if not self.reference.is_pending():
            self.reference.set_value(dossier.reference)
        self._stale = set(self.pages)
        if not self._desk.reports:
            self.show_reports()
        self.packs.refresh()
        self._update_page()

    @Slot()
    def show_reports(self) -> None:
        """Shows what the last check said."""
        self._unjudged = set(self.pages)
        self.packs.refresh()
        self.findings.show_reports()
        self._show_counts()
        self._later.start()

    def _show_sections(self) -> None:
        """A page that this kind of dossier does not ask for makes way for the first that it does."""
        kind = self._desk.bench.dossier.kind
        if kind not in self.page().kinds:
            first = next(at for at, page in enumerate(self.pages) if kind in page.kinds)
            self.sections.setCurrentRow(first)
        self.sections.show_kind(kind)

    @Slot(str)
    def _on_pack(self, _id: str) -> None:
        self.refresh()
        self.show_reports()

    @Slot()
    def _commit_reference(self) -> None:
        self.reference.commit()

    @Slot(object)
    def _on_reference(self, value: object) -> None:
        self._desk.set_fact("reference", value, self.tr("Set reference"))

    @Slot()
    def _show_counts(self) -> None:
        reports = self.findings.reports()
        passed = {one.place for report in reports for one in report.outcomes if one.verdict is Verdict.PASSED}
        self.sections.show_counts(self.findings.findings.in_order(), passed)
        self.sections.show_kind(self._desk.bench.dossier.kind)

    def _update_page(self) -> None:
        page = self.page()
        if page in self._stale:
            self._stale.discard(page)
            page.refresh()
        if page in self._unjudged:
            self._unjudged.discard(page)
            page.show_reports()

    # what is being typed ------------------------------------------------------------------------------------------

    def settle(self) -> bool:
        """Has what is being typed stated; False if it cannot be a value, and was taken back instead."""
        self._desk.settle()
        editor = _editor_around(QApplication.focusWidget())
        if editor is None or not editor.is_pending():
            return True
        editor.restore()
        return False

    # findings -----------------------------------------------------------------------------------------------------

    def step_finding(self, by: int) -> None:
        """Goes to the next or previous open finding."""
        finding = self.findings.step(by)
        if finding is not None:
            self.go_to(finding)

    @Slot()
    def fix_finding(self) -> None:
        """Takes the fix of the current finding, or says that it has none."""
        self.fixed.emit(self.findings.fix_current())

    @Slot()
    def next_thing(self) -> None:
        """Goes on to what is to do behind the last thing, and round: what cannot be settled now holds nobody up."""
        waiting = self.findings.findings.in_order()
        if not self._desk.packs():
            self.packs.button.showMenu()
        elif waiting:
            later = [finding for finding in waiting if self._turn(finding) > self._guided]
            finding = min(later or waiting, key=self._turn)
            self._guided = self._turn(finding)
            self.findings.select(finding)
            self.go_to(finding)
        elif self.findings.reports():
            self.settled.emit()

    def _turn(self, finding: Finding) -> tuple[int, int, int, str]:
        """Errors come before the rest, then the order of sections and of fields counts; a field has one turn."""
        place = finding.outcome.place
        return -finding.outcome.severity.weight, self._page_of(place), *self.findings.order.turn(place)

    @Slot(object)
    def go_to(self, finding: Finding) -> None:
        """Brings the page that holds a finding's place to the front, with the focus there."""
        if self._desk.pack not in finding.packs:
            self._desk.show_pack(finding.packs[0])
        if not self.go_to_place(finding.outcome.place):
            self.lost.emit(finding)

    @Slot(str)
    def go_to_place(self, place: str) -> bool:
        """Brings the page that holds a place to the front, with the focus there; False if no page does."""
        number = self._page_of(place)
        if number == len(self.pages):
            return False
        self.sections.setCurrentRow(number)
        if not self.pages[number].reveal(place):
            self.focus_page()
        return True

    @Slot(object)
    def explain(self, finding: Finding) -> None:
        """Shows which rule says it, and by whose word."""
        self.findings.explain(finding)

    @Slot(str)
    def retake(self, place: str) -> None:
        """Goes to where the photo at a place is taken again."""
        if self.go_to_place(place):
            self.page().retake(place)

    def _page_of(self, place: str) -> int:
        """The number of the page that holds a place; one too many if none does."""
        return next((at for at, page in enumerate(self.pages) if page.owns(place)), len(self.pages))


def _scrolled(pages: FrontStack) -> QScrollArea:
    """On a small screen, or a large scale, a page that needs more room than there is can be scrolled."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setMinimumSize(_PAGE_LEAST)
    area.setWidget(pages)
    return area


def _editor_around(widget: QWidget | None) -> Editor | None:
    while widget is not None and not isinstance(widget, Editor):
        widget = widget.parentWidget()
    return widget
