"""The exact text that will be handed over, to read and copy, with the words that rules object to underlined."""

from __future__ import annotations

import html
from collections.abc import Iterable

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from listing_studio.gui.theme import tone
from listing_studio.rules.words import Span


class TextPreview(QPlainTextEdit):
    """Read-only, reachable with the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Text as it will be handed over"))
        self.setPlaceholderText(self.tr("There is nothing in this text yet."))

    def show_text(self, text: str, spans: Iterable[Span]) -> None:
        """Shows a text and underlines some of its words; the cursor stays where it was."""
        if text != self.toPlainText():
            position = self.textCursor().position()
            self.setPlainText(text)
            cursor = self.textCursor()
            cursor.setPosition(min(position, _units(text, len(text))))
            self.setTextCursor(cursor)
        self.setExtraSelections([self._underlined(text, span) for span in spans])

    def underlined(self) -> list[str]:
        """The words that are underlined."""
        return [selection.cursor.selectedText() for selection in self.extraSelections()]

    def _underlined(self, text: str, span: Span) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = QTextCursor(self.document())
        selection.cursor.setPosition(_units(text, span.start))
        selection.cursor.setPosition(_units(text, span.end), QTextCursor.MoveMode.KeepAnchor)
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.setUnderlineColor(tone("bad"))
        selection.format = wave
        return selection


def in_markup(span: Span, plain: str, text: str) -> Span:
    """Where a span of the plain text stands in the text with its mark-up: at the same one of its occurrences."""
    words = html.escape(span.text, quote=False)
    start = text.find(words)
    for _ in range(plain[: span.start].count(span.text)):
        start = text.find(words, start + len(words))
    return Span(start, start + len(words), words) if start >= 0 else Span(0, 0, "")


def _units(text: str, position: int) -> int:
    """A position in characters as Qt counts it: an emoji is two."""
    return len(text[:position].encode("utf-16-le")) // 2
