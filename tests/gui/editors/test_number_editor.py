"""Numbers take a comma or a point and their unit; what is ambiguous or too large is explained and not committed."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.gui.editors.conftest import Bench

HEALTH = "unit.battery.health_percent"
SIZE = "unit.defects[].size_mm"
WEIGHT = "unit.packaging.weight_g"
DIGITS_ONLY = "Write digits only, with one comma or point for decimals."


@pytest.mark.parametrize(
    ("path", "typed", "value"),
    [
        (HEALTH, "91", Decimal(91)),
        (HEALTH, "91,5", Decimal("91.5")),
        (HEALTH, "91.5 %", Decimal("91.5")),
        (SIZE, "8mm", Decimal(8)),
        (SIZE, "１２，５", Decimal("12.5")),
        (SIZE, ".5", Decimal("0.5")),
        (WEIGHT, "480", 480),
        (WEIGHT, "480 g", 480),
        ("offer.warranty.days", "90 days", 90),
    ],
)
def test_free_typing_is_understood(bench_for: Callable[[str], Bench], path: str, typed: str, value: object) -> None:
    bench = bench_for(path)
    bench.type(typed)
    QTest.keyClick(bench.line, Qt.Key.Key_Return)
    assert bench.committed == [value]
    assert type(bench.committed[0]) is type(value)


@pytest.mark.parametrize(
    ("path", "typed", "why"),
    [
        (HEALTH, "120", "At most 100."),
        (HEALTH, "eighty", DIGITS_ONLY),
        (HEALTH, "-5", DIGITS_ONLY),
        (HEALTH, "1,299", "Decimals: at most 1."),
        (HEALTH, "1,299.5", DIGITS_ONLY),
        (HEALTH, ".", DIGITS_ONLY),
        (WEIGHT, "0", "More than 0."),
        (WEIGHT, "1.5", "Whole numbers only."),
    ],
)
def test_what_cannot_be_a_value_is_explained_and_not_committed(
    bench_for: Callable[[str], Bench], path: str, typed: str, why: str
) -> None:
    bench = bench_for(path)
    bench.type(typed)
    QTest.keyClick(bench.line, Qt.Key.Key_Return)
    assert bench.committed == []
    assert bench.editor.fault() == why
    assert bench.line.text() == typed
    assert bench.entered == 0


def test_a_wrong_letter_is_explained_while_typing(bench_for: Callable[[str], Bench], qtbot: QtBot) -> None:
    bench = bench_for(HEALTH)
    bench.type("9x")
    qtbot.waitUntil(lambda: bool(bench.faults))
    assert bench.faults == [DIGITS_ONLY]


def test_the_unit_stands_behind(bench_for: Callable[[str], Bench]) -> None:
    units = {HEALTH: "%", SIZE: "mm", WEIGHT: "g", "offer.shipping.handling_days": "days"}
    for path, unit in units.items():
        bench = bench_for(path)
        assert [label.text() for label in bench.editor.findChildren(QLabel)] == [unit]


def test_a_value_is_shown_without_needless_zeros(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(SIZE)
    for value, text in ((Decimal("8.0"), "8"), (Decimal("12.50"), "12.5"), (Decimal(100), "100")):
        bench.editor.set_value(value)
        assert bench.line.text() == text
