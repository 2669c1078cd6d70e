"""What the store answers with, and its refusal of a stale edit; free of SQLAlchemy, so that anyone may import it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from listing_studio.domain.dossier import Dossier
from listing_studio.errors import UserError


@dataclass(frozen=True, slots=True)
class DossierRow:
    """One line of the queue. ``title`` is brand and model; ``saved_at`` (UTC) also counts undo and redo.

    ``kind`` is what the dossier is about, a value of the catalogue's choice.
    """

    id: str
    reference: str | None
    title: str | None
    revision: int
    saved_at: datetime
    kind: str = "unit"


@dataclass(frozen=True, slots=True)
class History:
    """Labels of the edits that can be undone, latest first, and redone, next first."""

    undo: tuple[str, ...]
    redo: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Original:
    """A file that was taken in: its content's SHA-256, the name it had at its source, its bytes."""

    sha256: str
    name: str
    size: int


class StaleRevision(UserError):
    """An edit was based on a revision that is no longer the current one; nothing was saved.

    ``theirs`` is the current version; ``mine`` the refused one, None where an undo or a redo was refused.
    """

    def __init__(self, based_on: int, *, theirs: Dossier, mine: Dossier | None) -> None:
        self.mine = mine
        self.theirs = theirs
        super().__init__(
            "This dossier was changed elsewhere in the meantime.",
            where=theirs.reference or "",
            why="The edit is based on revision {based_on}, the current one is {current}.",
            remedy="Compare both versions and save the one to keep.",
            based_on=based_on,
            current=theirs.revision,
        )
