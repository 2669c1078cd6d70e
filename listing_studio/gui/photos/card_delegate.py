"""Draws a card of the contact sheet: the upright thumbnail, badges, shot, verdict as shape and word, file name."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from listing_studio.gui.photos.cards import Card
from listing_studio.gui.theme import faint, mark_icon, small_font

CARD_ROLE = Qt.ItemDataRole.UserRole
IMAGE_ROLE = Qt.ItemDataRole.UserRole + 1
_PADDING = 6
_WIDTH_IN_LINES = 8.0
_RATIO = 0.75
_RADIUS = 4

Index = QModelIndex | QPersistentModelIndex


class PhotoCardDelegate(QStyledItemDelegate):
    """Sizes follow the font, so that the card grows with it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del index
        line = _line(option.font)
        width = round(_WIDTH_IN_LINES * line) + 2 * _PADDING
        lines = 2 * line + _line(small_font())
        return QSize(width, round(_WIDTH_IN_LINES * line * _RATIO) + lines + 5 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: Card = index.data(CARD_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        inner = option.rect.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        frame = QRect(inner.topLeft(), QSize(inner.width(), round(inner.width() * _RATIO)))
        self._paint_picture(painter, option, frame, card, index.data(IMAGE_ROLE))
        self._paint_badges(painter, option, frame, card)
        below = QRect(inner.left(), frame.bottom() + _PADDING, inner.width(), inner.bottom() - frame.bottom())
        self._paint_words(painter, option, below, card)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        palette = option.palette
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        ground = palette.color(QPalette.ColorRole.Highlight if selected else QPalette.ColorRole.Base)
        ground.setAlpha(70 if selected else 255)
        edge = palette.color(QPalette.ColorRole.Highlight if selected or focused else QPalette.ColorRole.Mid)
        painter.setBrush(ground)
        painter.setPen(QPen(edge, 2 if focused else 1))
        painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def _paint_picture(
        self, painter: QPainter, option: QStyleOptionViewItem, frame: QRect, card: Card, image: QImage | None
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(option.palette.color(QPalette.ColorRole.AlternateBase))
        painter.drawRect(frame)
        if image is not None and not image.isNull():
            size = image.size().scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
            spot = QRect(QPoint(0, 0), size)
            spot.moveCenter(frame.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(spot, image)
            return
        waiting = image is None and card.path is not None
        side = _line(option.font) * 2
        mark = QRect(0, 0, side, side)
        mark.moveCenter(frame.center() - QPoint(0, side // 2))
        mark_icon("measuring" if waiting else "failed").paint(painter, mark)
        words = self.tr("Loading…") if waiting else card.problem or self.tr("There is nothing to show.")
        text = QRect(frame.left(), mark.bottom(), frame.width(), frame.bottom() - mark.bottom())
        painter.setPen(faint())
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(text, int(flags) | int(Qt.TextFlag.TextWordWrap), words)

    def _paint_badges(self, painter: QPainter, option: QStyleOptionViewItem, frame: QRect, card: Card) -> None:
        palette = option.palette
        painter.setFont(small_font())
        if card.place:
            main = QPalette.ColorRole.Highlight, QPalette.ColorRole.HighlightedText
            other = QPalette.ColorRole.ToolTipBase, QPalette.ColorRole.ToolTipText
            ground, text = (palette.color(role) for role in (main if card.is_main else other))
            _badge(painter, frame.topLeft(), card.place, ground, text)
        if card.evidence:
            ground = palette.color(QPalette.ColorRole.ToolTipBase)
            height = _badge_size(card.evidence).height()
            corner = QPoint(frame.left(), frame.bottom() + 1 - height)
            _badge(painter, corner, card.evidence, ground, palette.color(QPalette.ColorRole.ToolTipText))

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, card: Card) -> None:
        line = _line(option.font)
        text = option.palette.color(QPalette.ColorRole.Text)
        font = QFont(option.font)
        font.setBold(card.has_shot)
        shot = QRect(area.left(), area.top(), area.width(), line)
        _write(painter, shot, card.shot, font, text if card.has_shot else faint())
        mark = QRect(area.left(), shot.bottom() + 2, line, line)
        mark_icon(card.mark).paint(painter, mark.adjusted(1, 1, -2, -2))
        verdict = QRect(mark.right() + 3, mark.top(), area.right() - mark.right() - 3, line)
        _write(painter, verdict, card.verdict, option.font, text)
        name = QRect(area.left(), mark.bottom() + 2, area.width(), _line(small_font()))
        _write(painter, name, card.name, small_font(), faint(), Qt.TextElideMode.ElideMiddle)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget | None:  # type: ignore[override]
        return None


def _write(
    painter: QPainter,
    area: QRect,
    text: str,
    font: QFont,
    colour: QColor,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    short = QFontMetrics(font).elidedText(text, elide, area.width())
    painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), short)


def _badge(painter: QPainter, corner: QPoint, text: str, ground: QColor, colour: QColor) -> None:
    area = QRect(corner, _badge_size(text))
    painter.setPen(QPen(colour, 0.6))
    painter.setBrush(ground)
    painter.drawRoundedRect(area, _RADIUS - 1, _RADIUS - 1)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)


def _badge_size(text: str) -> QSize:
    metrics = QFontMetrics(small_font())
    return QSize(metrics.horizontalAdvance(text) + 10, metrics.height() + 4)


def _line(font: QFont) -> int:
    return QFontMetrics(font).height()
