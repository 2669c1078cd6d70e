"""Edits a whole or decimal number; its unit stands behind it. A comma is as good as a point, grouping is refused."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from PySide6.QtWidgets import QLabel

from listing_studio.gui.editors.editor import Unfinished, Unusable
from listing_studio.gui.editors.typed_editor import TypedEditor

_NUMBER = re.compile(r"\d*\.?\d*")
_WIDTH_IN_DIGITS = 14


class NumberEditor(TypedEditor):
    """Gives an ``int`` where ``whole``, else a ``Decimal``."""

    def __init__(self, *, whole: bool, unit: str | None) -> None:
        super().__init__()
        self._whole = whole
        self._unit = self._unit_word(unit) if unit else ""
        self.line.setMaximumWidth(self.fontMetrics().horizontalAdvance("0") * _WIDTH_IN_DIGITS)
        suffix = QLabel(self._unit)
        suffix.setBuddy(self.line)
        self.row.addWidget(suffix)
        self.row.addStretch(1)

    def text_of(self, value: object) -> str:
        return number_text(value)

    def parse(self, text: str) -> object:
        plain = unicodedata.normalize("NFKC", text).removesuffix(self._unit).strip()
        number = parsed_number(plain, self.tr("Write digits only, with one comma or point for decimals."))
        if self._whole and number != number.to_integral_value():
            raise Unusable(self.tr("Whole numbers only."))
        return int(number) if self._whole else number

    def _unit_word(self, unit: str) -> str:
        words = {
            "percent": "%",
            "days": self.tr("days"),
            "months": self.tr("months"),
            "bytes": self.tr("bytes"),
        }
        return words.get(unit, unit)


def parsed_number(text: str, otherwise: str) -> Decimal:
    """The number a text stands for, with a comma or a point; Unusable saying ``otherwise`` if it stands for none."""
    plain = text.replace(",", ".")
    if not _NUMBER.fullmatch(plain):
        raise Unusable(otherwise)
    if not any(sign.isdigit() for sign in plain):
        raise Unfinished(otherwise)
    return Decimal(plain)


def number_text(value: object) -> str:
    """A number without trailing zeros or an exponent."""
    return f"{Decimal(str(value)).normalize():f}"
