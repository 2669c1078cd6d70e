"""Measures many photos in parallel, in bounded memory, with progress and cancel; it stores nothing."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from pathlib import Path

from listing_studio.domain.photos import PhotoFacts
from listing_studio.photos.decoding.decoder_pool import decoders
from listing_studio.photos.inspect import inspect_file

# Photos handed out per thread: no thread waits for its next one, and a cancel leaves little behind.
_AHEAD = 2
_LOOK_SECONDS = 0.1  # how often a cancel is looked for while photos take their time

Running = dict[Future[PhotoFacts], str]


def measure_all(
    paths: Mapping[str, Path],
    *,
    known: Callable[[str], PhotoFacts | None],
    by_content: bool = False,
    threads: int | None = None,
    on_progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[tuple[str, PhotoFacts]]:
    """Yields each photo's id and facts as they come, in no fixed order; as many threads as cores unless said.

    ``by_content``: the ids are the SHA-256 that the files must have; another content is a problem, not measured.
    ``known(id)`` gives facts that need no measuring. It, ``on_progress(done, total)`` and ``cancelled()`` are
    called in the caller's thread. A cancel, or closing the iterator, waits for nothing; the few photos in work come
    to their end in the background.
    """
    workers = threads or os.cpu_count() or 1
    pool = ThreadPoolExecutor(workers, thread_name_prefix="photos")

    def start(photo: str, path: Path) -> Future[PhotoFacts]:
        return pool.submit(inspect_file, path, photo if by_content else None)

    try:
        results = _results(start, paths, known, workers * _AHEAD, cancelled)
        for done, result in enumerate(results, start=1):
            if on_progress:
                on_progress(done, len(paths))
            yield result
    except KeyboardInterrupt:
        decoders().end()  # the program ends, and would wait for them
        raise
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _results(
    start: Callable[[str, Path], Future[PhotoFacts]],
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
        running[start(photo, path)] = photo
        while len(running) >= limit and not cancelled():
            yield from _finished(running)
    while running and not cancelled():
        yield from _finished(running)


def _finished(running: Running) -> Iterator[tuple[str, PhotoFacts]]:
    """Those that are ready; waits a moment for the first."""
    finished, _ = wait(running, timeout=_LOOK_SECONDS, return_when=FIRST_COMPLETED)
    for future in finished:
        yield running.pop(future), future.result()
