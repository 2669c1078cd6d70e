"""Upload files as packs write them: every value that must be there becomes a check that can be proven."""

from __future__ import annotations

from pathlib import Path

import pytest

from listing_studio.catalogue.loading import catalogue
from listing_studio.packs.library import load_one
from listing_studio.packs.pack import Pack
from listing_studio.packs.problems import BrokenPack
from listing_studio.rules.outcomes import Verdict
from tests.packs.pack_folder import write_pack

FILE = """
[file]
name = "feed.json"
format = "json"
source = "official-page"
[document]
fixed = "x"
"""
MAPPING = '\n[mapping.state]\nsource = "official-page"\nvalues = { refurbished = "R" }\n'


def lacks(tmp_path: Path, document: str) -> Pack:
    folder = write_pack(tmp_path, export__feed=FILE + document)
    head = folder / "pack.toml"
    head.write_text(head.read_text(encoding="utf-8") + MAPPING, encoding="utf-8")
    return load_one(folder, catalogue())


def names(pack: Pack) -> list[str]:
    return [rule.name for rule in pack.rules if "-lacks-" in rule.name]


def test_a_value_inside_a_list_is_asked_for(tmp_path: Path) -> None:
    document = 'images = { each = "published as p", item = "= address(offer.listing.photo_base_url, p.name)" }'
    pack = lacks(tmp_path, document)
    assert names(pack) == ["feed-lacks-listing-photo-base-url"]


def test_different_values_of_one_fact_are_checked_each_and_equal_ones_once(tmp_path: Path) -> None:
    document = 'a = "= offer.listing.sku"\nb = "= int(offer.listing.sku)"\nc = "= offer.listing.sku"'
    assert names(lacks(tmp_path, document)) == ["feed-lacks-listing-sku", "feed-lacks-listing-sku-2"]


def test_what_is_always_there_and_what_may_be_left_out_is_not_asked_for(tmp_path: Path) -> None:
    assert names(lacks(tmp_path, 'a = "= limits.battery"\nb = "?= offer.listing.sku"')) == []


def test_a_value_without_a_mapping_fails_in_words_of_its_own(tmp_path: Path) -> None:
    pack = lacks(tmp_path, 'a = "= mappings.state[unit.condition.sold_as]"')
    (rule,) = [rule for rule in pack.rules if "-lacks-" in rule.name]
    filled = rule.message["en"].filled({"unit.condition.sold_as": "new"}, lambda _hole, value: str(value))
    assert filled == "The pack has no state for new."
    assert "没有" in rule.message["zh_CN"].filled({}, lambda _hole, _value: "x")
    fixture = pack.fixtures[rule.key]
    assert fixture.ends_as is Verdict.FAILED
    (unmapped,) = [overlay["unit.condition.sold_as"] for overlay in fixture.fails if "without" not in overlay]
    assert unmapped in catalogue().choices["sold_as"]
    assert unmapped != "refurbished"


@pytest.mark.parametrize("text", ["outputs_in.fr_CA.title", "outputs_in.en.titel"])
def test_a_text_in_a_language_that_is_not_published_and_one_that_is_none_are_refused(tmp_path: Path, text: str) -> None:
    folder = write_pack(tmp_path, extends='"amazon_renewed"', export__feed=f'{FILE}a = "= {text}"')
    with pytest.raises(BrokenPack, match=text):
        load_one(folder, catalogue())


def test_a_text_can_be_taken_by_its_language(tmp_path: Path) -> None:
    folder = write_pack(tmp_path, extends='"amazon_renewed"', export__feed=f'{FILE}a = "= outputs_in.en.title"')
    assert load_one(folder, catalogue()).exports
