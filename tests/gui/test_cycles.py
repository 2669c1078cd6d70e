"""What hangs together in a cycle is destroyed in the window's thread, whoever allocates meanwhile."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from listing_studio.gui.cycles import CycleCollector


class Knot(QObject):
    """An object that only a collector can destroy."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[CycleCollector]:
    collector = CycleCollector()
    yield collector
    collector.end()
    gc.disable()  # as the fixture around every test of the window has it


def knots(count: int) -> list[weakref.ref[Knot]]:
    return [weakref.ref(Knot()) for _ in range(count)]


def allocate() -> None:
    """More than enough for Python's own collector to start."""
    kept = [[number] for number in range(100_000)]
    assert len(kept) == 100_000


def test_another_thread_collects_nothing(collector: CycleCollector) -> None:
    left = knots(3)
    thread = threading.Thread(target=allocate)
    thread.start()
    thread.join()
    assert all(ref() is not None for ref in left)


def test_the_windows_thread_collects_soon(qtbot: QtBot, collector: CycleCollector) -> None:
    left = knots(3)
    kept: list[list[int]] = []

    def gone() -> bool:
        kept.extend([number] for number in range(2_000))  # work goes on, without which there is nothing to collect
        return not any(ref() for ref in left)

    qtbot.waitUntil(gone)


def test_little_new_rubbish_is_not_worth_a_collection(collector: CycleCollector) -> None:
    gc.collect()
    left = knots(3)
    collector.collect()
    assert all(ref() is not None for ref in left)


def test_what_is_spared_is_not_walked_again(collector: CycleCollector) -> None:
    before = gc.get_freeze_count()
    collector.spare_loaded()
    assert gc.get_freeze_count() > before


def test_python_collects_again_at_the_end(qtbot: QtBot) -> None:
    CycleCollector().end()
    assert gc.isenabled()
    gc.disable()
