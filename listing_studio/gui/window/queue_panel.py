"""The queue or the archive: dossiers with their marks, a search, and the ways to add, put away and bring back one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QPainter, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from listing_studio.gui import theme
from listing_studio.gui.desk import Desk
from listing_studio.gui.window.queue_model import ABOUT_ROLE, MARKS_ROLE, QueueModel
from listing_studio.store.saved import DossierRow

_RELOAD_MS = 150
"""How long after an edit the queue is read again: once per burst of edits."""
_MARK = 14


class QueuePanel(QWidget):
    """Follows the desk; choosing a row of the queue opens its dossier. ``counted`` carries how many it holds."""

    counted = Signal(int)
    restore_wanted = Signal(str)
    """Somebody wants a dossier of the archive back."""

    def __init__(self, desk: Desk, actions: tuple[QAction, ...]) -> None:
        super().__init__()
        self._desk = desk
        self.model = QueueModel(desk, self)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the queue"))
        self.search.setToolTip(self.tr("Search reference, brand, model"))
        self.search.setAccessibleName(self.tr("Search the queue"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self._on_search_done)
        self.archived = QCheckBox(self.tr("Archived"))
        self.archived.setToolTip(self.tr("Shows what is archived; Enter or a double click brings one back"))
        self.archived.toggled.connect(self.reload)
        self._empty = QLabel()
        self._empty.setWordWrap(True)
        theme.secondary(self._empty)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setAccessibleName(self.tr("Queue"))
        self.list.setItemDelegate(_RowDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.list.addActions(actions)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.activated.connect(self._on_activated)
        self._timer = QTimer(self, singleShot=True, interval=_RELOAD_MS)
        self._timer.timeout.connect(self.reload)
        self._arrange(actions)
        desk.queue_changed.connect(self._timer.start)
        desk.dossier_changed.connect(self._follow)
        desk.reports_changed.connect(self._mark)
        desk.seller_changed.connect(self.model.forget_marks)
        desk.library_changed.connect(self.model.forget_marks)

    def _arrange(self, actions: tuple[QAction, ...]) -> None:
        title = QLabel(self.tr("Queue"))
        theme.heading(title, 1)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if action.menu() is not None:
                button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACING, theme.SPACING, theme.SPACING, theme.SPACING)
        column.addLayout(head)
        for part in (self.search, self._empty):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self.archived)

    def is_empty(self) -> bool:
        """Whether the workspace holds no dossier at all, neither here nor in the archive."""
        return not self._desk.bench.rows() and not self._archive()

    @Slot()
    def reload(self) -> None:
        """Reads the queue again, and the archive while it is shown."""
        queue = self._desk.bench.rows()
        self.model.show(self._archive() if self.archived.isChecked() else queue)
        self._follow()
        self._say_empty()
        self.counted.emit(len(queue))

    def _archive(self) -> tuple[DossierRow, ...]:
        return self._desk.bench.workspace.dossiers.rows(archived=True)

    def _say_empty(self) -> None:
        """An empty list says nothing; this does."""
        nothing = self.tr("Nothing is archived.") if self.archived.isChecked() else ""
        self._empty.setText(self.tr("Nothing is found.") if self.search.text() else nothing)
        self._empty.setVisible(not self.model.rowCount() and bool(self._empty.text()))

    @Slot()
    def _follow(self) -> None:
        """Keeps the open dossier's row the current one."""
        index = self.model.index_of(self._desk.bench.id)
        if index.isValid() and index != self.list.currentIndex():
            self.list.setCurrentIndex(index)
        elif not index.isValid():
            self.list.clearSelection()

    @Slot(str)
    def _on_search(self, wanted: str) -> None:
        self.model.search(wanted)
        self._follow()
        self._say_empty()

    @Slot()
    def _on_search_done(self) -> None:
        """Enter goes to what was found, and opens the first of it unless the open one is among it."""
        if self.model.rowCount():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.list.selectionModel().hasSelection():
                self.list.setCurrentIndex(self.model.index(0))

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        id = self.model.id_at(current)
        if id and id != self._desk.bench.id and not self.archived.isChecked():
            self._desk.open(id)
            self._follow()

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        if self.archived.isChecked():
            self.restore_wanted.emit(self.model.id_at(index))
            self.archived.setChecked(False)

    @Slot()
    def _mark(self) -> None:
        if self._desk.bench.id:
            marks = {id: report.readiness for id, report in self._desk.reports.items()}
            self.model.mark(self._desk.bench.id, marks)


class _RowDelegate(QStyledItemDelegate):
    """Two lines: the reference with the marks of the packs behind it, and brand and model."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines of text and air."""
        return QSize(160, 2 * option.fontMetrics.height() + theme.SPACING + 4)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws one dossier."""
        super().initStyleOption(option, index)
        text, option.text = option.text, ""
        widget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        rect = option.rect.adjusted(theme.SPACING, 4, -theme.SPACING, -4)
        right = _draw_marks(painter, option, rect, index)
        painter.setPen(option.palette.color(role))
        first = QRect(rect.topLeft(), QPoint(right, rect.center().y()))
        _draw_line(painter, option, first, text)
        if not selected:
            painter.setPen(theme.faint())
        second = QRect(QPoint(rect.left(), rect.center().y() + 1), rect.bottomRight())
        _draw_line(painter, option, second, index.data(ABOUT_ROLE))


def _draw_marks(
    painter: QPainter, option: QStyleOptionViewItem, rect: QRect, index: QModelIndex | QPersistentModelIndex
) -> int:
    """Draws the marks from the right; returns where they begin."""
    right = rect.right()
    for mark in reversed(list(index.data(MARKS_ROLE).values())):
        place = QRect(right - _MARK, rect.top() + 1, _MARK, _MARK)
        theme.mark_icon(mark).paint(painter, place, mode=theme.mark_mode(option))
        right -= _MARK + 3
    return right


def _draw_line(painter: QPainter, option: QStyleOptionViewItem, rect: QRect, text: str) -> None:
    shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
