"""A list of choices is ticked one by one; nothing ticked is not stated, and says so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel

from tests.gui.editors.conftest import Bench

COVERS = "offer.warranty.covers"


def boxes(bench: Bench) -> list[QCheckBox]:
    return [target for target in bench.editor.targets() if isinstance(target, QCheckBox)]


def test_every_tick_is_committed_in_the_catalogues_order(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(COVERS)
    boxes(bench)[3].click()
    boxes(bench)[0].click()
    boxes(bench)[3].click()
    assert bench.committed == [("battery",), ("functional_defects", "battery"), ("functional_defects",)]


def test_nothing_ticked_says_not_stated(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(COVERS)
    (blank,) = bench.editor.findChildren(QLabel)
    assert blank.text() == "Not stated"
    assert not blank.isHidden()
    bench.editor.set_value(("parts",))
    assert blank.isHidden()
    assert [box.text() for box in boxes(bench) if box.isChecked()] == ["Parts"]


def test_arrows_move_and_space_ticks(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(COVERS)
    QTest.keyClick(boxes(bench)[0], Qt.Key.Key_Down)
    assert boxes(bench)[1].hasFocus()
    QTest.keyClick(boxes(bench)[1], Qt.Key.Key_Space)
    assert bench.committed == [("parts",)]
