"""A row of joined buttons of which one is on: drawn from the palette, one stop of the Tab key, arrows move."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

_RADIUS = 4.0


class Segments(QWidget):
    """The last segment is the calm one: it stands for "not stated"."""

    chosen = Signal(int)
    """Somebody chose a segment, be it the one that was on already."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._group = QButtonGroup(self)
        last = len(words) - 1
        for index, word in enumerate(words):
            button = _Segment(word, is_first=index == 0, is_last=index == last)
            self._group.addButton(button, index)
            layout.addWidget(button)
        layout.addStretch(1)
        self._group.idClicked.connect(self._on_clicked)
        self.show_chosen(last)

    def buttons(self) -> Sequence[QAbstractButton]:
        """The segments, from the first to the last."""
        return self._group.buttons()

    def show_chosen(self, index: int) -> None:
        """Turns a segment on, silently."""
        had_focus = any(button.hasFocus() for button in self.buttons())
        self._group.button(index).setChecked(True)
        self._make_stop(index)
        if had_focus:
            self._group.button(index).setFocus()

    def choose(self, index: int) -> None:
        """Turns a segment on as a click does."""
        self.show_chosen(index)
        self.chosen.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        index = self._group.checkedId() + steps.get(Qt.Key(event.key()), 0)
        if event.key() in steps and 0 <= index < len(self.buttons()):
            self.choose(index)
        elif event.key() not in steps:
            super().keyPressEvent(event)

    @Slot(int)
    def _on_clicked(self, index: int) -> None:
        self._make_stop(index)
        self.chosen.emit(index)

    def _make_stop(self, index: int) -> None:
        """The Tab key stops at the segment that is on: one that is not on must not look chosen."""
        for button in self.buttons():
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._group.button(index).setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self._group.button(index))


class _Segment(QAbstractButton):
    def __init__(self, word: str, *, is_first: bool, is_last: bool) -> None:
        super().__init__()
        self.setText(word)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._is_first, self._is_last = is_first, is_last

    def sizeHint(self) -> QSize:
        return self._around_word(3)

    def minimumSizeHint(self) -> QSize:
        return self._around_word(1)

    def _around_word(self, letters: int) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + metrics.averageCharWidth() * letters
        return QSize(width, metrics.height() + 10)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select):
            super().keyPressEvent(event)
        else:
            event.ignore()  # arrows, letters and Enter are the row's and the form's business

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        painter.setPen(palette.color(self._line_role()))
        painter.setBrush(palette.brush(self._fill_role()))
        outline = self._outline()
        painter.drawPath(outline)
        if self.hasFocus():
            self._draw_focus(painter, outline)
        painter.setPen(palette.color(self._text_role()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _draw_focus(self, painter: QPainter, outline: QPainterPath) -> None:
        """A ring around the segment; within it where the segment has the ring's colour itself."""
        painter.strokePath(outline, QPen(self.palette().color(QPalette.ColorRole.Highlight), 2.0))
        if self._is_statement():
            ring = QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.HighlightedText), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ring, _RADIUS / 2, _RADIUS / 2)

    def _outline(self) -> QPainterPath:
        area = QRectF(self.rect()).adjusted(0.5 if self._is_first else -0.5, 1.0, -0.5, -1.0)
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(area, _RADIUS, _RADIUS)
        left, right = QRectF(area), QRectF(area)
        left.setWidth(area.width() / 2)
        right.setLeft(area.center().x())
        if not self._is_first:
            path.addRect(left)
        if not self._is_last:
            path.addRect(right)
        return path.simplified()

    def _is_statement(self) -> bool:
        return self.isChecked() and not self._is_last

    def _fill_role(self) -> QPalette.ColorRole:
        if self._is_statement():
            return QPalette.ColorRole.Highlight
        if self.isChecked():
            return QPalette.ColorRole.Midlight
        return QPalette.ColorRole.AlternateBase if self.underMouse() else QPalette.ColorRole.Base

    def _line_role(self) -> QPalette.ColorRole:
        return QPalette.ColorRole.Mid

    def _text_role(self) -> QPalette.ColorRole:
        if self._is_statement():
            return QPalette.ColorRole.HighlightedText
        return QPalette.ColorRole.PlaceholderText if self._is_last else QPalette.ColorRole.Text
