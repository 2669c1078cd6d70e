"""The bar above the contact sheet: which verdict and which shot it shows, and in which order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QComboBox, QLabel, QToolButton

from listing_studio.gui.desk import Desk
from listing_studio.gui.photos.arranging import ANY, Arrangement, Order, counted
from listing_studio.gui.photos.cards import Card
from listing_studio.gui.theme import SPACING, mark_icon, secondary
from listing_studio.gui.widgets.flow_bar import FlowBar
from listing_studio.workflow.photo_verdicts import PhotoVerdict


class SheetBar(FlowBar):
    """``arranged`` says that another arrangement was chosen. A verdict that no photo has is not offered."""

    arranged = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(SPACING // 2)
        self._desk = desk
        self._verdicts = QButtonGroup(self)
        self._words: dict[PhotoVerdict | None, str] = {None: self.tr("All")}
        for group in PhotoVerdict:
            self._words[group] = desk.catalogue.phrase(group.value, desk.language)
        self.buttons = {group: self._button(group) for group in (None, *PhotoVerdict)}
        self.buttons[None].setChecked(True)
        self.shot = self._box(self.tr("Show shot"))
        self.order = self._box(self.tr("Sorted by"))
        self.note = QLabel(self.tr("Photos can be moved in the order of the set only."))
        secondary(self.note)
        self._fill_order()
        for widget in (*self.buttons.values(), self.shot, self.order, self.note):
            self.flow.addWidget(widget)
        self._verdicts.buttonClicked.connect(self._on_chosen)
        self.shot.activated.connect(self._on_chosen)
        self.order.activated.connect(self._on_chosen)
        self._show_note()

    def arrangement(self) -> Arrangement:
        """What is chosen."""
        group = next(group for group, button in self.buttons.items() if button.isChecked())
        return Arrangement(group, str(self.shot.currentData()), Order(self.order.currentData()))

    def show_all(self) -> None:
        """Filters nothing any more; the order stays."""
        self.buttons[None].setChecked(True)
        self.shot.setCurrentIndex(0)
        self._on_chosen()

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Counts what there is to choose from; what is chosen stays, also where nothing is left of it."""
        self.setVisible(bool(cards))
        self._offer_shots(cards)
        how = self.arrangement()
        counts = counted(cards, how.shot)
        for group, button in self.buttons.items():
            count = counts[group] if group is not None else counts.total()
            button.setText(f"{self._words[group]} {count}")
            button.setVisible(group is None or count > 0 or group is how.group)

    def _offer_shots(self, cards: Sequence[Card]) -> None:
        chosen = self.shot.currentData()
        there = {card.shot_value: card.shot for card in cards}
        words = {ANY: self.tr("All shots"), chosen: self.shot.currentText()} | there
        wanted = [ANY, *(shot for shot in (*self._desk.catalogue.choices["shot"], "") if shot in there)]
        if chosen not in (*wanted, None):
            wanted.append(chosen)
        if wanted == [self.shot.itemData(row) for row in range(self.shot.count())]:
            return
        self.shot.clear()
        for shot in wanted:
            self.shot.addItem(words[shot], shot)
        self.shot.setCurrentIndex(max(self.shot.findData(chosen), 0))

    def _fill_order(self) -> None:
        words = {
            Order.SET: self.tr("Order of the set"),
            Order.VERDICT: self.tr("Verdict, worst first"),
            Order.SHOT: self.tr("Shot"),
            Order.NAME: self.tr("Name"),
            Order.TAKEN: self.tr("Time taken"),
        }
        for order, text in words.items():
            self.order.addItem(text, order.value)

    def _button(self, group: PhotoVerdict | None) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setAutoRaise(True)
        if group is not None:
            button.setIcon(mark_icon(group))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._verdicts.addButton(button)
        return button

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return box

    def _show_note(self) -> None:
        self.note.setVisible(self.arrangement().order is not Order.SET)

    @Slot()
    def _on_chosen(self, _what: QAbstractButton | int | None = None) -> None:
        self._show_note()
        self.arranged.emit()
