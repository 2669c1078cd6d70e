"""How the window looks: colour schemes, marks drawn as shapes, distances, fonts. The only place that names a colour."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QIcon,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QApplication, QLabel, QStyle, QStyleOptionViewItem, QWidget

SPACING = 8
"""Between things that belong together, in device-independent pixels."""
MARGIN = 12
"""Around a page or a panel."""
MARK_SIZES = (16, 20, 24, 32, 48, 64)


class Scheme(StrEnum):
    """Which colours a person wants; ``system`` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


# colours ----------------------------------------------------------------------------------------------------------

_LIGHT = {
    "window": "#f3f4f6", "text": "#1c2126", "base": "#ffffff", "other": "#f8f9fa", "button": "#e9ebee",
    "accent": "#2563a8", "on_accent": "#ffffff", "faint": "#636b74", "link": "#1d5fa8", "mid": "#c3c8ce",
}  # fmt: skip
_DARK = {
    "window": "#2d3136", "text": "#e6e8ea", "base": "#1c1e21", "other": "#24272b", "button": "#3b4047",
    "accent": "#3f7fc4", "on_accent": "#ffffff", "faint": "#abb2ba", "link": "#7db4f0", "mid": "#474c53",
}  # fmt: skip
_TONES = {
    "good": ("#1a7f37", "#4ac26b"),
    "look": ("#9a6700", "#e0b03a"),
    "bad": ("#b3261e", "#ff7b72"),
    "unknown": ("#59626c", "#aab2bb"),
    "note": ("#2563a8", "#79b0f0"),
}
_ON_PHOTO = {
    "halo": "#101214", "subject": "#56b4e9", "edge": "#e69f00", "sharp": "#4fd1a5", "soft": "#ff9d5c",
    "window": "#ffffff", "code": "#f0e442", "overlay": "#e5a3c7", "lettering": "#e5a3c7",
    "highlights": "#ffffff", "shadows": "#9ad0f5",
}  # fmt: skip


def apply(app: QApplication, scheme: str) -> None:
    """Gives the application a scheme (see ``Scheme``); where the desktop has no colours of its own, ours."""
    hints = app.styleHints()
    wanted = {Scheme.LIGHT: Qt.ColorScheme.Light, Scheme.DARK: Qt.ColorScheme.Dark}
    chosen = next((one for name, one in wanted.items() if name == scheme), Qt.ColorScheme.Unknown)
    hints.setColorScheme(chosen)
    actual = hints.colorScheme()
    obeyed = actual != Qt.ColorScheme.Unknown and chosen in (Qt.ColorScheme.Unknown, actual)
    app.setPalette(QPalette() if obeyed else _palette(_DARK if scheme == Scheme.DARK else _LIGHT))


def is_dark(palette: QPalette | None = None) -> bool:
    """Whether text is lighter than what is behind it."""
    palette = palette or QGuiApplication.palette()
    return (
        palette.color(QPalette.ColorRole.WindowText).lightness() > palette.color(QPalette.ColorRole.Window).lightness()
    )


def tone(name: str) -> QColor:
    """The colour of a state (``good``, ``look``, ``bad``, ``unknown``, ``note``); a shape or a word goes with it."""
    return QColor(_TONES[name][is_dark()])


def on_photo(name: str) -> QColor:
    """The colour of what is drawn on a photo, bright, and of the ``halo`` around it, dark; a pattern goes with it."""
    return QColor(_ON_PHOTO[name])


def faint() -> QColor:
    """The colour of secondary text; readable on every background of the window."""
    return QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)


def _palette(colours: dict[str, str]) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette(QColor(colours["button"]), QColor(colours["window"]))
    for name, roles in {
        "window": (role.Window,),
        "text": (role.WindowText, role.Text, role.ButtonText, role.ToolTipText),
        "base": (role.Base,),
        "other": (role.AlternateBase, role.ToolTipBase),
        "accent": (role.Highlight, role.Accent),
        "on_accent": (role.HighlightedText, role.BrightText),
        "faint": (role.PlaceholderText,),
        "link": (role.Link, role.LinkVisited),
        "mid": (role.Mid,),
    }.items():
        for one in roles:
            palette.setColor(one, QColor(colours[name]))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(colours["faint"]))
    return palette


# marks ------------------------------------------------------------------------------------------------------------


def mark_icon(mark: str) -> QIcon:
    """The shape of a readiness, a severity or a verdict, for use beside its word; an empty icon for any other text."""
    selected = QGuiApplication.palette().color(QPalette.ColorRole.HighlightedText)
    return _mark_icon(str(mark), is_dark(), selected.name())


def mark_mode(option: QStyleOptionViewItem) -> QIcon.Mode:
    """How a mark is painted on a line of a list: on the colour of the selection no other colour can be told."""
    return QIcon.Mode.Selected if option.state & QStyle.StateFlag.State_Selected else QIcon.Mode.Normal


