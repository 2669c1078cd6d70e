"""Measures the search for near photos over a whole workspace against the least that any such search must do.

Run ``python -m tests.benchmarks.sameness``. It makes databases of 100,000 and 1,000,000 photos with random hashes and
searches them for the 24 photos of one unit. Floors, from the same run: getting the hashes, 8 bytes each, out of the
database once; and passing over them in memory once per photo. Absolute times mean nothing on another machine.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import numpy as np
from sqlalchemy import insert

from listing_studio.domain.dossier import Dossier, Unit
from listing_studio.domain.photos import Photo, PhotoFacts
from listing_studio.store.tables import photo_likenesses
from listing_studio.store.workspace import DATABASE, Workspace
from listing_studio.workflow.elsewhere import Elsewheres

_PHOTOS = 24
_AT_ONCE = 50_000
Row = dict[str, float]


def filled(folder: Path, photos: int, chance: np.random.Generator) -> tuple[Workspace, Unit, dict[str, PhotoFacts]]:
    """A workspace with so many likenesses, and a unit whose photos are near to some of them."""
    workspace = Workspace.open(folder)
    hashes = chance.integers(-(2**63), 2**63 - 1, photos, dtype=np.int64)
    rows = [{"sha256": f"{at:064x}", "perceptual_hash": int(one)} for at, one in enumerate(hashes)]
    for start in range(0, photos, _AT_ONCE):
        with workspace._database.writing() as connection:
            connection.execute(insert(photo_likenesses), rows[start : start + _AT_ONCE])
    known = {f"p{at}": f"{int(hashes[at]) % 2**64 ^ 0b111:016x}" for at in range(_PHOTOS)}
    unit = Unit(photos=tuple(Photo(id=id, file=id, sha256=f"{at:064x}") for at, id in enumerate(known)))
    return workspace, unit, {id: PhotoFacts(perceptual_hash=text) for id, text in known.items()}


def milliseconds(work: Callable[[], object], repeats: int) -> float:
    """The median of the repeats."""
    times = []
    for _ in range(repeats):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    return median(times)


def read_once(folder: Path) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """The least a search must read: every hash, once, past the store."""
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        rows = connection.execute("SELECT perceptual_hash FROM photo_likeness")
        return np.fromiter((value for (value,) in rows), dtype=np.int64)


def measured(photos: int, repeats: int) -> Row:
    """One row: the first search with everything that belongs to it, a later one, and both floors."""
    with TemporaryDirectory() as folder:
        workspace, unit, facts = filled(Path(folder), photos, np.random.default_rng(photos))
        with workspace:
            id = workspace.dossiers.create(Dossier(unit=unit), "New unit")
            held = read_once(Path(folder))
            passes = milliseconds(lambda: [(held ^ held[at]).max() for at in range(_PHOTOS)], repeats)
            reading = milliseconds(lambda: read_once(Path(folder)), repeats)
            first = milliseconds(lambda: Elsewheres(workspace).of(id, unit, facts), repeats)
            elsewheres = Elsewheres(workspace)
            elsewheres.of(id, unit, facts)
            later = milliseconds(lambda: elsewheres.of(id, unit, facts), repeats)
    return {
        "photos": photos,
        "read_ms": reading,
        "passes_ms": passes,
        "first_ms": first,
        "later_ms": later,
        "ratio": first / (reading + passes),
    }


def as_table(rows: list[Row]) -> str:
    """For people."""
    lines = [f"{_PHOTOS} photos searched for; milliseconds"]
    lines += [
        f"{'photos':>9}  {'read once':>9}  {'passes':>7}  {'first search':>12}  {'ratio':>6}  {'every later':>11}"
    ]
    form = "{photos:>9}  {read_ms:9.1f}  {passes_ms:7.1f}  {first_ms:12.1f}  {ratio:6.2f}  {later_ms:11.1f}"
    return "\n".join([*lines, *(form.format(**row) for row in rows)]) + "\n"


def main() -> None:
    """Prints one row for each size of the workspace."""
    parser = argparse.ArgumentParser(description="Compares the search for near photos with its floor.")
    parser.add_argument("--photos", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    rows = [measured(photos, options.repeats) for photos in options.photos]
    sys.stdout.write(json.dumps(rows, indent=2) + "\n" if options.json else as_table(rows))


if __name__ == "__main__":
    main()
