"""Searching among choices: by label first, then by any word that means the same."""

from __future__ import annotations

import pytest

from listing_studio.catalogue.loading import catalogue
from listing_studio.gui.editors.choices import matching, options_of


@pytest.mark.parametrize(
    ("typed", "language", "best"),
    [
        ("scr", "en", "scratch"),
        ("dent", "en", "dent"),
        ("DE", "en", "deep_scratch"),
        ("pixel", "en", "dead_pixel"),
        ("ding", "en", "knock"),
        ("rust", "en", "oxidation"),
        ("划", "zh_CN", "scratch"),
        ("生锈", "zh_CN", "oxidation"),
        ("dent", "zh_CN", "dent"),
    ],
)
def test_the_likeliest_comes_first(typed: str, language: str, best: str) -> None:
    options = options_of(catalogue(), "defect_type", language)
    assert matching(options, typed)[0].value == best


def test_nothing_like_it_finds_nothing() -> None:
    assert matching(options_of(catalogue(), "zone", "en"), "qqq") == []


def test_labels_begin_with_a_capital() -> None:
    assert options_of(catalogue(), "zone", "en")[0].label == "Screen"
