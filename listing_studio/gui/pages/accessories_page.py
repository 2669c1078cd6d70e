"""What comes with the unit, what is missing, and in what it is packed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from listing_studio.catalogue.vocabulary import Field
from listing_studio.domain.accessories import Accessory
from listing_studio.gui.forms.field_row import row_for
from listing_studio.gui.forms.part import Part
from listing_studio.gui.pages.element_table import ElementList, ElementTable
from listing_studio.gui.pages.form_page import FormPage


class AccessoriesPage(FormPage):
    """The fields of the section ``accessories``, with the list of accessories."""

    section = "accessories"
    kinds = frozenset({"unit", "application", "claim"})

    def headings(self) -> Mapping[str, str]:
        return {
            "unit.accessories[].accessory": self.tr("Accessories"),
            "unit.packaging.kind": self.tr("Packaging"),
        }

    def list_part(self, path: str, fields: Sequence[Field]) -> Part:
        accessories = ElementList(
            path=path,
            make=_accessory,
            prefix="a",
            columns=fields,
            name=self.tr("Accessories"),
            add=self.tr("Add an accessory"),
            remove=self.tr("Remove the accessory"),
            empty=self.tr("No accessory is listed, neither as included nor as missing."),
        )
        table = ElementTable(self.desk, accessories, [row_for(field, self.words) for field in fields], self.words)
        table.add_shortcuts(self)
        return table


def _accessory(id: str) -> Accessory:
    return Accessory(id=id)
