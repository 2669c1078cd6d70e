"""A desk on a workspace of its own, empty or with a sample, and one that tests share which only look."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listing_studio import resources
from listing_studio.catalogue.loading import catalogue
from listing_studio.domain.photos import PhotoFacts
from listing_studio.gui import checker as checker_module
from listing_studio.gui import desk as desk_module
from listing_studio.gui.cycles import collect_due
from listing_studio.gui.desk import Desk
from listing_studio.gui.threads import Threads
from listing_studio.packs.library import library
from listing_studio.photos.decoding.decoder_pool import Decoders, decoders
from listing_studio.photos.measure import measure_all
from listing_studio.store.workspace import Workspace
from listing_studio.workflow.checking import Checking
from listing_studio.workflow.elsewhere import Elsewheres
from listing_studio.workflow.unit_file import read_seller
from listing_studio.workflow.workbench import Workbench

OpenSample = Callable[[str], Desk]
Edit = Callable[[str, object], None]

HERE = Path(__file__).parent
AS_OF = date(2026, 11, 20)
CHECKED_MS = 20_000
"""How long a first check may take on a busy machine."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Lets pass what the offscreen platform says of every window and popup: that it is none of a real screen."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("^This plugin does not support "))


@pytest.fixture(autouse=True)
def cycles_stay_here(qapp: QApplication) -> Iterator[None]:
    """As in the program itself: no check in the background destroys the widgets of an earlier test."""
    gc.disable()
    yield
    collect_due()


@pytest.fixture(scope="session", autouse=True)
def decoders_stay() -> Iterator[None]:
    """A desk that closes ends the processes that decode, and starting them takes longer than most tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(desk_module, "decoders", Decoders)
        yield
    decoders().end()
    Threads.end_all()


@pytest.fixture(scope="session", autouse=True)
def samples_are_judged_once(
    measured_photos: Mapping[str, PhotoFacts], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """A desk begins with what was said of the sample: its first check judges only what is different there.

    What is judged from nothing is proven where checks are tested, and by the programs that the tests start.
    """
    known = Checking(catalogue())
    with Workspace.open(tmp_path_factory.mktemp("judged")) as workspace:
        bench = Workbench(workspace, catalogue(), lambda: AS_OF)
        bench.keep_measured(measured_photos)
        bench.set_seller(read_seller(resources.path("samples", "seller.json"), catalogue()))
        bench.import_unit(resources.path("samples", "phone.json"), "Import")
        subject = Elsewheres(workspace).joined(bench.id, bench.subject())
    known.check(subject, [library().packs[id] for id in subject.dossier.packs])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checker_module, "Checking", lambda _catalogue: known.fork())
        yield


def new_desk(folder: Path) -> Desk:
    """A desk in English on an empty workspace."""
    return Desk(Workbench(Workspace.open(folder), catalogue(), lambda: AS_OF), catalogue(), library(), "en")


def take_in(desk: Desk, name: str, measured: Mapping[str, PhotoFacts]) -> None:
    """Opens a sample with its seller, its photos measured."""
    seller = "seller_applicant.json" if name == "application.json" else "seller.json"
    desk.do(lambda bench: bench.keep_measured(measured))
    desk.do(lambda bench: bench.set_seller(read_seller(resources.path("samples", seller), desk.catalogue)))
    desk.do(lambda bench: bench.import_unit(resources.path("samples", name), "Import"))


@pytest.fixture(scope="session")
def measured_photos() -> Mapping[str, PhotoFacts]:
    """What is measured on the photos of the samples, once for all tests."""
    paths = {str(path): path for path in resources.path("samples").glob("photos*/*")}
    found = measure_all(paths, known=lambda _key: None, cancelled=lambda: False)
    return {facts.sha256: facts for _, facts in found if facts.sha256 is not None}


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A desk on an empty workspace."""
    desk = new_desk(tmp_path / "workspace")
    yield desk
    desk.close()


@pytest.fixture
def open_sample(qtbot: QtBot, desk: Desk, measured_photos: Mapping[str, PhotoFacts]) -> OpenSample:
    """Opens a sample by its file name and waits until it is checked."""

    def opened(name: str) -> Desk:
        with qtbot.waitSignal(desk.reports_changed, timeout=CHECKED_MS):
            take_in(desk, name, measured_photos)
        return desk

    return opened


@pytest.fixture
def sample_desk(open_sample: OpenSample) -> Desk:
    """A desk with the complete sample open and checked."""
    return open_sample("phone.json")


@pytest.fixture
def edit(qtbot: QtBot, sample_desk: Desk) -> Edit:
    """States a fact of the sample and waits for the check."""

    def stated(path: str, value: object) -> None:
        with qtbot.waitSignal(sample_desk.reports_changed, timeout=CHECKED_MS):
            sample_desk.set_fact(path, value, "Set")

    return stated


@pytest.fixture(scope="session")
def look_at(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, measured_photos: Mapping[str, PhotoFacts]
) -> Iterator[OpenSample]:
    """Desks that are made and checked once, by the sample on them: to look at, never to edit."""
    desks: dict[str, Desk] = {}

    def looked_at(name: str) -> Desk:
        if name not in desks:
            desk = new_desk(tmp_path_factory.mktemp("shared"))
            take_in(desk, name, measured_photos)
            desk.reports = Checking(catalogue()).check(desk.bench.subject(), desk.packs())
            qapp.applicationStateChanged.disconnect(desk._on_application_state)  # another test may set limits
            desks[name] = desk
        return desks[name]

    yield looked_at
    for desk in desks.values():
        desk.close()
