"""What may take the place of a pack's value, and how typed values are read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from listing_studio.catalogue.loading import catalogue
from listing_studio.errors import InputProblem
from listing_studio.packs.library import library, load_one
from listing_studio.packs.own_limits import Value
from listing_studio.packs.own_values import choice_of, contradictions, misfit, parsed, typed
from listing_studio.packs.problems import BrokenPack
from listing_studio.rules.rule import Limit, Source, Standing
from tests.packs.pack_folder import LIMITS, write_pack

PAGE = Source("page", {"en": "Page"}, "", date(2026, 11, 22), Standing.OFFICIAL)
SHARE = Limit("share", 0.9, "", PAGE)
PART = Limit("part", 0.9, "", PAGE, at_most=1.0)
PERCENT = Limit("percent", 80.0, "percent", PAGE)
DAYS = Limit("days", 15.0, "days", PAGE, whole=True)
COUNT = Limit("count", 200.0, "", PAGE, whole=True)
UNTIL = Limit("until", "2027-12-31", "", PAGE)
WORD = Limit("word", "some text", "", PAGE)
GOODS = Limit("goods", ["smartphone", "tablet"], "", PAGE)
CODES = Limit("codes", ["no such choice"], "", PAGE)


@pytest.mark.parametrize(
    ("value", "limit"),
    [
        (0.0, SHARE),
        (0.95, SHARE),
        (1.5, SHARE),
        (1.0, PART),
        (0.0, PERCENT),
        (100.0, PERCENT),
        (120.0, replace(PERCENT, value=120.0)),
        (20.0, DAYS),
        (4000.0, COUNT),
        ("2028-06-30", UNTIL),
        ("another", WORD),
        (("laptop",), GOODS),
        (("anything",), CODES),
    ],
)
def test_a_value_of_the_same_sort_fits(value: Value, limit: Limit) -> None:
    assert misfit(value, limit, catalogue()) is None


@pytest.mark.parametrize(
    ("value", "limit", "why"),
    [
        ("0.9", SHARE, "It must be a number"),
        (float("nan"), SHARE, "It must be a number"),
        (float("inf"), DAYS, "It must be a number"),
        (-0.1, SHARE, "It must be at least 0"),
        (1e15, SHARE, "It must be at most 1e+12"),
        (1.01, PART, "It must be at most 1"),
        (100.5, PERCENT, "It must be at most 100"),
        (-1.0, PERCENT, "It must be at least 0"),
        (7.5, DAYS, "It must be a whole number"),
        (0.5, COUNT, "It must be a whole number"),
        (100000.0, DAYS, "It must be at most 3650"),
        (2028.0, UNTIL, "It must be a text"),
        ("next year", UNTIL, "It must be a date such as 2026-11-20"),
        ("20280630", UNTIL, "It must be a date such as 2026-11-20"),
        (" ", WORD, "It is empty."),
        ("x" * 201, WORD, "It must have at most 200 characters"),
        ("smartphone", GOODS, "It must be a list"),
        ((), GOODS, "It is empty."),
        (("smartphone", "tablt"), GOODS, "'tablt' is not a category; did you mean 'tablet'?"),
    ],
)
def test_another_value_is_refused_with_the_reason(value: Value, limit: Limit, why: str) -> None:
    assert misfit(value, limit, catalogue()) == why


def test_typed_values_are_read_back() -> None:
    for pack in library().packs.values():
        for limit in pack.limits.values():
            value = parsed(typed(limit), limit)
            assert value == (tuple(limit.value) if isinstance(limit.value, list) else limit.value)
            assert misfit(value, limit, catalogue()) is None


def test_lists_are_typed_with_any_comma_and_numbers_are_numbers() -> None:
    assert parsed("smartphone, tablet，laptop、camera,", GOODS) == ("smartphone", "tablet", "laptop", "camera")
    assert parsed(" 20 ", DAYS) == 20.0
    with pytest.raises(InputProblem, match="It must be a number"):
        parsed("twenty", DAYS)


def test_a_list_knows_the_choice_it_is_of() -> None:
    assert choice_of(GOODS, catalogue()) == "category"
    assert choice_of(CODES, catalogue()) == choice_of(DAYS, catalogue()) == choice_of(WORD, catalogue()) == ""
    assert choice_of(Limit("none", [], "", PAGE), catalogue()) == "", "an empty list is of no choice"


def test_what_is_a_share_or_a_percentage_says_so_in_every_pack() -> None:
    """What the shipped packs compare with a part of a whole cannot be more than the whole."""
    parts = {"blur_evenness", "bright_level", "clipped_highlights", "mark_area", "screen_lit", "subject_fill"}
    known = {(pack.id, name): limit for pack in library().packs.values() for name, limit in pack.limits.items()}
    shares = [
        limit for (_, name), limit in known.items() if name in parts or "share" in name or limit.unit == "percent"
    ]
    assert parts <= {limit.name for limit in shares}
    for limit in shares:
        assert misfit(100.1, limit, catalogue()) is not None, limit.name


def test_a_limit_above_the_one_it_must_not_exceed_contradicts_it() -> None:
    low, high = Limit("low", 5.0, "px", PAGE, at_most="high"), Limit("high", 5.0, "px", PAGE)
    assert [*contradictions("goods", {"low": low, "high": high}, "low")] == []
    above = replace(low, value=6.0)
    for name in ("low", "high"):
        (problem,) = contradictions("goods", {"low": above, "high": high}, name)
        assert str(problem).startswith("goods: 'low' must not be above 'high'. They would be 6 and 5.")
    assert [*contradictions("goods", {"low": above, "high": high}, "other")] == []
    assert [*contradictions("goods", {"low": above}, "low")] == []


def test_no_pack_contradicts_itself() -> None:
    for pack in library().packs.values():
        assert [pair for name in pack.limits for pair in contradictions(pack.id, pack.limits, name)] == []


def test_only_a_number_has_a_most(tmp_path: Path) -> None:
    words = '[limit.words]\nvalue = ["some"]\nat_most = 5\nsource = "official-page"\n'
    with pytest.raises(BrokenPack, match="only a limit with a number has it"):
        load_one(write_pack(tmp_path, limits=LIMITS + words), catalogue())


@pytest.mark.parametrize("value", ["0.5", '"many"'])
def test_what_counts_something_is_a_whole_number(tmp_path: Path, value: str) -> None:
    counted = f'[limit.counted]\nvalue = {value}\nwhole = true\nsource = "official-page"\n'
    with pytest.raises(BrokenPack, match="must be a whole number"):
        load_one(write_pack(tmp_path, limits=LIMITS + counted), catalogue())


@pytest.mark.parametrize("most", ["batery", "words"])
def test_what_a_limit_must_not_exceed_is_a_limit_with_a_number(tmp_path: Path, most: str) -> None:
    words = '[limit.words]\nvalue = "some"\nsource = "official-page"\n'
    limits = LIMITS.replace("value = 80", f'value = 80\nat_most = "{most}"') + words
    with pytest.raises(BrokenPack) as refused:
        load_one(write_pack(tmp_path, limits=limits), catalogue())
    assert f"there is no limit with a number '{most}'" in str(refused.value.problems[0])
    assert "limits.toml:4" in str(refused.value.problems[0])
