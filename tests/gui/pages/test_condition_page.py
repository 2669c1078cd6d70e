"""Functions are stated row by row; a proposal states nothing, and nothing can be passed in bulk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from listing_studio.catalogue.loading import catalogue
from listing_studio.domain.condition import FunctionTest
from listing_studio.gui.desk import Desk
from listing_studio.gui.forms.function_proposals import _BY_CATEGORY, proposed
from listing_studio.gui.forms.function_row import FunctionRow
from listing_studio.gui.forms.functions_grid import FunctionsGrid
from listing_studio.gui.pages.condition_page import ConditionPage
from tests.gui.pages.conftest import ShowPage, editor_of, focused, steps, undo

FUNCTIONS = "unit.functions"


@pytest.fixture
def phone_desk(unit_desk: Desk) -> Desk:
    """A smartphone of which nothing else is stated."""
    unit_desk.set_fact("unit.identity.category", "smartphone", "Set")
    return unit_desk


def rows(page: ConditionPage) -> dict[str, FunctionRow]:
    return {row.key: row for row in page.findChildren(FunctionRow) if not row.isHidden()}


def results(desk: Desk) -> dict[str | None, str | None]:
    return {test.function: test.result for test in desk.bench.dossier.unit.functions}


def result_shown(row: FunctionRow) -> str:
    return next(button.text() for button in row.segments.buttons() if button.isChecked())


def test_proposals_are_known_to_the_catalogue() -> None:
    assert set(_BY_CATEGORY) <= set(catalogue().choices["category"])
    for category in catalogue().choices["category"]:
        assert set(proposed(category)) <= set(catalogue().choices["function"])
        assert len(proposed(category)) == len(set(proposed(category))) >= 3
    assert proposed(None) == ()


def test_a_category_proposes_its_functions_and_states_nothing(
    unit_desk: Desk, show_page: ShowPage[ConditionPage]
) -> None:
    page = show_page(unit_desk, ConditionPage)
    assert rows(page) == {}
    unit_desk.set_fact("unit.identity.category", "laptop", "Set")
    assert set(rows(page)) == set(proposed("laptop"))
    assert {result_shown(row) for row in rows(page).values()} == {"Not stated"}
    assert unit_desk.bench.dossier.unit.functions == ()


def test_letters_state_results_and_go_down(phone_desk: Desk, show_page: ShowPage[ConditionPage]) -> None:
    page = show_page(phone_desk, ConditionPage)
    page.reveal(FUNCTIONS)
    for key in (Qt.Key.Key_P, Qt.Key.Key_F, Qt.Key.Key_T):
        QTest.keyClick(focused(), key)
    assert results(phone_desk) == {"power": "pass", "display": "fail", "touch": "not_tested"}
    assert rows(page)["cameras"].isAncestorOf(focused())
    assert [test.id for test in phone_desk.bench.dossier.unit.functions] == ["f1", "f2", "f3"]


def test_the_row_that_comes_next_is_brought_into_view(phone_desk: Desk, show_page: ShowPage[ConditionPage]) -> None:
    page = show_page(phone_desk, ConditionPage)
    page.resize(700, 300)
    page.reveal(FUNCTIONS)
    for _ in range(len(rows(page)) - 1):
        QTest.keyClick(focused(), Qt.Key.Key_P)
    last = next(row for row in rows(page).values() if row.isAncestorOf(focused()))
    assert last.visibleRegion().boundingRect().height() == last.height()


def test_taking_back_removes_the_test_and_undo_brings_it_back(
    phone_desk: Desk, show_page: ShowPage[ConditionPage]
) -> None:
    page = show_page(phone_desk, ConditionPage)
    page.reveal(FUNCTIONS)
    QTest.keyClick(focused(), Qt.Key.Key_P)
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    QTest.keyClick(focused(), Qt.Key.Key_Backspace)
    assert results(phone_desk) == {}
    assert steps(phone_desk)[0] == "Take back the test of Powers on and charges"
    undo(phone_desk)
    assert results(phone_desk) == {"power": "pass"}
    assert result_shown(rows(page)["power"]) == "Passed"


def test_a_click_states_a_result(phone_desk: Desk, show_page: ShowPage[ConditionPage]) -> None:
    page = show_page(phone_desk, ConditionPage)
    QTest.mouseClick(rows(page)["touch"].segments.buttons()[1], Qt.MouseButton.LeftButton)
    assert results(phone_desk) == {"touch": "fail"}


def test_another_function_gets_a_row_and_no_result(phone_desk: Desk, show_page: ShowPage[ConditionPage]) -> None:
    page = show_page(phone_desk, ConditionPage)
    (grid,) = page.findChildren(FunctionsGrid)
    assert "keyboard" not in rows(page)
    grid.adder.state("keyboard")
    assert results(phone_desk) == {}
    assert rows(page)["keyboard"].isAncestorOf(focused())
    QTest.keyClick(focused(), Qt.Key.Key_P)
    assert results(phone_desk) == {"keyboard": "pass"}


def test_tests_without_a_function_or_of_the_same_are_shown_too(
    phone_desk: Desk, show_page: ShowPage[ConditionPage]
) -> None:
    tests = (
        FunctionTest(id="f1", function="power", result="pass"),
        FunctionTest(id="f2", function="power", result="fail"),
        FunctionTest(id="f3", result="pass"),
    )
    phone_desk.set_fact(FUNCTIONS, tests, "Set")
    page = show_page(phone_desk, ConditionPage)
    shown = {key: result_shown(row) for key, row in rows(page).items() if key in ("power", "f2", "f3")}
    assert shown == {"power": "Passed", "f2": "Failed", "f3": "Passed"}
    page.reveal("unit.functions[f2].result")
    assert rows(page)["f2"].isAncestorOf(focused())


def test_the_place_of_the_list_is_the_first_function_without_a_result(
    phone_desk: Desk, show_page: ShowPage[ConditionPage]
) -> None:
    phone_desk.set_fact(FUNCTIONS, (FunctionTest(id="f1", function="power", result="pass"),), "Set")
    page = show_page(phone_desk, ConditionPage)
    page.reveal(FUNCTIONS)
    assert rows(page)["display"].isAncestorOf(focused())


def test_battery_questions_are_closed_for_a_unit_without_one(
    unit_desk: Desk, show_page: ShowPage[ConditionPage]
) -> None:
    page = show_page(unit_desk, ConditionPage)
    battery = ("unit.battery.health_percent", "unit.battery.swollen")
    assert all(editor_of(page, path).isEnabled() for path in battery)
    unit_desk.set_fact("unit.identity.has_battery", False, "Set")
    assert not any(editor_of(page, path).isEnabled() for path in battery)
    assert page.reveal(battery[0]), "a finding there must still be reachable"
    assert editor_of(page, battery[0]).isAncestorOf(focused())
