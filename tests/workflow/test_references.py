"""A unit file that names a pack or a confirmation which is not here says so, with the path and the nearest name."""

from __future__ import annotations

from datetime import date

from listing_studio import resources
from listing_studio.catalogue.loading import catalogue
from listing_studio.domain.dossier import Confirmation, Dossier
from listing_studio.domain.offer import Offer
from listing_studio.domain.text import Suppression, TextEdits
from listing_studio.packs.library import library
from listing_studio.workflow.references import unknown_references
from listing_studio.workflow.unit_file import read_unit

DAY = date(2026, 11, 20)


def said(dossier: Dossier) -> list[str]:
    return [str(problem) for problem in unknown_references(dossier, library())]


def test_the_samples_name_nothing_unknown() -> None:
    for name in ("phone.json", "phone_poor.json"):
        assert said(read_unit(resources.path("samples", name), catalogue())) == []


def test_every_place_that_names_a_pack_is_looked_at() -> None:
    dossier = Dossier(
        packs=("jd_used", "jd_usd"),
        offers=(Offer(pack="aliexpres"),),
        text=TextEdits(suppressions=(Suppression(pack="nowhere", language="en", statement="x"),)),
    )
    assert said(dossier) == [
        "$.packs[1]: There is no pack 'jd_usd'. did you mean 'jd_used'?",
        "$.offers[0].pack: There is no pack 'aliexpres'. did you mean 'aliexpress'?",
        "$.text.suppressions[0].pack: There is no pack 'nowhere'",
    ]


def test_a_confirmation_nobody_asks_for_is_named() -> None:
    pack = next(pack for pack in library().packs.values() if pack.confirmations)
    asked = pack.confirmations[0].id
    right = Confirmation(pack=pack.id, id=asked, by="Dana", on=DAY)
    wrong = right.model_copy(update={"id": f"{asked}x"})
    assert said(Dossier(confirmations=(right, wrong))) == [
        f"$.confirmations[1].id: '{pack.id}' asks for no confirmation '{asked}x'. did you mean '{asked}'?"
    ]
