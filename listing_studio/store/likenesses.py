"""How every measured photo looks, as one number each, and which photos look so; comparing is for others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from listing_studio.domain.photos import PhotoFacts
from listing_studio.store.engine import Database
from listing_studio.store.tables import photo_likenesses

_SIGN, _BITS = 1 << 63, 1 << 64
_SINCE = "SELECT perceptual_hash FROM photo_likeness WHERE number > ?"


class Likenesses:
    """Perceptual hashes of 64 bits; the same for every release until a migration says otherwise."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @staticmethod
    def number(perceptual_hash: str) -> int:
        """16 hex digits as the signed number that stands for them here."""
        value = int(perceptual_hash, 16)
        return value - _BITS if value & _SIGN else value

    def since(self, number: int) -> tuple[int, list[int]]:
        """The hashes that came after ``number``, as signed numbers, and the number to ask with next time; 0 gives all.

        A photo that was measured anew may be among them twice, with an old hash that no photo has any more.
        """
        with self._database.reading() as connection:
            newest = connection.scalar(select(func.max(photo_likenesses.c.number))) or 0
            if newest == number:
                return number, []
            # A row of SQLAlchemy's for each of a million numbers would cost several times as much as reading them.
            result = connection.exec_driver_sql(_SINCE, (number,))
            return newest, [value for (value,) in result.cursor.fetchall()]


def keep(connection: Connection, measured: Mapping[str, PhotoFacts]) -> None:
    """Keep how photos look, by SHA-256, in place of how they looked before, inside a transaction of the caller."""
    known = dict(_rows(connection, measured))
    number = Likenesses.number
    hashes = {sha256: number(facts.perceptual_hash) for sha256, facts in measured.items() if facts.perceptual_hash}
    gone = [sha256 for sha256, value in known.items() if hashes.get(sha256) != value]
    new = [{"sha256": one, "perceptual_hash": value} for one, value in hashes.items() if known.get(one) != value]
    if gone:
        connection.execute(
            delete(photo_likenesses).where(photo_likenesses.c.sha256 == bindparam("one")),
            [{"one": one} for one in gone],
        )
    if new:
        connection.execute(insert(photo_likenesses), new)


def _rows(connection: Connection, hashes: Iterable[str]) -> list[tuple[str, int]]:
    columns = photo_likenesses.c
    found = select(columns.sha256, columns.perceptual_hash).where(columns.sha256 == bindparam("one"))
    rows = (connection.execute(found, {"one": sha256}).one_or_none() for sha256 in hashes)
    return [(row[0], row[1]) for row in rows if row is not None]
