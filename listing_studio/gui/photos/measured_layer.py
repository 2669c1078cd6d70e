"""Lies on the large photo and draws what was measured, in lines of one width at every zoom. Decides nothing."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from listing_studio.domain.photos import Box
from listing_studio.gui.photos.drawn import Drawn, Kind, Shape
from listing_studio.gui.photos.strokes import draw_box, draw_text, hatch
from listing_studio.photos.regions import Mask

_NUMBERED = 24.0
"""Pixels from which a window is wide enough for its number."""


class MeasuredLayer(QGraphicsItem):
    """Fills the photo, whose size in the scene it is told, and takes no click from what lies below."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn = Drawn()
        self._size = QSizeF()
        self._hatched: dict[Kind, tuple[object, QImage]] = {}
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setZValue(0.5)  # on the photo, under the pins of defects
        self.hide()

    def show_drawn(self, drawn: Drawn, size: QSizeF) -> None:
        """Takes what to draw on a photo of a size."""
        if (drawn, size) != (self.drawn, self._size):
            self.prepareGeometryChange()
            self.drawn, self._size = drawn, size
            self._hatched.clear()
            self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(QPointF(0, 0), self._size)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """In pixels of the view, so that lines and words keep their size."""
        del option
        world = painter.worldTransform()
        photo = world.mapRect(self.boundingRect())
        seen = photo.toAlignedRect().intersected(widget.rect() if widget is not None else photo.toAlignedRect())
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ratio = widget.devicePixelRatioF() if widget is not None else 1.0
        for kind, mask in self.drawn.masks.items():
            painter.drawImage(seen.topLeft(), self._hatch(kind, mask, photo, seen, ratio))
        for shape in self.drawn.shapes:
            draw_box(painter, shape.kind, _placed(shape.box, photo))
        for shape in self.drawn.shapes:
            self._write(painter, shape, photo, seen)
        painter.restore()

    def _write(self, painter: QPainter, shape: Shape, photo: QRectF, seen: QRect) -> None:
        box = _placed(shape.box, photo)
        if shape.kind is Kind.CODE:
            draw_text(painter, shape.kind, box.bottomLeft() + QPointF(0, 3), shape.text, QRectF(seen))
        elif shape.text and box.width() >= _NUMBERED and box.intersects(QRectF(seen)):
            draw_text(painter, shape.kind, box.topLeft() + QPointF(2, 2), shape.text, photo)

    def _hatch(self, kind: Kind, mask: Mask, photo: QRectF, seen: QRect, ratio: float) -> QImage:
        """The visible part of a mask, hatched; made once as long as the same part is seen."""
        key = (photo.topLeft().toTuple(), photo.size().toTuple(), seen.getRect(), ratio)
        known = self._hatched.get(kind)
        if known is not None and known[0] == key:
            return known[1]
        image = _hatched(kind, mask, photo.translated(-QPointF(seen.topLeft())), seen, ratio)
        self._hatched[kind] = key, image
        return image


def _hatched(kind: Kind, mask: Mask, photo: QRectF, seen: QRect, ratio: float) -> QImage:
    image = QImage((QSizeF(seen.size()) * ratio).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    alpha = QImage(mask.pixels, mask.width, mask.height, mask.width, QImage.Format.Format_Alpha8)
    painter = QPainter(image)
    painter.scale(ratio, ratio)
    painter.drawImage(photo, alpha)
    painter.resetTransform()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(image.rect(), hatch(kind, ratio))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def _placed(box: Box, photo: QRectF) -> QRectF:
    left, top = photo.left() + box.left * photo.width(), photo.top() + box.top * photo.height()
    return QRectF(left, top, (box.right - box.left) * photo.width(), (box.bottom - box.top) * photo.height())
