"""What the offer and warranty pages share: they speak of the shown pack, say which, and copy from another's offer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from listing_studio.catalogue.vocabulary import Field
from listing_studio.gui import theme
from listing_studio.gui.desk import Desk
from listing_studio.gui.editors.money_editor import MoneyEditor
from listing_studio.gui.forms.fields import Fields
from listing_studio.gui.forms.offer_copy import sources, with_promises
from listing_studio.gui.forms.part import Part
from listing_studio.gui.pages.form_page import FormPage
from listing_studio.workflow.workbench import Workbench


class PackPage(FormPage):
    """Its facts lie in the offer of ``desk.pack``."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._title = QLabel()
        self._title.setWordWrap(True)
        self._copy = QPushButton(self.tr("Copy from another offer"))
        self._copy.setToolTip(self.tr("Takes over warranty, returns, after-sales and shipping; never the price"))
        self._menu = QMenu(self._copy)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._copy.setMenu(self._menu)
        desk.pack_changed.connect(self._on_pack_changed)

    def can_edit(self) -> bool:
        return super().can_edit() and bool(self.desk.pack)

    def subject(self) -> str:
        return f"{self.desk.bench.id} {self.desk.pack}"

    def intro(self) -> QWidget:
        intro = QWidget()
        theme.heading(self._title, 1.0)
        layout = QHBoxLayout(intro)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title, 1)
        layout.addWidget(self._copy)
        return intro

    def _fields_part(self, fields: Sequence[Field]) -> Part:
        part = super()._fields_part(fields)
        assert isinstance(part, Fields)
        self._money = [
            *self._money_so_far(),
            *(row.editor for row in part.rows() if isinstance(row.editor, MoneyEditor)),
        ]
        return part

    def _money_so_far(self) -> list[MoneyEditor]:
        return getattr(self, "_money", [])

    def _bring_up_to_date(self) -> None:
        pack = self.desk.library.packs.get(self.desk.pack)
        super()._bring_up_to_date()
        if pack is None:
            self._title.setText(self.tr("Choose a marketplace for this unit first: an offer is made through one."))
            return
        title = pack.title.get(self.desk.language, pack.title["en"])
        self._title.setText(self.tr("Offer through %s") % title)
        self._copy.setEnabled(bool(sources(self.desk.bench.dossier, pack.id)))
        for editor in self._money_so_far():
            editor.propose(pack.currency)

    @Slot()
    def _on_pack_changed(self) -> None:
        self.refresh()

    @Slot()
    def _fill_menu(self) -> None:
        self._menu.clear()
        for offer in sources(self.desk.bench.dossier, self.desk.pack):
            pack = self.desk.library.packs.get(offer.pack)
            title = pack.title.get(self.desk.language, pack.title["en"]) if pack is not None else offer.pack
            self._menu.addAction(title).triggered.connect(partial(self.copy_from, offer.pack, title))

    def copy_from(self, source: str, title: str) -> None:
        """Takes over the promises of another pack's offer, in one step that undo takes back."""
        label = self.tr("Copy promises from %s") % title
        target = self.desk.pack

        def copied(bench: Workbench) -> None:
            bench.apply(with_promises(bench.dossier, source, target), label)

        self.desk.do(copied)
