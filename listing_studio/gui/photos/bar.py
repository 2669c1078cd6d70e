"""The bar above the photos: choose files, say whose photos new ones are, see and stop the copying."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from listing_studio.gui.desk import Desk
from listing_studio.gui.photos.choice_box import ChoiceBox
from listing_studio.gui.theme import SPACING
from listing_studio.gui.widgets.flow_bar import FlowBar


class PhotoBar(FlowBar):
    """What is said here of new photos is stated of each photo that comes in, until something else is said."""

    add_wanted = Signal()
    cancel_wanted = Signal()
    keeping_wanted = Signal()
    """The photo that was to be taken again stays after all."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(SPACING)
        self.add = QPushButton(self.tr("Add ph&otos…"))
        self.add.setToolTip(self.tr("Photos can also be dropped anywhere on this page, or pasted."))
        self.source_box = self._source_box(desk)
        label = QLabel(self.source_box.accessibleName())
        label.setBuddy(self.source_box)
        self._progress = QProgressBar()
        self._progress.setAccessibleName(self.tr("Photos copied"))
        self._cancel = QPushButton(self.tr("Cancel"))
        self.retaking = QLabel()
        self.keep = QPushButton(self.tr("Keep it"))
        for widget in (self.add, self.retaking, self.keep, label, self.source_box, self._progress, self._cancel):
            self.flow.addWidget(widget)
        self.show_ended()
        self.show_retaking("")
        self.keep.clicked.connect(self.keeping_wanted)
        self.add.clicked.connect(self.add_wanted)
        self._cancel.clicked.connect(self.cancel_wanted)

    def source(self) -> str | None:
        """Whose photos new ones are, None where that is not stated."""
        value = self.source_box.currentData()
        return str(value) if value is not None else None

    def show_retaking(self, photo: str) -> None:
        """Names the photo that the next one replaces; an empty text where the next one is only added."""
        words = self.tr("The next photo replaces {photo}; its file is kept.").format(photo=photo)
        self.retaking.setText(words if photo else "")
        self.add.setAccessibleDescription(self.retaking.text())
        self.retaking.setVisible(bool(photo))
        self.keep.setVisible(bool(photo))

    @Slot(int, int)
    def show_progress(self, done: int, total: int) -> None:
        """Shows how many photos are copied."""
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._progress.show()
        self._cancel.show()

    @Slot()
    def show_ended(self) -> None:
        """Shows that nothing is being copied."""
        self._progress.hide()
        self._cancel.hide()

    def _source_box(self, desk: Desk) -> ChoiceBox:
        field = desk.catalogue.field("unit.photos[].source")
        fact = field.label(desk.language) if field else ""
        terms = desk.catalogue.choices["photo_source"].items()
        choices = [(value, term.label(desk.language)) for value, term in terms]
        return ChoiceBox("source", self.tr("New photos: {fact}").format(fact=fact), self.tr("Not stated"), choices)
