"""Draws who is behind a line of a text as a shape: generated, reworded, left out, own. The word stands beside it."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPen, QPixmap, QPolygonF

from listing_studio.disclosure.outputs import Hand
from listing_studio.gui.theme import MARK_SIZES, is_dark, mark_icon, tone


def hand_icon(hand: Hand) -> QIcon:
    """The shape of a hand in the colours of the moment."""
    return mark_icon("waived") if hand is Hand.SUPPRESSED else _icon(hand, is_dark())


@cache
def _icon(hand: Hand, dark: bool) -> QIcon:
    del dark  # what ``tone`` gives depends on it, so each has icons of its own
    icon = QIcon()
    colour = tone("unknown" if hand is Hand.GENERATED else "note")
    chosen = QGuiApplication.palette().color(QPalette.ColorRole.HighlightedText)
    for size in MARK_SIZES:
        icon.addPixmap(_drawn(hand, colour, size))
        icon.addPixmap(_drawn(hand, chosen, size), QIcon.Mode.Selected)
    return icon


def _drawn(hand: Hand, colour: QColor, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / 16, size / 16)
    painter.setPen(QPen(colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    {Hand.GENERATED: _lines, Hand.REWORDED: _pen, Hand.OWN: _plus}[hand](painter)
    painter.end()
    return pixmap


def _lines(painter: QPainter) -> None:
    """Three lines of text."""
    for y, right in ((4.5, 13.0), (8.0, 13.0), (11.5, 9.0)):
        painter.drawLine(QPointF(3, y), QPointF(right, y))


def _pen(painter: QPainter) -> None:
    """A pencil over a line."""
    corners = ((3, 13), (3.8, 9.8), (10.6, 3), (13, 5.4), (6.2, 12.2), (3, 13))
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in corners]))
    painter.drawLine(QPointF(9, 13), QPointF(13, 13))


def _plus(painter: QPainter) -> None:
    """A plus in a square."""
    painter.drawRoundedRect(QRectF(2, 2, 12, 12), 2, 2)
    painter.drawLine(QPointF(5, 8), QPointF(11, 8))
    painter.drawLine(QPointF(8, 5), QPointF(8, 11))
