"""Edits an amount of money with its currency: the offer's currency is proposed, and any other can be typed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from listing_studio.domain.money import Money
from listing_studio.gui.editors.editor import Unfinished, Unusable
from listing_studio.gui.editors.line import Line
from listing_studio.gui.editors.number_editor import parsed_number
from listing_studio.gui.editors.typed_editor import TypedEditor

_AMOUNT_DIGITS = 12
_CODE_LETTERS = 3


class MoneyEditor(TypedEditor):
    """Gives a ``Money``; an empty amount is "not stated", whatever the currency shows."""

    def __init__(self, currency: str) -> None:
        super().__init__()
        self._proposed = currency
        digit = self.fontMetrics().horizontalAdvance("0")
        self.line.setMaximumWidth(digit * _AMOUNT_DIGITS)
        self.currency = Line(currency)
        self.currency.setMaximumWidth(digit * (_CODE_LETTERS + 5))
        self.currency.setValidator(_letters(self.currency))
        self.watch(self.currency)
        self.row.addWidget(self.currency)
        self.row.addStretch(1)

    def propose(self, currency: str) -> None:
        """Sets the currency that is shown where no amount is stated."""
        self._proposed = currency
        if self.value() is None and not self.is_pending():
            self.show_value(None)

    def targets(self) -> Sequence[QWidget]:
        return (self.line, self.currency)

    def set_name(self, name: str) -> None:
        self.line.setAccessibleName(name)
        self.currency.setAccessibleName(self.tr("%s: currency") % name)

    def show_value(self, value: object) -> None:
        if isinstance(value, Money):
            self.line.setText(f"{value.amount:f}")
            self.currency.setText(value.currency)
        else:
            self.line.clear()
            self.currency.setText(self._proposed)

    def parse(self, text: str) -> object:
        amount = parsed_number(text, self.tr("Write digits only, with one comma or point for decimals."))
        code = self.currency.text().strip().upper()
        if len(code) < _CODE_LETTERS:
            raise Unfinished(self.tr("State the currency with three letters, such as USD."))
        self._refuse_unfit(amount)
        return Money(amount=amount, currency=code)

    def _refuse_unfit(self, amount: Decimal) -> None:
        """A third decimal is more likely a thousands separator: 1,299 must never become 1.299."""
        exponent = amount.as_tuple().exponent
        if isinstance(exponent, int) and exponent < -2:
            raise Unusable(self.tr("At most two decimals; write thousands without a separator."))


def _letters(parent: Line) -> QRegularExpressionValidator:
    return QRegularExpressionValidator(QRegularExpression("[A-Za-z]{0,3}"), parent)
