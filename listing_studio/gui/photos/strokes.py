"""Strokes that can be seen on any photo: bright lines with a dark halo, told apart by pattern before colour."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen

from listing_studio.gui.photos.drawn import Kind
from listing_studio.gui.theme import on_photo, small_font

_HALO, _LINE = 3.6, 1.5
_SPACING = 14
_PATTERNS = {
    Kind.SUBJECT: (7.0, 4.0),
    Kind.SOFT: (1.2, 2.4),
    Kind.CODE: (12.0, 3.0, 2.0, 3.0),
    Kind.OVERLAY: (3.0, 3.0),
    Kind.LETTERING: (3.0, 3.0, 9.0, 3.0),
}
"""Dashes and gaps in widths of the line; kinds that are not here have a solid line."""


def draw_box(painter: QPainter, kind: Kind, box: QRectF) -> None:
    """The outline of a box, or a solid bar for a touched edge."""
    dark, bright = on_photo("halo"), on_photo(kind)
    if kind is Kind.EDGE:
        painter.setPen(QPen(dark, 1.0))
        painter.setBrush(bright)
        painter.drawRect(box)
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(dark, _HALO, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.MiterJoin))
    painter.drawRect(box)
    pen = QPen(bright, _LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin)
    if kind in _PATTERNS:
        pen.setDashPattern(list(_PATTERNS[kind]))
    painter.setPen(pen)
    painter.drawRect(box)


def draw_text(painter: QPainter, kind: Kind, corner: QPointF, text: str, room: QRectF) -> None:
    """Words on a dark ground with their top left corner at ``corner``, moved so that they stay in ``room``."""
    painter.setFont(small_font())
    metrics = painter.fontMetrics()
    area = QRectF(corner.x(), corner.y(), metrics.horizontalAdvance(text) + 6, metrics.height())
    area.moveLeft(max(room.left(), min(area.left(), room.right() - area.width())))
    area.moveTop(max(room.top(), min(area.top(), room.bottom() - area.height())))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(on_photo("halo"))
    painter.drawRoundedRect(area, 2, 2)
    painter.setPen(on_photo(kind))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)


def hatch(kind: Kind, ratio: float) -> QBrush:
    """Slanting lines for clipped areas: rising where it is white, falling where it is black."""
    return QBrush(_tile(kind is Kind.HIGHLIGHTS, on_photo(kind).name(), on_photo("halo").name(), ratio))


@cache
def _tile(rising: bool, bright: str, dark: str, ratio: float) -> QImage:
    """A square that can be laid side by side; its lines run from corner to corner."""
    side = round(_SPACING * ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for colour, width, strength in ((dark, 2.2, 0.5), (bright, 1.0, 0.9)):
        ink = QColor(colour)
        ink.setAlphaF(strength)  # a white background stays a white background
        painter.setPen(QPen(ink, width * ratio))
        for shift in (-side, 0, side):
            ends = (QPointF(shift, side), QPointF(shift + side, 0))
            if not rising:
                ends = (QPointF(shift, 0), QPointF(shift + side, side))
            painter.drawLine(*ends)
    painter.end()
    return image