@cache
def _mark_icon(mark: str, dark: bool, selected: str) -> QIcon:
    icon = QIcon()
    if mark in _SHAPES:
        shape, colour = _SHAPES[mark]
        for size in MARK_SIZES:
            icon.addPixmap(_drawn(shape, QColor(_TONES[colour][dark]), size))
            icon.addPixmap(_drawn(shape, QColor(selected), size), QIcon.Mode.Selected)
    return icon


def _drawn(shape: Callable[[QPainter, QColor], None], colour: QColor, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / 16, size / 16)
    shape(painter, colour)
    painter.end()
    return pixmap


def _filled(painter: QPainter, colour: QColor, path: QPainterPath) -> None:
    painter.fillPath(path, colour)
    painter.setPen(_pen(QColor("#14171a") if colour.lightness() > 140 else QColor("#ffffff")))


def _outlined(
    painter: QPainter, colour: QColor, path: QPainterPath, style: Qt.PenStyle = Qt.PenStyle.SolidLine
) -> None:
    painter.setPen(QPen(colour, 1.5, style))
    painter.drawPath(path)
    painter.setPen(_pen(colour))


def _pen(colour: QColor) -> QPen:
    return QPen(colour, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _circle() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(1, 1, 14, 14))
    return path


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


def _lines(painter: QPainter, *points: tuple[float, float]) -> None:
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))


def _check(painter: QPainter, colour: QColor) -> None:
    """A full circle with a tick."""
    _filled(painter, colour, _circle())
    _lines(painter, (4.8, 8.4), (7.1, 10.8), (11.3, 5.6))


def _cross(painter: QPainter, colour: QColor) -> None:
    """A full octagon with a cross, as a stop sign."""
    edge = _polygon((5, 1), (11, 1), (15, 5), (15, 11), (11, 15), (5, 15), (1, 11), (1, 5))
    _filled(painter, colour, edge)
    _lines(painter, (5.4, 5.4), (10.6, 10.6))
    _lines(painter, (10.6, 5.4), (5.4, 10.6))


def _warning(painter: QPainter, colour: QColor) -> None:
    """A full triangle with an exclamation mark."""
    _filled(painter, colour, _polygon((8, 0.8), (15.6, 14.6), (0.4, 14.6)))
    _lines(painter, (8, 5.8), (8, 9.6))
    _lines(painter, (8, 12.3), (8, 12.35))


def _question(painter: QPainter, colour: QColor) -> None:
    """A dashed ring with a question mark."""
    _outlined(painter, colour, _circle(), Qt.PenStyle.DotLine)
    path = QPainterPath(QPointF(5.9, 6.3))
    path.cubicTo(QPointF(5.9, 3.2), QPointF(10.3, 3.4), QPointF(10.1, 6.2))
    path.cubicTo(QPointF(10.0, 7.6), QPointF(8.0, 7.7), QPointF(8.0, 9.3))
    painter.drawPath(path)
    _lines(painter, (8, 11.8), (8, 11.85))


def _waiting(painter: QPainter, colour: QColor) -> None:
    """A ring with three dots."""
    _outlined(painter, colour, _circle())
    for x in (4.9, 8.0, 11.1):
        _lines(painter, (x, 8), (x, 8.05))


def _advice(painter: QPainter, colour: QColor) -> None:
    """A ring with the letter i."""
    _outlined(painter, colour, _circle())
    _lines(painter, (8, 7.4), (8, 11.4))
    _lines(painter, (8, 4.7), (8, 4.75))


def _dash(painter: QPainter, colour: QColor) -> None:
    """A ring with a dash."""
    _outlined(painter, colour, _circle())
    _lines(painter, (5, 8), (11, 8))


def _slash(painter: QPainter, colour: QColor) -> None:
    """A ring crossed out."""
    _outlined(painter, colour, _circle())
    _lines(painter, (3.6, 12.4), (12.4, 3.6))


_SHAPES: dict[str, tuple[Callable[[QPainter, QColor], None], str]] = {
    "ready": (_check, "good"),
    "passed": (_check, "good"),
    "look": (_warning, "look"),
    "warning": (_warning, "look"),
    "blocked": (_cross, "bad"),
    "failed": (_cross, "bad"),
    "error": (_cross, "bad"),
    "not_checked": (_question, "unknown"),
    "measuring": (_waiting, "unknown"),
    "advice": (_advice, "note"),
    "not_applicable": (_dash, "unknown"),
    "waived": (_slash, "unknown"),
}


# fonts ------------------------------------------------------------------------------------------------------------


def heading(widget: QWidget, steps: float = 3.0) -> None:
    """Makes a widget's text larger than the rest by some points, and bold."""
    font = QFont(QApplication.font())
    font.setPointSizeF(font.pointSizeF() + steps)
    font.setBold(True)
    widget.setFont(font)


def small_font() -> QFont:
    """For secondary text: a little smaller than the rest."""
    font = QFont(QApplication.font())
    font.setPointSizeF(max(font.pointSizeF() - 0.5, 7.0))
    return font


def secondary(label: QLabel) -> None:
    """Makes a label step back: small and faint."""
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, faint())
    label.setPalette(palette)
    label.setFont(small_font())
