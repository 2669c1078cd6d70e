"""Money is an amount with its currency; an amount that may be a thousand is refused, never shrunk."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from listing_studio.domain.money import Money
from listing_studio.gui.editors.money_editor import MoneyEditor
from tests.gui.editors.conftest import Bench

PRICE = "offer.price"


def money(bench: Bench) -> MoneyEditor:
    assert isinstance(bench.editor, MoneyEditor)
    return bench.editor


@pytest.mark.parametrize(("typed", "amount"), [("289", "289"), ("289,9", "289.9"), ("0", "0"), ("1299.00", "1299.00")])
def test_an_amount_takes_the_proposed_currency(bench_for: Callable[[str], Bench], typed: str, amount: str) -> None:
    bench = bench_for(PRICE)
    bench.type(typed)
    QTest.keyClick(bench.line, Qt.Key.Key_Return)
    assert bench.committed == [Money(amount=Decimal(amount), currency="USD")]


def test_another_currency_can_be_typed(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(PRICE)
    bench.type("1999")
    money(bench).currency.selectAll()
    QTest.keyClicks(money(bench).currency, "cny")
    QTest.keyClick(money(bench).currency, Qt.Key.Key_Return)
    assert bench.committed[-1] == Money(amount=Decimal(1999), currency="CNY")


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("1,299", "At most two decimals; write thousands without a separator."),
        ("1,299.00", "Write digits only, with one comma or point for decimals."),
        ("$289", "Write digits only, with one comma or point for decimals."),
    ],
)
def test_what_is_no_amount_is_explained_and_not_committed(
    bench_for: Callable[[str], Bench], typed: str, why: str
) -> None:
    bench = bench_for(PRICE)
    bench.type(typed)
    QTest.keyClick(bench.line, Qt.Key.Key_Return)
    assert bench.committed == []
    assert bench.editor.fault() == why


def test_an_amount_without_a_currency_is_not_committed(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(PRICE)
    money(bench).currency.clear()
    bench.type("289")
    QTest.keyClick(bench.line, Qt.Key.Key_Return)
    assert bench.committed == []
    assert bench.editor.fault() == "State the currency with three letters, such as USD."


def test_an_emptied_amount_is_not_stated(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(PRICE)
    bench.editor.set_value(Money(amount=Decimal(289), currency="EUR"))
    bench.line.clear()
    QTest.keyClick(bench.line, Qt.Key.Key_Space)
    QTest.keyClick(bench.line, Qt.Key.Key_Return)
    assert bench.committed == [None]


def test_a_proposal_never_changes_what_is_stated(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(PRICE)
    money(bench).propose("CNY")
    assert money(bench).currency.text() == "CNY"
    bench.editor.set_value(Money(amount=Decimal(289), currency="EUR"))
    money(bench).propose("USD")
    assert money(bench).currency.text() == "EUR"
    assert bench.committed == []
