"""The account behind every offer of the workspace, and the programmes that have admitted it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QLabel, QWidget

from listing_studio.catalogue.vocabulary import Field
from listing_studio.domain.seller import Approval, Standing
from listing_studio.gui import theme
from listing_studio.gui.desk import Desk
from listing_studio.gui.forms.field_row import row_for
from listing_studio.gui.forms.part import Part
from listing_studio.gui.pages.element_table import ElementList, ElementTable
from listing_studio.gui.pages.form_page import FormPage

_STANDINGS = "seller.standings"


class SellerPage(FormPage):
    """The fields of the section ``seller``; they belong to the workspace, not to the open unit."""

    section = "seller"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        desk.seller_changed.connect(self.refresh)

    def headings(self) -> Mapping[str, str]:
        return {
            "seller.name": self.tr("Account"),
            "seller.approvals[].programme": self.tr("Programme approvals"),
            "seller.standings[].programme": self.tr("Standing with the programmes"),
        }

    def can_edit(self) -> bool:
        return True

    def subject(self) -> str:
        return "seller"

    def intro(self) -> QWidget:
        text = QLabel(
            self.tr("One seller for the whole workspace: what is stated here holds for every unit and every offer.")
        )
        text.setWordWrap(True)
        theme.secondary(text)
        return text

    def list_part(self, path: str, fields: Sequence[Field]) -> Part:
        spec = self._standings(path, fields) if path == _STANDINGS else self._approvals(path, fields)
        table = ElementTable(self.desk, spec, [row_for(field, self.words) for field in fields], self.words)
        if path != _STANDINGS:
            table.add_shortcuts(self)
        return table

    def _approvals(self, path: str, fields: Sequence[Field]) -> ElementList:
        return ElementList(
            path=path,
            make=_approval,
            prefix="s",
            columns=fields,
            name=self.tr("Programme approvals"),
            add=self.tr("Add an approval"),
            remove=self.tr("Remove the approval"),
            empty=self.tr("No approval is listed."),
        )

    def _standings(self, path: str, fields: Sequence[Field]) -> ElementList:
        return ElementList(
            path=path,
            make=_standing,
            prefix="m",
            columns=fields,
            name=self.tr("Standing with the programmes"),
            add=self.tr("Add figures"),
            remove=self.tr("Remove the figures"),
            empty=self.tr("No figures are stated. Take them from the marketplace's account health page."),
        )


def _approval(id: str) -> Approval:
    return Approval(id=id)


def _standing(id: str) -> Standing:
    return Standing(id=id)
