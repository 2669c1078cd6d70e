"""A desk on a workspace of its own, empty or with a sample, and simple pages to stand in for the real ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from listing_studio import resources
from listing_studio.catalogue.loading import catalogue
from listing_studio.domain.photos import PhotoFacts
from listing_studio.gui.desk import Desk
from listing_studio.packs.library import library
from listing_studio.photos.measure import measure_all
from listing_studio.store.workspace import Workspace
from listing_studio.workflow.unit_file import read_seller
from listing_studio.workflow.workbench import Workbench

if TYPE_CHECKING:
    OpenSample = Callable[[str], Desk]

HERE = Path(__file__).parent
CHECKED_MS = 20_000
"""How long a first check may take on a busy machine."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Lets pass what the offscreen platform says of every window and popup: that it is none of a real screen."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("^This plugin does not support "))


@pytest.fixture(scope="session")
def measured_photos() -> Mapping[str, PhotoFacts]:
    """What is measured on the photos of the samples, once for all tests."""
    paths = sorted(resources.path("samples").glob("photos*/*.jpg"))
    by_path = {str(path): path for path in paths}
    found = measure_all(by_path, known=lambda _key: None, cancelled=lambda: False)
    return {facts.sha256: facts for _, facts in found if facts.sha256 is not None}


@pytest.fixture
def bench(tmp_path: Path, as_of: date) -> Workbench:
    """A workbench on an empty workspace."""
    return Workbench(Workspace.open(tmp_path / "workspace"), catalogue(), lambda: as_of)


@pytest.fixture
def desk(qtbot: QtBot, bench: Workbench) -> Iterator[Desk]:
    """A desk in English on an empty workspace."""
    desk = Desk(bench, catalogue(), library(), "en")
    yield desk
    desk.close()


@pytest.fixture
def open_sample(qtbot: QtBot, desk: Desk, measured_photos: Mapping[str, PhotoFacts]) -> OpenSample:
    """Opens a sample by its file name, with its seller, and waits until it is checked."""

    def opened(name: str) -> Desk:
        desk.bench.keep_measured(measured_photos)
        desk.do(lambda bench: bench.set_seller(read_seller(resources.path("samples", "seller.json"), desk.catalogue)))
        with qtbot.waitSignal(desk.reports_changed, timeout=CHECKED_MS):
            desk.do(lambda bench: bench.import_unit(resources.path("samples", name), "Import"))
        return desk

    return opened


@pytest.fixture
def sample_desk(open_sample: OpenSample) -> Desk:
    """A desk with the complete sample open and checked."""
    return open_sample("phone.json")
