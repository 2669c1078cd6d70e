"""Edits which photos show a defect, and where on them: tick a photo to link it, click on it to pin the spot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from listing_studio.domain.defects import Pin
from listing_studio.gui import theme
from listing_studio.gui.editors.editor import Editor
from listing_studio.gui.photos.pixels import Pixels
from listing_studio.gui.photos.thumbnails import Thumbnails
from listing_studio.gui.photos.view import PhotoView, Spot
from listing_studio.gui.widgets.columns import Columns

_ICON = QSize(96, 72)
_STEP = 0.01
_ID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class PhotoChoice:
    """A photo that can be linked; ``likely`` where it is known to be a close-up of a defect."""

    id: str
    name: str
    sha256: str
    path: Path
    likely: bool


class PinsEditor(Editor):
    """Its value is a tuple of pins, empty where no photo is linked."""

    def __init__(self, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._value = ()
        self._thumbnails = thumbnails
        self._photos: Sequence[PhotoChoice] = ()
        self._number = 1
        self._showing = False
        self.strip = _Strip()
        self.view = PhotoView()
        self.view.takes_pins = True
        self.view.setMinimumSize(_ICON * 3)
        self.all_photos = QCheckBox(self.tr("Show every photo"))
        self.all_photos.setToolTip(self.tr("Not only close-ups of defects and the photos that are linked"))
        self._help = QLabel(self.tr("Tick the photos that show it; click on the large photo to pin the spot."))
        self._help.setWordWrap(True)
        theme.secondary(self._help)
        self.setFocusProxy(self.strip)
        self._lay_out()
        self.strip.itemChanged.connect(self._on_item_changed)
        self.strip.currentItemChanged.connect(self._show_large)
        self.view.spot_clicked.connect(self._on_spot_clicked)
        self.view.nudged.connect(self._on_nudged)
        self.all_photos.toggled.connect(self._fill)
        thumbnails.ready.connect(self._on_thumbnail_ready)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._help, self.strip, self.all_photos):
            column.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Columns((left, self.view)))

    # as an editor -------------------------------------------------------------------------------------------------

    def set_photos(self, photos: Sequence[PhotoChoice]) -> None:
        """Sets the photos to choose from, in their order."""
        if photos != self._photos:
            self._photos = photos
            self._fill()

    @Slot(int)
    def set_row(self, row: int) -> None:
        """Sets which of the defects the pins are about, from 0: people see it beside the spot, counted from 1."""
        self._number = row + 1
        self._show_large()

    def targets(self) -> Sequence[QWidget]:
        return (self.strip, self.all_photos, self.view)

    def set_name(self, name: str) -> None:
        self.strip.setAccessibleName(name)
        self.view.setAccessibleName(self.tr("%s: the spot; arrow keys move it, Delete removes it") % name)
        self.all_photos.setAccessibleName(self.all_photos.text())

    def show_value(self, value: object) -> None:
        del value
        self._fill()
        current = self._current()
        linked = [row for row in range(self.strip.count()) if self.strip.item(row).data(_ID) in self._pins()]
        if linked and (current is None or current.id not in self._pins()):
            self.strip.setCurrentRow(linked[0])

    def read(self) -> object:
        return self._value

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.view.hasFocus():
            self._set_spot(None)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    # what is shown ------------------------------------------------------------------------------------------------

    def _pins(self) -> dict[str, Pin]:
        pins = self._value if isinstance(self._value, tuple) else ()
        return {pin.photo: pin for pin in pins}

    @Slot()
    def _fill(self) -> None:
        pins, current = self._pins(), self._current()
        every = self.all_photos.isChecked() or not self._has_close_ups()
        shown = [one for one in self._photos if every or one.likely or one.id in pins]
        self.all_photos.setEnabled(self._has_close_ups())
        self._showing = True
        self.strip.clear()
        for photo in shown:
            self.strip.addItem(self._item(photo, linked=photo.id in pins))
        self.strip.setCurrentRow(shown.index(current) if current in shown else 0)
        self._showing = False
        self._show_large()

    def _has_close_ups(self) -> bool:
        """Whether some photo is put in the shot of a defect: while none is, each may be one."""
        return any(photo.likely for photo in self._photos)

    def _item(self, photo: PhotoChoice, *, linked: bool) -> QListWidgetItem:
        item = QListWidgetItem(photo.name)
        item.setData(_ID, photo.id)
        item.setToolTip(photo.name)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if linked else Qt.CheckState.Unchecked)
        item.setIcon(self._icon(photo))
        return item

    def _icon(self, photo: PhotoChoice) -> QIcon:
        image = self._thumbnails.image(photo.sha256, photo.path)
        if image is not None and not image.isNull():
            return QIcon(QPixmap.fromImage(image))
        blank = QPixmap(_ICON)
        blank.fill(Qt.GlobalColor.transparent)
        return QIcon(blank)

    @Slot()
    def _show_large(self) -> None:
        photo = self._current()
        if self._showing:
            return
        if photo is None:
            self.view.show_words(self.tr("There is no photo to link yet. Add photos on the page for photos."))
            return
        image = self._thumbnails.image(photo.sha256, photo.path)
        if image is None or image.isNull():
            self.view.show_words(photo.name)
            return
        self.view.show_pixels(Pixels(image, image.width(), image.height()))
        pin = self._pins().get(photo.id)
        spot = (
            [Spot(photo.id, self._number, pin.x, pin.y)]
            if pin is not None and pin.x is not None and pin.y is not None
            else []
        )
        self.view.show_pins(spot, photo.id)

    def _current(self) -> PhotoChoice | None:
        item = self.strip.currentItem()
        id = item.data(_ID) if item is not None else None
        return next((photo for photo in self._photos if photo.id == id), None)

    # edits --------------------------------------------------------------------------------------------------------

    @Slot(QListWidgetItem)
    def _on_item_changed(self, item: QListWidgetItem) -> None:
        if self._showing:
            return
        pins, id = self._pins(), item.data(_ID)
        if item.checkState() is Qt.CheckState.Checked:
            pins.setdefault(id, Pin(photo=id))
        else:
            pins.pop(id, None)
        self._take(pins)

    @Slot(float, float)
    def _on_spot_clicked(self, x: float, y: float) -> None:
        self._set_spot((x, y))

    @Slot(int, int)
    def _on_nudged(self, right: int, down: int) -> None:
        photo = self._current()
        pin = self._pins().get(photo.id) if photo is not None else None
        if pin is not None and pin.x is not None and pin.y is not None:
            self._set_spot((pin.x + right * _STEP, pin.y + down * _STEP))

    def _set_spot(self, spot: tuple[float, float] | None) -> None:
        photo, pins = self._current(), self._pins()
        if photo is None or (spot is None and photo.id not in pins):
            return
        x, y = (round(min(max(share, 0.0), 1.0), 4) for share in spot) if spot else (None, None)
        pins[photo.id] = Pin(photo=photo.id, x=x, y=y)
        self._take(pins)

    def _take(self, pins: dict[str, Pin]) -> None:
        value = tuple(pins.values())
        if value != self._value:
            self._value = value
            self._fill()
            self.committed.emit(value)

    @Slot(str)
    def _on_thumbnail_ready(self, sha256: str) -> None:
        photos = {photo.id: photo for photo in self._photos if photo.sha256 == sha256}
        self._showing = True
        for item in (self.strip.item(row) for row in range(self.strip.count())):
            if item.data(_ID) in photos:
                item.setIcon(self._icon(photos[item.data(_ID)]))
        self._showing = False
        self._show_large()


class _Strip(QListWidget):
    """Thumbnails that wrap; the space bar ticks the current one."""

    def __init__(self) -> None:
        super().__init__()
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setIconSize(_ICON)
        self.setSpacing(4)
        self.setUniformItemSizes(True)
        self.setWordWrap(True)
        self.setMinimumHeight(_ICON.height() + self.fontMetrics().height() * 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)
