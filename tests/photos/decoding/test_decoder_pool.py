"""Decoder processes that die, hang or are replaced."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from multiprocessing import active_children
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from listing_studio.photos.decoding import decoder_pool
from listing_studio.photos.decoding.decoder import serve
from listing_studio.photos.decoding.decoder_pool import Decoder, Decoders
from listing_studio.photos.decoding.problems import Problem, Refused
from tests.photos import bad_decoders
from tests.photos.pictures import encoded, product

TIFF = encoded(product(60, 40), "TIFF")


@pytest.fixture
def decoders() -> Iterator[Decoders]:
    before = processes()
    made = Decoders()
    yield made
    end(made, before)


def problem_of(decoders: Decoders, data: bytes = TIFF) -> Problem:
    with pytest.raises(Refused) as refusal:
        decoders.picture(data, 40)
    return refusal.value.problem


def processes() -> set[int | None]:
    return {child.pid for child in active_children() if child.name == "decoder"}


def end(decoders: Decoders, before: set[int | None]) -> None:
    """Nothing is left of them for the next test to count."""
    decoders.end()
    for child in active_children():
        if child.name == "decoder" and child.pid not in before:
            child.join(10)


def test_one_process_serves_one_photo_after_another(decoders: Decoders) -> None:
    before = processes()
    for name in ("TIFF", "HEIF", "WEBP", "GIF"):
        data = encoded(product(60, 40), name)
        assert decoders.opened(data).size == (60, 40)
        assert decoders.picture(data, 30).size == (30, 20)
        assert decoders.full_picture(data).size == (60, 40)
    assert len(processes()) == len(before) + 1


@pytest.mark.parametrize(
    ("target", "problem"),
    [
        (bad_decoders.crashing, Problem.READER_CRASHED),
        (bad_decoders.talkative, Problem.READER_CRASHED),
        (bad_decoders.stillborn, Problem.READER_CRASHED),
        (bad_decoders.hanging, Problem.READER_TIMED_OUT),
        (bad_decoders.deaf, Problem.READER_TIMED_OUT),
    ],
)
def test_a_bad_process_costs_one_photo_and_the_next_gets_a_fresh_one(
    monkeypatch: pytest.MonkeyPatch, target: Callable[[Connection], None], problem: Problem
) -> None:
    """The photo is larger than what a pipe holds, so that whoever sends it to a deaf process waits."""
    monkeypatch.setattr(decoder_pool, "SECONDS_PER_PHOTO", 0.5)
    targets = [target, serve]
    decoders = Decoders(lambda: Decoder(targets.pop(0)))
    before = processes()
    started = time.perf_counter()
    assert problem_of(decoders, encoded(product(400, 300), "TIFF")) == problem
    assert time.perf_counter() - started < 20
    assert processes() == before
    monkeypatch.setattr(decoder_pool, "SECONDS_PER_PHOTO", 10)
    assert decoders.picture(TIFF, 30).size == (30, 20)
    end(decoders, before)


def test_a_process_killed_while_nobody_asked_is_no_photos_fault(decoders: Decoders) -> None:
    before = processes()
    decoders.opened(TIFF)
    (fresh,) = [child for child in active_children() if child.name == "decoder" and child.pid not in before]
    fresh.kill()
    fresh.join()
    assert decoders.opened(TIFF).size == (60, 40)


def test_ending_all_frees_whoever_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoder_pool, "SECONDS_PER_PHOTO", 50)
    before, refused = processes(), threading.Event()
    decoders = Decoders(lambda: Decoder(bad_decoders.hanging))

    def end_again_and_again() -> None:
        while not refused.wait(0.3):
            decoders.end()

    ending = threading.Thread(target=end_again_and_again)
    ending.start()
    try:
        assert problem_of(decoders) == Problem.READER_CRASHED
    finally:
        refused.set()
        ending.join()
    assert processes() == before


def test_threads_share_few_processes(decoders: Decoders) -> None:
    before, sizes = processes(), []
    threads = [threading.Thread(target=lambda: sizes.append(decoders.picture(TIFF, 40).size)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sizes == [(60, 40)] * 6
    assert 1 <= len(processes()) - len(before) <= decoder_pool.PROCESSES


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="only Linux shows which libraries a process has")
def test_there_is_no_window_in_the_process(decoders: Decoders) -> None:
    before = processes()
    decoders.picture(encoded(product(60, 40), "HEIF"), 40)
    (pid,) = processes() - before
    libraries = Path(f"/proc/{pid}/maps").read_text("utf-8")
    assert "libheif" in libraries
    assert "Qt" not in libraries


def test_the_libraries_themselves_are_silent_and_nothing_is_left_running(tmp_path: Path) -> None:
    """libtiff writes its complaints to standard error by itself; a program that ends takes its decoders along."""
    data = bytearray(encoded(product(200, 100), "TIFF", compression="tiff_lzw"))
    data[200:3000] = bytes(2800)
    (tmp_path / "photo.tif").write_bytes(data)
    code = (
        "from multiprocessing import active_children; from pathlib import Path; "
        "from listing_studio.photos.inspect import inspect_file; "
        f"print(inspect_file(Path({str(tmp_path / 'photo.tif')!r})).problem, *[one.pid for one in active_children()])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    problem, pid = run.stdout.split()
    assert (problem, run.stderr) == ("damaged", "")
    if Path("/proc").exists():
        assert not Path(f"/proc/{pid}").exists()
