"""What a bundle is made from: one pack's view of one revision of a dossier, with everything that was said about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from listing_studio.disclosure.outputs import Hand, Line, RenderedOutput
from listing_studio.domain.documents import Document
from listing_studio.domain.dossier import Confirmation, Dossier, Waiver
from listing_studio.domain.photos import PhotoFacts
from listing_studio.domain.seller import Seller
from listing_studio.files.naming import safe_name
from listing_studio.packs.due import Due
from listing_studio.packs.pack import Pack
from listing_studio.photos.copies.order import Published
from listing_studio.rules.outcomes import Outcome
from listing_studio.rules.readiness import Readiness


@dataclass(frozen=True, slots=True)
class Submission:
    """``originals`` are the photo files by photo id, ``papers`` the document files by document id.

    ``facts`` are the roots that upload files are filled from.
    """

    pack: Pack
    dossier: Dossier
    seller: Seller
    as_of: date
    outcomes: tuple[Outcome, ...]
    outputs: Mapping[str, tuple[RenderedOutput, ...]]
    published: tuple[Published, ...]
    readiness: Readiness
    measured: Mapping[str, PhotoFacts]
    originals: Mapping[str, Path]
    papers: Mapping[str, Path]
    facts: Mapping[str, Any]
    lapsed: tuple[Waiver, ...]
    dues: tuple[Due, ...] = ()

    def confirmations(self) -> Iterator[Confirmation]:
        """What was confirmed for this pack."""
        return (one for one in self.dossier.confirmations if one.pack == self.pack.id)

    def edits(self) -> Iterator[tuple[RenderedOutput, Line]]:
        """Every line of the texts that is handed over, or left out, by a person's hand."""
        for language in self.pack.languages:
            for rendered in self.outputs[language]:
                yield from ((rendered, line) for line in rendered.lines if line.hand is not Hand.GENERATED)

    def handed_documents(self) -> Iterator[tuple[str, Document]]:
        """The documents of the kinds that the pack asks for, each with a file name that says what it is."""
        asked = {paper.kind for paper in self.pack.papers}
        handed = (document for document in self.dossier.documents if document.kind in asked)
        for number, document in enumerate(handed, start=1):
            extension = document.file.rsplit("/", 1)[-1].rpartition(".")[2].lower()
            yield f"{number:02}_{document.kind}.{safe_name(extension, fallback='bin')}", document

    @property
    def name(self) -> str:
        """What the bundle is about: the SKU, else the shop's reference, an order, the serial number."""
        listing = self.dossier.offer_for(self.pack.id).listing
        numbers = (
            listing.sku,
            self.dossier.reference,
            self.dossier.claim.order_number,
            self.dossier.unit.identity.serial,
        )
        return next(filter(None, numbers), self.dossier.kind)
