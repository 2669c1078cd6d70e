"""An after-sales claim: the order, what is wrong with which products, what is asked for, and the return."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from listing_studio.catalogue.vocabulary import Field
from listing_studio.domain.claim import ClaimedItem
from listing_studio.gui.forms.field_row import row_for
from listing_studio.gui.forms.part import Part
from listing_studio.gui.pages.about_page import AboutPage
from listing_studio.gui.pages.element_table import ElementList, ElementTable

_LIST = "claim.items[]."
_COLUMNS = tuple(_LIST + name for name in ("product", "ordered", "received", "affected"))
"""What tells products apart; the other facts of the chosen one stand below the table."""


class ClaimPage(AboutPage):
    """The fields of the section ``claim``, with the products of the order."""

    section = "claim"
    kinds = frozenset({"claim"})

    def headings(self) -> Mapping[str, str]:
        return {
            "claim.platform": self.tr("The order"),
            "claim.problem_class": self.tr("The problem"),
            "claim.items[].product": self.tr("Products of the order"),
            "claim.list_price": self.tr("What is asked for"),
            "claim.carrier": self.tr("The return"),
        }

    def list_part(self, path: str, fields: Sequence[Field]) -> Part:
        items = ElementList(
            path=path,
            make=_item,
            prefix="i",
            columns=[field for field in fields if field.path in _COLUMNS],
            name=self.tr("Products of the order"),
            add=self.tr("Add a product"),
            remove=self.tr("Remove the product"),
            empty=self.tr("No product is listed. Only those that something is wrong with are handled."),
        )
        table = ElementTable(self.desk, items, [row_for(field, self.words) for field in fields], self.words)
        table.add_shortcuts(self)
        return table


def _item(id: str) -> ClaimedItem:
    return ClaimedItem(id=id)
