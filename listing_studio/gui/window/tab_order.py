"""The way of the Tab key through the window: part by part as they stand, whenever their content was made.

Qt's own order is that in which widgets were made. A page that is filled when it is first shown would come behind
everything else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def step(parts: Sequence[QWidget], focused: QWidget | None, *, forward: bool) -> bool:
    """Moves the focus to the next (or previous) stop of the parts, round and round; False if there is none."""
    stops = [stop for part in parts for stop in stops_of(part)]
    if not stops:
        return False
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops[_next(stops, parts, focused, 1 if forward else -1)].setFocus(reason)
    return True


def stops_of(part: QWidget) -> Iterator[QWidget]:
    """What takes the Tab key in a part of the window, in Qt's order."""
    if _takes_tab(part):
        yield part
    widget = part.nextInFocusChain()
    while widget is not None and widget is not part:
        if part.isAncestorOf(widget) and _takes_tab(widget):
            yield widget
        widget = widget.nextInFocusChain()


def _next(stops: Sequence[QWidget], parts: Sequence[QWidget], focused: QWidget | None, by: int) -> int:
    if focused in stops:
        return (stops.index(focused) + by) % len(stops)
    within = next((part for part in parts if focused is not None and part.isAncestorOf(focused)), None)
    if within is None:
        return 0 if by > 0 else len(stops) - 1
    own = [at for at, stop in enumerate(stops) if within.isAncestorOf(stop)]
    return own[0 if by > 0 else -1] if own else 0


def _takes_tab(widget: QWidget) -> bool:
    wanted = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(wanted) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
