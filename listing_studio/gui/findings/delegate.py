"""Draws a finding in the list: its shape, its message in as many lines as it needs, and a faint line below."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from listing_studio.gui import theme
from listing_studio.gui.findings.model import ROW_ROLE, Row
from listing_studio.rules.outcomes import Verdict

_ICON = 16
_GAP = 6
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class FindingDelegate(QStyledItemDelegate):
    """Rows grow with their message, so that nothing is cut; headings are drawn as usual."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the wrapped message and the line below need at the view's width."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return super().sizeHint(option, index) + QSize(0, _GAP)
        width = self._view.viewport().width() - self._view.indentation() * 2 - _ICON - 3 * _GAP
        message, second = _heights_of(row, width)
        return QSize(width, message + second + 3 * _GAP // 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws the row in the view's colours."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        option.text, option.icon = "", QIcon()
        style = QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._view)
        _draw(painter, option, row)


def _draw(painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    palette: QPalette = option.palette
    rect: QRect = option.rect.adjusted(_GAP, _GAP // 2, -_GAP, 0)
    place = QRect(rect.topLeft(), QSize(_ICON, _ICON))
    theme.mark_icon(row.finding.mark).paint(painter, place, mode=theme.mark_mode(option))
    text = QRect(rect.topLeft() + QPoint(_ICON + _GAP, 0), rect.bottomRight())
    message, _ = _heights_of(row, text.width())
    painter.save()
    painter.setFont(_font(row))
    painter.setPen(palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text))
    painter.drawText(text, _WRAPPED, row.message)
    painter.setFont(theme.small_font())
    if not selected:
        painter.setPen(theme.faint())
    painter.drawText(text.adjusted(0, message, 0, 0), _WRAPPED, row.second_line)
    painter.restore()


def _heights_of(row: Row, width: int) -> tuple[int, int]:
    return _heights(row.message, row.second_line, width, QApplication.font().key())


@lru_cache(maxsize=4096)
def _heights(message: str, second_line: str, width: int, _font_key: str) -> tuple[int, int]:
    """Of both texts, wrapped, in the program's fonts; kept as long as these are the same: most rows outlive a check."""
    return _height(message, width, QApplication.font()), _height(second_line, width, theme.small_font())


def _height(text: str, width: int, font: QFont) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(width, 60), 10_000), _WRAPPED, text).height()


def _font(row: Row) -> QFont:
    font = QFont(QApplication.font())
    font.setStrikeOut(row.finding.outcome.verdict is Verdict.WAIVED)
    return font
