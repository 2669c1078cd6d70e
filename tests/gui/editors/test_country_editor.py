"""A country is two letters that exist; its name is shown, so that a slip is seen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from listing_studio.gui.editors.country_editor import CountryEditor, countries
from tests.gui.editors.conftest import Bench

FROM = "offer.shipping.ships_from"


def test_a_code_is_committed_in_capitals_with_its_name_behind(bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(FROM)
    assert isinstance(bench.editor, CountryEditor)
    bench.type("us\r")
    assert bench.committed == ["US"]
    assert "United States" in [label.text() for label in bench.editor.findChildren(QLabel)]


@pytest.mark.parametrize(
    ("typed", "why"),
    [("XX", "No country has the code XX."), ("U", "State the country with two letters, such as US.")],
)
def test_what_is_no_country_is_explained_and_not_committed(
    bench_for: Callable[[str], Bench], typed: str, why: str
) -> None:
    bench = bench_for(FROM)
    bench.type(typed)
    QTest.keyClick(bench.line, Qt.Key.Key_Return)
    assert bench.committed == []
    assert bench.editor.fault() == why


def test_a_name_proposes_its_code(qtbot: QtBot, bench_for: Callable[[str], Bench]) -> None:
    bench = bench_for(FROM)
    bench.type("viet")
    qtbot.wait(400)
    assert bench.committed == [], "a search is no statement"
    QTest.keyClick(bench.line, Qt.Key.Key_Return)
    assert bench.committed == ["VN"]
    assert bench.line.text() == "VN"


def test_names_are_in_the_windows_language_and_unions_are_no_countries() -> None:
    assert countries("zh_CN")["US"] == "美国"
    assert "EU" not in countries("en")
