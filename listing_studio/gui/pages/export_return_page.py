"""Goods that come back from abroad: the contract, the goods, who pays, how they travel, and customs."""

from __future__ import annotations

from collections.abc import Mapping

from listing_studio.gui.pages.about_page import AboutPage


class ExportReturnPage(AboutPage):
    """The fields of the section ``export_return``."""

    section = "export_return"
    kinds = frozenset({"return"})

    def headings(self) -> Mapping[str, str]:
        return {
            "export_return.platform": self.tr("Application and contract"),
            "export_return.arrived_on": self.tr("The goods"),
            "export_return.shipping_cost": self.tr("Costs"),
            "export_return.carrier": self.tr("Logistics"),
            "export_return.return_policy": self.tr("After-sales service"),
            "export_return.reason": self.tr("Customs"),
        }
