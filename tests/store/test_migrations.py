"""The tables are made and changed as a whole, only when that is due, and never in a database of somebody else."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from listing_studio import resources
from listing_studio.domain.identity import Identity
from listing_studio.errors import InputProblem
from listing_studio.store import migrations
from listing_studio.store.engine import Database
from listing_studio.store.migrations import FORM
from listing_studio.store.tables import metadata
from listing_studio.store.workspace import DATABASE, Workspace


def ask(folder: Path, *statements: str) -> list[object]:
    """What SQLite itself answers to the last statement, past the store."""
    with closing(sqlite3.connect(folder / DATABASE)) as connection, connection:
        for statement in statements:
            answer = connection.execute(statement).fetchall()
    return [value for (value,) in answer]


def test_migrations_make_the_tables_that_the_program_uses(workspace: Workspace) -> None:
    with workspace._database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_the_form_is_that_of_the_latest_migration(folder: Path, workspace: Workspace) -> None:
    scripts = ScriptDirectory(str(resources.path("migrations")))
    assert scripts.get_current_head() == f"{FORM:04}"
    assert ask(folder, "PRAGMA user_version") == [FORM]


def test_a_newer_form_is_refused_and_left_alone(folder: Path) -> None:
    Workspace.open(folder).close()
    ask(folder, f"PRAGMA user_version = {FORM + 1}")
    before = (folder / DATABASE).read_bytes()
    with pytest.raises(InputProblem, match="newer release") as caught:
        Workspace.open(folder)
    assert f"Its form is {FORM + 1}, and this release knows forms up to {FORM}." in str(caught.value)
    assert caught.value.where == str(folder / DATABASE)
    assert (folder / DATABASE).read_bytes() == before


def test_a_database_of_another_program_is_refused_and_left_alone(folder: Path) -> None:
    folder.mkdir(parents=True)
    ask(folder, "CREATE TABLE seller (theirs)")
    before = (folder / DATABASE).read_bytes()
    with pytest.raises(InputProblem, match="another program"):
        Workspace.open(folder)
    assert (folder / DATABASE).read_bytes() == before


def test_a_migration_that_fails_leaves_nothing_and_can_be_repeated(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = Path(shutil.copytree(resources.path("migrations"), tmp_path / "migrations"))
    with (broken / "versions" / "form_0001.py").open("a") as file:
        file.write("    raise KeyboardInterrupt\n")
    with monkeypatch.context() as patched:
        patched.setattr(resources, "path", lambda *_: broken)
        with pytest.raises(KeyboardInterrupt):
            Workspace.open(folder)
    assert ask(folder, "SELECT name FROM sqlite_master") == []
    assert ask(folder, "PRAGMA user_version") == [0]
    with Workspace.open(folder) as workspace:
        assert workspace.dossiers.rows() == ()


def test_photos_of_an_older_workspace_are_found_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sha256, own, stock = "a" * 64, {"source": "own_unit"}, {"source": "stock"}
    photos = [
        {"id": "p1", "file": "a", "sha256": sha256, **own},
        {"id": "p2", "file": "b", "sha256": "b" * 64, **stock},
    ]
    document = json.dumps({"unit": {"photos": [*photos, {"id": "p3", "file": "c"}]}})
    facts = json.dumps({"perceptual_hash": "f" * 16})
    with monkeypatch.context() as older:
        older.setattr(migrations, "FORM", 1)
        folder.mkdir(parents=True)
        database = Database(folder / DATABASE)
        migrations.bring_up_to_date(database)
        database.close()
    ask(
        folder,
        "INSERT INTO dossier VALUES ('d', 1, 2, '', '', 0, 'A-1', NULL, NULL, NULL, NULL)",
        f"INSERT INTO dossier_revision VALUES ('d', 1, '', '', '{document}')",
        "INSERT INTO dossier_revision VALUES ('d', 2, '', '', '{\"unit\": {\"photos\": []}}')",
        f"INSERT INTO photo_facts VALUES ('{sha256}', 1, '{facts}')",
    )
    with Workspace.open(folder) as workspace:
        (use,) = workspace.photo_uses.of_files("", Identity(), [sha256, "b" * 64])
        assert (use.dossier, use.perceptual_hash) == ("A-1", -1)
        assert workspace.likenesses.since(0)[1] == [-1]


def test_a_current_database_opens_without_alembic(folder: Path) -> None:
    """Alembic takes longer to import than everything else: it would be felt at every start."""
    Workspace.open(folder).close()
    script = (
        "import sys; from pathlib import Path; from listing_studio.store import saved; alone = set(sys.modules);"
        "from listing_studio.store.workspace import Workspace; Workspace.open(Path(sys.argv[1])).close();"
        "print('sqlalchemy' in alone, 'sqlalchemy' in sys.modules, 'alembic' in sys.modules)"
    )
    command = [sys.executable, "-c", script, str(folder)]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    assert result.stdout.split() == ["False", "True", "False"]
