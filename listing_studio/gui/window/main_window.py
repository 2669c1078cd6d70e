"""The frame of the window: menus, notices, what is open, and how it all looked last time. Commands are elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMenuBar, QStackedWidget, QVBoxLayout, QWidget

from listing_studio import resources
from listing_studio.gui.settings import Settings
from listing_studio.gui.widgets import dialogs
from listing_studio.gui.window import tab_order
from listing_studio.gui.window.actions import Actions, check
from listing_studio.gui.window.help import HelpWindow
from listing_studio.gui.window.info_bar import InfoBar
from listing_studio.gui.window.start_page import StartPage

if TYPE_CHECKING:  # these pull in pydantic and more; the window is shown before that
    from listing_studio.gui.desk import Desk
    from listing_studio.gui.limits.limits_window import LimitsWindow
    from listing_studio.gui.window.workspace_view import WorkspaceView

    ViewMaker = Callable[[Desk, Settings, InfoBar, tuple[QAction, ...]], WorkspaceView]

NAME = "Listing Studio"
SAMPLE, POOR_SAMPLE = "phone.json", "phone_poor.json"


class MainWindow(QMainWindow):
    """Shows a start page until ``fill`` gives it a desk. ``rebuild`` says everything anew in another language."""

    language_wanted = Signal(str)
    scheme_wanted = Signal(str)
    retry_wanted = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._failure = ""
        self._desk: Desk | None = None
        self._make_view: ViewMaker | None = None
        self.view: WorkspaceView | None = None
        self.help: HelpWindow | None = None
        self.limits: LimitsWindow | None = None
        self.all_actions = Actions(self)
        self.info = InfoBar()
        self.start = StartPage()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self._arrange()
        self._connect_start_page()
        self.setAcceptDrops(True)
        self.rebuild()

    def _arrange(self) -> None:
        self.setWindowTitle(NAME)
        self.resize(1280, 820)
        self.restoreGeometry(QByteArray.fromHex(QByteArray(self._settings.geometry.encode("ascii", "ignore"))))
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.info)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(central)

    def _connect_start_page(self) -> None:
        self._connect_new(self.start)
        self.start.sample_wanted.connect(self._open_sample)
        self.start.poor_sample_wanted.connect(self._open_poor_sample)
        self.start.import_wanted.connect(self._choose_unit_file)
        self.start.retry_wanted.connect(self.retry_wanted)

    def _connect_new(self, start: StartPage) -> None:
        start.new_wanted.connect(self._new_unit)
        start.application_wanted.connect(partial(self._new_about, "application"))
        start.claim_wanted.connect(partial(self._new_about, "claim"))
        start.return_wanted.connect(partial(self._new_about, "return"))

    # what the program uses ----------------------------------------------------------------------------------------

    def fill(self, desk: Desk, make_view: ViewMaker) -> None:
        """Shows the workspace on a desk."""
        self._desk, self._make_view, self._failure = desk, make_view, ""
        desk.dossier_changed.connect(self._follow)
        desk.seller_changed.connect(self._name_undo, Qt.ConnectionType.QueuedConnection)  # once the edit is noted
        desk.reports_changed.connect(self._name_window)
        desk.pack_changed.connect(self._name_window)
        self.rebuild()

    def fail(self, text: str) -> None:
        """Says why the workspace cannot be opened and what to do; an empty text while it is tried again."""
        self._failure = text
        self._show_start()

    def rebuild(self) -> None:
        """Makes everything that carries words or marks anew: after a change of language or colours."""
        section = self.view.dossier.stack.currentIndex() if self.view is not None else 0
        self._drop_view()
        self.all_actions.deleteLater()
        self.all_actions = Actions(self)
        if self._desk is not None and self._make_view is not None:
            self.view = self._make_view(self._desk, self._settings, self.info, self.all_actions.of_queue())
            self.view.dossier.sections.setCurrentRow(section)
            self._connect_view(self.view)
        self._connect_actions()
        self._follow()

    def focus_work(self) -> None:
        """Puts the focus where work goes on."""
        if self.view is not None and self._desk is not None and self._desk.bench.id:
            self.view.dossier.focus_page()
        elif self.start.buttons():
            self.start.buttons()[0].setFocus(Qt.FocusReason.TabFocusReason)

    # building -----------------------------------------------------------------------------------------------------

    def _drop_view(self) -> None:
        if self.view is not None and self._desk is not None:
            self._desk.settle(finished=True)
            self._settings.splitters = self.view.splitter_states()
            self._stack.removeWidget(self.view)
            self.view.deleteLater()
            self.view = None
        if self.help is not None:
            self.help.close()
            self.help = None
        if self.limits is not None:
            self.limits.close()
            self.limits.deleteLater()  # it listens to the desk, which stays
            self.limits = None

    def _connect_view(self, view: WorkspaceView) -> None:
        self._stack.addWidget(view)
        self._connect_new(view.start)
        self.setStatusBar(view.status)
        self.all_actions.add_sections([page.title() for page in view.dossier.pages])
        view.dossier.sections.listed.connect(self._number_sections)
        self._number_sections()
        view.queue.counted.connect(self._on_counted)
        view.dossier.stack.currentChanged.connect(self._name_undo)
        view.dossier.findings.person_named.connect(self._on_person)
        view.dossier.findings.limit_wanted.connect(self._show_limits_of)
        dossier, actions = view.dossier, self.all_actions
        ways: dict[QAction, Callable[[], object]] = {
            actions.archive: view.commands.archive,
            actions.next_finding: partial(dossier.step_finding, 1),
            actions.previous_finding: partial(dossier.step_finding, -1),
            actions.fix: dossier.fix_finding,
            actions.next_thing: dossier.next_thing,
            actions.next_pane: view.step_pane,
            actions.next_pack: view.step_pack,
            actions.next_section: partial(dossier.step_section, 1),
            actions.previous_section: partial(dossier.step_section, -1),
            actions.export: partial(dossier.show_page, "export"),
            actions.find: view.queue.search.setFocus,
        }
        sections = (page.section for page in dossier.pages)
        ways |= {
            action: partial(dossier.show_page, name) for action, name in zip(actions.sections, sections, strict=True)
        }
        for action, way in ways.items():
            action.triggered.connect(partial(_without_checked, way))

    def _connect_actions(self) -> None:
        actions = self.all_actions
        self.setMenuBar(QMenuBar())
        actions.fill(self.menuBar(), self.view.dossier.packs.menu if self.view is not None else None)
        actions.new.triggered.connect(self._new_unit)
        for action, kind in (
            (actions.new_application, "application"),
            (actions.new_claim, "claim"),
            (actions.new_return, "return"),
        ):
            action.triggered.connect(partial(_without_checked, partial(self._new_about, kind)))
        actions.import_unit.triggered.connect(self._choose_unit_file)
        actions.sample.triggered.connect(self._open_sample)
        actions.poor_sample.triggered.connect(self._open_poor_sample)
        actions.poor_sample.setVisible(_has_poor_sample())
        actions.undo.triggered.connect(self._undo)
        actions.redo.triggered.connect(self._redo)
        actions.quit.triggered.connect(self.close)
        actions.keys.triggered.connect(self._show_help)
        actions.coverage.triggered.connect(self._show_coverage)
        actions.limits.triggered.connect(self._show_limits)
        actions.languages.triggered.connect(self._on_language)
        actions.schemes.triggered.connect(self._on_scheme)
        check(actions.languages, self._settings.language)
        check(actions.schemes, self._settings.scheme)

    # following ----------------------------------------------------------------------------------------------------

    @Slot()
    def _follow(self) -> None:
        unit = self._desk is not None and bool(self._desk.bench.id)
        self.all_actions.enable(workspace=self._desk is not None, unit=unit)
        self._name_undo()
        self._name_window()
        if unit and self.view is not None:
            self._stack.setCurrentWidget(self.view)
        else:
            self._show_start()

    @Slot()
    def _number_sections(self) -> None:
        if self.view is not None:
            self.all_actions.number_sections(self.view.dossier.sections.shown())

    def _shows_seller(self) -> bool:
        """Undo on the seller's page is about the seller, who belongs to no unit."""
        return self.view is not None and self.view.dossier.page().section == "seller"

    @Slot()
    def _name_undo(self) -> None:
        history = self._desk.history(seller=self._shows_seller()) if self._desk is not None else None
        undo = history.undo[0].replace("&", "&&") if history is not None and history.undo else ""
        redo = history.redo[0].replace("&", "&&") if history is not None and history.redo else ""
        self.all_actions.undo.setText(self.tr("&Undo: %s") % undo if undo else self.tr("&Undo"))
        self.all_actions.redo.setText(self.tr("&Redo: %s") % redo if redo else self.tr("&Redo"))
        self.all_actions.undo.setEnabled(bool(undo))
        self.all_actions.redo.setEnabled(bool(redo))

    @Slot()
    def _name_window(self) -> None:
        """Unit, shown pack and its readiness: what a task bar shows of the work."""
        parts = [NAME]
        if self._desk is not None and self.view is not None and self._desk.bench.id:
            dossier = self._desk.bench.dossier
            parts = [dossier.reference or dossier.unit.identity.model or "", self.view.dossier.packs.shown(), NAME]
        self.setWindowTitle(" – ".join(filter(None, parts)))

    @Slot(int)
    def _on_counted(self, _dossiers: int) -> None:
        self._follow()

    def _show_start(self) -> None:
        """The start page says what there is to say; an open workspace with units in it shows its queue instead."""
        if self.view is not None and not self.view.queue.is_empty():
            self._stack.setCurrentWidget(self.view)
            return
        if self._failure:
            self.start.show_failure(self._failure)
        elif self._desk is None:
            self.start.show_opening()
        else:
            self.start.show_welcome(poor_sample=_has_poor_sample())
        self._stack.setCurrentWidget(self.start)

    # what a person does -------------------------------------------------------------------------------------------

    @Slot()
    def _new_unit(self) -> None:
        if self.view is not None:
            self.view.commands.new_unit()
            self.view.dossier.show_section(0)

    def _new_about(self, kind: str) -> None:
        if self.view is not None:
            self.view.commands.new_about(kind)
            self.view.dossier.show_section(0)

    @Slot()
    def _open_sample(self) -> None:
        if self.view is not None:
            self.view.commands.open_sample(SAMPLE)
            self.focus_work()

    @Slot()
    def _open_poor_sample(self) -> None:
        if self.view is not None:
            self.view.commands.open_sample(POOR_SAMPLE)
            self.focus_work()

    @Slot()
    def _choose_unit_file(self) -> None:
        path = dialogs.choose_unit_file(self) if self.view is not None else None
        if path is not None:
            self._import(path)

    def _import(self, path: Path) -> None:
        if self.view is not None and self.view.commands.import_unit(path):
            self.focus_work()

    @Slot()
    def _undo(self) -> None:
        if self.view is not None and self.view.dossier.settle():
            self.view.commands.undo(seller=self._shows_seller())

    @Slot()
    def _redo(self) -> None:
        if self.view is not None and self.view.dossier.settle():
            self.view.commands.redo(seller=self._shows_seller())

    @Slot()
    def _show_coverage(self) -> None:
        from listing_studio.gui.window.coverage_window import CoverageWindow  # reads every pack's answers

        if self._desk is not None:
            window = CoverageWindow(self, self._desk)
            window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            window.show()

    @Slot()
    def _show_limits(self) -> None:
        from listing_studio.gui.limits.limits_window import LimitsWindow  # as above

        if self._desk is not None:
            if self.limits is None:
                self.limits = LimitsWindow(self, self._desk, self._settings.person)
                self.limits.person_named.connect(self._on_person)
            self.limits.show()
            self.limits.raise_()
            self.limits.activateWindow()

    @Slot(str, str)
    def _show_limits_of(self, pack: str, rule: str) -> None:
        self._show_limits()
        if self.limits is not None:
            self.limits.reveal(pack, rule)

    @Slot()
    def _show_help(self) -> None:
        if self.help is None:
            self.help = HelpWindow(self, self.all_actions.menus)
        self.help.show()
        self.help.raise_()
        self.help.activateWindow()

    @Slot(QAction)
    def _on_language(self, action: QAction) -> None:
        self._settings.language = action.data()
        self.language_wanted.emit(action.data())

    @Slot(QAction)
    def _on_scheme(self, action: QAction) -> None:
        self._settings.scheme = action.data()
        self.scheme_wanted.emit(action.data())

    @Slot(str)
    def _on_person(self, name: str) -> None:
        self._settings.person = name

    # what Qt calls ------------------------------------------------------------------------------------------------

    def focusNextPrevChild(self, next: bool) -> bool:  # Qt's own name
        """The Tab key goes through the parts of the window as they stand."""
        shown: tuple[QWidget, ...] = (self.start,)
        if self.view is not None and self.view.isVisible():
            shown = self.view.parts()
        return tab_order.step((self.info, *shown), self.focusWidget(), forward=next)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A unit file may be dropped anywhere on the window."""
        if self.view is not None and _unit_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Takes in the unit file."""
        path = _unit_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self._import(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Commits what is being typed and notes how the window looks; what is refused is said first."""
        if self._desk is not None and not self._desk.settle(finished=True):
            event.ignore()
            return
        self._settings.geometry = bytes(self.saveGeometry().data()).hex()
        if self.view is not None and self._desk is not None:
            self._settings.splitters = self.view.splitter_states()
            self._settings.dossier = self._desk.bench.id
            self._settings.pack = self._desk.pack
        super().closeEvent(event)


def _without_checked(way: Callable[[], object], _checked: bool = False) -> None:
    way()


def _unit_file(data: QMimeData) -> Path | None:
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() == ".json" else None


def _has_poor_sample() -> bool:
    return resources.path("samples", POOR_SAMPLE).is_file()
