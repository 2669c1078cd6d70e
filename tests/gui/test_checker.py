"""Checks in the background: one that cannot start, fails or comes too late holds no later one up."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from listing_studio.gui.checker import Checker
from listing_studio.gui.desk import Desk
from listing_studio.packs.pack import Pack
from listing_studio.workflow.checking import Checking, Report, Subject
from listing_studio.workflow.workbench import Workbench
from tests.gui.conftest import CHECKED_MS


@pytest.fixture
def checker(sample_desk: Desk) -> Checker:
    """Of the sample, apart from the one of its desk."""
    return Checker(QObject(sample_desk), sample_desk.bench, sample_desk.packs)


def test_a_burst_of_wishes_is_one_check(checker: Checker, qtbot: QtBot) -> None:
    checked: list[Subject] = []
    checker.checked.connect(lambda subject, _reports: checked.append(subject))
    with qtbot.waitSignal(checker.checked, timeout=CHECKED_MS):
        for _ in range(5):
            checker.check_soon()
        assert checker.is_due()
    qtbot.wait(100)
    assert len(checked) == 1


def test_what_keeps_a_check_from_starting_ends_no_later_one(
    checker: Checker, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_bench: Workbench) -> Subject:
        raise PermissionError("the folder cannot be looked at")

    with monkeypatch.context() as patched, qtbot.captureExceptions() as logged:
        patched.setattr(Workbench, "subject", refuse)
        checker.check_soon(0)
        qtbot.waitUntil(lambda: bool(logged))
    with qtbot.waitSignal(checker.checked, timeout=CHECKED_MS):
        checker.check_soon()


def test_a_check_that_fails_gives_nothing_and_is_not_gone_on_from(
    checker: Checker, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_self: Checking, _subject: Subject, _packs: Sequence[Pack]) -> dict[str, Report]:
        raise RuntimeError("broken")

    before = checker._memory
    with monkeypatch.context() as patched, qtbot.captureExceptions() as logged:
        patched.setattr(Checking, "check", broken)
        with qtbot.waitSignal(checker.checked, timeout=CHECKED_MS) as told:
            checker.check_soon()
        qtbot.waitUntil(lambda: bool(logged))
    assert told.args is not None
    assert told.args[1] is None
    assert checker._memory is not before


def test_after_its_end_nothing_is_told(checker: Checker, qtbot: QtBot) -> None:
    told: list[object] = []
    checker.checked.connect(lambda *some: told.append(some))
    checker._start()
    checker.end()
    qtbot.wait(50)
    assert not told
