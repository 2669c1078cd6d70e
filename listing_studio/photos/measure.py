"""Measures many photos in parallel, in bounded memory, with progress and cancel; it stores nothing."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from pathlib import Path

from listing_studio.domain.photos import PhotoFacts
from listing_studio.photos.inspect import inspect_file

# Photos handed out per thread: no thread waits for its next one, and a cancel leaves little behind.
_AHEAD = 2

Running = dict[Future[PhotoFacts], str]


def measure_all(
    paths: Mapping[str, Path],
    *,
    known: Callable[[str], PhotoFacts | None],
    threads: int | None = None,
    on_progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[tuple[str, PhotoFacts]]:
    """Yields each photo's id and facts as they come, in no fixed order; as many threads as cores unless said.

    ``known(id)`` gives facts that need no measuring. It, ``on_progress(done, total)`` and ``cancelled()`` are
    called in the caller's thread. After a cancel, or when the iterator is closed, only the photos already in work
    come to their end.
    """
    workers = threads or os.cpu_count() or 1
    with ThreadPoolExecutor(workers, thread_name_prefix="photos") as pool:
        try:
            results = _results(pool, paths, known, workers * _AHEAD, cancelled)
            for done, result in enumerate(results, start=1):
                if on_progress:
                    on_progress(done, len(paths))
                yield result
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _results(
    pool: ThreadPoolExecutor,
    paths: Mapping[str, Path],
    known: Callable[[str], PhotoFacts | None],
    limit: int,
    cancelled: Callable[[], bool],
) -> Iterator[tuple[str, PhotoFacts]]:
    running: Running = {}
    for photo, path in paths.items():
        if cancelled():
            return
        facts = known(photo)
        if facts is not None:
            yield photo, facts
            continue
        running[pool.submit(inspect_file, path)] = photo
        if len(running) >= limit:
            yield from _finished(running)
    while running and not cancelled():
        yield from _finished(running)


def _finished(running: Running) -> Iterator[tuple[str, PhotoFacts]]:
    """Waits for at least one photo."""
    finished, _ = wait(running, return_when=FIRST_COMPLETED)
    for future in finished:
        yield running.pop(future), future.result()
