"""The legend of what is drawn on the large photo: a sample of each stroke, its name and its number."""

from __future__ import annotations

from functools import cache
from html import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QLabel

from listing_studio.catalogue.rendering import quantity
from listing_studio.domain.photos import PhotoFacts
from listing_studio.gui.photos.drawn import Drawn, Kind
from listing_studio.gui.photos.strokes import draw_box, hatch
from listing_studio.gui.theme import small_font

_SAMPLE = QSize(22, 12)
_SHARP = 3
"""Samples have so many times the pixels they need: they are shown on screens of any scale."""
_WHOLE_FROM = 100
_GAP = "&nbsp;" * 4


class Legend(QLabel):
    """Wraps as text does; a screen reader reads names and numbers."""

    def __init__(self, language: str) -> None:
        super().__init__(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self._language = language
        self.setFont(small_font())
        self.setMargin(3)
        self.setAutoFillBackground(True)  # it may lie on the photo
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_drawn(self, drawn: Drawn, facts: PhotoFacts, limit: float | None, *, searching: bool) -> None:
        """Explains what is drawn of these facts; ``searching`` says that there is more to come."""
        entries = [(kind, self._words(kind, drawn, facts)) for kind in Kind if drawn.count(kind)]
        html = [f"{_sample(kind)}&nbsp;{escape(words)}" for kind, words in entries]
        said = [words for _kind, words in entries]
        more = self.tr("looking for areas and windows…") if searching else ""
        if not entries and not searching:
            more = self.tr("There is nothing to draw on this photo.")
        score = self._sharpness(facts, limit)
        if score:
            html.append(escape(score))
            said.append(score)
        if more:
            html.append(escape(more))
            said.append(more)
        self.setText(f"{_GAP} ".join(html))
        self.setAccessibleName(self.tr("Drawn on the photo: {what}").format(what=", ".join(said)))

    def _words(self, kind: Kind, drawn: Drawn, facts: PhotoFacts) -> str:
        count = drawn.count(kind)
        words = {
            Kind.SUBJECT: self.tr("subject, {share} of the longer side"),
            Kind.EDGE: self.tr("edges touched: {count}"),
            Kind.SHARP: self.tr("sharp windows: {count}"),
            Kind.SOFT: self.tr("soft windows: {count}"),
            Kind.WINDOW: self.tr("windows judged for sharpness: {count}"),
            Kind.CODE: self.tr("codes read: {count}"),
            Kind.OVERLAY: self.tr("perhaps a mark shared with other photos"),
            Kind.LETTERING: self.tr("perhaps letters beside the subject"),
            Kind.HIGHLIGHTS: self.tr("white without detail: {share}"),
            Kind.SHADOWS: self.tr("black without detail: {share}"),
        }
        shares = {
            Kind.SUBJECT: facts.subject_fill,
            Kind.HIGHLIGHTS: facts.clipped_highlights,
            Kind.SHADOWS: facts.clipped_shadows,
        }
        share = shares.get(kind)
        percent = "" if share is None else quantity(_rounded(share * 100), "percent", self._language)
        return words[kind].format(count=count, share=percent)

    def _sharpness(self, facts: PhotoFacts, limit: float | None) -> str:
        if facts.sharpness is None:
            return ""
        words = self.tr("sharpness {score}") if limit is None else self.tr("sharpness {score}, limit {asked}")
        return words.format(score=self._number(facts.sharpness), asked=self._number(limit or 0))

    def _number(self, value: float) -> str:
        return quantity(round(value, 1) if value < _WHOLE_FROM else round(value), None, self._language)


def _rounded(percent: float) -> float:
    """A share that is there is never shown as none."""
    return round(percent) if percent >= 1 else max(round(percent, 1), 0.1)


@cache
def _sample(kind: Kind) -> str:
    """A picture of the stroke as an image of HTML."""
    image = QImage(_SAMPLE * _SHARP, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.gray)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_SHARP, _SHARP)
    if kind in (Kind.HIGHLIGHTS, Kind.SHADOWS):
        painter.fillRect(QRectF(QPointF(0, 0), _SAMPLE.toSizeF()), hatch(kind, 1.0))
    else:
        draw_box(painter, kind, QRectF(3, 2.5, _SAMPLE.width() - 6, _SAMPLE.height() - 5))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    encoded = bytes(data.toBase64().data()).decode("ascii")
    return f"<img src='data:image/png;base64,{encoded}' width='{_SAMPLE.width()}' height='{_SAMPLE.height()}'>"
