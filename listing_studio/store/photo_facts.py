"""What was measured on photos, by content; a cache, so whatever in it cannot be used is as good as absent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import bindparam, delete, insert, select

from listing_studio.domain.photos import PhotoFacts
from listing_studio.errors import OutputProblem
from listing_studio.store import likenesses
from listing_studio.store.documents import dumped, parsed
from listing_studio.store.engine import Database
from listing_studio.store.tables import photo_facts

_AT_ONCE = 10_000  # SQLite takes 32,766 values in one statement


class PhotoFactsCache:
    """``measuring`` is the version of the measuring code: facts of another version do not count, and are replaced."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, hashes: Iterable[str], measuring: int) -> dict[str, PhotoFacts]:
        """The known facts by SHA-256; contents that were not measured by this version are missing."""
        wanted = sorted(set(hashes))
        known: dict[str, PhotoFacts] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            known |= self._known(wanted[start : start + _AT_ONCE], measuring)
        return known

    def keep(self, measured: Mapping[str, PhotoFacts], measuring: int) -> None:
        """Keep facts by SHA-256, in place of older ones."""
        rows = [
            {"sha256": sha256, "measuring": measuring, "document": dumped(facts), "relief": facts.relief}
            for sha256, facts in measured.items()
        ]
        if rows:
            with self._database.writing() as connection:
                connection.execute(delete(photo_facts).where(photo_facts.c.sha256 == bindparam("sha256")), rows)
                connection.execute(insert(photo_facts), rows)
                likenesses.keep(connection, measured)

    def _known(self, hashes: list[str], measuring: int) -> dict[str, PhotoFacts]:
        columns = photo_facts.c
        found = select(columns.sha256, columns.document, columns.relief).where(columns.measuring == measuring)
        with self._database.reading() as connection:
            rows = connection.execute(found.where(columns.sha256.in_(hashes))).all()
        usable = ((sha256, _usable(sha256, document, relief)) for sha256, document, relief in rows)
        return {sha256: facts for sha256, facts in usable if facts is not None}


def _usable(sha256: str, document: str, relief: bytes | None) -> PhotoFacts | None:
    try:
        facts = parsed(PhotoFacts, document, where=f"facts of photo {sha256}")
    except OutputProblem:  # another release wrote it
        return None
    return facts if relief is None else facts.model_copy(update={"relief": relief})
