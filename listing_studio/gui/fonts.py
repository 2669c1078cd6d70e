"""Fonts for Chinese: puts the right families behind the system's font, and tells when the machine has none."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontInfo, QTextLayout
from PySide6.QtWidgets import QApplication

_CHINESE = ["Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "PingFang SC", "Microsoft YaHei"]
_PROBE = "检"  # simplified form, absent from Japanese fonts

NO_CHINESE_FONT = (
    "This computer has no font with Chinese characters: they will show as boxes. "
    "Install one (on Debian or Ubuntu: sudo apt install fonts-noto-cjk), then start Listing Studio again."
)
"""In English only: without such a font nobody could read it in Chinese."""


def prefer_simplified(app: QApplication) -> None:
    """Lets Chinese be drawn in its own shapes; left alone, Qt may pick a Japanese font for it."""
    font = app.font()
    font.setFamilies([QFontInfo(font).family(), *_CHINESE])
    app.setFont(font)


def has_chinese(font: QFont) -> bool:
    """Whether Chinese characters would be drawn; False also on a machine without any font."""
    if not QFontInfo(font).family():  # without any font no glyph is reported as missing
        return False
    layout = QTextLayout(_PROBE, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    glyphs = [index for run in layout.glyphRuns() for index in run.glyphIndexes()]
    return bool(glyphs) and 0 not in glyphs
