"""The desk: measured photos are judged together, edits are never lost to a check, a failed check holds nobody up."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from listing_studio import resources
from listing_studio.catalogue.loading import catalogue
from listing_studio.domain.dossier import Dossier
from listing_studio.domain.identity import Identity
from listing_studio.domain.photos import PhotoFacts
from listing_studio.files.places import own_limits_file
from listing_studio.gui.desk import MEASURED_DELAY_MS, Desk
from listing_studio.gui.pages.export_page import ExportPage
from listing_studio.packs.own_limits import OwnLimit
from listing_studio.packs.pack import Pack
from listing_studio.photos import measure, papers
from listing_studio.photos.inspect import MEASURING
from listing_studio.rules.outcomes import Verdict
from listing_studio.store.dossiers import Dossiers
from listing_studio.store.workspace import Workspace
from listing_studio.workflow.checking import Checking, Report, Subject
from listing_studio.workflow.limits import set_own_limit
from listing_studio.workflow.unit_file import read_seller
from listing_studio.workflow.workbench import Workbench
from tests.gui.conftest import AS_OF, CHECKED_MS, new_desk


@pytest.fixture
def checks(sample_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[Subject]:
    """The subjects that are checked."""
    seen: list[Subject] = []
    check = sample_desk._checker._memory.checking.check

    def noted(subject: Subject, packs: Sequence[Pack]) -> dict[str, Report]:
        seen.append(subject)
        return check(subject, packs)

    monkeypatch.setattr(Checking, "check", lambda _self, subject, packs: noted(subject, packs))
    return seen


def test_photos_measured_one_after_the_other_are_judged_together(
    sample_desk: Desk, checks: list[Subject], qtbot: QtBot
) -> None:
    desk = sample_desk
    hashes = [str(number) * 64 for number in range(4)]
    desk._measuring._waiting = set(hashes)
    with qtbot.waitSignal(desk.reports_changed, timeout=CHECKED_MS):
        for sha256 in hashes:
            desk._measuring._on_told({sha256: PhotoFacts(problem="damaged")})
            assert desk._checker._timer.isActive()
    assert len(checks) == 1


def test_while_photos_are_measured_the_next_check_is_not_put_off_for_ever(sample_desk: Desk) -> None:
    desk = sample_desk
    desk._measuring._waiting = {"1" * 64, "2" * 64, "3" * 64}
    desk._measuring._on_told({"1" * 64: PhotoFacts(problem="damaged")})
    left = desk._checker._timer.remainingTime()
    desk._measuring._on_told({"2" * 64: PhotoFacts(problem="damaged")})
    assert 0 < desk._checker._timer.remainingTime() <= left < 2 * MEASURED_DELAY_MS
    desk._checker._timer.stop()


def test_an_edit_during_a_check_is_checked_after_it(sample_desk: Desk, checks: list[Subject], qtbot: QtBot) -> None:
    desk = sample_desk
    desk._checker._start()
    desk.set_fact("unit.identity.model", "Aster 8", "Set")
    desk._checker._start()
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


def fail_check(desk: Desk, qtbot: QtBot) -> list[str]:
    """Has the check after an edit raise; gives what is left for the log."""

    def broken(_self: object, _subject: Subject, _packs: Sequence[Pack]) -> Any:
        raise RuntimeError("broken")

    with pytest.MonkeyPatch.context() as patched, qtbot.captureExceptions() as logged:
        patched.setattr(Checking, "check", broken)
        with qtbot.waitSignal(desk.reports_changed, timeout=CHECKED_MS):
            desk.set_fact("unit.identity.model", "Aster 8", "Set")
        qtbot.waitUntil(lambda: bool(logged))
    return [str(error) for _, error, _ in logged]


def test_a_check_that_fails_leaves_nothing_known_and_does_not_end_all_checking(sample_desk: Desk, qtbot: QtBot) -> None:
    desk = sample_desk
    before = desk._checker._memory
    assert fail_check(desk, qtbot) == ["broken"]
    assert (desk.check_failed, desk.reports, desk.is_checked()) == (True, {}, False)
    assert desk._checker._memory is not before, "what it had half noted is not gone on from"
    desk.set_fact("unit.identity.model", "Aster 9", "Set")
    qtbot.waitUntil(desk.is_checked, timeout=CHECKED_MS)
    assert not desk.check_failed


def test_a_check_that_failed_is_made_again_on_demand(sample_desk: Desk, qtbot: QtBot) -> None:
    fail_check(sample_desk, qtbot)
    with qtbot.waitSignal(sample_desk.reports_changed, timeout=CHECKED_MS):
        sample_desk.check_again()
    assert (sample_desk.check_failed, sample_desk.is_checked()) == (False, True)


def test_a_check_that_failed_says_nothing_of_another_dossier(sample_desk: Desk, qtbot: QtBot) -> None:
    desk = sample_desk
    fail_check(desk, qtbot)
    desk.do(lambda bench: bench.create(Dossier(reference="A-2", packs=bench.dossier.packs), "New unit"))
    assert not desk.check_failed
    qtbot.waitUntil(desk.is_checked, timeout=CHECKED_MS)


def faults_in(logged: Sequence[tuple[type, BaseException, Any]]) -> set[str]:
    return {str(one) for _, group, _ in logged if isinstance(group, ExceptionGroup) for one in group.exceptions}


class TestFaultsAtFiles:
    """One photo of the sample, and every document, bring the program down."""

    FRONT = "front.jpg"

    @pytest.fixture
    def broken(self) -> Iterator[pytest.MonkeyPatch]:
        front = sha256(resources.path("samples", "photos", self.FRONT).read_bytes()).hexdigest()
        inspected: Callable[..., PhotoFacts] = vars(measure)[
            "inspect_file"
        ]  # the one that remembers, see tests/conftest

        def inspect(path: Path, expected: str | None = None) -> PhotoFacts:
            if expected == front:
                raise RuntimeError("broken at the front")
            return inspected(path, expected)

        def read(_path: Path) -> Any:
            raise RuntimeError("broken at a document")

        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(measure, "inspect_file", inspect)
            patched.setattr(papers, "inspect_document", read)
            yield patched

    def open(self, desk: Desk, name: str, qtbot: QtBot) -> set[str]:
        """Opens a sample, waits until all is looked at and checked, and gives what was left for the log."""
        seller = read_seller(resources.path("samples", "seller.json"), desk.catalogue)
        with qtbot.captureExceptions() as logged:
            desk.do(lambda bench: bench.set_seller(seller))
            desk.do(lambda bench: bench.import_unit(resources.path("samples", name), "Import"))
            qtbot.waitUntil(lambda: bool(logged) and self.is_settled(desk), timeout=CHECKED_MS)
        return faults_in(logged)

    def is_settled(self, desk: Desk) -> bool:
        subject = desk.bench.subject()
        return not subject.measuring and not subject.reading and desk.is_checked()

    def problems(self, desk: Desk) -> dict[str, str | None]:
        """What is wrong with each photo and document, by the name of its file."""
        dossier, subject = desk.bench.dossier, desk.bench.subject()
        photos = {Path(one.file).name: subject.measured[one.id].problem for one in dossier.unit.photos}
        return photos | {Path(one.file).name: subject.read[one.id].problem for one in dossier.documents}

    def test_a_photo_that_cannot_be_measured_is_told_and_costs_no_other(
        self, desk: Desk, broken: pytest.MonkeyPatch, qtbot: QtBot
    ) -> None:
        left: list[int] = []
        desk.measuring_changed.connect(left.append)
        assert self.open(desk, "phone.json", qtbot) == {"broken at the front"}
        problems = self.problems(desk)
        assert problems.pop(self.FRONT) == "program_fault"
        assert set(problems.values()) == {None}
        assert left[-1] == 0, "nothing is being measured any more"
        report = desk.reports[desk.pack]
        assert not report.readiness.may_go_out
        unusable = [one for one in report.findings if one.rule.name == "photo-unusable"]
        assert [one.verdict for one in unusable] == [Verdict.FAILED]

    @pytest.mark.parametrize("way", ["opened again", "asked"])
    def test_it_is_tried_again(self, desk: Desk, broken: pytest.MonkeyPatch, qtbot: QtBot, way: str) -> None:
        self.open(desk, "phone.json", qtbot)
        broken.undo()
        if way == "asked":
            desk.check_again()
        else:
            phone = desk.bench.id
            desk.do(lambda bench: bench.create(Dossier(reference="A-2"), "New unit"))
            desk.open(phone)
        qtbot.waitUntil(lambda: set(self.problems(desk).values()) == {None} and desk.is_checked(), timeout=CHECKED_MS)
        assert desk.reports[desk.pack].readiness.may_go_out

    def test_it_is_not_remembered_as_a_fact_about_the_photo(
        self, desk: Desk, broken: pytest.MonkeyPatch, qtbot: QtBot
    ) -> None:
        self.open(desk, "phone.json", qtbot)
        photos = {photo.sha256: Path(photo.file).name for photo in desk.bench.dossier.unit.photos if photo.sha256}
        kept = desk.bench.workspace.photo_facts.get(photos, MEASURING)
        assert [photos[sha256] for sha256 in photos if sha256 not in kept] == [self.FRONT]

    def test_a_document_that_cannot_be_read_is_told_and_tried_again(
        self, desk: Desk, broken: pytest.MonkeyPatch, qtbot: QtBot
    ) -> None:
        assert self.open(desk, "claim.json", qtbot) == {"broken at a document"}
        documents = {Path(one.file).name for one in desk.bench.dossier.documents}
        assert documents
        assert {name for name, problem in self.problems(desk).items() if problem == "program_fault"} == documents
        assert any(one.rule.name == "document-unusable" for one in desk.reports[desk.pack].findings)
        broken.undo()
        desk.check_again()
        qtbot.waitUntil(lambda: set(self.problems(desk).values()) == {None} and desk.is_checked(), timeout=CHECKED_MS)


class TestLimitsSetElsewhere:
    PACK = "amazon_renewed_us"

    def set_elsewhere(self) -> None:
        """As the command line does."""
        set_own_limit(OwnLimit(self.PACK, "battery_percent", 95.0, "Li Wei", AS_OF, "Only the best"), catalogue())

    def come_back(self) -> None:
        """What the system tells when somebody turns to the window again."""
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)

    def findings(self, desk: Desk) -> list[str]:
        return [one.rule.name for one in desk.reports[self.PACK].findings]

    def test_they_are_followed_when_somebody_comes_back_to_the_window(self, sample_desk: Desk, qtbot: QtBot) -> None:
        self.set_elsewhere()
        with qtbot.waitSignals([sample_desk.library_changed, sample_desk.reports_changed], timeout=CHECKED_MS):
            self.come_back()
            assert not sample_desk.is_checked(), "what is shown is by other limits"
        assert self.findings(sample_desk) == ["battery-below-minimum"]

    def test_they_are_followed_before_an_export(self, sample_desk: Desk, qtbot: QtBot) -> None:
        self.set_elsewhere()
        with qtbot.waitSignals([sample_desk.library_changed, sample_desk.reports_changed], timeout=CHECKED_MS):
            sample_desk.check_again()
        assert self.findings(sample_desk) == ["battery-below-minimum"]

    def test_a_damaged_file_is_told_once(self, sample_desk: Desk, qtbot: QtBot) -> None:
        own_limits_file().parent.mkdir(parents=True, exist_ok=True)
        own_limits_file().write_text("{", encoding="utf-8")
        with qtbot.waitSignal(sample_desk.library_changed):
            self.come_back()
        assert sample_desk.library.limit_problems
        with qtbot.assertNotEmitted(sample_desk.library_changed):
            self.come_back()

    def test_a_folder_that_is_gone_is_told(
        self, sample_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("LISTING_STUDIO_DATA", "not/absolute")
        with qtbot.waitSignal(sample_desk.failed) as told:
            self.come_back()
        assert "not/absolute" in str(told.args[0])

    def test_where_nothing_changed_nothing_happens(self, sample_desk: Desk, qtbot: QtBot) -> None:
        with qtbot.assertNotEmitted(sample_desk.library_changed), qtbot.assertNotEmitted(sample_desk.dossier_changed):
            self.come_back()
        assert sample_desk.is_checked()

    def test_a_closed_desk_follows_nothing(self, qtbot: QtBot, tmp_path: Path) -> None:
        desk = new_desk(tmp_path / "closed")
        desk.close()
        self.set_elsewhere()
        with qtbot.assertNotEmitted(desk.library_changed):
            self.come_back()
