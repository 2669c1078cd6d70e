"""What was done to the unit, by whom and when: steps, parts, the inspection report, the erasure of data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from listing_studio.catalogue.vocabulary import Field
from listing_studio.domain.refurbishment import Part as ReplacedPart
from listing_studio.gui.forms.field_row import row_for
from listing_studio.gui.forms.gates import Gate, denied
from listing_studio.gui.forms.part import Part
from listing_studio.gui.pages.element_table import ElementList, ElementTable
from listing_studio.gui.pages.form_page import FormPage


class RefurbishmentPage(FormPage):
    """The fields of the section ``refurbishment``, with the list of parts."""

    section = "refurbishment"
    kinds = frozenset({"unit", "application"})

    def headings(self) -> Mapping[str, str]:
        return {
            "unit.refurbishment.refurbisher": self.tr("Steps"),
            "unit.refurbishment.no_parts_replaced": self.tr("Parts"),
            "unit.refurbishment.report_number": self.tr("Inspection report"),
            "unit.erasure.factory_reset": self.tr("Erasure of data"),
        }

    def gates(self) -> Sequence[Gate]:
        why = self.tr("Not asked: the unit stores no user data.")
        return (Gate("unit.identity.has_storage", denied, ("unit.erasure.",), why),)

    def list_part(self, path: str, fields: Sequence[Field]) -> Part:
        parts = ElementList(
            path=path,
            make=_part,
            prefix="r",
            columns=fields,
            name=self.tr("Parts that were replaced"),
            add=self.tr("Add a part"),
            remove=self.tr("Remove the part"),
            empty=self.tr("No part is listed."),
        )
        table = ElementTable(self.desk, parts, [row_for(field, self.words) for field in fields], self.words)
        table.add_shortcuts(self)
        return table


def _part(id: str) -> ReplacedPart:
    return ReplacedPart(id=id)
