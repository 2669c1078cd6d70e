"""What is done to units as a whole."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from listing_studio import resources
from listing_studio.domain.dossier import Dossier
from listing_studio.errors import UserError
from listing_studio.gui.desk import Desk
from listing_studio.gui.window.commands import Commands
from listing_studio.gui.window.info_bar import InfoBar


@pytest.fixture
def info(qtbot: QtBot) -> InfoBar:
    info = InfoBar()
    qtbot.addWidget(info)
    return info


@pytest.fixture
def commands(desk: Desk, info: InfoBar) -> Commands:
    return Commands(desk, info, info)


def test_the_sample_brings_its_seller_once(commands: Commands, desk: Desk, info: InfoBar) -> None:
    commands.open_sample("phone.json")
    assert desk.bench.dossier.reference == "SL-1042"
    assert desk.bench.seller.name == "Second Light Devices"
    assert "seller" in info.texts()
    desk.set_fact("seller.name", "My shop", "Set")
    commands.open_sample("phone.json")
    assert desk.bench.seller.name == "My shop"


def test_a_new_unit_states_nothing_and_is_for_the_same_packs(commands: Commands, desk: Desk) -> None:
    desk.do(lambda bench: bench.create(Dossier(packs=("jd_used",), reference="A"), "New"))
    commands.new_unit()
    assert desk.bench.dossier == Dossier(packs=("jd_used",), revision=1)


def test_what_is_archived_can_be_brought_back(commands: Commands, desk: Desk, info: InfoBar) -> None:
    desk.do(lambda bench: bench.create(Dossier(reference="A"), "New"))
    id = desk.bench.id
    commands.archive()
    assert desk.bench.id == ""
    assert desk.bench.rows() == ()
    assert info.texts() == {"archived": "A was archived."}
    info.findChildren(QPushButton)[0].click()
    assert desk.bench.id == id
    assert [row.reference for row in desk.bench.rows()] == ["A"]


def test_undo_and_redo_say_what(commands: Commands, desk: Desk, qtbot: QtBot) -> None:
    desk.do(lambda bench: bench.create(Dossier(), "New"))
    desk.set_fact("unit.identity.model", "Aster 7", "Set Model")
    with qtbot.waitSignal(commands.done) as undone:
        commands.undo()
    assert undone.args == ["Undone: Set Model"]
    assert desk.bench.dossier.unit.identity.model is None
    with qtbot.waitSignal(commands.done) as redone:
        commands.redo()
    assert redone.args == ["Redone: Set Model"]
    assert desk.bench.dossier.unit.identity.model == "Aster 7"


def test_with_nothing_to_undo_nothing_happens(commands: Commands, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(commands.done):
        commands.undo()
        commands.redo()


def test_a_file_that_cannot_be_read_changes_nothing(
    commands: Commands, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "单位 🚲.json"
    path.write_text(json.dumps({"schema_version": 1, "unit": {"batery": {}}}))
    with qtbot.waitSignal(desk.failed) as failed:
        assert not commands.import_unit(path)
    error: UserError = failed.args[0]
    assert "batery" in str(error)
    assert desk.bench.rows() == ()


def test_a_unit_file_from_anywhere_is_taken_in(commands: Commands, desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "从 手机"
    shutil.copytree(resources.path("samples"), folder)
    assert commands.import_unit(folder / "phone.json")
    assert len(desk.bench.originals()) == len(desk.bench.dossier.unit.photos)
    assert desk.bench.history().undo == ()
