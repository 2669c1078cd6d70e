"""An application to a programme: its date, and the purchases that prove the seller's experience."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from listing_studio.catalogue.vocabulary import Field
from listing_studio.domain.application import Purchase
from listing_studio.gui.forms.field_row import row_for
from listing_studio.gui.forms.part import Part
from listing_studio.gui.pages.about_page import AboutPage
from listing_studio.gui.pages.element_table import ElementList, ElementTable

_LIST = "application.purchases[]."
_COLUMNS = tuple(_LIST + name for name in ("invoice", "bought_on", "supplier", "brand", "units"))
"""What tells purchases apart; the other facts of the chosen one stand below the table."""


class ApplicationPage(AboutPage):
    """The fields of the section ``application``, with the list of purchases."""

    section = "application"
    kinds = frozenset({"application"})

    def headings(self) -> Mapping[str, str]:
        return {_COLUMNS[0]: self.tr("Purchases")}

    def list_part(self, path: str, fields: Sequence[Field]) -> Part:
        purchases = ElementList(
            path=path,
            make=_purchase,
            prefix="b",
            columns=[field for field in fields if field.path in _COLUMNS],
            name=self.tr("Purchases"),
            add=self.tr("Add a purchase"),
            remove=self.tr("Remove the purchase"),
            empty=self.tr("No purchase is listed. One line per invoice and kind of unit."),
        )
        table = ElementTable(self.desk, purchases, [row_for(field, self.words) for field in fields], self.words)
        table.add_shortcuts(self)
        return table


def _purchase(id: str) -> Purchase:
    return Purchase(id=id)
