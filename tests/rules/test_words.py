"""Words in text: whole in Latin, anywhere in Chinese, with exceptions and negation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_studio.catalogue.loading import catalogue
from listing_studio.rules.mentions import mentions
from listing_studio.rules.words import Span, find, folded, negated, outside

NEGATIONS_EN = catalogue().word_list("negations", "en")
NEGATIONS_ZH = catalogue().word_list("negations", "zh_CN")


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("A NEW phone", ["new"], ["NEW"]),
        ("renewed", ["new"], []),
        ("like new", ["new", "like new"], ["like new"]),
        ("brand\u00a0new", ["brand new"], ["brand\u00a0new"]),
        ("ｆｌａｗｌｅｓｓ", ["flawless"], ["ｆｌａｗｌｅｓｓ"]),
        ("本机完美无瑕", ["完美"], ["完美"]),
        ("iPhone14完美", ["完美"], ["完美"]),
        ("état neuf", ["état neuf"], ["état neuf"]),
        ("(Renewed)", ["(Renewed)"], ["(Renewed)"]),
        ("x" * 5, [], []),
    ],
)
def test_find(text: str, words: list[str], found: list[str]) -> None:
    assert [span.text for span in find(text, words)] == found


@given(st.text(max_size=80))
def test_folding_keeps_every_character_at_its_place(text: str) -> None:
    assert len(folded(text)) == len(text)


def test_outside_drops_what_stands_inside_an_exception() -> None:
    text = "14 Pro Max, max capacity"
    assert outside(find(text, ["max"]), find(text, ["Pro Max"])) == (Span(12, 15, "max"),)


@pytest.mark.parametrize(
    ("text", "word", "is_negated"),
    [
        ("This is not new.", "new", True),
        ("No charger. New phone", "new", False),
        ("非全新", "全新", True),
        ("全新未拆", "全新", False),
        ("without any scratches", "scratches", True),
    ],
)
def test_negated(text: str, word: str, is_negated: bool) -> None:
    (span,) = find(text, [word])
    assert negated(text, span, (*NEGATIONS_EN, *NEGATIONS_ZH)) is is_negated


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("Scratch, frame, 8 mm.", "en", 1),
        ("A light scratch of 8 mm on the lower edge.", "en", 1),
        ("No scratch on the frame larger than 8 mm.", "en", 0),
        ("Scratch on the back, 8 mm. The frame is fine.", "en", 0),
        ("Scratch, frame, 18 mm.", "en", 0),
        ("Scratch, frame, 8.5 mm.", "en", 0),
        ("Scratch, frame, 8 mm. Another scratch on the frame of 8 mm.", "en", 2),
        ("边框轻微划痕，8毫米。", "zh_CN", 1),
        ("边框无划痕，8毫米。", "zh_CN", 0),
    ],
)
def test_mentions_counts_sentences_that_disclose_everything(text: str, language: str, count: int) -> None:
    wanted = {"defect_type": "scratch", "zone": "frame", "number": 8.0}
    assert mentions(catalogue(), text, language, wanted) == count
