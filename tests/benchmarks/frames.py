"""Whether the window stays fluid while a photo set is measured. Run: ``python tests/benchmarks/frames.py DIR``.

The photos of DIR are encoded anew until there are as many as asked, so that no two are the same, and added to a unit
in the real window with its photos page in front. A timer of 5 ms notes the gaps between its ticks from the first
photo to the last verdict: in a gap the window can neither paint nor take a key. The floor is the same with nothing
measured. A second thread notes what the window's thread did in a gap; where it says "waits", another thread held the
interpreter or the processor. ``work`` is the processor time of the window's thread in a gap: what others load the
machine with does not count in it. Look at the causes, and compare within one run.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).parents[2]
TICK_MS = 5
LIMIT_MS = 50
LONGEST_S = 300
SHOWN = 8
INNERMOST = 4


@dataclass
class Watch:
    """Ticks in the window's thread, and looks at it from another one while no tick comes."""

    thread: int
    gaps: list[tuple[float, float, float]] = field(default_factory=list)
    seen: list[tuple[float, str]] = field(default_factory=list)
    last: float = field(default_factory=time.perf_counter)
    worked: float = field(default_factory=time.thread_time)
    ended: bool = False

    def tick(self) -> None:
        """Notes how long ago the last one was."""
        now, worked = time.perf_counter(), time.thread_time()
        self.gaps.append((now - self.last, self.last, worked - self.worked))
        self.last, self.worked = now, worked

    def look(self) -> None:
        """Runs in its own thread."""
        while not self.ended:
            time.sleep(TICK_MS / 1000)
            if time.perf_counter() - self.last > 3 * TICK_MS / 1000:
                self.seen.append((time.perf_counter(), place(sys._current_frames().get(self.thread))))

    def worst(self) -> list[dict[str, object]]:
        """The longest gaps and what was seen in each."""
        found = []
        for gap, start, work in sorted(self.gaps, reverse=True)[:SHOWN]:
            did = Counter(what for at, what in self.seen if start < at <= start + gap)
            found.append({"ms": round(gap * 1000, 1), "work_ms": round(work * 1000, 1), "did": dict(did)})
        return found


def place(frame: FrameType | None) -> str:
    """The innermost calls of the program, or that the loop is waiting."""
    own: list[str] = []
    while frame is not None and len(own) < INNERMOST:  # by hand: what looks must not hold up what it looks at
        if "listing_studio" in frame.f_code.co_filename:
            own.append(f"{os.path.basename(frame.f_code.co_filename)}:{frame.f_code.co_name}")  # noqa: PTH119
        frame = frame.f_back
    return " > ".join(reversed(own)) or "waits"


