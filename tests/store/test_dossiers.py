"""Every edit is a revision that stays, undo and redo find it again, and a stale edit is refused."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from listing_studio.domain.condition import Battery, Condition
from listing_studio.domain.defects import Defect, Pin
from listing_studio.domain.dossier import Dossier, Unit
from listing_studio.domain.identity import Identity
from listing_studio.domain.money import Money
from listing_studio.domain.offer import Offer
from listing_studio.domain.photos import Photo
from listing_studio.errors import InputProblem, OutputProblem
from listing_studio.store.saved import History, StaleRevision
from listing_studio.store.workspace import DATABASE, Workspace

RICH = Dossier(
    reference="A-7 电池 🔋",
    packs=("amazon_renewed_us", "jd_used"),
    unit=Unit(
        identity=Identity(brand="Apple", model="iPhone 13", serial="F2L-X 01", has_screen=True, has_battery=False),
        condition=Condition(no_defects_found=False),
        battery=Battery(health_percent=Decimal("91.5")),
        defects=(Defect(id="d1", size_mm=Decimal("0.30"), pins=(Pin(photo="p1", x=0.1, y=2 / 3),)),),
        photos=(Photo(id="p1", file="正面 1.jpg", sha256="0" * 64),),
    ),
    offers=(Offer(pack="jd_used", price=Money(amount=Decimal("1234567890.10"), currency="CNY")),),
)


def named(reference: str | None, **identity: str) -> Dossier:
    return Dossier(reference=reference, unit=Unit(identity=Identity.model_validate(identity)))


def edited(workspace: Workspace, *references: str) -> str:
    """A dossier that was created under the first reference and renamed to each of the others."""
    id = workspace.dossiers.create(named(references[0]), f"to {references[0]}")
    for based_on, reference in enumerate(references[1:], start=1):
        workspace.dossiers.save(id, named(reference), based_on, f"to {reference}")
    return id


def rows_of(folder: Path, statement: str, *values: str) -> list[tuple[Any, ...]]:
    """What SQLite itself answers, past the store."""
    with closing(sqlite3.connect(folder / DATABASE)) as connection, connection:
        return connection.execute(statement, values).fetchall()


class TestSaving:
    def test_a_dossier_comes_back_as_it_was(self, workspace: Workspace) -> None:
        id = workspace.dossiers.create(RICH, "new")
        loaded = workspace.dossiers.load(id)
        assert loaded == RICH.model_copy(update={"revision": 1})
        assert str(loaded.unit.defects[0].size_mm) == "0.30"
        assert loaded.offers[0].price is not None
        assert str(loaded.offers[0].price.amount) == "1234567890.10"

    def test_it_comes_back_after_reopening(self, folder: Path, workspace: Workspace) -> None:
        id = workspace.dossiers.create(RICH, "new")
        saved = workspace.dossiers.save(id, RICH.model_copy(update={"reference": "B"}), 1, "reference")
        workspace.close()
        with Workspace.open(folder) as again:
            assert saved.revision == 2
            assert again.dossiers.load(id) == saved

    def test_what_is_not_stated_is_not_written(self, folder: Path, workspace: Workspace) -> None:
        workspace.dossiers.create(Dossier(), "new")
        [(document,)] = rows_of(folder, "SELECT document FROM dossier_revision")
        assert "null" not in document
        assert '"schema_version":1' in document

    @pytest.mark.parametrize("act", ["load", "history", "archive", "restore"])
    def test_an_unknown_id_is_said_so(self, workspace: Workspace, act: str) -> None:
        with pytest.raises(InputProblem, match="no-such-id: There is no such dossier"):
            getattr(workspace.dossiers, act)("no-such-id")

    def test_an_unknown_id_is_not_made_by_saving(self, workspace: Workspace) -> None:
        with pytest.raises(InputProblem, match="no-such-id"):
            workspace.dossiers.save("no-such-id", Dossier(), 1, "edit")
        assert workspace.dossiers.rows() == ()

    def test_a_document_that_makes_no_sense_is_an_error_and_harms_no_other(
        self, folder: Path, workspace: Workspace
    ) -> None:
        sound, damaged = edited(workspace, "sound"), edited(workspace, "damaged")
        change = "UPDATE dossier_revision SET document = replace(document, '\"schema_version\":1', ?)"
        rows_of(folder, f"{change} WHERE dossier_id = ?", '"schema_version":2', damaged)
        with pytest.raises(OutputProblem, match=f"dossier {damaged}: What was saved cannot be read"):
            workspace.dossiers.load(damaged)
        assert workspace.dossiers.load(sound).reference == "sound"
        assert {row.id for row in workspace.dossiers.rows()} == {sound, damaged}


class TestHistory:
    def test_undo_and_redo_lead_through_every_edit_also_after_reopening(
        self, folder: Path, workspace: Workspace
    ) -> None:
        id = edited(workspace, "A", "B", "C")
        undone = workspace.dossiers.undo(id, 3)
        assert undone == named("B").model_copy(update={"revision": 2})
        workspace.close()
        with Workspace.open(folder) as again:
            assert again.dossiers.load(id) == undone
            assert again.dossiers.history(id) == History(undo=("to B",), redo=("to C",))
            assert again.dossiers.undo(id, 2) == named("A").model_copy(update={"revision": 1})
            assert again.dossiers.history(id) == History(undo=(), redo=("to B", "to C"))
            assert again.dossiers.undo(id, 1) is None
            assert again.dossiers.redo(id, 1) == undone
            assert again.dossiers.redo(id, 2) == named("C").model_copy(update={"revision": 3})
            assert again.dossiers.redo(id, 3) is None
            assert again.dossiers.history(id) == History(undo=("to C", "to B"), redo=())

    def test_saving_after_undo_drops_what_was_undone_and_its_number(self, workspace: Workspace) -> None:
        id = edited(workspace, "A", "B", "C")
        workspace.dossiers.undo(id, 3)
        assert workspace.dossiers.save(id, named("D"), 2, "to D").revision == 4
        assert workspace.dossiers.history(id) == History(undo=("to D", "to B"), redo=())
        assert workspace.dossiers.redo(id, 4) is None
        assert workspace.dossiers.undo(id, 4) == named("B").model_copy(update={"revision": 2})

    def test_undo_and_redo_write_no_document(self, folder: Path, workspace: Workspace) -> None:
        id = edited(workspace, "A", "B")
        workspace.dossiers.undo(id, 2)
        workspace.dossiers.redo(id, 1)
        assert rows_of(folder, "SELECT revision FROM dossier_revision") == [(1,), (2,)]

    def test_the_queue_shows_the_revision_that_undo_led_to(self, workspace: Workspace) -> None:
        id = edited(workspace, "A", "B")
        workspace.dossiers.undo(id, 2)
        [row] = workspace.dossiers.rows()
        assert (row.reference, row.revision) == ("A", 1)

    def test_dossiers_do_not_share_a_history(self, workspace: Workspace) -> None:
        one, other = edited(workspace, "A", "B", "C"), edited(workspace, "X", "Y")
        workspace.dossiers.undo(one, 3)
        workspace.dossiers.save(one, named("D"), 2, "to D")
        assert workspace.dossiers.history(other) == History(undo=("to Y",), redo=())
        assert workspace.dossiers.undo(other, 2) == named("X").model_copy(update={"revision": 1})


@dataclass
class Model:
    """A dossier as a list of revisions and a place in it; ``given`` is every content a number ever stood for."""

    kept: list[Dossier]
    place: int = 0
    given: dict[int, str | None] = field(default_factory=dict)

    @property
    def now(self) -> Dossier:
        return self.kept[self.place]

    def save(self, saved: Dossier) -> None:
        assert saved.revision not in self.given
        self.kept[self.place + 1 :] = [saved]
        self.place += 1
        self.given[saved.revision] = saved.reference


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(st.sampled_from(["save", "save", "undo", "redo"]), max_size=20))
def test_any_mixture_of_acts_keeps_number_and_content_together(workspace: Workspace, acts: list[str]) -> None:
    id = workspace.dossiers.create(named("0"), "new")
    model = Model([workspace.dossiers.load(id)], given={1: "0"})
    for turn, act in enumerate(acts, start=1):
        based_on = model.now.revision
        if act == "save":
            model.save(workspace.dossiers.save(id, named(f"{turn}"), based_on, f"{turn}"))
            continue
        place = model.place + (1 if act == "redo" else -1)
        found = getattr(workspace.dossiers, act)(id, based_on)
        assert found == (model.kept[place] if 0 <= place < len(model.kept) else None)
        model.place = place if found else model.place
        assert workspace.dossiers.load(id) == model.now
    history = workspace.dossiers.history(id)
    assert (len(history.undo), len(history.redo)) == (model.place, len(model.kept) - model.place - 1)


class TestStale:
    def test_a_stale_edit_is_refused_with_both_versions(self, workspace: Workspace) -> None:
        id = edited(workspace, "A", "theirs")
        with pytest.raises(StaleRevision) as caught:
            workspace.dossiers.save(id, named("mine"), 1, "to mine")
        assert caught.value.mine == named("mine")
        assert caught.value.theirs == named("theirs").model_copy(update={"revision": 2})
        assert "based on revision 1, the current one is 2" in str(caught.value)
        assert workspace.dossiers.load(id).reference == "theirs"
        assert workspace.dossiers.history(id).undo == ("to theirs",)

    def test_an_edit_of_what_was_undone_elsewhere_is_stale(self, workspace: Workspace) -> None:
        id = edited(workspace, "A", "B")
        workspace.dossiers.undo(id, 2)
        with pytest.raises(StaleRevision):
            workspace.dossiers.save(id, named("C"), 2, "to C")
        assert workspace.dossiers.history(id).redo == ("to B",)

    @pytest.mark.parametrize("act", ["undo", "redo"])
    def test_stale_undo_and_redo_are_refused(self, workspace: Workspace, act: str) -> None:
        id = edited(workspace, "A", "B", "C")
        workspace.dossiers.undo(id, 3)
        with pytest.raises(StaleRevision) as caught:
            getattr(workspace.dossiers, act)(id, 3)
        assert caught.value.mine is None
        assert workspace.dossiers.load(id).revision == 2

    def test_no_edit_of_several_programs_is_lost(self, folder: Path, workspace: Workspace) -> None:
        """Each adds its names one by one, looking again whenever it was too late."""
        id = workspace.dossiers.create(Dossier(), "new")

        def add(name: str) -> None:
            with Workspace.open(folder) as own:
                for turn in range(10):
                    append(own, id, f"{name}{turn}")

        run_all([lambda name=name: add(name) for name in "abc"])  # type: ignore[misc]
        packs = workspace.dossiers.load(id).packs
        assert sorted(packs) == sorted(f"{name}{turn}" for name in "abc" for turn in range(10))
        assert workspace.dossiers.load(id).revision == 31


def append(workspace: Workspace, id: str, pack: str) -> None:
    while True:
        now = workspace.dossiers.load(id)
        try:
            workspace.dossiers.save(id, now.model_copy(update={"packs": (*now.packs, pack)}), now.revision, pack)
            return
        except StaleRevision:
            continue


def run_all(calls: list[Callable[[], None]]) -> None:
    threads = [Thread(target=call) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


class TestQueue:
    def test_rows_say_what_the_queue_shows_latest_created_first(self, workspace: Workspace) -> None:
        before = datetime.now(UTC)
        first = workspace.dossiers.create(named("A-1", brand="Apple", model="iPhone 13"), "new")
        second = workspace.dossiers.create(named(None, model="X"), "new")
        third = workspace.dossiers.create(Dossier(), "new")
        workspace.dossiers.save(first, named("A-2", brand="Apple", model="iPhone 13"), 1, "reference")
        rows = workspace.dossiers.rows()
        assert [(row.id, row.reference, row.title, row.revision) for row in rows] == [
            (third, None, None, 1),
            (second, None, "X", 1),
            (first, "A-2", "Apple iPhone 13", 2),
        ]
        assert all(before <= row.saved_at <= datetime.now(UTC) for row in rows)

    def test_ten_thousand_rows_are_one_query_that_reads_no_document(self, workspace: Workspace) -> None:
        id = workspace.dossiers.create(Dossier(), "new")
        columns = "revision, last_revision, created_at, saved_at, archived"
        with workspace._database.writing() as connection:
            connection.exec_driver_sql(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9999)"
                f" INSERT INTO dossier (id, {columns}) SELECT 'n' || i, {columns} FROM dossier, n"
            )
        asked: list[str] = []
        event.listen(workspace._database._reader, "before_cursor_execute", lambda *given: asked.append(given[2]))
        rows = workspace.dossiers.rows()
        assert len({row.id for row in rows}) == 10_000
        assert id in {row.id for row in rows}
        assert len([query for query in asked if query.startswith("SELECT")]) == 1
        assert not any("dossier_revision" in query for query in asked)

    def test_an_archived_dossier_leaves_the_queue_and_can_be_restored(self, workspace: Workspace) -> None:
        id, other = edited(workspace, "A", "B"), edited(workspace, "X")
        workspace.dossiers.archive(id)
        assert [row.id for row in workspace.dossiers.rows()] == [other]
        assert [row.id for row in workspace.dossiers.rows(archived=True)] == [id]
        assert workspace.dossiers.load(id).reference == "B"
        workspace.dossiers.restore(id)
        assert [row.id for row in workspace.dossiers.rows()] == [other, id]
        assert workspace.dossiers.history(id).undo == ("to B",)


class TestSameNumbers:
    def test_same_numbers_are_found_however_they_are_written(self, workspace: Workspace) -> None:
        workspace.dossiers.create(named("serial", serial="f2lx-01"), "new")
        workspace.dossiers.create(named("imei", imei="35-209900-176148-1"), "new")
        workspace.dossiers.create(named("second", serial="other", imei2="352099001761481"), "new")
        workspace.dossiers.create(named(None, brand="Apple", imei="352099001761481"), "new")
        own = named("own", serial="F2L X01", imei2="352099001761481").unit.identity
        id = workspace.dossiers.create(named("own", serial="F2L X01", imei2="352099001761481"), "new")
        assert workspace.dossiers.same_numbers(id, own) == (("serial",), ("Apple", "imei", "second"))

    def test_numbers_that_nobody_stated_are_never_the_same(self, workspace: Workspace) -> None:
        workspace.dossiers.create(named("A"), "new")
        workspace.dossiers.create(named("B", serial="--"), "new")
        identity = Identity(serial="- -")
        assert workspace.dossiers.same_numbers("new", identity) == ((), ())
        assert workspace.dossiers.same_numbers("new", Identity()) == ((), ())

    def test_only_current_revisions_in_the_queue_count(self, workspace: Workspace) -> None:
        renumbered = workspace.dossiers.create(named("renumbered", serial="S1"), "new")
        workspace.dossiers.save(renumbered, named("renumbered", serial="S2"), 1, "serial")
        archived = workspace.dossiers.create(named("archived", serial="S1"), "new")
        workspace.dossiers.archive(archived)
        assert workspace.dossiers.same_numbers("", Identity(serial="S1")) == ((), ())
        workspace.dossiers.undo(renumbered, 2)
        workspace.dossiers.restore(archived)
        assert workspace.dossiers.same_numbers("", Identity(serial="S1")) == (("archived", "renumbered"), ())

    def test_the_indexes_are_used(self, workspace: Workspace) -> None:
        plans: list[str] = []

        def explain(
            connection: object, cursor: sqlite3.Cursor, query: str, values: tuple[str, ...], *_: object
        ) -> None:
            if query.startswith("SELECT"):
                plans.extend(row[3] for row in cursor.connection.execute(f"EXPLAIN QUERY PLAN {query}", values))

        event.listen(workspace._database._reader, "before_cursor_execute", explain)
        workspace.dossiers.same_numbers("", Identity(serial="S1", imei="1"))
        for index in ("ix_dossier_serial", "ix_dossier_imei", "ix_dossier_imei2"):
            assert any(f"{index} " in plan for plan in plans), plans
