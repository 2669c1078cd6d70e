"""A commit outlives a killed program, readers and writers do not disturb each other, and refusals are explained."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError

from listing_studio.domain.dossier import Dossier
from listing_studio.errors import OutputProblem
from listing_studio.store import engine
from listing_studio.store.engine import Database
from listing_studio.store.workspace import DATABASE, Workspace

_SAVE_FOR_EVER = """
import sys
from pathlib import Path
from listing_studio.store.workspace import Workspace
workspace = Workspace.open(Path(sys.argv[1]))
[row] = workspace.dossiers.rows()
dossier = workspace.dossiers.load(row.id)
while True:
    text = f"text of {dossier.revision + 1} " + "x" * 400
    dossier = workspace.dossiers.save(
        row.id, dossier.model_copy(update={"reference": text}), dossier.revision, "edit"
    )
    print(dossier.revision, flush=True)
"""


def killed_while_saving(folder: Path, *, after: int) -> int:
    """Start a program that saves without end, kill it after so many saves; returns the last it told of."""
    command = [sys.executable, "-c", _SAVE_FOR_EVER, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        told = [program.stdout.readline() for _ in range(after)]
        program.kill()
        told += program.stdout.readlines()
    assert program.returncode == -signal.SIGKILL
    return max(int(line) for line in told if line.endswith("\n"))


def test_what_was_saved_outlives_a_killed_program(folder: Path) -> None:
    with Workspace.open(folder) as workspace:
        id = workspace.dossiers.create(Dossier(), "new")
    for saves in (1, 20):
        told = killed_while_saving(folder, after=saves)
        with Workspace.open(folder) as workspace:
            found = workspace.dossiers.load(id)
            assert found.revision in (told, told + 1)  # the last may be saved and not told any more
            assert found.reference == f"text of {found.revision} " + "x" * 400
            assert len(workspace.dossiers.history(id).undo) == found.revision - 1
            with workspace._database.reading() as connection:
                assert connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() == ["ok"]


def test_a_block_that_fails_changes_nothing(workspace: Workspace) -> None:
    id = workspace.dossiers.create(Dossier(reference="A"), "new")
    with suppress(KeyboardInterrupt), workspace._database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM dossier_revision")
        raise KeyboardInterrupt
    assert workspace.dossiers.load(id).reference == "A"


def test_readers_see_the_last_commit_while_another_thread_writes(workspace: Workspace) -> None:
    id = workspace.dossiers.create(Dossier(reference="A"), "new")
    seen: list[str | None] = []
    reader = Thread(target=lambda: seen.append(workspace.dossiers.load(id).reference))
    with workspace._database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM dossier_revision")
        reader.start()
        reader.join()
        seen.append(workspace.dossiers.load(id).reference)
    assert seen == ["A", "A"]


def test_readers_cannot_write(workspace: Workspace) -> None:
    with pytest.raises(OutputProblem, match="read-only"), workspace._database.reading() as connection:
        connection.exec_driver_sql("DELETE FROM dossier")


def test_commits_are_made_for_a_power_cut(workspace: Workspace) -> None:
    """A power cut itself cannot be tried here: this holds the settings that SQLite documents for it."""
    with workspace._database.writing() as connection:
        found = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert found == ["wal", 2, 1]


def test_rows_that_belong_to_no_dossier_are_refused(workspace: Workspace) -> None:
    with pytest.raises(IntegrityError), workspace._database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO dossier_revision VALUES ('none', 1, '', '', '')")


def test_a_lock_of_another_program_is_said_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 10)
    with Workspace.open(folder) as one, Workspace.open(folder) as other:
        id = one.dossiers.create(Dossier(reference="A"), "new")
        with one._database.writing(), pytest.raises(OutputProblem, match="Another program is using it"):
            other.dossiers.save(id, Dossier(reference="B"), 1, "edit")
        assert other.dossiers.save(id, Dossier(reference="B"), 1, "edit").revision == 2


def test_a_full_disk_is_said_so_and_changes_nothing(workspace: Workspace) -> None:
    id = workspace.dossiers.create(Dossier(reference="A"), "new")
    with workspace._database.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    large = Dossier(packs=("x" * 500,) * 100)
    with pytest.raises(OutputProblem, match="no space left"):
        workspace.dossiers.save(id, large, 1, "edit")
    assert workspace.dossiers.load(id).reference == "A"
    assert workspace.dossiers.history(id).undo == ()
    with workspace._database.writing() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    assert workspace.dossiers.save(id, large, 1, "edit").revision == 2


def test_a_fault_of_the_program_stays_a_fault(workspace: Workspace) -> None:
    with pytest.raises(OperationalError, match="no such table"), workspace._database.reading() as connection:
        connection.exec_driver_sql("SELECT * FROM missing")


def test_closing_leaves_one_file_that_holds_everything(folder: Path) -> None:
    with Workspace.open(folder) as workspace:
        id = workspace.dossiers.create(Dossier(reference="A"), "new")
        workspace.dossiers.load(id)
        reader = Thread(target=workspace.dossiers.rows)
        reader.start()
        reader.join()
    assert [path.name for path in folder.iterdir()] == [DATABASE]
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        assert connection.execute("SELECT reference FROM dossier").fetchall() == [("A",)]


def test_a_database_can_lie_under_any_name(tmp_path: Path) -> None:
    for name in ("a?mode=memory#b%20.db", "file:x", ":memory:", "空 格 🔋"):
        database = Database(tmp_path / name)
        with database.writing() as connection:
            connection.exec_driver_sql("CREATE TABLE t (x)")
        database.close()
    assert len(list(tmp_path.iterdir())) == 4
