"""The saved revisions of a dossier as rows, inside a transaction of the caller; it decides no order of edits.

A revision number stands for one content for ever, since bundles and checks name it. So a number is given once,
also after its revision was dropped; undo and redo go back to a revision under its own number.
"""

from __future__ import annotations

from sqlalchemy import Connection, ScalarSelect, delete, func, insert, select

from listing_studio.domain.dossier import Dossier
from listing_studio.errors import InputProblem
from listing_studio.store.documents import dumped, parsed
from listing_studio.store.tables import revisions, utc_now

KEPT = 500
"""How many revisions of a dossier are kept: one more than the edits that can be undone."""


def add(connection: Connection, id: str, dossier: Dossier, label: str) -> None:
    """Keep a document under its revision number, and let go of the oldest beyond ``KEPT``."""
    row = {"dossier_id": id, "revision": dossier.revision, "label": label, "saved_at": utc_now()}
    connection.execute(insert(revisions).values(**row, document=dumped(dossier)))
    numbers = select(revisions.c.revision).where(revisions.c.dossier_id == id)
    oldest = numbers.order_by(revisions.c.revision.desc()).offset(KEPT).limit(1).scalar_subquery()
    connection.execute(delete(revisions).where(revisions.c.dossier_id == id, revisions.c.revision <= oldest))


def drop_after(connection: Connection, id: str, revision: int) -> None:
    """Let go of what could be redone after ``revision``."""
    connection.execute(delete(revisions).where(revisions.c.dossier_id == id, revisions.c.revision > revision))


def before(connection: Connection, id: str, revision: int) -> int | None:
    """The revision that undo leads to."""
    found = select(func.max(revisions.c.revision)).where(revisions.c.dossier_id == id)
    return connection.execute(found.where(revisions.c.revision < revision)).scalar_one_or_none()


def after(connection: Connection, id: str, revision: int) -> int | None:
    """The revision that redo leads to."""
    found = select(func.min(revisions.c.revision)).where(revisions.c.dossier_id == id)
    return connection.execute(found.where(revisions.c.revision > revision)).scalar_one_or_none()


def read(connection: Connection, id: str, revision: int | ScalarSelect[int]) -> Dossier:
    """The document under a number; raises as ``documents.parsed``, and ``unknown`` where there is none."""
    found = select(revisions.c.document).where(revisions.c.dossier_id == id, revisions.c.revision == revision)
    document = connection.scalar(found)
    if document is None:
        raise unknown(id)
    return parsed(Dossier, document, where=f"dossier {id}")


def labels(connection: Connection, id: str) -> list[tuple[int, str]]:
    """Number and label of every kept revision, oldest first."""
    found = select(revisions.c.revision, revisions.c.label).where(revisions.c.dossier_id == id)
    return [(number, label) for number, label in connection.execute(found.order_by(revisions.c.revision))]


def unknown(id: str) -> InputProblem:
    """What to raise for an id that no dossier has."""
    return InputProblem("There is no such dossier in this workspace.", where=id)
