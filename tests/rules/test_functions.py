"""The functions that upload files use to write what a marketplace wants to read."""

from __future__ import annotations

import json

import pytest

from listing_studio.catalogue.loading import catalogue
from listing_studio.rules.functions import compact, decimals, functions, has_words, json_text, whole_cm


@pytest.mark.parametrize(("millimetres", "centimetres"), [(220.0, 22.0), (220.1, 23.0), (7001.0, 701.0), (0.0, 0.0)])
def test_whole_centimetres_are_rounded_up(millimetres: float, centimetres: float) -> None:
    assert whole_cm(millimetres) == centimetres


def test_figures_are_written_with_as_many_decimals_as_asked_for() -> None:
    assert decimals(289.0, 2) == "289.00"
    assert decimals(0.48, 3) == "0.480"
    assert decimals(19.99, 2) == "19.99"


def test_a_text_inside_a_document_survives_quotes_lines_and_chinese() -> None:
    text = '<p>A "scratch" \\ 划痕</p>\n<p>6.1"</p>'
    assert json.loads('{"content":' + json_text(text) + "}") == {"content": text}


def test_a_word_inside_a_longer_one_does_not_count() -> None:
    assert not has_words("Northlight Aster 7", ["Ast"])
    assert has_words("Sold by AST, with care", ["Ast"])
    assert has_words("由亮光数码翻新", ["亮光数码"])
    assert not has_words("Northlight Aster 7", [])


def test_case_width_and_spaces_do_not_tell_two_names_apart() -> None:
    assert compact("Aster 7 128 GB") == compact("ASTER\u00a07 １２８gb") == "aster7128gb"


@pytest.mark.parametrize(
    ("text", "grades"),
    [
        ("Aster 7 95新", ["excellent"]),
        ("99新，机身9成新", ["like_new", "good"]),
        ("199新年特惠", []),
        ("二手手机", []),
    ],
)
def test_the_grades_a_text_names_are_told_apart(text: str, grades: list[str]) -> None:
    assert functions(catalogue())["named"]("grade", text, "zh_CN") == grades
