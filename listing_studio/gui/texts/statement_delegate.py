"""Draws the rows of the texts as high as their words need, and lets a line be edited in its place."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from listing_studio.disclosure.outputs import Hand, Line
from listing_studio.gui.texts.hand_icon import hand_icon
from listing_studio.gui.texts.sentence_editor import SentenceEditor
from listing_studio.gui.texts.statement_model import ROW_ROLE, StatementModel
from listing_studio.gui.texts.statement_rows import Row
from listing_studio.gui.theme import faint, mark_icon, small_font

_GAP = 6
_ICON = 16
"""The least size of a mark, in pixels; it grows with the font."""
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_EDITOR_LINES = 4

Index = QModelIndex | QPersistentModelIndex


class StatementDelegate(QStyledItemDelegate):
    """Signals carry a row's number and what stands in its editor: ``typed`` at every keystroke."""

    typed = Signal(int, str)
    rested = Signal(int, str)
    ended = Signal(int, str)

    def __init__(self, view: QListView, model: StatementModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._places: dict[SentenceEditor, QPersistentModelIndex] = {}

    # drawing ------------------------------------------------------------------------------------------------------

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW_ROLE)
        width = self._view.viewport().width()
        if row.count is not None:
            return QSize(width, QFontMetrics(_bold(option.font)).height() + 3 * _GAP)
        words = self._words_area(QRect(0, 0, width, 0))
        below = _height(self._below(row), small_font(), words.width())
        text = _height(self._text(row), option.font, words.width())
        return QSize(width, max(text + below, _icon_side()) + _GAP + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        self.initStyleOption(option, index)
        option.text, option.icon = "", QIcon()
        style = self._view.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._view)
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(role))
        if row.count is not None:
            self._paint_heading(painter, option, row)
        else:
            self._paint_line(painter, option, row, selected)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        assert row.count is not None
        area = option.rect.adjusted(_GAP, _GAP, -_GAP, 0)
        words = "  ".join(filter(None, (row.count.warning(), row.count.figures())))
        painter.setFont(_bold(option.font))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), row.label)
        painter.setFont(option.font)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), words)
        if row.count.over:
            side = _icon_side()
            left = area.right() - QFontMetrics(option.font).horizontalAdvance(words) - side - _GAP
            mark = QRect(left, area.center().y() - side // 2 + 1, side, side)
            mark_icon("error").paint(painter, mark)
        painter.setPen(option.palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(option.rect.topLeft(), option.rect.topRight())

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, selected: bool) -> None:
        hand = row.line.hand if row.line is not None else Hand.OWN
        top = option.rect.topLeft() + QPoint(2 * _GAP, _GAP // 2)
        mode = QIcon.Mode.Selected if selected else QIcon.Mode.Normal
        outdated = row.line is not None and row.line.outdated
        icon = mark_icon("error") if outdated else hand_icon(hand)
        icon.paint(painter, QRect(top, QSize(_icon_side(), _icon_side())), Qt.AlignmentFlag.AlignCenter, mode)
        who = QRect(top + QPoint(_icon_side() + _GAP, 0), QSize(self._hand_width(), option.rect.height()))
        plain = painter.pen()
        painter.setFont(small_font())
        painter.setPen(plain if selected else faint())
        if row.line is not None:
            painter.drawText(who, _WRAPPED, self._model.hand_word(hand))
        area = self._words_area(option.rect)
        quiet = row.line is None or hand is Hand.SUPPRESSED
        painter.setPen(faint() if quiet and not selected else plain)
        painter.setFont(_font_of(row.line, option.font))
        painter.drawText(area, _WRAPPED, self._text(row))
        painter.setFont(small_font())
        painter.setPen(plain if selected else faint())
        area.setTop(area.top() + _height(self._text(row), option.font, area.width()))
        painter.drawText(area, _WRAPPED, self._below(row))

    def _text(self, row: Row) -> str:
        return row.text if row.line is not None else self.tr("Add a sentence of your own…")

    def _below(self, row: Row) -> str:
        """What the program would say in place of a reworded line."""
        if row.line is None or row.line.hand is not Hand.REWORDED:
            return ""
        if row.line.outdated:
            return self.tr("The facts have changed. Generated now: {text}").format(text=row.line.generated)
        return self.tr("Generated: {text}").format(text=row.line.generated)

    def _words_area(self, rect: QRect) -> QRect:
        return rect.adjusted(4 * _GAP + _icon_side() + self._hand_width(), _GAP // 2, -_GAP, 0)

    def _hand_width(self) -> int:
        metrics = QFontMetrics(small_font())
        return max(metrics.horizontalAdvance(self._model.hand_word(hand)) for hand in Hand)

    # editing ------------------------------------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        del option
        row: Row = index.data(ROW_ROLE)
        editor = SentenceEditor(parent)
        editor.setAccessibleName(self._model.spoken(row))
        self._places[editor] = QPersistentModelIndex(index)
        editor.typed.connect(self._on_typed)
        editor.rested.connect(self._on_rested)
        editor.finished.connect(self._on_finished)
        return editor

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, SentenceEditor):
            self._places.pop(editor, None)
            editor.blockSignals(True)  # it is deleted later, and its row may be gone
        super().destroyEditor(editor, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        del index
        area = self._words_area(option.rect)
        height = max(area.height(), QFontMetrics(option.font).lineSpacing() * _EDITOR_LINES)
        lowest = max(0, self._view.viewport().height() - height)  # an editor of the last row stays in sight
        editor.setGeometry(area.left() - _GAP, min(option.rect.top(), lowest), area.width() + _GAP, height)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, SentenceEditor):
            editor.begin(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        del model
        if isinstance(editor, SentenceEditor):
            self.ended.emit(index.row(), editor.text())

    def editing(self) -> bool:
        """Whether an editor is open."""
        return bool(self._places)

    def settle(self, *, finished: bool) -> None:
        """Lets the open editors tell what is worth keeping; ``finished`` closes them."""
        for editor in [*self._places]:
            editor.rest()
            if finished and editor in self._places:  # what it told may have taken its row away
                self._close(editor)

    def _place(self) -> tuple[int, SentenceEditor]:
        """The row and the editor that just told something."""
        editor = self.sender()
        assert isinstance(editor, SentenceEditor)
        return self._places[editor].row(), editor

    @Slot()
    def _on_typed(self) -> None:
        at, editor = self._place()
        self.typed.emit(at, editor.text())

    @Slot()
    def _on_rested(self) -> None:
        at, editor = self._place()
        self.rested.emit(at, editor.text())

    @Slot()
    def _on_finished(self) -> None:
        _, editor = self._place()
        self._close(editor)

    def _close(self, editor: SentenceEditor) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
        self._view.setFocus()


def _height(text: str, font: QFont, width: int) -> int:
    if not text:
        return 0
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(width, 40), 100_000), _WRAPPED, text).height()


def _icon_side() -> int:
    return max(_ICON, QFontMetrics(small_font()).height())


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold


def _font_of(line: Line | None, font: QFont) -> QFont:
    changed = QFont(font)
    changed.setStrikeOut(line is not None and line.hand is Hand.SUPPRESSED)
    return changed
