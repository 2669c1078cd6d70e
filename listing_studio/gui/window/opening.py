"""Opens the workspace in the background, so that the window is there first: every slow import of the window is here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, SignalInstance
from PySide6.QtGui import QAction

from listing_studio.gui.languages import LANGUAGES
from listing_studio.gui.settings import Settings
from listing_studio.gui.window.info_bar import InfoBar

if TYPE_CHECKING:
    from listing_studio.catalogue.vocabulary import Catalogue
    from listing_studio.gui.desk import Desk
    from listing_studio.gui.window.workspace_view import WorkspaceView
    from listing_studio.packs.library import Library
    from listing_studio.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Opened:
    """Everything a desk stands on."""

    workspace: Workspace
    catalogue: Catalogue
    library: Library


class Opener(QObject):
    """``opened`` carries an ``Opened``, ``failed`` the exception; both arrive in the thread this lives in."""

    opened = Signal(object)
    failed = Signal(object)

    def start(self, folder: Path) -> None:
        """Begins to open the workspace in ``folder``."""
        QThreadPool.globalInstance().start(_Opening(folder, self.opened, self.failed))


def make_desk(opened: Opened, language: str) -> Desk:
    """A desk on an open workspace; in the thread of the window, in which it will live."""
    from listing_studio.gui.desk import Desk
    from listing_studio.workflow.workbench import Workbench

    bench = Workbench(opened.workspace, opened.catalogue, lambda: datetime.now(UTC).date())
    return Desk(bench, opened.catalogue, opened.library, language)


def make_view(desk: Desk, settings: Settings, info: InfoBar, queue_actions: tuple[QAction, ...]) -> WorkspaceView:
    """The view of a workspace with every page."""
    from listing_studio.gui.pages.registry import PAGES
    from listing_studio.gui.window.workspace_view import WorkspaceView

    return WorkspaceView(desk, settings, info, queue_actions, PAGES)


class _Opening(QRunnable):
    def __init__(self, folder: Path, opened: SignalInstance, failed: SignalInstance) -> None:
        super().__init__()
        self._folder, self._opened, self._failed = folder, opened, failed

    def run(self) -> None:
        try:
            self._opened.emit(_open(self._folder))
        except Exception as error:  # whatever it is, the window must not wait for ever
            self._failed.emit(error)


def _open(folder: Path) -> Opened:
    # The window's thread needs these two next; here they cost nobody a picture.
    import listing_studio.gui.pages.registry
    import listing_studio.gui.window.workspace_view  # noqa: F401
    from listing_studio.catalogue.loading import catalogue
    from listing_studio.catalogue.rendering import quantity
    from listing_studio.packs.library import library
    from listing_studio.store.workspace import Workspace

    for language in LANGUAGES:
        quantity(1, "percent", language)  # its first number makes a language load all its forms
    words, packs = catalogue(), library()
    return Opened(Workspace.open(folder), words, packs)
