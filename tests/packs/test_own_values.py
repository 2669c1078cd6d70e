"""What may take the place of a pack's value, and how typed values are read."""

from __future__ import annotations

from datetime import date

import pytest

from listing_studio.catalogue.loading import catalogue
from listing_studio.errors import InputProblem
from listing_studio.packs.library import library
from listing_studio.packs.own_limits import Value
from listing_studio.packs.own_values import choice_of, misfit, parsed, typed
from listing_studio.rules.rule import Limit, Source, Standing

PAGE = Source("page", {"en": "Page"}, "", date(2026, 11, 22), Standing.OFFICIAL)
SHARE = Limit("share", 0.9, "", PAGE)
DAYS = Limit("days", 15.0, "days", PAGE)
UNTIL = Limit("until", "2027-12-31", "", PAGE)
WORD = Limit("word", "some text", "", PAGE)
GOODS = Limit("goods", ["smartphone", "tablet"], "", PAGE)
CODES = Limit("codes", ["no such choice"], "", PAGE)


@pytest.mark.parametrize(
    ("value", "limit"),
    [
        (0.0, SHARE),
        (0.95, SHARE),
        (20.0, DAYS),
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
        (7.5, DAYS, "It must be a whole number"),
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