def run(folder: Path, *, measured: bool) -> dict[str, object]:
    """Adds the photos of a folder to a unit in the window; the gaps in milliseconds."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from listing_studio.catalogue.loading import catalogue
    from listing_studio.catalogue.rendering import quantity
    from listing_studio.domain.dossier import Dossier
    from listing_studio.gui import fonts, theme
    from listing_studio.gui.cycles import CycleCollector
    from listing_studio.gui.pages.photos_page import PhotosPage
    from listing_studio.gui.photos.adder import PhotoAdder
    from listing_studio.gui.settings import Settings
    from listing_studio.gui.window.main_window import MainWindow
    from listing_studio.gui.window.opening import Opened, make_desk, make_view
    from listing_studio.packs.library import library
    from listing_studio.store.workspace import Workspace

    application = QApplication([])
    application.setStyle("Fusion")
    fonts.prefer_simplified(application)
    theme.apply(application, "light")
    cycles = CycleCollector(application)
    workspace = Workspace.open(Path(tempfile.mkdtemp(dir=folder.parent)))
    desk = make_desk(Opened(workspace, catalogue(), library()), "en")
    window = MainWindow(Settings())
    window.fill(desk, make_view)
    window.show()
    desk.do(lambda bench: bench.create(Dossier(packs=("amazon_renewed_us", "jd_used")), "New"))
    assert window.view is not None
    window.view.dossier.show_page("photos")
    cycles.spare_loaded()
    quantity(1, "percent", "en")  # as the program does while it opens
    sys.setswitchinterval(0.001)
    if not measured:
        desk._look_at_files = lambda *, again: None  # type: ignore[method-assign]
    _settle(application, desk.is_checked)
    paths = sorted(folder.iterdir())
    watch = Watch(threading.get_ident())
    ticker = QTimer(interval=TICK_MS)
    ticker.timeout.connect(watch.tick)
    looker = threading.Thread(target=watch.look)
    page = window.view.dossier.page()
    assert isinstance(page, PhotosPage)

    def done() -> bool:
        subject = desk.checked  # to ask whether it is current would cost a look into the database each time
        if subject is None or len(subject.dossier.unit.photos) < len(paths) or (measured and subject.measuring):
            return False
        return all(page.thumbnails.known(card.sha256) is not None for card in page.sheet.cards()[:6])

    started = watch.last = time.perf_counter()
    ticker.start()
    looker.start()
    PhotoAdder.of(desk).add(paths, None, "own_unit")
    _settle(application, done)
    watch.ended = True
    looker.join()
    gaps = sorted(gap * 1000 for gap, _start, _work in watch.gaps)
    works = sorted(work * 1000 for _gap, _start, work in watch.gaps)
    result = {
        "seconds": round(time.perf_counter() - started, 2),
        "ticks": len(gaps),
        "p99_ms": round(gaps[int(len(gaps) * 0.99)], 1),
        "over": sum(gap > LIMIT_MS for gap in gaps),
        "longest_ms": round(gaps[-1], 1),
        "most_work_ms": round(works[-1], 1),
        "work_over": sum(work > LIMIT_MS for work in works),
        "worst": watch.worst(),
    }
    ticker.stop()
    window.close()
    desk.close()
    cycles.end()
    return result


def _settle(application: object, until: object) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    check = QTimer(interval=20)
    check.timeout.connect(lambda: loop.quit() if until() else None)  # type: ignore[operator]
    check.start()
    QTimer.singleShot(LONGEST_S * 1000, loop.quit)
    loop.exec()
    check.stop()


def encoded_anew(source: Path, target: Path, count: int) -> None:
    """Fills a folder with as many different photos, at the size and quality of those in ``source``."""
    from PIL import Image

    originals = [path for path in sorted(source.iterdir()) if path.suffix.lower() in (".jpg", ".jpeg")]
    for number in range(count):
        with Image.open(originals[number % len(originals)]) as image:
            quality = 95 - number // len(originals)
            image.save(target / f"{number:03d}.jpg", quality=quality, exif=image.info.get("exif", b""))


def child(folder: Path, name: str) -> dict[str, object]:
    """One run in a process of its own."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    environment["PYTHONPATH"] = os.pathsep.join([str(ROOT), environment.get("PYTHONPATH", "")])
    command = [sys.executable, __file__, str(folder), "--only", name]
    lines = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.splitlines()
    result: dict[str, object] = json.loads(lines[-1])
    return result


def main() -> None:
    """Prints the gaps of both runs."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=24)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--only", choices=("floor", "measured"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only:
        sys.stdout.write(json.dumps(run(options.folder, measured=options.only == "measured")) + "\n")
        return
    with tempfile.TemporaryDirectory() as folder:
        photos = Path(folder, "photos")
        photos.mkdir()
        encoded_anew(options.folder, photos, options.count)
        results = {name: child(photos, name) for name in ("floor", "measured")}
    if options.json:
        sys.stdout.write(json.dumps({"date": datetime.now(UTC).isoformat(), "count": options.count, **results}) + "\n")
        return
    for name, result in results.items():
        gaps = f"longest gap {result['longest_ms']} ms, {result['over']} of {result['ticks']} over {LIMIT_MS} ms"
        work = f"most work {result['most_work_ms']} ms, {result['work_over']} over {LIMIT_MS} ms"
        sys.stdout.write(f"{name:>9}: {gaps}; {work}; p99 {result['p99_ms']} ms, {result['seconds']} s\n")
        for one in result["worst"]:  # type: ignore[attr-defined]
            sys.stdout.write(f"{one['ms']:>16} ms ({one['work_ms']} of it work)  {one['did']}\n")


if __name__ == "__main__":
    main()
