"""Between the workbench and the window: runs edits, checks and measures in the background, and says what changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeVar

from pydantic import ValidationError
from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot
from PySide6.QtGui import QGuiApplication

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.errors import InputProblem, UserError
from listing_studio.gui.checker import Checker
from listing_studio.gui.inspection import NOT_MEASURED, NOT_READ, Found, Inspector, measured_photos, read_documents
from listing_studio.gui.seller_history import SellerHistory
from listing_studio.packs.library import Library, library
from listing_studio.packs.pack import Pack
from listing_studio.photos.decoding.decoder_pool import decoders
from listing_studio.rules.readiness import Readiness
from listing_studio.store.saved import History
from listing_studio.workflow.checking import Report, Subject
from listing_studio.workflow.validation import refusal_text
from listing_studio.workflow.workbench import Workbench

_T = TypeVar("_T")

MEASURED_DELAY_MS = 400
"""How long after a photo was measured a check starts while there are more: judging after each one would stutter."""


class Unreported(NamedTuple):
    """The mark of a pack about which nothing is known, and the word for it."""

    mark: Readiness
    word: str


class Desk(QObject):
    """Lives in the window's thread. ``reports`` are those of the last finished check, ``checked`` is what it saw.

    ``check_failed`` says that a fault of the program ended the last check, so that nothing is known.
    ``person`` is the name in which things are confirmed; it is remembered as long as the desk lives.
    ``draws_measured`` says that what was measured is always drawn on the large photo.
    """

    dossier_changed = Signal()
    reports_changed = Signal()
    library_changed = Signal()
    """The packs were read anew, because a limit of the shop's own has changed."""
    queue_changed = Signal()
    seller_changed = Signal()
    measuring_changed = Signal(int)
    """How many photos still wait to be measured."""
    failed = Signal(object)
    """An action was refused, with the UserError."""
    not_stored = Signal(object)
    """What was measured could not be stored, with the UserError; it is known until the workspace is closed."""
    pack_changed = Signal(str)
    settling = Signal(bool)
    """Before an action: whoever holds what is being typed states it now, so that no action overtakes it. True: another
    dossier or pack is about to be shown, so a field is settled as if it had been left."""

    def __init__(self, bench: Workbench, catalogue: Catalogue, library: Library, language: str) -> None:
        super().__init__()
        self.bench = bench
        self.catalogue = catalogue
        self.library = library
        self.language = language
        self.reports: dict[str, Report] = {}
        self.checked: Subject | None = None
        self.check_failed = False
        self.person = ""
        self.pack = ""
        self.draws_measured = False
        self._sellers = SellerHistory()
        self._closed = False
        self._settling = self._refused = False
        self._checker = Checker(self, bench, self.packs)
        self._measuring = Inspector(self, measured_photos, NOT_MEASURED, bench.store_measured)
        self._reading = Inspector(self, read_documents, NOT_READ)
        self._checker.checked.connect(self._on_checked)
        self._measuring.found.connect(self._on_measured)
        self._measuring.not_stored.connect(self.not_stored)
        self._reading.found.connect(self._on_read)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_application_state)

    # what pages use -----------------------------------------------------------------------------------------------

    def packs(self) -> list[Pack]:
        """The packs chosen for the open dossier that can be used, in its order."""
        return [self.library.packs[id] for id in self.bench.dossier.packs if id in self.library.packs]

    def about(self) -> tuple[str, str]:
        """What an edit on a page is about: the open dossier, and the pack whose offer and texts are shown."""
        return self.bench.id, self.pack

    def show_pack(self, id: str) -> None:
        """Makes a pack the one that offer, text and export pages speak of, unless what is being typed is refused."""
        if id != self.pack and self.settle(finished=True):
            self._turn_to(id)

    def _turn_to(self, pack: str) -> None:
        self.pack = pack
        self.pack_changed.emit(pack)

    def is_checked(self) -> bool:
        """Whether ``reports`` speak of everything in the dossier as it is now: its facts, seller, photos and date."""
        return self.checked is not None and self.checked == self.bench.subject()

    def unreported(self) -> Unreported:
        """What is to be said of a pack about which there is no report."""
        if self.check_failed:
            return Unreported(Readiness.NOT_CHECKED, self.catalogue.phrase(Readiness.NOT_CHECKED, self.language))
        return Unreported(Readiness.MEASURING, self.catalogue.phrase("checking", self.language))

    def left_out(self) -> bool:
        """Whether a fault of the program kept it from looking at photos or documents that the last check was about."""
        seen = self.checked
        return seen is not None and (NOT_MEASURED in seen.measured.values() or NOT_READ in seen.read.values())

    def check_again(self) -> None:
        """Asks anew what this window cannot know, and tries again what failed.

        Others may have changed the rest of the workspace, or the limits of the shop's own.
        """
        self.follow_limits()
        self.bench.look_again()
        self._look_at_files(again=True)
        self._checker.check_soon()

    def do(self, action: Callable[[Workbench], _T], *, leaving: bool = False) -> _T | None:
        """Runs an edit; what a person can mend is said through ``failed``, and None is returned.

        With ``leaving`` it opens another dossier, and is not run where what is being typed in this one is refused.
        """
        if not self.settle(finished=leaving) and leaving:
            return None
        before, seller, id = self.bench.dossier, self.bench.seller, self.bench.id
        try:
            return action(self.bench)
        except ValidationError as error:
            self._refuse(InputProblem(refusal_text(error)))
            return None
        except UserError as error:
            self._refuse(error)
            return None
        finally:
            self._tell(before is not self.bench.dossier, seller is not self.bench.seller, id != self.bench.id)

    def _refuse(self, error: UserError) -> None:
        self._refused = True
        self.failed.emit(error)

    def settle(self, *, finished: bool = False) -> bool:
        """Lets everybody state what is being typed; every action begins with it. False if any of it was refused.

        What is refused once is not tried again: whoever insists goes on without it.
        """
        if self._settling:
            return True
        self._settling, self._refused = True, False
        try:
            self.settling.emit(finished)
        finally:
            self._settling = False
        return not self._refused

    def set_fact(self, path: str, value: object, label: str) -> None:
        """States a fact at a rule's path; ``offer.`` means the offer of the shown pack."""
        before = self.bench.seller
        self.do(lambda bench: bench.set_fact(path, value, label, self.pack))
        if path.startswith("seller.") and self.bench.seller != before:
            self._sellers.note(label, before, merges=not isinstance(value, tuple))

    def history(self, *, seller: bool) -> History:
        """What can be undone and redone: of the seller, or of the open dossier."""
        return self._sellers.labels() if seller else self.bench.history()

    def undo(self, *, seller: bool) -> None:
        """Takes the last edit back; there must be one."""
        if seller:
            self.do(lambda bench: bench.set_seller(self._sellers.back(bench.seller)))
        else:
            self.do(Workbench.undo)

    def redo(self, *, seller: bool) -> None:
        """Makes the edit undone last again; there must be one."""
        if seller:
            self.do(lambda bench: bench.set_seller(self._sellers.forward(bench.seller)))
        else:
            self.do(Workbench.redo)

    def fact(self, path: str) -> object:
        """The value at a rule's path, None where nothing is stated."""
        return self.bench.fact(path, self.pack)

    def edit_limits(self, edit: Callable[[], None]) -> None:
        """Changes limits of the shop's own, and has everything judged by them; UserError where ``edit`` is refused."""
        self.settle()
        edit()
        self.follow_limits()

    def follow_limits(self) -> None:
        """Has everything judged by the limits of the shop's own as they are now, if they changed."""
        found = library()
        if _is_alike(found, self.library):
            return
        self.library = found
        self.checked = None  # what the reports say, they say by other limits
        self.library_changed.emit()
        self.dossier_changed.emit()
        self._checker.check_soon()

    def open(self, id: str) -> None:
        """Opens a dossier."""
        self.do(lambda bench: bench.open(id), leaving=True)

    def close(self) -> None:
        """Ends background work and closes the workspace; waits for a photo in work, no longer."""
        self.settle(finished=True)
        self._closed = True
        self._measuring.end()
        self._reading.end()
        decoders().end()
        self._checker.end()
        QThreadPool.globalInstance().waitForDone()
        self.bench.workspace.close()

    # background ---------------------------------------------------------------------------------------------------

    def _tell(self, dossier: bool, seller: bool, opened: bool) -> None:
        if opened:
            self.reports, self.checked, self.check_failed = {}, None, False  # those of another dossier
        if dossier or opened:
            self._keep_pack()
        if seller:
            self.seller_changed.emit()
        if dossier or opened:
            self.dossier_changed.emit()
            self.queue_changed.emit()
        if dossier or seller or opened:
            self._checker.check_soon()
            self._look_at_files(again=opened)

    def _keep_pack(self) -> None:
        """The shown pack is always one that is chosen and can be used, as long as there is one."""
        usable = [pack.id for pack in self.packs()]
        if self.pack not in usable:
            self._turn_to(usable[0] if usable else "")

    @Slot(object, object)
    def _on_checked(self, subject: Subject, reports: dict[str, Report] | None) -> None:
        # An edit made meanwhile, of the dossier or of a limit, has its own check on the way.
        if subject.dossier is self.bench.dossier and (reports is None or self._are_of_the_library(reports)):
            self.check_failed = reports is None
            self.reports, self.checked = ({}, None) if reports is None else (reports, subject)
            self.reports_changed.emit()

    def _are_of_the_library(self, reports: Mapping[str, Report]) -> bool:
        return all(report.pack is self.library.packs.get(id) for id, report in reports.items())

    @Slot(Qt.ApplicationState)
    def _on_application_state(self, state: Qt.ApplicationState) -> None:
        """Whoever comes back to the window may have set a limit elsewhere, or moved originals."""
        if state is not Qt.ApplicationState.ApplicationActive or self._closed:
            return
        self.bench.look_again()
        if self.bench.id and not self.is_checked():
            self.dossier_changed.emit()
            self._look_at_files(again=False)
            self._checker.check_soon()
        try:
            self.follow_limits()
        except UserError as error:  # the folder of the shop's own may be gone
            self.failed.emit(error)

    def _look_at_files(self, *, again: bool) -> None:
        """Measures and reads what is not known; ``again``: also what could not be looked at, for it may have passed."""
        if self._measuring.look_at(self.bench.unmeasured(again=again)):
            self.measuring_changed.emit(self._measuring.left())
        self._reading.look_at(self.bench.unread(again=again))

    @Slot(object)
    def _on_read(self, read: Found) -> None:
        self.bench.learn_read(read)
        self.dossier_changed.emit()
        self._checker.check_soon()

    @Slot(object)
    def _on_measured(self, measured: Found) -> None:
        self.bench.learn_measured(measured)
        left = self._measuring.left()
        self.measuring_changed.emit(left)
        if not left:
            self._checker.check_soon()
        elif not self._checker.is_due():
            self._checker.check_soon(MEASURED_DELAY_MS)


def _is_alike(one: Library, other: Library) -> bool:
    """Whether both hold the very same packs, and name the same limits that do not hold."""
    told, known = ([str(problem) for problem in each.limit_problems] for each in (one, other))
    return told == known and [*map(id, one.packs.values())] == [*map(id, other.packs.values())]
