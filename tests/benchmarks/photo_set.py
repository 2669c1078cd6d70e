"""Measures a set of 24 photos as the program does, cold and again from what it remembers; and a peer on the same files.

Called by ``photos.py``. As a program, ``python -m tests.benchmarks.photo_set FOLDER`` measures a folder once and prints
the most memory it took, in megabytes.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from listing_studio.domain.dossier import Unit
from listing_studio.domain.photos import Photo, PhotoFacts
from listing_studio.photos.inspect import MEASURING
from listing_studio.photos.measure import measure_all
from listing_studio.photos.sets.in_set import in_set
from listing_studio.store.workspace import Workspace

PHOTOS = 24
THREADS = 2
_PEER = """
import io, sys, time
from contextlib import redirect_stdout
from cleanvision import Imagelab
if __name__ == "__main__":
    with redirect_stdout(io.StringIO()):
        lab = Imagelab(data_path=sys.argv[1])
        started = time.perf_counter()
        lab.find_issues(n_jobs=1, verbose=False)
        seconds = time.perf_counter() - started
    print(seconds)
"""


def different_copies(paths: list[Path], folder: Path) -> dict[str, Path]:
    """As many files as a set has, no two with the same bytes: each gets a comment of its own behind its start."""
    copies = {}
    for number, path in enumerate(islice(cycle(paths), PHOTOS)):
        data = path.read_bytes()
        copy = folder / f"p{number:02d}.jpg"
        copy.write_bytes(data[:2] + b"\xff\xfe\x00\x03" + bytes([number]) + data[2:])
        copies[copy.stem] = copy
    return copies


def judged(copies: dict[str, Path], known: dict[str, PhotoFacts]) -> dict[str, PhotoFacts]:
    """Everything that is known of a set: each photo, and each among the others."""
    facts = dict(measure_all(copies, known=known.get, threads=THREADS))
    in_set(Unit(photos=tuple(Photo(id=id, file=path.name) for id, path in copies.items())), facts)
    return facts


def set_row(paths: list[Path], floor: Callable[[list[Path], int], float], repeats: int) -> dict[str, float]:
    """Medians in milliseconds for the whole set; ``floor`` gives milliseconds per photo."""
    with TemporaryDirectory() as folder:
        copies = different_copies(paths, Path(folder))
        files = list(copies.values())
        runs = []
        for _ in range(repeats):
            least = floor(files, THREADS) * PHOTOS
            facts, cold = _timed(lambda: judged(copies, {}))
            runs.append((least, cold, _warm(copies, facts)))
        peak = subprocess.run([sys.executable, "-m", __name__, folder], capture_output=True, text=True, check=True)
    return {
        "photos": PHOTOS,
        "threads": THREADS,
        "floor_ms": median(least for least, _, _ in runs),
        "cold_ms": median(cold for _, cold, _ in runs),
        "warm_ms": median(warm for _, _, warm in runs),
        "ratio_cold": median(cold / least for least, cold, _ in runs),
        "share_warm": median(warm / cold for _, cold, warm in runs),
        "peak_mb": float(peak.stdout),
    }


def peer_ms(python: Path, paths: list[Path]) -> float:
    """Milliseconds per photo that CleanVision takes on one thread; ``python`` is one that can import it."""
    command = [str(python), "-c", _PEER, str(paths[0].parent)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(done.stdout) * 1000 / len(paths)


def _warm(copies: dict[str, Path], facts: dict[str, PhotoFacts]) -> float:
    """Milliseconds to have the same from a workspace that measured it before."""
    hashes = {id: one.sha256 or "" for id, one in facts.items()}
    with TemporaryDirectory() as folder, Workspace.open(Path(folder)) as workspace:
        workspace.photo_facts.keep({hashes[id]: one for id, one in facts.items()}, MEASURING)

        def again() -> dict[str, PhotoFacts]:
            found = workspace.photo_facts.get(hashes.values(), MEASURING)
            return judged(copies, {id: found[sha256] for id, sha256 in hashes.items()})

        return _timed(again)[1]


def _timed(work: Callable[[], dict[str, PhotoFacts]]) -> tuple[dict[str, PhotoFacts], float]:
    started = time.perf_counter()
    result = work()
    return result, (time.perf_counter() - started) * 1000


def main() -> None:
    """Measures a folder and prints the most memory this process, and any of its own, took."""
    judged({path.stem: path for path in sorted(Path(sys.argv[1]).iterdir())}, {})
    kilobytes = sum(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    sys.stdout.write(f"{kilobytes / 1024}\n")


if __name__ == "__main__":
    main()
