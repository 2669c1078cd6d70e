"""The packs a dossier is for, as tabs with the readiness of each, and the menu that chooses them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabBar, QWidget

from listing_studio.domain import editing
from listing_studio.gui import theme
from listing_studio.gui.desk import Desk
from listing_studio.gui.window.staying_menu import StayingMenu
from listing_studio.rules.readiness import Readiness
from listing_studio.rules.rule import Severity
from listing_studio.workflow.checking import Report
from listing_studio.workflow.new_dossiers import DOSSIER_KINDS
from listing_studio.workflow.workbench import Workbench


class PackBar(QWidget):
    """Follows the desk; the shown tab is the pack that offer, text and export speak of."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._ids: tuple[str, ...] = ()
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Chosen packs"))
        self.tabs.currentChanged.connect(self._on_tab)
        self.button = QPushButton()
        self.button.setText(self.tr("&Packs"))
        self.button.setToolTip(self.tr("Choose the marketplaces and programmes that this is for"))
        self.button.setAutoDefault(False)
        self.menu = StayingMenu(self.button)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.button.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACING, 0, theme.SPACING, 0)
        row.addWidget(self.tabs, 1)
        row.addWidget(self.button)

    @Slot()
    def refresh(self) -> None:
        """Shows the packs of the open dossier and the marks of the last check."""
        ids = self._desk.bench.dossier.packs
        self.tabs.blockSignals(True)
        if ids != self._ids:
            self._ids = ids
            while self.tabs.count():
                self.tabs.removeTab(0)
            for _ in ids:
                self.tabs.addTab("")
        for at, id in enumerate(ids):
            self._show(at, id)
        if self._desk.pack in ids:
            self.tabs.setCurrentIndex(ids.index(self._desk.pack))
        self.tabs.blockSignals(False)

    def word(self, id: str) -> str:
        """The readiness of a pack as a word, as it is shown now."""
        report = self._desk.reports.get(id)
        if id not in self._desk.library.packs:
            return self.tr("cannot be used")
        if report is None:
            return self._desk.unreported().word
        word = self._desk.catalogue.phrase(report.readiness.value, self._desk.language)
        number = _blocking(report)
        return f"{word} ({number})" if number else word

    def shown(self) -> str:
        """The shown pack with its readiness in words; an empty text while there is none."""
        id = self._desk.pack
        return f"{self._title(id)}: {self.word(id)}" if id else ""

    def _show(self, at: int, id: str) -> None:
        report = self._desk.reports.get(id)
        usable = id in self._desk.library.packs
        state = report.readiness if report is not None else self._desk.unreported().mark
        mark = state.value if usable else "failed"
        text = f"{self._title(id)} — {self.word(id)}"
        self.tabs.setTabIcon(at, theme.mark_icon(mark))
        self.tabs.setTabText(at, text.replace("&", "&&"))
        self.tabs.setTabEnabled(at, usable)
        self.tabs.setAccessibleTabName(at, text)
        summary = self._desk.library.packs[id].summary if usable else {}
        self.tabs.setTabToolTip(at, summary.get(self._desk.language, summary.get("en", "")))

    def _title(self, id: str) -> str:
        pack = self._desk.library.packs.get(id)
        return pack.title.get(self._desk.language, pack.title["en"]) if pack is not None else id

    @Slot(int)
    def _on_tab(self, at: int) -> None:
        if 0 <= at < len(self._ids) and self._ids[at] in self._desk.library.packs:
            self._desk.show_pack(self._ids[at])
            self.refresh()  # where the pack was not shown, its tab is not either

    @Slot()
    def _fill_menu(self) -> None:
        self.menu.clear()
        chosen = self._desk.bench.dossier.packs
        kind = self._desk.bench.dossier.kind
        known = [pack.id for pack in self._desk.library.submissions() if DOSSIER_KINDS[pack.kind] == kind]
        for id in (*known, *(id for id in chosen if id not in known)):
            action = QAction(self._title(id).replace("&", "&&"), self.menu)
            action.setCheckable(True)
            action.setChecked(id in chosen)
            action.toggled.connect(partial(self.choose, id))
            self.menu.addAction(action)

    def choose(self, id: str, wanted: bool) -> None:
        """Puts a pack behind the chosen ones, or takes it out."""
        chosen = tuple(one for one in self._desk.bench.dossier.packs if one != id)
        packs = (*chosen, id) if wanted else chosen
        label = (self.tr("Add the pack %s") if wanted else self.tr("Take out the pack %s")) % self._title(id)
        self._desk.do(partial(_set_packs, packs=packs, label=label), leaving=True)


def _set_packs(bench: Workbench, packs: tuple[str, ...], label: str) -> None:
    bench.apply(editing.with_fact(bench.dossier, "packs", packs), label)


def _blocking(report: Report) -> int:
    """How many findings stand behind the mark: those of the most severe weight there is."""
    if report.readiness is Readiness.READY:
        return 0
    return report.count(Severity.WARNING if report.readiness is Readiness.LOOK else Severity.ERROR)
