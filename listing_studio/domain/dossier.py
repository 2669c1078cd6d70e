"""The saved document: one unit with its offers, the edits of its texts, its waivers and confirmations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from listing_studio.domain.accessories import Accessory, Packaging
from listing_studio.domain.condition import Battery, Condition, FunctionTest
from listing_studio.domain.defects import Defect
from listing_studio.domain.identity import Identity
from listing_studio.domain.offer import Offer
from listing_studio.domain.photos import Photo
from listing_studio.domain.record import Day, Element, Language, Record, Text
from listing_studio.domain.refurbishment import Erasure, Part, Refurbishment
from listing_studio.domain.text import TextEdits

SCHEMA_VERSION = 1
"""The form of the documents this release writes; a document of a newer form is refused, never half read."""


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
        for name, elements in self._lists():
            ids = [element.id for element in elements]
            for repeated in sorted({id for id in ids if ids.count(id) > 1}):
                raise ValueError(f"{name} holds the id {repeated!r} twice")
        return self

    def _lists(self) -> Iterator[tuple[str, tuple[Element, ...]]]:
        for name in ("functions", "defects", "parts", "accessories", "photos"):
            yield name, getattr(self, name)


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
    """One saved document. ``packs`` are the packs a person chose for it, in the order they are shown."""

    schema_version: Literal[1] = 1
    reference: Text | None = None
    packs: tuple[Text, ...] = ()
    unit: Unit = Unit()
    offers: tuple[Offer, ...] = ()
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

    def offer_for(self, pack: str) -> Offer:
        """The offer for ``pack``, or one in which nothing is stated."""
        return next((offer for offer in self.offers if offer.pack == pack), Offer(pack=pack))
