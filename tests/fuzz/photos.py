"""Damages the photos of a folder again and again and inspects them. Run: ``python -m tests.fuzz.photos DIR``.

Prints every seed whose file crashed the process, raised, printed a warning or took too long, with the file it was made
of; ``--seed`` shows that one again. Ends with status 1 if there was any.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import time
import warnings
from pathlib import Path

from listing_studio.photos.files import photo_files
from listing_studio.photos.inspect import inspect
from tests.photos.damage import damaged

SECONDS = 2.0
MEGABYTES = 400
LARGEST = 6_000_000  # bytes; larger photos only take longer


def main() -> int:
    """Runs workers, one after another: a new one whenever one dies."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--seed", type=int, help="only this one")
    parser.add_argument("--first", type=int, default=random.randrange(10**9), help="where the seeds begin")
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    files = [path for path in photo_files(options.folder) if 0 < path.stat().st_size <= LARGEST]
    if options.seed is not None:
        return int(not _is_sound(files, options.seed))
    end = time.monotonic() + 60 * options.minutes
    return _work(files, options.first) if options.worker else _watch(options, end)


def _watch(options: argparse.Namespace, end: float) -> int:
    seed, bad, verdicts = options.first, 0, dict[str, int]()
    while time.monotonic() < end:
        command = [sys.executable, "-m", "tests.fuzz.photos", str(options.folder), "--worker", "--first", str(seed)]
        worker = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert worker.stdout is not None
        for line in worker.stdout:
            seed, verdict = int(line.split()[0]), line.split(maxsplit=1)[1].strip()
            if verdict.startswith("!"):
                bad += 1
                sys.stdout.write(line)
            verdicts[verdict.split()[0]] = verdicts.get(verdict.split()[0], 0) + 1
            if time.monotonic() > end:
                worker.terminate()
                break
        if worker.wait() > 0 or (worker.returncode < 0 and time.monotonic() < end):
            bad += 1
            sys.stdout.write(f"{seed + 1} ! the process ended with {worker.returncode}\n")
        seed += 2
    sys.stdout.write(f"{sum(verdicts.values())} files from seed {options.first} on, {bad} bad: {verdicts}\n")
    return int(bad > 0)


def _work(files: list[Path], seed: int) -> int:
    while True:
        _is_sound(files, seed)
        seed += 1


def _is_sound(files: list[Path], seed: int) -> bool:
    """Writes one line: the seed, and the verdict, after a mark where it is none."""
    choice = random.Random(seed)
    path, other = choice.choice(files), choice.choice(files)
    data = damaged(path.read_bytes(), other.read_bytes(), seed)
    started = time.perf_counter()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            verdict = inspect(data).problem or "usable"
        except Exception as error:
            verdict = f"! {error!r}"
    seconds = time.perf_counter() - started
    memory = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) // 1024
    if caught:
        verdict = f"! warned: {caught[0].message}"
    if seconds > SECONDS:
        verdict = f"! took {seconds:.1f} s, {verdict}"
    if verdict == "reader_crashed" or verdict == "reader_timed_out" or memory > MEGABYTES:
        verdict = f"! {verdict}, {memory} MB so far"
    sys.stdout.write(f"{seed} {verdict} {path.name}\n")
    sys.stdout.flush()
    return not verdict.startswith("!")


if __name__ == "__main__":
    sys.exit(main())
