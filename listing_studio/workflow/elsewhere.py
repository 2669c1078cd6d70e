"""Looks up what the rest of the workspace holds of a dossier's photos and numbers; checks compare what it finds.

Every look asks the database, so it is current; the search over all hashes is made once per photo, and then only over
what was measured since.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from listing_studio.domain.dossier import Unit
from listing_studio.domain.photos import PhotoFacts
from listing_studio.photos.inspect import MEASURING
from listing_studio.photos.sets.in_workspace import Alike, Elsewhere, foreign_numbers
from listing_studio.photos.sets.likeness_index import LikenessIndex
from listing_studio.workflow.checking import Neighbours, Subject

if TYPE_CHECKING:  # the store pulls in SQLAlchemy, which is imported once the window is up
    from listing_studio.store.photo_uses import Use
    from listing_studio.store.workspace import Workspace

# Of every copy but the strongly cropped ones the hash is this near.
_REACH = 10


@dataclass(slots=True)
class Elsewheres:
    """Belongs to the thread that checks: the search over a large workspace would hold the window up."""

    workspace: Workspace
    _index: LikenessIndex = field(default_factory=lambda: LikenessIndex(_REACH))
    _newest: int = 0
    _facts: dict[str, PhotoFacts] = field(default_factory=dict)

    def joined(self, id: str, subject: Subject) -> Subject:
        """The subject, which is the dossier with this id, beside its neighbours.

        A case or an application is about a unit that is meant to be there already: its numbers are not compared.
        """
        unit = subject.dossier.unit
        serial: tuple[str, ...] = ()
        imei: tuple[str, ...] = ()
        if subject.dossier.kind == "unit":
            serial, imei = self.workspace.dossiers.same_numbers(id, unit.identity)
        return replace(subject, neighbours=Neighbours(serial, imei, self.of(id, unit, subject.measured)))

    def of(self, id: str, unit: Unit, measured: Mapping[str, PhotoFacts]) -> dict[str, Elsewhere]:
        """By photo id, for the photos said to be of this very unit, and for the codes in every photo."""
        if not measured:
            return {}
        own = {photo.id: measured[photo.id] for photo in unit.photos if _is_own(photo.source) and photo.id in measured}
        files = self._same_files(id, unit, own)
        alike = self._alike(id, unit, own)
        numbers = {photo: foreign_numbers(facts.codes, unit.identity) for photo, facts in measured.items()}
        owners = self.workspace.dossiers.with_numbers(id, frozenset().union(*numbers.values()))
        return {
            photo: Elsewhere(
                files.get(photo, ()),
                alike.get(photo, ()),
                {number: owners[number] for number in sorted(numbers[photo]) if number in owners},
            )
            for photo in measured
        }

    def _same_files(self, id: str, unit: Unit, own: Mapping[str, PhotoFacts]) -> dict[str, tuple[str, ...]]:
        hashes = {photo.id: photo.sha256 for photo in unit.photos if photo.id in own and photo.sha256 is not None}
        uses = self.workspace.photo_uses.of_files(id, unit.identity, hashes.values())
        return {photo: tuple(use.dossier for use in uses if use.sha256 == sha256) for photo, sha256 in hashes.items()}

    def _alike(self, id: str, unit: Unit, own: Mapping[str, PhotoFacts]) -> dict[str, tuple[Alike, ...]]:
        self._catch_up()
        near = {photo: self._near(facts) for photo, facts in own.items()}
        wanted = {one for some in near.values() for one in some}
        uses = self.workspace.photo_uses.of_likenesses(id, unit.identity, wanted)
        known = self._known(uses)
        return {
            photo: tuple(
                Alike(use.dossier, known[use.sha256])
                for use in uses
                if use.perceptual_hash in some and use.sha256 in known and use.sha256 != own[photo].sha256
            )
            for photo, some in near.items()
        }

    def _catch_up(self) -> None:
        self._newest, hashes = self.workspace.likenesses.since(self._newest)
        self._index.add(hashes)

    def _near(self, facts: PhotoFacts) -> tuple[int, ...]:
        if facts.perceptual_hash is None:
            return ()
        return self._index.near(self.workspace.likenesses.number(facts.perceptual_hash))

    def _known(self, uses: Iterable[Use]) -> dict[str, PhotoFacts]:
        """What this release measured on them; of photos measured by another one nothing can be said."""
        hashes = {use.sha256 for use in uses}
        self._facts |= self.workspace.photo_facts.get(hashes - self._facts.keys(), MEASURING)
        return self._facts


def _is_own(source: str | None) -> bool:
    return source in (None, "own_unit")
