"""How the unit is sold through the shown pack: price, shipping, and what the marketplace itself calls the offer."""

from __future__ import annotations

from collections.abc import Mapping

from listing_studio.gui.pages.pack_page import PackPage


class OfferPage(PackPage):
    """The fields of the section ``offer``."""

    section = "offer"
    kinds = frozenset({"unit"})

    def headings(self) -> Mapping[str, str]:
        return {
            "offer.price": self.tr("Price"),
            "offer.shipping.carrier": self.tr("Shipping"),
            "offer.listing.sku": self.tr("The marketplace's identifiers"),
        }
