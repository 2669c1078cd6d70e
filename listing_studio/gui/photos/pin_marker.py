"""Draws a numbered marker at a defect on a photo; the same size at every zoom."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QApplication, QGraphicsItem, QStyleOptionGraphicsItem, QWidget

_RADIUS = 13.0
_DARK, _LIGHT = Qt.GlobalColor.black, Qt.GlobalColor.white


class PinMarker(QGraphicsItem):
    """A ring around the spot, open in its middle, with the number beside it; the chosen one is drawn solid."""

    def __init__(self, defect: str, number: int, *, chosen: bool) -> None:
        super().__init__()
        self.defect = defect
        self._number = str(number)
        self._chosen = chosen
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setZValue(2 if chosen else 1)

    def boundingRect(self) -> QRectF:
        return QRectF(-_RADIUS - 4, -2.6 * _RADIUS, 3.4 * _RADIUS + 8, 3.6 * _RADIUS + 8)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Black on white or white on black, both with an edge of the other, so that it shows on any photo."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((_DARK, 5.0), (_LIGHT, 2.4)):
            painter.setPen(QPen(colour, width))
            painter.drawEllipse(QPointF(0, 0), _RADIUS, _RADIUS)
        label = QRectF(_RADIUS * 0.5, -_RADIUS * 2.3, _RADIUS * 1.7, _RADIUS * 1.7)
        painter.setPen(QPen(_LIGHT if self._chosen else _DARK, 1.6))
        painter.setBrush(_DARK if self._chosen else _LIGHT)
        painter.drawEllipse(label)
        font = QFont(QApplication.font())
        font.setBold(True)
        font.setPixelSize(round(_RADIUS * 1.2))
        painter.setFont(font)
        painter.setPen(_LIGHT if self._chosen else _DARK)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, self._number)
