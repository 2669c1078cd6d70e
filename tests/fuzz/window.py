"""Wanders through the window at random. Run: ``python -m tests.fuzz.window --minutes N``.

Clicks, drags, types, presses keys, opens menus and takes actions, on the samples, with good, damaged and missing files.
Prints what must never be, with the steps before it: an exception, a message of Qt, a dossier that is shown but not
stored, or changes while another is opened, a verdict that a check from nothing does not give, a bundle that does not
verify. ``--seed`` chooses the same steps again, as far as threads let it. Ends with status 1 if anything was found.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QMimeData, QPoint, Qt, QTimer, QUrl, qInstallMessageHandler
from PySide6.QtGui import QAction, QContextMenuEvent, QDesktopServices, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QMenu, QMenuBar, QScrollBar, QWidget

from listing_studio import resources
from listing_studio.bundle import bag
from listing_studio.domain.dossier import Dossier
from listing_studio.gui import settings
from listing_studio.gui.application import Program
from listing_studio.gui.languages import LANGUAGES
from listing_studio.gui.widgets import dialogs
from listing_studio.workflow.checking import Checking, Report
from listing_studio.workflow.elsewhere import Elsewheres
from listing_studio.workflow.unit_file import read_seller
from tests.photos.damage import damaged

PAUSE_MS = 4
COMPARED_EVERY = 40  # steps
STEPS_TOLD = 20
SAMPLES = ("phone", "phone_poor", "claim", "return", "application")
SIZES = ((960, 640), (1280, 820), (1440, 900))
PLAIN = Qt.KeyboardModifier.NoModifier
MODIFIERS = (
    *[PLAIN] * 6,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
KEYS = tuple(
    getattr(Qt.Key, f"Key_{name}")
    for name in (
        *("Tab", "Backtab", "Return", "Escape", "Delete", "Backspace", "Space", "Insert", "F2", "Question", "1", "M"),
        *("Up", "Down", "Left", "Right", "Home", "End", "PageUp", "PageDown", "D", "N", "R", "Z", "Y"),
    )
)
TEXTS = (
    *("0", "-1", "12", "1.5", "1,5", "1e400", "nan", "99999999999999999999", "%", "2026-11-22", "2026-02-30"),
    *("abc", "é", " ", "翻新手机", "<b>x</b>", "{{ x }}", "a" * 300, "\u202e", "356938035643809"),
)
QUIT = ("Quit", "退出")
BUNDLES = "bundles"
NO_FAULT = ("This plugin does not support", "Mouse event ", "Keyboard event ")
"""What Qt says of every window offscreen, and of a place that takes no click or key."""


class Wanderer:
    """Takes steps in the window of a program; ``found`` tells what went wrong, with the steps before it."""

    def __init__(self, program: Program, chance: random.Random, files: Sequence[Path], originals: Path) -> None:
        """``files`` come in from outside; some of those taken in, in the folder ``originals``, are lost or damaged."""
        self.found: list[str] = []
        self._program, self._chance, self._files, self._originals = program, chance, files, originals
        self._steps: deque[str] = deque(maxlen=STEPS_TOLD)
        self._taken = 0
        self._open = ""
        self._known: dict[str, Dossier] = {}
        qInstallMessageHandler(self._on_message)
        sys.excepthook = self._on_exception
        sys.unraisablehook = lambda one: self._on_exception(one.exc_type, one.exc_value, one.exc_traceback)
        threading.excepthook = lambda one: self._on_exception(one.exc_type, one.exc_value, one.exc_traceback)

    def wander(self, until: Callable[[int], bool]) -> int:
        """Goes on until that is true of the number of steps taken, or something is found; the number of steps."""
        loop = QEventLoop()

        def step() -> None:
            is_over = until(self._taken) or bool(self.found)
            opened = QApplication.activeModalWidget() or QApplication.activePopupWidget()
            if is_over and opened is None:
                loop.quit()
                return
            QTimer.singleShot(PAUSE_MS, step)  # now: what is done may open a menu, which has a loop of its own
            if is_over and opened is not None:
                opened.close()
            else:
                self._taken += 1
                self._act()
                self._compare()

        QTimer.singleShot(0, step)
        loop.exec()
        return self._taken

    # what is done -------------------------------------------------------------------------------------------------

    def _act(self) -> None:
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._any_window()
        if isinstance(top, QMenu):
            self._choose(top)
            return
        weights = {
            self._click: 33,
            self._press: 24,
            self._type: 14,
            self._take_action: 12,
            self._drag: 5,
            self._double_click: 4,
            self._open_menu: 4,
            self._drop: 3,
            self._lose_original: 1,
        }
        self._chance.choices(list(weights), list(weights.values()))[0](top)

    def _any_window(self) -> QWidget:
        windows = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isWindow()]
        return self._chance.choice(windows)

    def _choose(self, menu: QMenu) -> None:
        actions = [one for one in menu.actions() if is_harmless(one)]
        if not actions or self._chance.random() < 0.3:
            self._note("Escape in a menu")
            QTest.keyClick(menu, Qt.Key.Key_Escape)
            return
        action = self._chance.choice(actions)
        self._note(f"choose {action.text()}")
        menu.close()
        action.trigger()

    def _take_action(self, _top: QWidget) -> None:
        if QApplication.activePopupWidget() is not None:
            return  # it has the keyboard and the mouse: no person could
        action = self._chance.choice([one for one in self._program.window.findChildren(QAction) if is_harmless(one)])
        self._note(f"action {action.text()}")
        action.trigger()

    def _click(self, top: QWidget) -> None:
        part = self._chance.choice(reachable(top))
        keys = self._chance.choice(
            [*[PLAIN] * 5, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier]
        )
        self._note(f"click {called(part)}")
        QTest.mouseClick(part, Qt.MouseButton.LeftButton, keys, self._spot(part))

    def _double_click(self, top: QWidget) -> None:
        part = self._chance.choice(reachable(top))
        self._note(f"double click {called(part)}")
        QTest.mouseDClick(part, Qt.MouseButton.LeftButton, PLAIN, self._spot(part))

    def _open_menu(self, top: QWidget) -> None:
        part = self._chance.choice(reachable(top))
        self._note(f"menu of {called(part)}")
        spot = self._spot(part)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, part.mapToGlobal(spot))
        QApplication.postEvent(part, event)

    def _drag(self, top: QWidget) -> None:
        """Not out of lists: a drag of files waits for a mouse that nobody moves."""
        part = self._chance.choice(reachable(top))
        if isinstance(part, QAbstractItemView) or isinstance(part.parent(), QAbstractItemView):
            return
        self._note(f"drag in {called(part)}")
        QTest.mousePress(part, Qt.MouseButton.LeftButton, PLAIN, self._spot(part))
        QTest.mouseMove(part, self._spot(part))
        QTest.mouseRelease(part, Qt.MouseButton.LeftButton, PLAIN, self._spot(part))

    def _type(self, top: QWidget) -> None:
        part = focused() or self._chance.choice(reachable(top))
        text = self._chance.choice(TEXTS)
        self._note(f"type {text[:20]!r} into {called(part)}")
        if self._chance.random() < 0.5:
            QTest.keyClick(part, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        for letter in text:
            if (there := focused()) is not None:
                QApplication.sendEvent(there, QKeyEvent(QEvent.Type.KeyPress, 0, PLAIN, letter))
        if (there := focused()) is not None and self._chance.random() < 0.6:
            QTest.keyClick(there, Qt.Key.Key_Return)

    def _press(self, top: QWidget) -> None:
        part = focused() or self._chance.choice(reachable(top))
        key, keys = self._chance.choice(KEYS), self._chance.choice(MODIFIERS)
        self._note(f"press {keys.name} {key.name} in {called(part)}")
        QTest.keyClick(part, key, keys)

    def _drop(self, top: QWidget) -> None:
        """Files from outside."""
        part = self._chance.choice(reachable(top))
        data, spot = QMimeData(), self._spot(part)
        files = self._chance.sample(self._files, self._chance.randint(0, 3))
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
        self._note(f"drop {len(files)} files on {called(part)}")
        for kind in (QDragEnterEvent, QDropEvent):
            asked = kind(spot, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, PLAIN)
            QApplication.sendEvent(part, asked)
            if not asked.isAccepted():
                return

    def _lose_original(self, _top: QWidget) -> None:
        """Somebody else takes a photo or document away, or writes into it; then a person comes back to the window."""
        kept = [path for path in sorted(self._originals.rglob("*")) if path.is_file()]
        if kept:
            path = self._chance.choice(kept)
            path.chmod(0o600)
            self._note(f"lose {path.name}")
            if self._chance.random() < 0.5:
                path.unlink()
            else:
                path.write_bytes(damaged(path.read_bytes(), b"", self._chance.randrange(10**6)))
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)

    def _spot(self, part: QWidget) -> QPoint:
        return QPoint(self._chance.randrange(max(part.width(), 1)), self._chance.randrange(max(part.height(), 1)))

    # what must hold -----------------------------------------------------------------------------------------------

    def _compare(self) -> None:
        desk = self._program.desk
        if desk is None:
            return
        bench, before = desk.bench, self._known.get(desk.bench.id)
        if self._open and bench.id != self._open:
            self._known[self._open] = bench.workspace.dossiers.load(self._open)  # with what was being typed
            is_as_left = typed(bench.dossier) == typed(before) if before is not None else not bench.history().undo
            if bench.id and not is_as_left:
                self._find("What was typed for another dossier is stated in the one that was opened.")
        self._open = bench.id
        if not bench.id:
            return
        self._known[bench.id] = bench.dossier
        if self._taken % COMPARED_EVERY:
            return
        if bench.workspace.dossiers.load(bench.id) != bench.dossier:
            self._find("What is shown is not what is stored.")
        if desk.checked is not None and desk.is_checked():
            subject = Elsewheres(bench.workspace).joined(bench.id, desk.checked)
            fresh = Checking(bench.catalogue).check(subject, [report.pack for report in desk.reports.values()])
            for pack, report in desk.reports.items():
                differ = said(report) ^ said(fresh[pack])
                if differ:
                    self._find(f"{pack}: a check from nothing says otherwise: {sorted(differ)[:4]}")

    def _note(self, step: str) -> None:
        self._steps.append(step)

    def _find(self, what: str) -> None:
        self.found.append("\n  ".join([f"{what}\nafter {self._taken} steps, of which the last", *self._steps]))

    def _on_message(self, _kind: object, _context: object, text: str) -> None:
        if not text.startswith(NO_FAULT):
            self._find(f"Qt: {text}")

    def _on_exception(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        below = [line for line in traceback.format_stack()[:-1] if "listing_studio" in line]  # who called the slot
        self._find("".join([*traceback.format_exception(kind, error, trace), "called from\n", *below]))


def is_harmless(action: QAction) -> bool:
    """Whether it can be taken now and does not end the program."""
    shown = action.isEnabled() and not action.isSeparator() and bool(action.text()) and action.menu() is None
    return shown and not any(word in action.text().replace("&", "") for word in QUIT)


def reachable(top: QWidget) -> list[QWidget]:
    """What a person could point at, or the window where there is nothing."""
    parts = [part for part in top.findChildren(QWidget) if part.isVisible() and part.isEnabled()]
    return [part for part in parts if not isinstance(part, (QMenuBar, QScrollBar, QLabel))] or [top]


def focused() -> QWidget | None:
    """What has the keyboard; offscreen, a list that dropped down keeps it when it is closed."""
    part = QApplication.focusWidget()
    return part if part is not None and part.isVisible() else None


def called(part: QWidget) -> str:
    """What a widget is and says."""
    text = part.property("text")
    return f"{type(part).__name__} {part.accessibleName() or (text[:30] if isinstance(text, str) else '')!r}"


def typed(dossier: Dossier) -> tuple[object, ...]:
    """What only a person states: photos and documents may have waited for their dossier to be opened."""
    unit = dossier.unit
    return dossier.text, dossier.offers, unit.identity, unit.condition, unit.defects, unit.refurbishment, unit.erasure


def said(report: Report) -> set[str]:
    """What a report says, to compare it with another."""
    return {
        f"{one.rule.pack}.{one.rule.name} {one.place} {one.language}: {one.verdict} {one.measured!r} {one.missing}"
        for one in report.outcomes
    }


def prepared(folder: Path, chance: random.Random) -> Sequence[Path]:
    """Files of every kind, damaged and missing ones among them; with these, and with nothing, dialogs are answered."""
    samples = resources.path("samples")
    photos = [path for path in sorted(samples.glob("photos*/*")) if path.is_file()]
    for number in range(10):
        broken = folder / f"broken_{number}.jpg"
        broken.write_bytes(damaged(chance.choice(photos).read_bytes(), photos[0].read_bytes(), chance.randrange(10**6)))
        photos.append(broken)
    documents = [*sorted((samples / "documents").iterdir()), folder / "missing.pdf"]
    units = [samples / f"{name}.json" for name in SAMPLES]
    target = folder / BUNDLES
    target.mkdir()
    answers: dict[str, Callable[..., object]] = {
        "choose_photos": lambda _parent: chance.sample(photos, chance.randint(0, 3)),
        "choose_documents": lambda _parent: chance.sample(documents, chance.randint(0, 2)),
        "choose_unit_file": lambda _parent: chance.choice([*units, None]),
        "choose_folder": lambda _parent, _title: chance.choice([target, None]),
    }
    for name, answer in answers.items():
        setattr(dialogs, name, answer)
    QDesktopServices.openUrl = lambda _url: True  # type: ignore[method-assign]
    return (*photos, *documents, *units, target)


def wander(folder: Path, seed: int, until: Callable[[int], bool]) -> tuple[int, list[str]]:
    """One walk in a program of its own, whose data lie in a folder; the steps taken, and what was found."""
    chance = random.Random(seed)
    os.environ["LISTING_STUDIO_DATA"] = str(folder)
    settings.save(folder, settings.Settings(language=chance.choice(sorted(LANGUAGES))))
    files = prepared(folder, chance)
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
    program = Program(application)
    wanderer = Wanderer(program, chance, files, folder / "originals")
    program.window.resize(*chance.choice(SIZES))
    opened = QEventLoop()
    program.settled.connect(opened.quit)
    program.start()
    opened.exec()
    desk = program.desk
    assert desk is not None
    seller = read_seller(resources.path("samples", "seller.json"), desk.catalogue)
    desk.do(lambda bench: bench.set_seller(seller))
    for name in chance.sample(SAMPLES, 3):
        desk.do(lambda bench, name=name: bench.import_unit(resources.path("samples", f"{name}.json"), "Import"))  # type: ignore[misc]
    taken = wanderer.wander(until)
    program.window.close()
    program.end()
    bundles = sorted((folder / BUNDLES).iterdir())
    unsound = [f"The bundle {one.name} does not verify: {faults}" for one in bundles if (faults := bag.verify(one))]
    return taken, [*wanderer.found, *unsound]


def main() -> int:
    """Walks until the time is over or something is found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--steps", type=int, default=sys.maxsize)
    parser.add_argument("--seed", type=int, default=random.randrange(10**9))
    options = parser.parse_args()
    end = time.monotonic() + 60 * options.minutes
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        until = lambda steps: steps >= options.steps or time.monotonic() > end  # noqa: E731
        taken, found = wander(Path(folder), options.seed, until)
    sys.stdout.write("\n".join([f"seed {options.seed}: {taken} steps, {len(found)} found", *found, ""]))
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
