"""The sections of the work with the state of each: how many findings of which weight its page holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from listing_studio.domain.shape import general
from listing_studio.gui import theme
from listing_studio.gui.desk import Desk
from listing_studio.gui.findings.finding import Finding
from listing_studio.gui.pages.page import Page
from listing_studio.rules.outcomes import Verdict
from listing_studio.rules.rule import Severity

_COUNTS = Qt.ItemDataRole.UserRole
_MARK = 14
_NARROWEST = 110
_SHARE = 6
"""Titles get no more than this part of the window; what does not fit is told by the tool tip."""

Counts = tuple[tuple[str, int], ...]
"""How many of which mark, most severe first; a single ``("passed", 0)`` where everything asked here is fine."""


class SectionList(QListWidget):
    """One line per page, in the order a person works. ``chosen`` carries the number of the page."""

    chosen = Signal(int)
    listed = Signal()
    """Other sections are shown than before."""

    def __init__(self, desk: Desk, pages: Sequence[Page]) -> None:
        super().__init__()
        self._desk = desk
        self._pages = pages
        self._rows: dict[str, tuple[int, ...]] = {}
        self.setAccessibleName(self.tr("Sections"))
        self.setItemDelegate(_CountsDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for page in pages:
            self.addItem(QListWidgetItem(page.title()))
        self.setMinimumWidth(_NARROWEST)
        self.currentRowChanged.connect(self.chosen)

    def show_counts(self, found: Iterable[Finding], passed: Iterable[str]) -> None:
        """Marks every section with the findings that belong to it; ``passed`` are places where a check was fine."""
        mine: dict[int, list[Finding]] = {}
        for finding in found:
            for row in self._rows_of(finding.outcome.place):
                mine.setdefault(row, []).append(finding)
        fine = {row for place in frozenset(passed) for row in self._rows_of(place)}
        for row, page in enumerate(self._pages):
            counts = _counts(mine.get(row, []))
            if not counts and row in fine and not (page.sums_up and mine):
                counts = (("passed", 0),)
            self._show(self.item(row), page.title(), counts)
        self._widen()

    def show_kind(self, kind: str) -> None:
        """Shows the sections that a kind of dossier asks for, and any other in which something was found."""
        before = self.shown()
        for row, page in enumerate(self._pages):
            has_marks = any(number for _, number in self.item(row).data(_COUNTS) or ())
            self.setRowHidden(row, kind not in page.kinds and not has_marks and row != self.currentRow())
        if self.shown() != before:
            self.listed.emit()

    def shown(self) -> list[int]:
        """The rows that are shown, from the top."""
        return [row for row in range(self.count()) if not self.isRowHidden(row)]

    def counts(self, row: int) -> Mapping[str, int]:
        """The marks of a section, for whoever wants to know."""
        return dict(self.item(row).data(_COUNTS) or ())

    def _rows_of(self, place: str) -> Sequence[int]:
        """The sections that hold a place, asked for once: elements of a list lie where the list lies."""
        path = general(place)
        if path not in self._rows:
            self._rows[path] = tuple(row for row, page in enumerate(self._pages) if page.owns(path))
        return self._rows[path]

    def _show(self, item: QListWidgetItem, title: str, counts: Counts) -> None:
        if item.data(_COUNTS) == counts:
            return
        words = ", ".join(f"{number} {self._word(mark)}" if number else self._word(mark) for mark, number in counts)
        item.setData(_COUNTS, counts)
        item.setToolTip(f"{title}: {words}" if words else title)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}: {words}" if words else title)

    def _widen(self) -> None:
        """Makes room for every title with its marks, unless the window is small; it stays, so that nothing jumps."""
        self.doItemsLayout()
        needed = max(self.minimumWidth(), self.sizeHintForColumn(0) + 2 * self.frameWidth())
        self.setMinimumWidth(max(_NARROWEST, min(needed, self.window().width() // _SHARE)))

    def _word(self, mark: str) -> str:
        return self._desk.catalogue.phrase(mark, self._desk.language)


def _counts(found: Sequence[Finding]) -> Counts:
    marks = [finding.mark for finding in found]
    order = (Severity.ERROR, Verdict.NOT_CHECKED, Severity.WARNING, Severity.ADVICE)
    return tuple((mark.value, marks.count(mark.value)) for mark in order if mark.value in marks)


class _CountsDelegate(QStyledItemDelegate):
    """Draws the marks with their numbers at the right end of the line, and before them as much title as fits."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for the title, its marks with their numbers, and a finger."""
        marks = sum(_width(option, number) for _, number in index.data(_COUNTS) or ())
        return super().sizeHint(option, index) + QSize(marks + theme.SPACING, theme.SPACING + 4)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The marks come first, so that they are never covered."""
        self.initStyleOption(option, index)
        counts: Counts = index.data(_COUNTS) or ()
        left = option.rect.right() - sum(_width(option, number) for _, number in counts)
        room = left - option.rect.left() - theme.SPACING
        option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(option.palette.color(_SELECTED if selected else QPalette.ColorRole.Text))
        for mark, number in counts:
            _draw_count(painter, option, left, mark, number)
            left += _width(option, number)


_SELECTED = QPalette.ColorRole.HighlightedText


def _width(option: QStyleOptionViewItem, number: int) -> int:
    digits = option.fontMetrics.horizontalAdvance(str(number)) + 2 if number else 0
    return _MARK + digits + theme.SPACING // 2


def _draw_count(painter: QPainter, option: QStyleOptionViewItem, left: int, mark: str, number: int) -> None:
    line = option.rect
    place = QRect(QPoint(left, line.center().y() - _MARK // 2 + 1), QSize(_MARK, _MARK))
    theme.mark_icon(mark).paint(painter, place, mode=theme.mark_mode(option))
    if number:
        behind = QRect(QPoint(left + _MARK + 2, line.top()), line.bottomRight())
        painter.drawText(behind, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(number))
