"""The open workspace: its dossiers, the one being edited, undo, photos. Every change is saved when it is made.

Belongs to one thread, except where a method says otherwise. Checks run elsewhere, on the immutable ``Subject`` it
gives out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.domain import editing
from listing_studio.domain.documents import Document, DocumentFacts
from listing_studio.domain.dossier import Confirmation, Dossier, Waiver
from listing_studio.domain.offer import Offer
from listing_studio.domain.photos import Photo, PhotoFacts
from listing_studio.domain.record import Element
from listing_studio.domain.seller import Seller
from listing_studio.domain.shape import branch_of
from listing_studio.files.naming import unique_names
from listing_studio.photos.decoding.problems import PASSING, Problem
from listing_studio.photos.inspect import MEASURING
from listing_studio.rules.outcomes import Outcome
from listing_studio.store.saved import DossierRow, History
from listing_studio.workflow.checking import Subject
from listing_studio.workflow.known_files import KnownFiles
from listing_studio.workflow.unit_file import choice_faults, read_unit

if TYPE_CHECKING:  # the store pulls in SQLAlchemy, which is imported once the window is up
    from listing_studio.store.workspace import Workspace

_OFFER = "offer."
_PREFIXES = {
    "unit.functions": "f",
    "unit.defects": "d",
    "unit.parts": "r",
    "unit.accessories": "a",
    "unit.photos": "p",
    "documents": "n",
    "application.purchases": "b",
    "claim.items": "i",
}


@dataclass(slots=True)
class Workbench:
    """What a person does to dossiers. Paths are those of rules; ``offer.`` paths need the pack they speak of."""

    workspace: Workspace
    catalogue: Catalogue
    today: Callable[[], date]
    id: str = ""
    dossier: Dossier = field(default_factory=Dossier)
    seller: Seller = field(default_factory=Seller)
    _photos: KnownFiles[PhotoFacts] = field(init=False)
    _documents: KnownFiles[DocumentFacts] = field(init=False)

    def __post_init__(self) -> None:
        self.seller = self.workspace.seller()
        self._photos = KnownFiles(self.workspace.originals, PhotoFacts(problem=Problem.VANISHED))
        self._documents = KnownFiles(self.workspace.originals, DocumentFacts(problem=Problem.VANISHED))

    # dossiers -----------------------------------------------------------------------------------------------------

    def rows(self) -> tuple[DossierRow, ...]:
        """The queue, latest first."""
        return self.workspace.dossiers.rows()

    def create(self, dossier: Dossier, label: str) -> str:
        """Adds a dossier to the workspace and opens it."""
        id = self.workspace.dossiers.create(dossier, label)
        self.open(id)
        return id

    def open(self, id: str) -> None:
        """Makes a dossier the one being edited."""
        self.dossier = self.workspace.dossiers.load(id)
        self.id = id
        self.look_again()
        self._recall_measured()

    def archive(self, id: str) -> None:
        """Takes a dossier out of the queue; it can be brought back."""
        self.workspace.dossiers.archive(id)
        if id == self.id:
            self.id, self.dossier = "", Dossier()

    def import_unit(self, path: Path, label: str) -> str:
        """Takes in a unit file with its photos; the file and the photos beside it stay as they are."""
        dossier = read_unit(path, self.catalogue)
        for files in ("unit.photos", "documents"):
            taken = tuple(self._taken_in(path.parent, file) for file in editing.fact(dossier, files))
            dossier = editing.with_fact(dossier, files, taken)
        return self.create(dossier, label)

    # edits --------------------------------------------------------------------------------------------------------

    def apply(self, dossier: Dossier, label: str) -> None:
        """Saves a changed dossier as the next revision; StaleRevision if somebody else changed it meanwhile."""
        document = dossier.model_dump(mode="json", exclude_none=True)
        faults = tuple(choice_faults(document, branch_of(Dossier), self.catalogue))
        if faults:
            raise faults[0]
        if dossier != self.dossier:
            self.dossier = self.workspace.dossiers.save(self.id, dossier, self.dossier.revision, label)

    def set_fact(self, path: str, value: Any, label: str, pack: str = "") -> None:
        """States a fact, or takes it back with None."""
        if path.startswith("seller."):
            self.set_seller(editing.with_fact(self.seller, path.removeprefix("seller."), value))
        elif path.startswith(_OFFER):
            offer = editing.with_fact(self.dossier.offer_for(pack), path.removeprefix(_OFFER), value)
            self.apply(_with_offer(self.dossier, offer), label)
        else:
            self.apply(editing.with_fact(self.dossier, path, value), label)

    def fact(self, path: str, pack: str = "") -> Any:
        """The value at a path, None where nothing is stated."""
        if path.startswith("seller."):
            return editing.fact(self.seller, path.removeprefix("seller."))
        if path.startswith(_OFFER):
            return editing.fact(self.dossier.offer_for(pack), path.removeprefix(_OFFER))
        return editing.fact(self.dossier, path)

    def new_element_id(self, path: str) -> str:
        """An unused id for a new element of the list at ``path``."""
        return editing.new_id(self.fact(path), _PREFIXES[path])

    def put_element(self, path: str, element: Element, label: str) -> None:
        """Adds an element to a list, or replaces the one with its id."""
        self.apply(editing.with_element(self.dossier, path, element), label)

    def remove_element(self, path: str, id: str, label: str) -> None:
        """Takes an element out of a list."""
        self.apply(editing.without_element(self.dossier, path, id), label)

    def order(self, path: str, ids: Sequence[str], label: str) -> None:
        """Puts a list into another order."""
        self.apply(editing.with_order(self.dossier, path, ids), label)

    def set_seller(self, seller: Seller) -> None:
        """Replaces the seller of the workspace."""
        self.workspace.save_seller(seller)
        self.seller = seller

    def history(self) -> History:
        """What can be undone and redone, by label."""
        return self.workspace.dossiers.history(self.id) if self.id else History((), ())

    def undo(self) -> None:
        """Goes back by one edit, if there is one."""
        self._go(self.workspace.dossiers.undo(self.id, self.dossier.revision))

    def redo(self) -> None:
        """Goes forward by one edit, if one was undone."""
        self._go(self.workspace.dossiers.redo(self.id, self.dossier.revision))

    # photos -------------------------------------------------------------------------------------------------------

    def add_photos(self, paths: Sequence[Path], label: str, shot: str | None = None) -> tuple[str, ...]:
        """Takes photos into the workspace and the dossier, in one undoable edit; their files are only read."""
        dossier, ids = self.dossier, []
        taken = [Path(photo.file).name for photo in dossier.unit.photos]
        for path in paths:
            original = self.workspace.originals.take_in(path)
            name = unique_names([*taken, original.name])[-1]
            taken.append(name)
            id = editing.new_id(dossier.unit.photos, "p")
            photo = Photo(id=id, file=f"photos/{name}", sha256=original.sha256, shot=shot, source="own_unit")
            dossier = editing.with_element(dossier, "unit.photos", photo)
            ids.append(id)
        self.apply(dossier, label)
        return tuple(ids)

    def originals(self) -> dict[str, Path]:
        """The stored file of every photo whose original is there, by the photo's id."""
        return self._photos.paths(self.dossier.unit.photos)

    def original(self, photo: Photo) -> Path | None:
        """The stored file of a photo; None where its original is not there."""
        return self._photos.path(photo)

    def unmeasured(self, *, again: bool = False) -> dict[str, Path]:
        """The stored files of photos about which nothing is known yet, by content hash.

        ``again``: those as well that could not be measured for a reason that may have passed.
        """
        return self._photos.unknown(self.dossier.unit.photos, again=again)

    def keep_measured(self, measured: Mapping[str, PhotoFacts]) -> None:
        """Remembers what was measured, by content hash; changes no dossier and makes no undo step."""
        self.store_measured(measured)
        self.learn_measured(measured)

    def store_measured(self, measured: Mapping[str, PhotoFacts]) -> None:
        """The part of ``keep_measured`` that waits for the disk: any thread may do it.

        What went wrong and may go well the next time is not stored.
        """
        lasting = {sha256: facts for sha256, facts in measured.items() if facts.problem not in PASSING}
        self.workspace.photo_facts.keep(lasting, MEASURING)

    def learn_measured(self, measured: Mapping[str, PhotoFacts]) -> None:
        """The part of ``keep_measured`` that holds until the workspace is closed."""
        self._photos.learn(measured)

    # documents ----------------------------------------------------------------------------------------------------

    def papers(self) -> dict[str, Path]:
        """The stored file of every document whose original is there, by the document's id."""
        return self._documents.paths(self.dossier.documents)

    def unread(self, *, again: bool = False) -> dict[str, Path]:
        """As ``unmeasured``, of documents."""
        return self._documents.unknown(self.dossier.documents, again=again)

    def learn_read(self, read: Mapping[str, DocumentFacts]) -> None:
        """Remembers what was read off documents, by content hash, as long as the workspace is open."""
        self._documents.learn(read)

    def look_again(self) -> None:
        """Has it looked anew which originals of photos and documents are there."""
        self._photos.look_again()
        self._documents.look_again()

    # judging ------------------------------------------------------------------------------------------------------

    def subject(self) -> Subject:
        """The dossier as it is now, without neighbours; photos not yet measured are named as being measured."""
        measured, measuring = self._photos.known(self.dossier.unit.photos)
        read, reading = self._documents.known(self.dossier.documents)
        return Subject(
            dossier=self.dossier,
            seller=self.seller,
            measured=measured,
            as_of=self.today(),
            measuring=measuring,
            read=read,
            reading=reading,
        )

    def waive(self, outcome: Outcome, pack: str, by: str, reason: str, label: str) -> None:
        """Lets a named person excuse an outcome; it holds until what it excuses changes."""
        waiver = Waiver(
            pack=pack,
            rule=outcome.rule.key,
            place=outcome.place,
            language=outcome.language,
            value=outcome.value_key,
            limit=outcome.limit_key,
            by=by,
            reason=reason,
            on=self.today(),
        )
        spot = (waiver.pack, waiver.rule, waiver.place, waiver.language)
        others = [one for one in self.dossier.waivers if (one.pack, one.rule, one.place, one.language) != spot]
        self.apply(editing.with_fact(self.dossier, "waivers", (*others, waiver)), label)

    def unwaive(self, waiver: Waiver, label: str) -> None:
        """Takes a waiver back."""
        kept = tuple(one for one in self.dossier.waivers if one != waiver)
        self.apply(editing.with_fact(self.dossier, "waivers", kept), label)

    def confirm(self, pack: str, id: str, by: str, label: str) -> None:
        """Records that a named person confirms something a pack asks for."""
        others = [one for one in self.dossier.confirmations if (one.pack, one.id) != (pack, id)]
        confirmation = Confirmation(pack=pack, id=id, by=by, on=self.today())
        self.apply(editing.with_fact(self.dossier, "confirmations", (*others, confirmation)), label)

    def unconfirm(self, pack: str, id: str, label: str) -> None:
        """Takes a confirmation back."""
        kept = tuple(one for one in self.dossier.confirmations if (one.pack, one.id) != (pack, id))
        self.apply(editing.with_fact(self.dossier, "confirmations", kept), label)

    def _taken_in(self, folder: Path, file: Photo | Document) -> Photo | Document:
        """The photo or document with the hash of its stored original, if it is there to be taken in."""
        path = folder / file.file
        if not path.is_file():
            return file
        return file.model_copy(update={"sha256": self.workspace.originals.take_in(path).sha256})

    def _go(self, dossier: Dossier | None) -> None:
        if dossier is not None:
            self.dossier = dossier
            self._recall_measured()

    def _recall_measured(self) -> None:
        hashes = [photo.sha256 for photo in self.dossier.unit.photos if photo.sha256 is not None]
        self._photos.learn(self.workspace.photo_facts.get(hashes, MEASURING))


def _with_offer(dossier: Dossier, offer: Offer) -> Dossier:
    if any(one.pack == offer.pack for one in dossier.offers):
        offers = tuple(offer if one.pack == offer.pack else one for one in dossier.offers)
    else:
        offers = (*dossier.offers, offer)
    return editing.with_fact(dossier, "offers", offers)
