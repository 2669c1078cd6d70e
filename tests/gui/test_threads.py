"""Background work whose owner goes away: the window waits for none of it, and is told of none of it."""

from __future__ import annotations

import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from listing_studio.gui.jobs import Job, Jobs
from listing_studio.gui.threads import Threads


class Work:
    """Something that takes until it is let go, and counts how often it was done."""

    def __init__(self) -> None:
        self.begun, self.let_go = threading.Event(), threading.Event()
        self.done = 0

    def __call__(self, job: Job) -> Job:
        self.begun.set()
        assert self.let_go.wait(10)
        self.done += 1
        return job


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


def test_whoever_goes_away_waits_for_no_thread_and_hears_of_none(owner: QObject, qtbot: QtBot) -> None:
    work, heard = Work(), list[object]()
    jobs = Jobs(owner)
    running = jobs.start(work, heard.append, heard.append)
    jobs.start(work, heard.append, heard.append)
    assert work.begun.wait(10)
    shiboken6.delete(owner)  # with Python's lock held: to wait here would be to wait for ever
    assert running.cancelled()
    work.let_go.set()
    Threads.end_all()
    assert work.done == 1, "what had not begun was dropped"
    qtbot.wait(20)
    assert heard == []


def test_threads_are_let_go_once_their_owner_is_gone_and_they_are_idle(owner: QObject, qtbot: QtBot) -> None:
    jobs = Jobs(owner)
    assert jobs._threads in Threads._all
    shiboken6.delete(owner)
    later = QObject()
    others = Jobs(later)
    assert jobs._threads not in Threads._all
    assert others._threads in Threads._all
    shiboken6.delete(later)


def test_the_end_waits_for_what_is_being_worked_on(owner: QObject, qtbot: QtBot) -> None:
    work, heard = Work(), list[object]()
    jobs = Jobs(owner)
    job = jobs.start(work, heard.append, heard.append)
    assert work.begun.wait(10)
    threading.Timer(0.05, work.let_go.set).start()
    Threads.end_all()
    assert work.done == 1
    qtbot.waitUntil(lambda: heard == [job])


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it is for Qt to do")
def test_the_window_goes_first(owner: QObject, qtbot: QtBot) -> None:
    def niceness() -> int:
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    def work(_job: Job) -> tuple[int, int]:
        with ThreadPoolExecutor(1) as pool:  # as measuring does
            return niceness(), pool.submit(niceness).result()

    before, found = niceness(), list[tuple[int, int]]()
    Jobs(owner).start(work, found.append, lambda _error: None)
    qtbot.waitUntil(lambda: bool(found))
    assert niceness() == before
    assert min(found[0]) > before
