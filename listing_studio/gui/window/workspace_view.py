"""The open workspace: the queue on the left, beside it the open dossier, or where to begin."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QByteArray, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from listing_studio.errors import UserError
from listing_studio.gui.desk import Desk
from listing_studio.gui.findings.finding import Finding
from listing_studio.gui.pages.page import Page
from listing_studio.gui.settings import Settings
from listing_studio.gui.window import tab_order
from listing_studio.gui.window.commands import Commands
from listing_studio.gui.window.dossier_view import DossierView
from listing_studio.gui.window.failure_text import worded
from listing_studio.gui.window.info_bar import InfoBar
from listing_studio.gui.window.queue_panel import QueuePanel
from listing_studio.gui.window.start_page import StartPage
from listing_studio.gui.window.status_line import StatusLine
from listing_studio.store.saved import StaleRevision


class WorkspaceView(QWidget):
    """Follows the desk. Made anew when language or colours change: it keeps nothing that the desk does not."""

    def __init__(
        self,
        desk: Desk,
        settings: Settings,
        info: InfoBar,
        queue_actions: tuple[QAction, ...],
        page_types: Sequence[type[Page]],
    ) -> None:
        super().__init__()
        self._desk = desk
        self._info = info
        self.commands = Commands(desk, info, self)
        self.status = StatusLine(desk)
        self.queue = QueuePanel(desk, queue_actions)
        self.start = StartPage()
        self.dossier = DossierView(desk, page_types, settings.person)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start)
        self.stack.addWidget(self.dossier)
        self.splitter = QSplitter()
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.queue)
        self.splitter.addWidget(self.stack)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([210, 1000])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)
        self._restore(settings)
        self.start.show_nothing_open()
        self.commands.done.connect(self.status.say)
        self.queue.counted.connect(self.status.show_count)
        self.queue.restore_wanted.connect(self.commands.restore)
        self.dossier.lost.connect(self._on_lost)
        self.dossier.settled.connect(self._on_settled)
        self.dossier.fixed.connect(self._on_fixed)
        desk.dossier_changed.connect(self._follow)
        desk.failed.connect(self._on_failed)
        desk.not_stored.connect(self._on_not_stored)
        desk.library_changed.connect(self._name_limit_problems)
        desk.reports_changed.connect(self._name_faults)
        self._name_broken_packs()
        self._name_limit_problems()
        self.queue.reload()
        self._follow()
        self.dossier.refresh()
        self.dossier.show_reports()

    def splitter_states(self) -> dict[str, str]:
        """How wide a person made each part, for the settings."""
        return {name: bytes(one.saveState().data()).hex() for name, one in self._splitters().items()}

    def parts(self) -> tuple[QWidget, ...]:
        """The parts of the view, in the order of the Tab key."""
        return (self.queue, *(self.dossier.parts() if self._desk.bench.id else (self.start,)))

    def panes(self) -> tuple[QWidget, ...]:
        """The places between which F6 moves the focus: notices first, where there are any."""
        dossier = self.dossier
        work = (self.queue.list, dossier.sections, dossier.page(), dossier.findings.list)
        return (self._info, *work) if self._info.isVisible() else work

    def step_pane(self) -> None:
        """Moves the focus to the next part of the window."""
        panes = self.panes()
        focused = QApplication.focusWidget() or self
        at = next((at for at, pane in enumerate(panes) if pane is focused or pane.isAncestorOf(focused)), -1)
        pane = panes[(at + 1) % len(panes)]
        if pane in (self._info, self.dossier.page()):
            tab_order.step([pane], None, forward=True)
        else:
            pane.setFocus(Qt.FocusReason.TabFocusReason)

    def step_pack(self) -> None:
        """Shows the next pack of the open unit."""
        ids = [pack.id for pack in self._desk.packs()]
        if ids:
            at = ids.index(self._desk.pack) if self._desk.pack in ids else -1
            self._desk.show_pack(ids[(at + 1) % len(ids)])

    # notices ------------------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_failed(self, error: UserError) -> None:
        text, details = worded(error, self._desk.language)
        actions = {}
        if isinstance(error, StaleRevision):
            actions[self.tr("Load the current version")] = partial(self._desk.open, self._desk.bench.id)
        self._info.tell("failed", "failed", text, details, actions)

    @Slot(object)
    def _on_not_stored(self, error: UserError) -> None:
        text = self.tr("What was measured on photos could not be stored; it is known until the program is closed.")
        self._info.tell("stored", "warning", text, "\n".join(worded(error, self._desk.language)))

    @Slot(object)
    def _on_lost(self, finding: Finding) -> None:
        self.status.say(self.tr("No section shows the place of this finding: %s") % finding.outcome.place)

    @Slot(str)
    def _on_fixed(self, fix: str) -> None:
        none = self.tr("There is no fix that could be taken for this finding at once.")
        self.status.say(self.tr("Done: %s (Ctrl+Z takes it back)") % fix if fix else none)

    @Slot()
    def _on_settled(self) -> None:
        self.status.say(self.tr("Nothing is left to do here."))
        self.dossier.show_page("export")

    def _name_broken_packs(self) -> None:
        broken = self._desk.library.broken
        if broken:
            text = self.tr("Packs that cannot be used: %s. The others go on working.") % ", ".join(broken)
            details = "\n".join(worded(problem, self._desk.language)[1] for problem in broken.values())
            self._info.tell("packs", "warning", text, details)

    @Slot()
    def _name_limit_problems(self) -> None:
        """One that was mended is named no more."""
        problems = self._desk.library.limit_problems
        self._info.clear("limits")
        if problems:
            text = self.tr("Some limits of the shop's own do not hold; the packs' values apply instead.")
            details = "\n".join(worded(problem, self._desk.language)[0] for problem in problems)
            self._info.tell("limits", "warning", text, details)

    @Slot()
    def _name_faults(self) -> None:
        text = ""
        if self._desk.check_failed:
            text = self.tr("A fault of the program ended the check.")
        elif self._desk.left_out():
            text = self.tr("A fault of the program kept it from looking at some photos or documents.")
        if not text:
            self._info.clear("fault")
        elif self._info.texts().get("fault") != text:
            self._info.tell("fault", "warning", text, "", {self.tr("Try again"): self._desk.check_again})

    @Slot()
    def _follow(self) -> None:
        self._info.clear("failed")
        self._name_faults()
        self.stack.setCurrentWidget(self.dossier if self._desk.bench.id else self.start)

    def _splitters(self) -> dict[str, QSplitter]:
        dossier = self.dossier
        return {"queue": self.splitter, "dossier": dossier.splitter, "findings": dossier.findings.splitter}

    def _restore(self, settings: Settings) -> None:
        for name, splitter in self._splitters().items():
            state = settings.splitters.get(name, "")
            splitter.restoreState(QByteArray.fromHex(QByteArray(state.encode("ascii", "ignore"))))
