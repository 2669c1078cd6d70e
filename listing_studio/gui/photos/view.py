"""Shows one photo large: fitted or at any zoom, with a marker for every defect pinned on it. It edits nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPalette, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsPixmapItem, QGraphicsScene, QGraphicsView

from listing_studio.gui.photos.pin_marker import PinMarker
from listing_studio.gui.photos.pixels import Pixels

_STEP = 1.25
_LARGEST = 8.0
_NOTCH = 120
"""What Qt says of one notch of a wheel; touchpads say less, more often."""
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class Spot(NamedTuple):
    """A pinned defect: its id, the number people see, and shares of the photo's width and height."""

    defect: str
    number: int
    x: float
    y: float


class PhotoView(QGraphicsView):
    """The scene is measured in the photo's own pixels, whatever picture is shown of it.

    ``spot_clicked`` says where somebody clicked, in shares; ``nudged`` how far arrow keys moved a pin, in steps;
    ``step_wanted`` asks for the next photo (1) or the one before (-1).
    """

    spot_clicked = Signal(float, float)
    pin_clicked = Signal(str)
    nudged = Signal(int, int)
    zoom_changed = Signal(float)
    pixels_wanted = Signal()
    full_page_wanted = Signal()
    step_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.takes_pins = False
        self._pixels: Pixels | None = None
        self._words = ""
        self._fitted = True
        self._pressed: QPoint | None = None
        self._spots: tuple[Spot, ...] = ()
        self._chosen = ""
        self._item = QGraphicsPixmapItem()
        self._item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        scene = QGraphicsScene(self)
        scene.addItem(self._item)
        self.setScene(scene)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAcceptDrops(False)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the view itself is the stop of the Tab key
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setAccessibleName(self.tr("Large photo"))

    # what is shown ------------------------------------------------------------------------------------------------

    def show_pixels(self, pixels: Pixels) -> None:
        """Shows a picture; the zoom stays if it is another picture of the same size of photo."""
        same = self._pixels is not None and (self._pixels.width, self._pixels.height) == (pixels.width, pixels.height)
        self._pixels, self._words = pixels, ""
        self._item.setPixmap(QPixmap.fromImage(pixels.image))
        self._item.setScale(pixels.width / max(1, pixels.image.width()))
        self.setSceneRect(QRectF(0, 0, pixels.width, pixels.height))
        if self._fitted or not same:
            self.fit()
        self._draw_pins()
        self.viewport().update()

    def show_words(self, words: str) -> None:
        """Shows a sentence in place of a photo."""
        self._pixels, self._words = None, words
        self._item.setPixmap(QPixmap())
        self.setSceneRect(QRectF(0, 0, 1, 1))  # nothing to scroll
        self.fit()
        self._draw_pins()
        self.viewport().update()

    def words(self) -> str:
        """The sentence in place of a photo; empty where there is one."""
        return self._words

    def pixels(self) -> Pixels | None:
        """The picture that is shown."""
        return self._pixels

    def show_pins(self, spots: Sequence[Spot], chosen: str) -> None:
        """Shows a marker for each pinned defect; ``chosen`` is the id of the one that edits speak of."""
        self._spots, self._chosen = tuple(spots), chosen
        self._draw_pins()

    def _draw_pins(self) -> None:
        for marker in self._markers():
            self.scene().removeItem(marker)
        if self._pixels is None:
            return
        for spot in self._spots:
            marker = PinMarker(spot.defect, spot.number, chosen=spot.defect == self._chosen)
            marker.setPos(spot.x * self._pixels.width, spot.y * self._pixels.height)
            self.scene().addItem(marker)

    # zoom ---------------------------------------------------------------------------------------------------------

    def fit(self) -> None:
        """Shows the whole photo, never larger than its pixels."""
        self._fitted = True
        self._zoom_to(self._fitting_zoom())

    def show_actual_pixels(self) -> None:
        """One pixel of the photo on one pixel of the screen."""
        self._fitted = False
        self._zoom_to(1.0)

    def zoom(self) -> float:
        """Pixels of the screen per pixel of the photo."""
        return self.transform().m11() * self.devicePixelRatioF()

    def is_fitted(self) -> bool:
        """Whether the whole photo is shown."""
        return self._fitted

    def zoom_by(self, factor: float) -> None:
        """Zooms in or out, between the whole photo and eight times its size."""
        fitting = self._fitting_zoom()
        wanted = min(max(self.zoom() * factor, fitting), max(_LARGEST, fitting))
        self._fitted = wanted <= fitting
        self._zoom_to(wanted)

    def visible_centre(self) -> tuple[float, float]:
        """The middle of what is visible, in shares of the photo."""
        return self._shares(self.viewport().rect().center()) or (0.5, 0.5)

    def _fitting_zoom(self) -> float:
        if self._pixels is None:
            return 1.0
        room = QSizeF(self.maximumViewportSize()) * self.devicePixelRatioF()
        return min(room.width() / self._pixels.width, room.height() / self._pixels.height, 1.0)

    def _zoom_to(self, zoom: float) -> None:
        scale = zoom / self.devicePixelRatioF()
        self.resetTransform()
        self.scale(scale, scale)
        can_move = not self._fitted and self._pixels is not None
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag if can_move else QGraphicsView.DragMode.NoDrag)
        self.zoom_changed.emit(zoom)
        if self._pixels is not None and zoom * self._pixels.width > self._pixels.image.width() * 1.01:
            self.pixels_wanted.emit()

    # events -------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.takes_pins and self._pixels is not None:
            self.spot_clicked.emit(*self.visible_centre())
        elif key in _ARROWS and self.takes_pins:
            self.nudged.emit(*_ARROWS[key])
        elif key == Qt.Key.Key_Space:
            self.full_page_wanted.emit()
        elif key in _PAGES:
            self.step_wanted.emit(_PAGES[key])
        elif key == Qt.Key.Key_1:
            self.show_actual_pixels()
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(_STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(1 / _STEP)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom_by(_STEP ** (event.angleDelta().y() / _NOTCH))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        spot = event.position().toPoint()
        pressed, self._pressed = self._pressed, None
        if pressed is not None and (spot - pressed).manhattanLength() < QApplication.startDragDistance():
            self._click(spot)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Where nothing can be pinned, between the whole photo and its own pixels."""
        self._pressed = None
        if not self.takes_pins and self._pixels is not None:
            place = self.mapToScene(event.position().toPoint())
            if self._fitted:
                self.show_actual_pixels()
                self.centerOn(place)
            else:
                self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        if self._words:
            painter.resetTransform()
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            room = self.viewport().rect().adjusted(16, 16, -16, -16)
            flags = Qt.AlignmentFlag.AlignCenter
            painter.drawText(room, int(flags) | int(Qt.TextFlag.TextWordWrap), self._words)

    def _click(self, spot: QPoint) -> None:
        marker = next((item for item in self.items(spot) if isinstance(item, PinMarker)), None)
        shares = self._shares(spot)
        if marker is not None:
            self.pin_clicked.emit(marker.defect)
        elif shares is not None and self.takes_pins:
            self.spot_clicked.emit(*shares)

    def _shares(self, spot: QPoint) -> tuple[float, float] | None:
        """Where a point of the viewport lies on the photo; None beside it."""
        if self._pixels is None:
            return None
        place: QPointF = self.mapToScene(spot)
        x, y = place.x() / self._pixels.width, place.y() / self._pixels.height
        return (x, y) if 0 <= x <= 1 and 0 <= y <= 1 else None

    def _markers(self) -> list[PinMarker]:
        return [item for item in self.scene().items() if isinstance(item, PinMarker)]
