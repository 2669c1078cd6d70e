"""Copies the promises of one pack's offer into another's: warranty, returns, after-sales, shipping; never the price."""

from __future__ import annotations

from listing_studio.domain.dossier import Dossier
from listing_studio.domain.editing import with_fact
from listing_studio.domain.offer import Offer

BLOCKS = ("warranty", "returns", "after_sales", "shipping")


def with_promises(dossier: Dossier, source: str, target: str) -> Dossier:
    """``dossier`` with the offer for the pack ``target`` promising what that for ``source`` does."""
    promises = {block: getattr(dossier.offer_for(source), block) for block in BLOCKS}
    changed = dossier.offer_for(target).model_copy(update=promises)
    others = tuple(offer for offer in dossier.offers if offer.pack != target)
    order = [offer.pack for offer in dossier.offers]
    offers = (*others, changed)
    if target in order:
        offers = tuple(sorted(offers, key=lambda offer: order.index(offer.pack)))
    return with_fact(dossier, "offers", offers)


def sources(dossier: Dossier, target: str) -> tuple[Offer, ...]:
    """The offers whose promises differ from those of the offer for ``target``."""
    mine = dossier.offer_for(target)
    return tuple(offer for offer in dossier.offers if any(getattr(offer, one) != getattr(mine, one) for one in BLOCKS))
