"""Marks areas on a photo, with the mouse or with keys alone. It states nothing: whoever started it does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from listing_studio.domain.photos import Area
from listing_studio.gui.photos.pixels import Pixels
from listing_studio.gui.photos.view import PhotoView

STEP = 0.01
"""How far an arrow key moves or widens an area, as a share of the photo."""
_NEW = 0.2
_LEAST = 0.005
_PLACES = 4
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DROP = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_ARROWS = {
    Qt.Key.Key_Left: (-STEP, 0.0),
    Qt.Key.Key_Right: (STEP, 0.0),
    Qt.Key.Key_Up: (0.0, -STEP),
    Qt.Key.Key_Down: (0.0, STEP),
}


class Mark(NamedTuple):
    """An area that is shown: ``solid`` hides what it covers, else it is an outline; only ``free`` ones can be moved."""

    name: str
    area: Area
    solid: bool
    free: bool


class AreaTool(QObject):
    """Shows marked areas, and while it is active lets a person draw one, or take one up again.

    ``kept`` carries the name of the area that was taken up (empty: a new one) and its new place, None to drop it.
    Enter begins in the middle and keeps, arrows move, with Shift they make it wider or narrower, Delete drops. Without
    an area at hand the arrows take up one after the other of those that are there.
    """

    kept = Signal(str, object)
    left = Signal()
    """Escape was pressed."""

    def __init__(self, view: PhotoView) -> None:
        super().__init__(view)
        self._view = view
        self._active = False
        self._solid = True
        self._marks: tuple[Mark, ...] = ()
        self._name = ""
        self._rect: QRectF | None = None
        self._from: QPointF | None = None
        self._items: list[_AreaItem] = []
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Shows areas; what is being drawn goes on unless they are others than before."""
        if tuple(marks) != self._marks:
            self._marks = tuple(marks)
            self._put_down()

    def start(self, *, solid: bool) -> None:
        """From now on the mouse draws, and the keys are the tool's; ``solid`` is how a new area looks."""
        self._active, self._solid = True, solid
        self._view.viewport().setCursor(Qt.CursorShape.CrossCursor)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._put_down()

    def stop(self) -> None:
        """Gives mouse and keys back to the view; an area that was not kept is gone."""
        self._active = False
        self._view.viewport().unsetCursor()
        self._put_down()

    def is_active(self) -> bool:
        """Whether an area can be drawn."""
        return self._active

    def at_hand(self) -> Area | None:
        """The area that is being drawn or moved."""
        return _area(self._rect) if self._rect is not None else None

    # events -------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._active or self._view.pixels() is None:
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self._view:
            return self._key(event)
        if isinstance(event, QMouseEvent) and watched is self._view.viewport():
            return self._mouse(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _ENTER:
            self._keep() if self._rect is not None else self._begin()
        elif key in _DROP and self._rect is not None:
            self._drop()
        elif key in _ARROWS:
            wider = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._step(*_ARROWS[key], wider=wider)
        else:
            return False
        return True

    def _mouse(self, event: QMouseEvent) -> bool:
        """The whole of a drag is the tool's; what began elsewhere is not."""
        spot = self._spot(event)
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._from = spot
            self._name, self._rect = self._taken_up(spot)
            self.redraw()
        elif event.type() == QEvent.Type.MouseMove and self._from is not None:
            drawn = QRectF(self._from, spot).normalized()
            if min(drawn.width(), drawn.height()) >= _LEAST:
                self._name, self._rect = "", drawn
                self.redraw()
        elif event.type() == QEvent.Type.MouseButtonRelease and self._from is not None:
            self._from = None
            if self._rect is not None and not self._name:
                self._keep()
        else:
            return event.type() == QEvent.Type.MouseButtonDblClick
        return True

    def _spot(self, event: QMouseEvent) -> QPointF:
        """Where the mouse is, in shares of the photo, at its edge where it is outside."""
        pixels = self._view.pixels()
        assert pixels is not None
        place = self._view.mapToScene(event.position().toPoint())
        return QPointF(_within(place.x() / pixels.width), _within(place.y() / pixels.height))

    # the area at hand ---------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        x, y = self._view.visible_centre()
        self._name, self._rect = "", _kept_inside(QRectF(x - _NEW / 2, y - _NEW / 2, _NEW, _NEW))
        self.redraw()

    def _step(self, right: float, down: float, *, wider: bool) -> None:
        if self._rect is None:
            self._take_up_next(forward=right + down > 0)
        elif wider:
            size = max(_LEAST, self._rect.width() + right), max(_LEAST, self._rect.height() + down)
            self._rect = _kept_inside(QRectF(self._rect.x(), self._rect.y(), *size))
        else:
            self._rect = _kept_inside(self._rect.translated(right, down))
        self.redraw()

    def _take_up_next(self, *, forward: bool) -> None:
        free = [mark for mark in self._marks if mark.free]
        if free:
            mark = free[0 if forward else -1]
            self._name, self._rect = mark.name, _rect(mark.area)

    def _taken_up(self, spot: QPointF) -> tuple[str, QRectF | None]:
        found = ((mark.name, _rect(mark.area)) for mark in self._marks if mark.free)
        return next(((name, rect) for name, rect in found if rect.contains(spot)), ("", None))

    def _keep(self) -> None:
        name, area = self._name, self.at_hand()
        self._put_down()
        self.kept.emit(name, area)

    def _drop(self) -> None:
        name = self._name
        self._put_down()
        if name:
            self.kept.emit(name, None)

    def _put_down(self) -> None:
        self._name, self._rect, self._from = "", None, None
        self.redraw()

    # drawing ------------------------------------------------------------------------------------------------------

    def redraw(self) -> None:
        """Draws the areas again, on a photo of another size."""
        for item in self._items:
            self._view.scene().removeItem(item)
        self._items = []
        pixels = self._view.pixels()
        if pixels is None:
            return
        taken = self._name if self._rect is not None else None
        self._items = [
            _AreaItem(_rect(mark.area), pixels, solid=mark.solid, at_hand=False)
            for mark in self._marks
            if mark.name != taken
        ]
        if self._rect is not None:
            self._items.append(_AreaItem(self._rect, pixels, solid=self._solid, at_hand=True))
        for item in self._items:
            self._view.scene().addItem(item)


class _AreaItem(QGraphicsRectItem):
    """An area in the photo's pixels, with an outline that shows on any photo; the one at hand is dashed."""

    def __init__(self, rect: QRectF, pixels: Pixels, *, solid: bool, at_hand: bool) -> None:
        width, height = pixels.width, pixels.height
        super().__init__(rect.x() * width, rect.y() * height, rect.width() * width, rect.height() * height)
        self._at_hand = at_hand
        self.setBrush(QBrush(QColor(0, 0, 0, 150 if at_hand else 255)) if solid else Qt.BrushStyle.NoBrush)
        self.setZValue(0.5)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setBrush(self.brush())
        for colour, width in ((Qt.GlobalColor.black, 3.0), (Qt.GlobalColor.white, 1.4)):
            pen = QPen(colour, width)
            pen.setCosmetic(True)
            if self._at_hand and colour == Qt.GlobalColor.white:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawRect(self.rect())
            painter.setBrush(Qt.BrushStyle.NoBrush)


def _rect(area: Area) -> QRectF:
    return QRectF(QPointF(area.left, area.top), QPointF(area.right, area.bottom))


def _area(rect: QRectF) -> Area:
    edges = (rect.left(), rect.top(), rect.right(), rect.bottom())
    left, top, right, bottom = (round(_within(edge), _PLACES) for edge in edges)
    return Area(left=left, top=top, right=right, bottom=bottom)


def _kept_inside(rect: QRectF) -> QRectF:
    """The rectangle, moved so that it lies on the photo, and no larger than it."""
    width, height = min(rect.width(), 1.0), min(rect.height(), 1.0)
    return QRectF(min(max(rect.x(), 0.0), 1 - width), min(max(rect.y(), 0.0), 1 - height), width, height)


def _within(share: float) -> float:
    return min(max(share, 0.0), 1.0)
