"""Where the focus goes when somebody has finished a field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focus_behind(field: QWidget) -> None:
    """Puts the focus on the first thing behind a field that the Tab key would reach outside of it."""
    current = field.window().focusWidget() or field
    candidate = current.nextInFocusChain()
    while candidate is not None and candidate is not current:
        if not field.isAncestorOf(candidate) and _takes_tab(candidate):
            candidate.setFocus(Qt.FocusReason.TabFocusReason)
            return
        candidate = candidate.nextInFocusChain()


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isEnabled() and widget.isVisible() and widget.focusProxy() is None
