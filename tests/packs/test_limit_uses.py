"""What a limit is for: the rules, deadlines and sentences that read it, and the packs that take it over."""

from __future__ import annotations

from datetime import date

import pytest

from listing_studio.files.places import data_folder, own_limits_file
from listing_studio.packs.library import library
from listing_studio.packs.limit_uses import heirs, uses
from listing_studio.packs.own_limits import OwnLimit, write


@pytest.mark.parametrize(
    ("pack", "limit", "name"),
    [
        ("amazon_renewed_us", "battery_percent", "battery-below-minimum"),
        ("amazon_renewed_us", "title_chars", "title-too-long"),
        ("aftersales_claim", "refund_working_days", library().packs["aftersales_claim"].deadlines[0].id),
    ],
)
def test_rules_texts_and_deadlines_use_limits(pack: str, limit: str, name: str) -> None:
    found = {use.name for use in uses(library().packs[pack], limit)}
    deadlines = {one.id for one in library().packs[pack].deadlines if one.days.name == limit}
    assert name in found or (deadlines and deadlines <= found)


def test_a_sentence_uses_the_limit_it_says() -> None:
    pack = library().packs["export_return"]
    said = {one.id for one in pack.statements.values() if "limits.relief_months " in one.text["en"]}
    assert said
    assert said <= {use.name for use in uses(pack, "relief_months")}
    assert not said & {use.name for use in uses(pack, "relief")}


def test_what_a_rule_says_leaves_open_what_differs() -> None:
    first = uses(library().packs["amazon_renewed_us"], "battery_percent")[0]
    assert first.text["en"] == "Battery health is …; it must exceed …."
    assert first.why["zh_CN"]


def test_heirs_are_the_packs_that_take_the_limit_over() -> None:
    found = library()
    ids = {one.id for one in heirs(found, "amazon_renewed", "warranty_days")}
    assert "amazon_renewed_us" in ids
    assert not ids & {"amazon_renewed", "amazon_renewed_ca", "amazon_renewed_mx", "jd_used"}
    assert "jd_used" in {one.id for one in heirs(found, "base", "bright_level")}


def test_a_pack_with_an_own_limit_takes_over_none() -> None:
    data_folder()
    day = date(2026, 11, 22)
    write(own_limits_file(), OwnLimit("amazon_renewed_us", "battery_percent", 88.0, "Dana", day, "US only"))
    ids = {one.id for one in heirs(library(), "amazon_renewed", "battery_percent")}
    assert "amazon_renewed_ca" in ids
    assert "amazon_renewed_us" not in ids
