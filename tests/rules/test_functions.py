"""The functions that upload files use to write what a marketplace wants to read."""

from __future__ import annotations

import json

import pytest

from listing_studio.rules.functions import decimals, json_text, whole_cm


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
