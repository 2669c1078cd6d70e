"""A workspace opens where it can be trusted, says clearly where it cannot, and keeps the seller."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

import pytest

from listing_studio.domain.dossier import Dossier
from listing_studio.domain.seller import Approval, Seller
from listing_studio.errors import InputProblem, OutputProblem
from listing_studio.store import workspace as module
from listing_studio.store.workspace import DATABASE, Workspace

NOBODY = 65_534


@contextmanager
def without_privileges() -> Iterator[None]:
    """Let permissions count also where the tests run as root."""
    privileged = os.geteuid() == 0
    if privileged:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if privileged:
            os.seteuid(0)


@pytest.fixture
def open_place() -> Iterator[Path]:
    """A folder that everybody can reach, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)
        Path(name).chmod(0o755)


def overwrite(path: Path, *, start: int) -> None:
    """Let a disk fault destroy what follows a place in a file."""
    with path.open("r+b") as file:
        file.seek(start)
        file.write(b"\xa5" * (path.stat().st_size - start))


class TestOpen:
    def test_a_new_folder_is_made_for_its_owner_alone(self, folder: Path) -> None:
        Workspace.open(folder).close()
        assert folder.stat().st_mode & 0o777 == 0o700

    def test_a_folder_that_cannot_be_written_is_said_so(self, open_place: Path) -> None:
        open_place.chmod(0o555)
        with without_privileges():
            with pytest.raises(OutputProblem, match="does not let it be opened or made") as caught:
                Workspace.open(open_place)
            with pytest.raises(OutputProblem, match="permissions do not allow it"):
                Workspace.open(open_place / "new")
        assert caught.value.where == str(open_place / DATABASE)
        assert list(open_place.iterdir()) == []

    def test_a_workspace_that_became_read_only_is_said_so(self, open_place: Path) -> None:
        with Workspace.open(open_place) as workspace:
            workspace.dossiers.create(Dossier(), "new")
        (open_place / DATABASE).chmod(0o444)
        open_place.chmod(0o555)
        with without_privileges(), pytest.raises(OutputProblem, match=r"read-only|opened or made"):
            Workspace.open(open_place)

    def test_a_file_in_place_of_the_folder_is_said_so(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        with pytest.raises(OutputProblem, match="It exists already"):
            Workspace.open(tmp_path / "file")

    def test_a_folder_in_place_of_the_database_is_said_so(self, tmp_path: Path) -> None:
        (tmp_path / DATABASE).mkdir()
        with pytest.raises(OutputProblem, match="does not let it be opened or made"):
            Workspace.open(tmp_path)

    def test_a_network_file_system_is_refused_before_anything_is_made(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(module, "network_file_system", lambda _: "nfs4")
        with pytest.raises(InputProblem, match="network file system") as caught:
            Workspace.open(folder)
        assert "nfs4" in caught.value.why
        assert not folder.exists()


class TestDamage:
    def test_a_file_that_is_no_database_is_said_so_and_left_alone(self, tmp_path: Path) -> None:
        (tmp_path / DATABASE).write_bytes(b"no database at all" * 1_000)
        with pytest.raises(OutputProblem, match="damaged, or no database"):
            Workspace.open(tmp_path)
        assert (tmp_path / DATABASE).read_bytes() == b"no database at all" * 1_000

    def test_damage_inside_is_said_when_it_is_met(self, folder: Path) -> None:
        with Workspace.open(folder) as workspace:
            ids = [workspace.dossiers.create(Dossier(reference=f"{n}" * 100), "new") for n in range(100)]
        with closing(sqlite3.connect(folder / DATABASE)) as connection:
            (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'dossier'").fetchone()
            (page_size,) = connection.execute("PRAGMA page_size").fetchone()
        overwrite(folder / DATABASE, start=(root - 1) * page_size)
        with Workspace.open(folder) as workspace:
            with pytest.raises(OutputProblem, match="The file is damaged") as caught:
                workspace.dossiers.rows()
            with pytest.raises(OutputProblem, match="The file is damaged"):
                workspace.dossiers.save(ids[0], Dossier(), 1, "edit")
        assert caught.value.where == str(folder / DATABASE)
        assert "backup" in caught.value.remedy


class TestSeller:
    def test_of_a_new_seller_nothing_is_stated(self, workspace: Workspace) -> None:
        assert workspace.seller() == Seller()

    def test_the_seller_is_replaced_and_comes_back(self, folder: Path, workspace: Workspace) -> None:
        seller = Seller(name="二手 Shop", approvals=(Approval(id="a", approved=False, since=date(2026, 1, 31)),))
        workspace.save_seller(Seller(name="before", email="a@example.com"))
        workspace.save_seller(seller)
        workspace.close()
        with Workspace.open(folder) as again:
            assert again.seller() == seller

    def test_a_seller_that_makes_no_sense_is_an_error(self, workspace: Workspace) -> None:
        workspace.save_seller(Seller())
        with workspace._database.writing() as connection:
            connection.exec_driver_sql("""UPDATE seller SET document = '{"fax": 1}'""")
        with pytest.raises(OutputProblem, match="seller: What was saved cannot be read"):
            workspace.seller()
