"""The desk: measured photos are judged together, edits are never lost to a check, a failed check holds nobody up."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from listing_studio.domain.dossier import Dossier
from listing_studio.domain.identity import Identity
from listing_studio.domain.photos import PhotoFacts
from listing_studio.gui.desk import MEASURED_DELAY_MS, Desk
from listing_studio.gui.pages.export_page import ExportPage
from listing_studio.packs.pack import Pack
from listing_studio.store.dossiers import Dossiers
from listing_studio.store.workspace import Workspace
from listing_studio.workflow.checking import Report, Subject
from listing_studio.workflow.workbench import Workbench
from tests.gui.conftest import CHECKED_MS


@pytest.fixture
def checks(sample_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[Subject]:
    """The subjects that are checked."""
    seen: list[Subject] = []
    check = sample_desk._checking.check

    def noted(subject: Subject, packs: Sequence[Pack]) -> dict[str, Report]:
        seen.append(subject)
        return check(subject, packs)

    monkeypatch.setattr(type(sample_desk._checking), "check", lambda _self, subject, packs: noted(subject, packs))
    return seen


def test_photos_measured_one_after_the_other_are_judged_together(
    sample_desk: Desk, checks: list[Subject], qtbot: QtBot
) -> None:
    desk = sample_desk
    desk._to_measure = {str(number) * 64 for number in range(4)}
    with qtbot.waitSignal(desk.reports_changed, timeout=CHECKED_MS):
        for sha256 in sorted(desk._to_measure):
            desk._on_measured({sha256: PhotoFacts(problem="damaged")})
            assert desk._timer.isActive()
    assert len(checks) == 1


def test_while_photos_are_measured_the_next_check_is_not_put_off_for_ever(sample_desk: Desk) -> None:
    desk = sample_desk
    desk._to_measure = {"1" * 64, "2" * 64, "3" * 64}
    desk._on_measured({"1" * 64: PhotoFacts(problem="damaged")})
    left = desk._timer.remainingTime()
    desk._on_measured({"2" * 64: PhotoFacts(problem="damaged")})
    assert 0 < desk._timer.remainingTime() <= left < 2 * MEASURED_DELAY_MS
    desk._timer.stop()


def test_an_edit_during_a_check_is_checked_after_it(sample_desk: Desk, checks: list[Subject], qtbot: QtBot) -> None:
    desk = sample_desk
    desk._start_check()
    desk.set_fact("unit.identity.model", "Aster 8", "Set")
    desk._start_check()
    qtbot.waitUntil(lambda: desk.is_checked() and len(checks) == 2, timeout=CHECKED_MS)
    assert checks[-1].dossier.unit.identity.model == "Aster 8"


def test_the_rest_of_the_workspace_is_asked_by_the_thread_that_checks(
    sample_desk: Desk, checks: list[Subject], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked_by: list[threading.Thread] = []
    ask = Dossiers.same_numbers

    def noted(self: Dossiers, id: str, identity: Identity) -> tuple[tuple[str, ...], tuple[str, ...]]:
        asked_by.append(threading.current_thread())
        return ask(self, id, identity)

    monkeypatch.setattr(Dossiers, "same_numbers", noted)
    desk = sample_desk
    serial = desk.fact("unit.identity.serial")
    desk.do(lambda bench: bench.create(Dossier(reference="A-2", packs=bench.dossier.packs), "New unit"))
    desk.set_fact("unit.identity.serial", serial, "Set")
    qtbot.waitUntil(desk.is_checked, timeout=CHECKED_MS)
    neighbours = checks[-1].neighbours
    assert neighbours is not None
    assert neighbours.same_serial
    assert asked_by
    assert threading.main_thread() not in asked_by


def test_what_others_did_to_the_workspace_is_seen_before_an_export(sample_desk: Desk, qtbot: QtBot) -> None:
    desk = sample_desk
    others = Workbench(Workspace.open(desk.bench.workspace.folder), desk.catalogue, desk.bench.today)
    others.create(Dossier(reference="A-2"), "New unit")
    others.set_fact("unit.identity.serial", desk.fact("unit.identity.serial"), "Set")
    others.workspace.close()
    page = ExportPage(desk)
    qtbot.addWidget(page)
    with qtbot.waitSignal(desk.reports_changed, timeout=CHECKED_MS):
        page.show()
    assert any(one.rule.name == "serial-elsewhere-in-workspace" for one in desk.reports[desk.pack].findings)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_check_that_fails_does_not_end_all_checking(
    sample_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = sample_desk

    def broken(_self: object, _subject: Subject, _packs: Sequence[Pack]) -> Any:
        raise RuntimeError("broken")

    with monkeypatch.context() as patched, qtbot.captureExceptions():
        patched.setattr(type(desk._checking), "check", broken)
        desk._start_check()
        qtbot.waitUntil(lambda: not desk._is_checking, timeout=CHECKED_MS)
    desk.set_fact("unit.identity.model", "Aster 9", "Set")
    qtbot.waitUntil(desk.is_checked, timeout=CHECKED_MS)
