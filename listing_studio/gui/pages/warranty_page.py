"""What the buyer is promised after the sale through the shown pack: warranty, returns, after-sales contact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from listing_studio.gui.forms.gates import Gate, denied, stated
from listing_studio.gui.pages.pack_page import PackPage

_DEPENDING = ("given_by", "designation", "days", "months", "starts", "remedy", "covers", "excludes", "claim_route")


class WarrantyPage(PackPage):
    """The fields of the section ``warranty``."""

    section = "warranty"
    kinds = frozenset({"unit"})

    def headings(self) -> Mapping[str, str]:
        return {
            "offer.warranty.offered": self.tr("Warranty"),
            "offer.returns.accepted": self.tr("Returns"),
            "offer.after_sales.route": self.tr("After-sales contact"),
        }

    def gates(self) -> Sequence[Gate]:
        warranty = tuple(f"offer.warranty.{name}" for name in _DEPENDING)
        returns = ("offer.returns.days", "offer.returns.postage_paid_by")
        in_days, in_months = "offer.warranty.days", "offer.warranty.months"
        return (
            Gate("offer.warranty.offered", denied, warranty, self.tr("Not asked: no warranty is given.")),
            Gate("offer.returns.accepted", denied, returns, self.tr("Not asked: returns are not accepted.")),
            Gate(in_days, stated, (in_months,), self.tr("The length is stated in days; clear them to state months.")),
            Gate(in_months, stated, (in_days,), self.tr("The length is stated in months; clear them to state days.")),
        )
