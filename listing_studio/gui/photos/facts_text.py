"""What was measured on a photo, in words of the window's language. Judges nothing: that is for rules."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject

from listing_studio.catalogue.rendering import quantity
from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.domain.photos import PhotoFacts
from listing_studio.workflow.photo_words import measured_words


class PhotoFactsText(QObject):
    """A name and a value per fact that could be measured; one that could not is left out, or said to be unknown."""

    def __init__(self, parent: QObject, catalogue: Catalogue, language: str) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._language = language

    def lines(self, facts: PhotoFacts) -> Iterator[tuple[str, str]]:
        """The facts in the order a person asks for them."""
        if facts.problem is not None:
            yield self.tr("Problem"), self._catalogue.term("photo_problem", facts.problem).label(self._language)
        if facts.format is not None:
            yield self.tr("Format"), self._catalogue.term("photo_format", facts.format).label(self._language)
        if facts.width is not None and facts.height is not None:
            yield self.tr("Size"), self.tr("{width} × {height} px").format(width=facts.width, height=facts.height)
        if facts.bytes is not None:
            yield self.tr("File size"), quantity(facts.bytes, "bytes", self._language)
        if facts.problem is None:
            yield from self._seen(facts)
            yield self.tr("Location inside"), self._inside(facts.has_location)
            yield self.tr("Camera number inside"), self._inside(facts.has_camera_serial)

    def _seen(self, facts: PhotoFacts) -> Iterator[tuple[str, str]]:
        if facts.sharpness is not None:
            yield self.tr("Sharpness"), quantity(round(facts.sharpness, 1), None, self._language)
        if facts.white_border is not None:
            share = self.tr("{percent} % of the edge").format(percent=round(facts.white_border * 100))
            yield self.tr("White border"), share
        if facts.blank:
            yield self.tr("Picture"), self.tr("one even tone, nothing to see")
        for name, words in measured_words(facts, self._catalogue, self._language):
            yield name[:1].upper() + name[1:], words

    def _inside(self, there: bool | None) -> str:
        if there is None:
            return self.tr("cannot be told; copies for publication never carry it")
        return self.tr("yes; copies for publication never carry it") if there else self.tr("no")
