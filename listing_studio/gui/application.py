"""Starts the window: first something to look at, then, in the background, the workspace that fills it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QThreadPool, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from listing_studio.catalogue.errors import translation
from listing_studio.errors import UserError
from listing_studio.files.places import data_folder
from listing_studio.gui import fonts, languages, settings, theme
from listing_studio.gui.cycles import CycleCollector
from listing_studio.gui.faults import Faults
from listing_studio.gui.threads import Threads
from listing_studio.gui.window.main_window import NAME, MainWindow
from listing_studio.gui.window.opening import Opened, Opener, make_desk, make_view

if TYPE_CHECKING:  # pulls in pydantic and more; the window is shown before that
    from listing_studio.gui.desk import Desk

SMOKE = "--smoke"
OK, FAILED, NO_DISPLAY = 0, 1, 3

_PATIENCE_MS = 500
"""How long the workspace waits for the window's first picture; on a hidden desktop there may never be one."""

_SWITCH_SECONDS = 0.001
"""How long a check in the background may keep the window waiting for its turn; Python's own five show as a stutter."""


def open_window(arguments: list[str]) -> int:
    """Runs the program with its window; with ``--smoke`` only until everything is there. 0: all went well."""
    if _has_no_display():
        sys.stderr.write("No window can open here: neither DISPLAY nor WAYLAND_DISPLAY is set.\n")
        return NO_DISPLAY
    application = QApplication(sys.argv[:1])
    application.setApplicationName(NAME)
    application.setOrganizationName(NAME)
    application.setStyle("Fusion")
    program = Program(application)
    program.faults.install()
    if SMOKE in arguments:
        program.settled.connect(application.exit)
    program.start()
    code = application.exec()
    program.end()
    return code


class Program(QObject):
    """Holds the window, the desk and the settings as long as the program runs."""

    settled = Signal(int)
    """The window is painted, and the workspace is there (0) or cannot be opened (1)."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self._cycles = CycleCollector(self)
        sys.setswitchinterval(_SWITCH_SECONDS)
        self._folder = _data_folder()
        self.settings = settings.load(self._folder) if self._folder is not None else settings.Settings()
        if self.settings.language not in languages.LANGUAGES:
            self.settings.language = languages.preferred()
        self._translators = languages.Translators()
        self._translators.install(self.settings.language)
        fonts.prefer_simplified(application)
        theme.apply(application, self.settings.scheme)
        self.faults = Faults(self._folder)
        self.desk: Desk | None = None
        self.window = MainWindow(self.settings)
        self._opener = Opener()
        self._refusal: UserError | None = None
        self._painted = False
        self._outcome: int | None = None
        self._connect()

    def _connect(self) -> None:
        self.faults.told.connect(self._on_fault)
        self._opener.opened.connect(self._on_opened)
        self._opener.failed.connect(self._on_failed)
        self.window.language_wanted.connect(self._on_language)
        self.window.scheme_wanted.connect(self._on_scheme)
        self.window.retry_wanted.connect(self.open)
        self._application.styleHints().colorSchemeChanged.connect(self._on_system_scheme)

    def start(self) -> None:
        """Shows the window; the workspace is opened once it is painted."""
        self.window.installEventFilter(self)
        self.window.show()
        QTimer.singleShot(_PATIENCE_MS, self._on_painted)

    def end(self) -> None:
        """Ends what runs in the background, closes the workspace, remembers the window."""
        if self.desk is not None:
            self.settings.draws_measured = self.desk.draws_measured
            self.desk.close()
        QThreadPool.globalInstance().waitForDone()
        Threads.end_all()
        self._cycles.end()
        if self._folder is not None:
            settings.save(self._folder, self.settings)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Waits for the first picture of the window."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._on_painted)
        return False

    # opening ------------------------------------------------------------------------------------------------------

    @Slot()
    def open(self) -> None:
        """Opens the workspace in the background."""
        self._refusal = None
        self.window.fail("")
        try:
            self._folder = data_folder()
        except UserError as refusal:
            self._on_failed(refusal)
        else:
            self._opener.start(self._folder)

    @Slot()
    def _on_painted(self) -> None:
        if not self._painted:
            self._painted = True
            if not fonts.has_chinese(self._application.font()):
                self.window.info.tell("fonts", "warning", fonts.NO_CHINESE_FONT)
            self.open()

    @Slot(object)
    def _on_opened(self, opened: Opened) -> None:
        self._cycles.spare_loaded()
        desk = make_desk(opened, self.settings.language)
        desk.draws_measured = self.settings.draws_measured
        self.desk = desk
        self.window.fill(desk, make_view)
        ids = [row.id for row in desk.bench.rows()]
        if ids:
            desk.open(self.settings.dossier if self.settings.dossier in ids else ids[0])
            if self.settings.pack in desk.bench.dossier.packs:
                desk.show_pack(self.settings.pack)
        self.window.focus_work()
        self.settled.emit(OK)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self._refusal = error
            self._say_refusal()
        else:
            self.faults.caught(type(error), error, error.__traceback__)
            self.window.fail(f"{type(error).__name__}: {error}")
        sys.stderr.write(f"{error}\n")
        self.settled.emit(FAILED)

    def _say_refusal(self) -> None:
        if self._refusal is not None:
            self.window.fail(self._refusal.said(translation(self.settings.language)))

    # changes while it runs ----------------------------------------------------------------------------------------

    @Slot(str)
    def _on_language(self, language: str) -> None:
        self._translators.install(language)
        if self.desk is not None:
            self.desk.language = language
        self._say_refusal()
        self._rebuild()

    @Slot(str)
    def _on_scheme(self, scheme: str) -> None:
        theme.apply(self._application, scheme)
        self._rebuild()

    @Slot()
    def _on_system_scheme(self) -> None:
        if self.settings.scheme == theme.Scheme.SYSTEM:
            theme.apply(self._application, self.settings.scheme)
            self._rebuild()

    def _rebuild(self) -> None:
        self.window.rebuild()
        if self._folder is not None:
            settings.save(self._folder, self.settings)

    @Slot(str)
    def _on_fault(self, line: str) -> None:
        text = self.tr("Something went wrong inside the program. What you entered is saved.")
        log = self.tr("All details are in %s.") % self.faults.log if self.faults.log is not None else ""
        self.window.info.tell("fault", "failed", text, f"{line}\n{log}".strip())


def _data_folder() -> Path | None:
    """The data folder; None if there is none, which is said once the window is there."""
    try:
        return data_folder()
    except UserError:
        return None


def _has_no_display() -> bool:
    """Whether Qt would only abort: on other systems than Linux there always is a display."""
    if not sys.platform.startswith("linux"):
        return False
    return not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
