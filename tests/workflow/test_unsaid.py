"""What a text could not say is a finding, in words of the window's language."""

from __future__ import annotations

import pytest

from listing_studio.catalogue.loading import catalogue
from listing_studio.disclosure.outputs import RenderedOutput
from listing_studio.disclosure.sentences import Unsaid
from listing_studio.packs.library import library
from listing_studio.rules.outcomes import Outcome
from listing_studio.rules.wording import message
from listing_studio.workflow.unsaid import unsaid_outcomes

PACK = library().pack("amazon_renewed_us")


def outcome(reason: str, place: str) -> Outcome:
    unsaid = Unsaid("battery-health", None, "en", reason, place)
    rendered = RenderedOutput(PACK.outputs[0], "en", (), (unsaid,))
    (only,) = unsaid_outcomes(PACK, dict.fromkeys(PACK.languages, (rendered,)))
    return only


@pytest.mark.parametrize(
    ("reason", "place", "english", "chinese"),
    [
        ("unstated", "unit.battery.cycles", "is not stated", "未说明"),
        ("no_term", "teal", "there is no word for “teal” in en", "没有“teal”的用词"),
        ("fault", "TypeError: odd", "cannot be made in en: TypeError: odd", "生成语句“battery-health”：TypeError: odd"),
    ],
)
def test_every_reason_is_said_in_both_languages(reason: str, place: str, english: str, chinese: str) -> None:
    said = outcome(reason, place)
    assert english in message(said, catalogue(), "en")
    assert chinese in message(said, catalogue(), "zh_CN")


def test_only_an_unstated_fact_is_missing_at_its_own_place() -> None:
    assert outcome("unstated", "unit.battery.cycles").missing == "unit.battery.cycles"
    assert (outcome("no_term", "teal").missing, outcome("no_term", "teal").place) == (
        None,
        f"outputs.{PACK.outputs[0].id}",
    )
