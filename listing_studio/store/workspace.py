"""One workspace: a database and the originals beside it, in a folder of its own; it checks and measures nothing."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import delete, insert, select

from listing_studio.domain.seller import Seller
from listing_studio.errors import InputProblem
from listing_studio.files.failures import writing
from listing_studio.files.places import network_file_system
from listing_studio.store.documents import dumped, parsed
from listing_studio.store.dossiers import Dossiers
from listing_studio.store.engine import Database
from listing_studio.store.likenesses import Likenesses
from listing_studio.store.migrations import bring_up_to_date
from listing_studio.store.originals import Originals
from listing_studio.store.photo_facts import PhotoFactsCache
from listing_studio.store.photo_uses import PhotoUses
from listing_studio.store.tables import sellers, utc_now

DATABASE = "workspace.sqlite3"
ORIGINALS = "originals"


class Workspace:
    """Made with ``open``, ended with ``close`` or a ``with`` block. Threads: see ``engine``.

    Whatever the disk or the database refuses, here and in the parts, is an OutputProblem.
    """

    def __init__(self, folder: Path, database: Database) -> None:
        self._database = database
        self.folder = folder
        self.dossiers = Dossiers(database)
        self.originals = Originals(folder / ORIGINALS)
        self.photo_facts = PhotoFactsCache(database)
        self.photo_uses = PhotoUses(database)
        self.likenesses = Likenesses(database)

    @classmethod
    def open(cls, folder: Path) -> Workspace:
        """Open the workspace in ``folder``, or make one there.

        Raises InputProblem for a folder on a network file system, and for a database that is not this program's
        or was made by a newer release.
        """
        _refuse_network(folder)
        with writing(folder):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        database = Database(folder / DATABASE)
        try:
            bring_up_to_date(database)
        except BaseException:
            database.close()
            raise
        return cls(folder, database)

    def close(self) -> None:
        """Close the database; what was saved is on the disk anyway."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def seller(self) -> Seller:
        """The seller, or one of whom nothing is stated."""
        with self._database.reading() as connection:
            document = connection.scalar(select(sellers.c.document))
        return Seller() if document is None else parsed(Seller, document, where="seller")

    def save_seller(self, seller: Seller) -> None:
        """Replace the seller; the last one saved counts."""
        row = {"id": 1, "saved_at": utc_now(), "document": dumped(seller)}
        with self._database.writing() as connection:
            connection.execute(delete(sellers))
            connection.execute(insert(sellers).values(**row))


def _refuse_network(folder: Path) -> None:
    if kind := network_file_system(folder):
        raise InputProblem(
            "A workspace cannot lie on a network file system.",
            where=str(folder),
            why="The folder is on {kind}, where a database can be damaged without notice.",
            remedy="Choose a folder on a disk of this computer.",
            kind=kind,
        )
