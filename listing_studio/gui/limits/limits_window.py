"""Every limit of the chosen packs, what it is for and by whose word; here a shop sets its own and takes them back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from listing_studio.catalogue.errors import translation
from listing_studio.errors import UserError
from listing_studio.gui import theme
from listing_studio.gui.desk import Desk
from listing_studio.gui.editors.choices import options_of
from listing_studio.gui.limits.limit_form import LimitForm
from listing_studio.gui.limits.limit_list import LimitList
from listing_studio.gui.limits.limit_text import LimitText
from listing_studio.packs.limit_uses import uses
from listing_studio.packs.own_limits import OwnLimit, Value
from listing_studio.packs.own_values import choice_of, misfit
from listing_studio.packs.pack import Pack
from listing_studio.rules.rule import Limit
from listing_studio.rules.wording import limit_value
from listing_studio.workflow.limits import set_own_limit, take_back


class LimitsWindow(QDialog):
    """Stays beside the work: it is not modal. ``person_named`` carries who set a limit."""

    person_named = Signal(str)

    def __init__(self, parent: QWidget, desk: Desk, person: str) -> None:
        super().__init__(parent)
        self._desk = desk
        self._translate = translation(desk.language)
        self._words = LimitText(self, desk)
        self._shown: list[str] = []
        self.setWindowTitle(self.tr("Limits"))
        self.resize(1060, 780)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the limits"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.all_packs = QCheckBox(self.tr("&All packs"))
        self.own_only = QCheckBox(self.tr("Only the shop's o&wn"))
        self.list = LimitList(self._words, self.windowTitle())
        self.detail = QTextBrowser()
        self.detail.setOpenExternalLinks(True)
        self.detail.setAccessibleName(self.tr("The chosen limit"))
        self.form = LimitForm(person, self._translate)
        self._arrange()
        self._connect()
        self._fill()
        self.search.setFocus()

    def reveal(self, pack: str, rule: str) -> None:
        """Shows the limits that a rule uses, with the focus on the value of the first one of the pack."""
        if pack not in self._shown:
            self.all_packs.setChecked(True)
        self.own_only.setChecked(False)
        self.search.setText(rule)
        if self.list.choose_first(pack):
            self.form.focus_value()

    # showing ------------------------------------------------------------------------------------------------------

    @Slot()
    def _fill(self) -> None:
        packs = self._packs()
        self._shown = [pack.id for pack in packs]
        self.list.show_packs(packs)
        self._filter()

    def _packs(self) -> list[Pack]:
        return [*self._desk.library.packs.values()] if self.all_packs.isChecked() else self._desk.packs()

    @Slot()
    def _filter(self) -> None:
        self.list.show_fitting(self.search.text(), own_only=self.own_only.isChecked())
        self.list.say_empty(self._none())

    def _none(self) -> str:
        """Why there is nothing to see, if there is nothing."""
        if not self._shown:
            return self.tr("No pack is chosen. Choose some under “Packs” in the main window, or tick “All packs” here.")
        if not self.list.has_any():
            return self.tr("The chosen packs have no limits.")
        if self.own_only.isChecked() and not self.search.text():
            return self.tr("No own limit is set: everywhere the values of the packs apply.")
        return self.tr("No limit fits.")

    @Slot()
    def _show(self) -> None:
        id, name = self.list.current()
        pack = self._desk.library.packs.get(id)
        if pack is None:
            self.detail.clear()
            self.form.clear()
            return
        limit = pack.limits[name]
        choice = choice_of(limit.shipped, self._desk.catalogue)
        options = options_of(self._desk.catalogue, choice, self._desk.language) if choice else ()
        self.detail.setHtml(self._words.html(pack, limit, uses(pack, name)))
        self.form.show_limit(id, limit, self._words.holds(pack, limit), options, partial(self._judged, limit))

    def _judged(self, limit: Limit, value: Value) -> tuple[str, str]:
        """How a value reads, and why it cannot take the place of the pack's."""
        why = misfit(value, limit.shipped, self._desk.catalogue)
        if why is not None:
            return "", why.said(self._translate)
        return limit_value(value, limit.unit, self._desk.language), ""

    # what a person does -------------------------------------------------------------------------------------------

    @Slot(object, str, str)
    def _on_wanted(self, value: Value, by: str, why: str) -> None:
        own = OwnLimit(*self.list.current(), value, by, self._desk.bench.today(), why)
        self.person_named.emit(by)
        self._change(partial(set_own_limit, own, self._desk.catalogue))

    @Slot()
    def _on_reset(self) -> None:
        id, name = self.list.current()
        own = self._desk.library.packs[id].limits[name].own
        if own is not None:
            self._change(partial(take_back, own.pack, name))

    def _change(self, edit: Callable[[], None]) -> None:
        def change() -> None:
            edit()
            self.form.settled()  # what is shown next is what holds now

        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)  # the packs it concerns are compiled anew
        try:
            self._desk.edit_limits(change)
            self.list.tree.setFocus()
        except UserError as error:
            self.form.say(error.said(self._translate))
        finally:
            QApplication.restoreOverrideCursor()

    @Slot()
    def _on_dossier(self) -> None:
        """Another dossier may have other packs; as long as they are the same, nothing that is being typed is lost."""
        if [pack.id for pack in self._packs()] != self._shown:
            self._fill()

    # building -----------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        top = QHBoxLayout()
        for part, stretch in ((self.search, 1), (self.own_only, 0), (self.all_packs, 0)):
            top.addWidget(part, stretch)
        lower = QSplitter(Qt.Orientation.Horizontal)
        lower.addWidget(self.detail)
        lower.addWidget(_scrolled(self.form))
        lower.setSizes([600, 420])
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.addWidget(self.list)
        halves.addWidget(lower)
        halves.setSizes([420, 320])
        for splitter in (halves, lower):
            splitter.setChildrenCollapsible(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)  # Enter is for the form
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        column.addLayout(top)
        column.addWidget(halves, 1)
        column.addWidget(buttons)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.own_only.toggled.connect(self._filter)
        self.all_packs.toggled.connect(self._fill)
        self.list.chosen.connect(self._show)
        self.list.activated.connect(self.form.focus_value)
        self.form.wanted.connect(self._on_wanted)
        self.form.reset_wanted.connect(self._on_reset)
        self._desk.library_changed.connect(self._fill)
        self._desk.dossier_changed.connect(self._on_dossier)


def _scrolled(form: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(form)
    return area
