"""The dossiers of a workspace: every edit is a revision that outlives the program, undo and redo move a cursor.

Saving after an undo drops what could have been redone. Every change states the revision it is based on, and is
refused with ``StaleRevision`` when that is not the current one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, insert, or_, select, update

from listing_studio.domain.dossier import Dossier
from listing_studio.domain.identity import Identity
from listing_studio.store import photo_uses, revisions
from listing_studio.store.engine import Database
from listing_studio.store.saved import DossierRow, History, StaleRevision
from listing_studio.store.tables import NAME, comparable, dossiers, utc_now


class Dossiers:
    """Reads from any thread, changes from one (see ``engine``). An id that no dossier has is an InputProblem."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def create(self, dossier: Dossier, label: str) -> str:
        """Save a new dossier as revision 1; returns its id."""
        id = uuid4().hex
        first = dossier.model_copy(update={"revision": 1})
        row = {"id": id, "last_revision": 1, "created_at": utc_now(), "archived": False, **_head(first)}
        with self._database.writing() as connection:
            connection.execute(insert(dossiers).values(**row))
            revisions.add(connection, id, first, label)
            photo_uses.keep(connection, id, first.unit.photos)
        return id

    def load(self, id: str) -> Dossier:
        """The current revision. Raises OutputProblem when what was saved cannot be read."""
        current = select(dossiers.c.revision).where(dossiers.c.id == id).scalar_subquery()
        with self._database.reading() as connection:
            return revisions.read(connection, id, current)

    def rows(self, *, archived: bool = False) -> tuple[DossierRow, ...]:
        """The queue or the archive, latest created first; reads no document."""
        columns = dossiers.c
        found = select(columns.id, columns.reference, columns.title, columns.revision, columns.saved_at, columns.kind)
        ordered = found.where(columns.archived == archived).order_by(columns.created_at.desc(), columns.id)
        with self._database.reading() as connection:
            rows = connection.execute(ordered).all()
        return tuple(
            DossierRow(id, reference, title, revision, datetime.fromisoformat(saved_at), kind)
            for id, reference, title, revision, saved_at, kind in rows
        )

    def save(self, id: str, dossier: Dossier, based_on: int, label: str) -> Dossier:
        """Save an edit; returns the dossier under its new revision number. ``label`` says what was edited."""
        with self._database.writing() as connection:
            last = _claim(connection, id, based_on, mine=dossier)
            saved = dossier.model_copy(update={"revision": last + 1})
            revisions.drop_after(connection, id, based_on)
            revisions.add(connection, id, saved, label)
            _update(connection, id, last_revision=saved.revision, **_head(saved))
            photo_uses.keep(connection, id, saved.unit.photos)
        return saved

    def undo(self, id: str, based_on: int) -> Dossier | None:
        """Go back to the revision before; None when there is none."""
        return self._move(id, based_on, revisions.before)

    def redo(self, id: str, based_on: int) -> Dossier | None:
        """Go forward to the revision that was undone last; None when there is none."""
        return self._move(id, based_on, revisions.after)

    def history(self, id: str) -> History:
        """What undo and redo would do next, and then."""
        with self._database.reading() as connection:
            cursor = connection.scalar(select(dossiers.c.revision).where(dossiers.c.id == id))
            steps = revisions.labels(connection, id)
        if cursor is None:
            raise revisions.unknown(id)
        done = [label for number, label in steps if number <= cursor]
        undone = [label for number, label in steps if number > cursor]
        return History(undo=tuple(reversed(done[1:])), redo=tuple(undone))

    def archive(self, id: str) -> None:
        """Take a dossier out of the queue; nothing of it is lost."""
        self._set_archived(id, True)

    def restore(self, id: str) -> None:
        """Put an archived dossier back into the queue."""
        self._set_archived(id, False)

    def same_numbers(self, id: str, identity: Identity) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Names of the other units for sale in the queue with the same serial, and with an IMEI in common.

        A name is the reference, else the title, else the id. Case, spaces and signs in numbers do not count.
        """
        serials = _numbers(identity.serial)
        imeis = _numbers(identity.imei, identity.imei2)
        with self._database.reading() as connection:
            same_serial = _names(connection, id, dossiers.c.serial.in_(serials))
            same_imei = _names(connection, id, or_(dossiers.c.imei.in_(imeis), dossiers.c.imei2.in_(imeis)))
        return same_serial, same_imei

    def with_numbers(self, id: str, numbers: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Names of other dossiers, in the queue or the archive, by the number they have as serial number or IMEI."""
        wanted = {known: number for number in numbers if (known := comparable(number))}
        columns = dossiers.c
        held = (columns.serial, columns.imei, columns.imei2)
        found: dict[str, list[str]] = {}
        with self._database.reading() as connection:
            others = select(NAME, *held).where(columns.id != id, or_(*(one.in_(list(wanted)) for one in held)))
            rows = connection.execute(others.order_by(NAME)).all() if wanted else ()
        for name, *have in rows:
            for number in dict.fromkeys(wanted[one] for one in have if one in wanted):
                found.setdefault(number, []).append(name)
        return {number: tuple(names) for number, names in found.items()}

    def _move(self, id: str, based_on: int, neighbour: Callable[[Connection, str, int], int | None]) -> Dossier | None:
        with self._database.writing() as connection:
            _claim(connection, id, based_on, mine=None)
            revision = neighbour(connection, id, based_on)
            if revision is None:
                return None
            dossier = revisions.read(connection, id, revision)
            _update(connection, id, **_head(dossier))
            photo_uses.keep(connection, id, dossier.unit.photos)
        return dossier

    def _set_archived(self, id: str, archived: bool) -> None:
        with self._database.writing() as connection:
            if not _update(connection, id, archived=archived):
                raise revisions.unknown(id)


def _claim(connection: Connection, id: str, based_on: int, *, mine: Dossier | None) -> int:
    """The highest revision number so far, once it is sure that the edit is based on the current revision."""
    found = select(dossiers.c.revision, dossiers.c.last_revision).where(dossiers.c.id == id)
    row = connection.execute(found.with_for_update()).one_or_none()
    if row is None:
        raise revisions.unknown(id)
    current, last = row
    if current != based_on:
        raise StaleRevision(based_on, theirs=revisions.read(connection, id, current), mine=mine)
    return int(last)


def _update(connection: Connection, id: str, **values: object) -> bool:
    return bool(connection.execute(update(dossiers).where(dossiers.c.id == id).values(**values)).rowcount)


def _head(dossier: Dossier) -> dict[str, object]:
    """What the dossier's row says of its current revision."""
    identity = dossier.unit.identity
    return {
        "revision": dossier.revision,
        "saved_at": utc_now(),
        "kind": dossier.kind,
        "reference": dossier.reference,
        "title": " ".join(filter(None, (identity.brand, identity.model))) or None,
        "serial": comparable(identity.serial),
        "imei": comparable(identity.imei),
        "imei2": comparable(identity.imei2),
    }


def _names(connection: Connection, id: str, condition: ColumnElement[bool]) -> tuple[str, ...]:
    for_sale = (dossiers.c.id != id, dossiers.c.kind == "unit", dossiers.c.archived.is_(False))
    others = select(NAME).where(*for_sale, condition)
    return tuple(connection.scalars(others.order_by(NAME)))


def _numbers(*numbers: str | None) -> list[str]:
    return [number for number in map(comparable, numbers) if number]
