"""The saved document: a unit with its offers, an application or a case, with texts, waivers and confirmations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from listing_studio.domain.accessories import Accessory, Packaging
from listing_studio.domain.application import Application
from listing_studio.domain.claim import Claim
from listing_studio.domain.condition import Battery, Condition, FunctionTest
from listing_studio.domain.defects import Defect
from listing_studio.domain.documents import Document
from listing_studio.domain.export_return import ExportReturn
from listing_studio.domain.identity import Identity
from listing_studio.domain.offer import Offer
from listing_studio.domain.photos import Photo
from listing_studio.domain.record import Choice, Day, Element, Language, Record, Text
from listing_studio.domain.refurbishment import Erasure, Part, Refurbishment
from listing_studio.domain.text import TextEdits

SCHEMA_VERSION = 1
"""The form of the documents this release writes; a document of a newer form is refused, never half read."""


def _refuse_repeated_ids(name: str, elements: Sequence[Element]) -> None:
    ids = [element.id for element in elements]
    for repeated in sorted({id for id in ids if ids.count(id) > 1}):
        raise ValueError(f"{name} holds the id {repeated!r} twice")


class Unit(Record):
    """The physical thing, described once for every pack."""

    identity: Identity = Identity()
    condition: Condition = Condition()
    battery: Battery = Battery()
    functions: tuple[FunctionTest, ...] = ()
    defects: tuple[Defect, ...] = ()
    refurbishment: Refurbishment = Refurbishment()
    parts: tuple[Part, ...] = ()
    erasure: Erasure = Erasure()
    accessories: tuple[Accessory, ...] = ()
    packaging: Packaging = Packaging()
    photos: tuple[Photo, ...] = ()

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        for name in ("functions", "defects", "parts", "accessories", "photos"):
            _refuse_repeated_ids(name, getattr(self, name))
        return self


class Waiver(Record):
    """A named person lets one outcome pass for a reason; it lapses when rule, limit, place or value change."""

    pack: Text
    rule: Text
    place: Text
    language: Language | None = None
    value: str
    limit: str
    by: Text
    reason: Text
    on: Day


class Confirmation(Record):
    """A named person confirmed something a pack asks for, on a date."""

    pack: Text
    id: Text
    by: Text
    on: Day


class Dossier(Record):
    """One saved document. ``packs`` are the packs a person chose for it, in the order they are shown.

    ``kind`` says what it is about. The unit of an application is its sample, that of a case the one it is about.
    """

    schema_version: Literal[1] = 1
    kind: Annotated[Text, Choice("dossier_kind")] = "unit"
    reference: Text | None = None
    packs: tuple[Text, ...] = ()
    unit: Unit = Unit()
    offers: tuple[Offer, ...] = ()
    application: Application = Application()
    claim: Claim = Claim()
    export_return: ExportReturn = ExportReturn()
    documents: tuple[Document, ...] = ()
    text: TextEdits = TextEdits()
    waivers: tuple[Waiver, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()
    revision: Annotated[int, Field(ge=0)] = 0

    @model_validator(mode="after")
    def _one_offer_per_pack(self) -> Self:
        packs = [offer.pack for offer in self.offers]
        for repeated in sorted({pack for pack in packs if packs.count(pack) > 1}):
            raise ValueError(f"there are two offers for the pack {repeated!r}")
        return self

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        _refuse_repeated_ids("documents", self.documents)
        _refuse_repeated_ids("application.purchases", self.application.purchases)
        _refuse_repeated_ids("claim.items", self.claim.items)
        return self

    def offer_for(self, pack: str) -> Offer:
        """The offer for ``pack``, or one in which nothing is stated."""
        return next((offer for offer in self.offers if offer.pack == pack), Offer(pack=pack))
