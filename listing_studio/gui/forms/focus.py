"""Where the focus goes when somebody has finished a field; what has it can be seen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def focus_on(widget: QWidget) -> None:
    """Puts the focus on a widget and brings it into view: Qt scrolls for the Tab key only."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def focus_behind(field: QWidget) -> None:
    """Puts the focus on the first thing behind a field that the Tab key would reach outside of it."""
    current = field.window().focusWidget() or field
    candidate = current.nextInFocusChain()
    while candidate is not None and candidate is not current:
        if not field.isAncestorOf(candidate) and _takes_tab(candidate):
            focus_on(candidate)
            return
        candidate = candidate.nextInFocusChain()


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isEnabled() and widget.isVisible() and widget.focusProxy() is None
