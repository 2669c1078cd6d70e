"""What is shown while no unit is open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from listing_studio.gui.window.start_page import StartPage

KINDS = ["New claim", "New application", "New export return"]


@pytest.fixture
def page(qtbot: QtBot) -> StartPage:
    page = StartPage()
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    return page


def labels(page: StartPage) -> list[str]:
    return [button.accessibleName() for button in page.buttons()]


def test_a_welcome_offers_every_way_in(page: StartPage) -> None:
    page.show_welcome(poor_sample=True)
    ways = ["Open the sample", "Open a sloppy sample", "New unit", "Import a file …"]
    assert labels(page) == [*ways, *KINDS]


def test_a_sample_that_is_not_there_is_not_offered(page: StartPage) -> None:
    page.show_welcome(poor_sample=False)
    assert "Open a sloppy sample" not in labels(page)


@pytest.mark.parametrize(
    ("label", "signal"),
    [
        ("Open the sample", "sample_wanted"),
        ("Open a sloppy sample", "poor_sample_wanted"),
        ("New unit", "new_wanted"),
        ("Import a file …", "import_wanted"),
        ("New claim", "claim_wanted"),
        ("New application", "application_wanted"),
        ("New export return", "return_wanted"),
    ],
)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_each_way_works_by_key(page: StartPage, qtbot: QtBot, label: str, signal: str, key: Qt.Key) -> None:
    page.show_welcome(poor_sample=True)
    button = next(button for button in page.buttons() if button.accessibleName() == label)
    with qtbot.waitSignal(getattr(page, signal)):
        QTest.keyClick(button, key)


def test_a_failure_says_what_to_do_and_can_be_tried_again(page: StartPage, qtbot: QtBot) -> None:
    page.show_failure("The folder is on nfs4. Choose a folder on a disk of this computer.")
    assert page.text() == "The folder is on nfs4. Choose a folder on a disk of this computer."
    with qtbot.waitSignal(page.retry_wanted):
        page.buttons()[0].click()


def test_each_state_takes_the_place_of_the_one_before(page: StartPage) -> None:
    page.show_welcome(poor_sample=True)
    page.show_opening()
    assert labels(page) == []
    assert page.text() == ""
    page.show_nothing_open()
    assert labels(page) == ["New unit", *KINDS]


def test_a_narrow_window_cuts_no_word(page: StartPage) -> None:
    page.show_welcome(poor_sample=True)
    page.resize(260, 900)
    page.grab()
    for button in page.buttons():
        assert button.height() >= button.heightForWidth(button.width())
