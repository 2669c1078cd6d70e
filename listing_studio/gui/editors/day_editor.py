"""Edits a day: typed as 2026-11-20, picked from a calendar, or today."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QToolButton

from listing_studio.gui.editors.editor import Unfinished, Unusable
from listing_studio.gui.editors.typed_editor import TypedEditor

_DAY = re.compile(r"(\d{4})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})日?")
_WIDTH_IN_DIGITS = 14


class DayEditor(TypedEditor):
    """In the line, T means today and Alt+Down opens the calendar: the two buttons are no stops of the Tab key."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._calendar: QCalendarWidget | None = None
        self.line.setMaximumWidth(self.fontMetrics().horizontalAdvance("0") * _WIDTH_IN_DIGITS)
        self.line.setToolTip(self.tr("Year, month and day, such as 2026-11-20"))
        self.line.installEventFilter(self)
        self._today_button = self._button(self.tr("Today"), self.tr("Today (T)"))
        self._calendar_button = self._button("▾", self.tr("Calendar (Alt+Down)"))
        self._today_button.clicked.connect(self.state_today)
        self._calendar_button.clicked.connect(self.open_calendar)
        self.row.addStretch(1)

    def set_name(self, name: str) -> None:
        super().set_name(name)
        for button in (self._today_button, self._calendar_button):
            button.setAccessibleName(f"{name}: {button.toolTip()}")

    def text_of(self, value: object) -> str:
        return value.isoformat() if isinstance(value, date) else str(value)

    def parse(self, text: str) -> object:
        match = _DAY.fullmatch(unicodedata.normalize("NFKC", text))
        if match is None:
            raise Unfinished(self.tr("Write year, month and day, such as 2026-11-20."))
        try:
            return date(*map(int, match.groups()))
        except ValueError:
            raise Unusable(self.tr("There is no such day in the calendar.")) from None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() == Qt.Key.Key_T and not event.modifiers():
            self.state_today()
        elif event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        else:
            return _is_letter(event)  # "today" is today as well; a letter is never part of a day
        return True

    @Slot()
    def state_today(self) -> None:
        """States the current day."""
        self.state(self._today())

    @Slot()
    def open_calendar(self) -> None:
        """Shows a calendar below the line; a click or Enter on a day states it."""
        calendar = self._calendar or self._make_calendar()
        value = self.value()
        shown = value if isinstance(value, date) else self._today()
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        calendar.show()
        calendar.setFocus()

    def _make_calendar(self) -> QCalendarWidget:
        self._calendar = QCalendarWidget(self)
        self._calendar.setWindowFlag(Qt.WindowType.Popup)
        first, last = (QDate(day.year, day.month, day.day) for day in (date.min, date.max))
        self._calendar.setDateRange(first, last)  # Qt's own begins 4714 years before the first day of ``date``
        self._calendar.activated.connect(self._on_day_picked)
        self._calendar.clicked.connect(self._on_day_picked)
        return self._calendar

    @Slot(QDate)
    def _on_day_picked(self, day: QDate) -> None:
        if self._calendar is not None:
            self._calendar.close()
        self.state(date(day.year(), day.month(), day.day()))
        self.line.setFocus()

    def _button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(tip)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.row.addWidget(button)
        return button


def _is_letter(event: QKeyEvent) -> bool:
    return event.text().isascii() and event.text().isalpha()
