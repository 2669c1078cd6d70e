"""Which dossiers hold which photos as photos of their own unit; it compares no pictures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, delete, insert, or_, select

from listing_studio.domain.identity import Identity
from listing_studio.domain.photos import Photo
from listing_studio.store.engine import Database
from listing_studio.store.tables import NAME, comparable, dossiers, photo_likenesses, photo_uses

_OWN = (None, "own_unit")


@dataclass(frozen=True, slots=True)
class Use:
    """A photo, by SHA-256 and signed perceptual hash, and what the dossier that holds it is called."""

    sha256: str
    perceptual_hash: int | None
    dossier: str


class PhotoUses:
    """Asks after other units' photos; a dossier with the same serial number or IMEI is about the same unit."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_files(self, id: str, identity: Identity, hashes: Iterable[str]) -> tuple[Use, ...]:
        """Where other dossiers, in the queue or the archive, hold these contents as photos of their unit."""
        return self._others(id, identity, photo_uses.c.sha256.in_(sorted(set(hashes))))

    def of_likenesses(self, id: str, identity: Identity, hashes: Iterable[int]) -> tuple[Use, ...]:
        """The same for photos with these signed perceptual hashes, as far as they were measured."""
        return self._others(id, identity, photo_likenesses.c.perceptual_hash.in_(sorted(set(hashes))))

    def _others(self, id: str, identity: Identity, condition: ColumnElement[bool]) -> tuple[Use, ...]:
        joined = photo_uses.join(dossiers, dossiers.c.id == photo_uses.c.dossier_id).outerjoin(
            photo_likenesses, photo_likenesses.c.sha256 == photo_uses.c.sha256
        )
        found = select(photo_uses.c.sha256, photo_likenesses.c.perceptual_hash, NAME).select_from(joined)
        others = found.where(condition, photo_uses.c.own_unit, dossiers.c.id != id, *_of_other_units(identity))
        with self._database.reading() as connection:
            rows = connection.execute(others.order_by(NAME, photo_uses.c.sha256)).all()
        return tuple(Use(sha256, perceptual_hash, name) for sha256, perceptual_hash, name in rows)


def keep(connection: Connection, id: str, photos: Iterable[Photo]) -> None:
    """Keep which photos a dossier holds, inside a transaction of the caller."""
    wanted: dict[str, bool] = {}
    for photo in photos:
        if photo.sha256 is not None:
            wanted[photo.sha256] = wanted.get(photo.sha256, False) or photo.source in _OWN
    columns = photo_uses.c
    known = connection.execute(select(columns.sha256, columns.own_unit).where(columns.dossier_id == id))
    if {row.sha256: row.own_unit for row in known} != wanted:
        connection.execute(delete(photo_uses).where(columns.dossier_id == id))
        rows = [{"dossier_id": id, "sha256": sha256, "own_unit": own} for sha256, own in wanted.items()]
        if rows:
            connection.execute(insert(photo_uses), rows)


def _of_other_units(identity: Identity) -> Iterable[ColumnElement[bool]]:
    """What tells a dossier of another unit; one without numbers counts as such."""
    columns = dossiers.c
    serial, imeis = comparable(identity.serial), [comparable(one) for one in (identity.imei, identity.imei2)]
    if serial:
        yield or_(columns.serial.is_(None), columns.serial != serial)
    for held in (columns.imei, columns.imei2):
        yield or_(held.is_(None), held.not_in([one for one in imeis if one]))
