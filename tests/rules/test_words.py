"""Words in text: whole in Latin, anywhere in Chinese, with exceptions and negation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_studio.catalogue.loading import catalogue
from listing_studio.rules.mentions import TextReader
from listing_studio.rules.words import Span, find, folded, negated, outside

READER = TextReader(catalogue())


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
        ("Not a single scratch", "scratch", True),
        ("No box but brand new", "new", False),
        ("非常好的全新手机", "全新", False),
        ("不错的全新手机", "全新", False),
        ("没有一点划痕", "划痕", True),
        ("no\nscratches", "scratches", True),
    ],
)
def test_negated(text: str, word: str, is_negated: bool) -> None:
    (span,) = find(text, [word])
    assert any(negated(text, span, catalogue(), language) for language in ("en", "zh_CN")) is is_negated


@pytest.mark.parametrize(
    ("text", "language", "is_disclosed"),
    [
        ("Scratch, frame, 8 mm.", "en", True),
        ("A light scratch of 8 mm on the lower edge.", "en", True),
        ("No scratch on the frame larger than 8 mm.", "en", False),
        ("Scratch on the back, 8 mm. The frame is fine.", "en", False),
        ("Scratch, frame, 18 mm.", "en", False),
        ("Scratch, frame, 8.5 mm.", "en", False),
        ("Deep scratch, frame, 8 mm.", "en", False),
        ("边框轻微划痕，8毫米。", "zh_CN", True),
        ("边框无划痕，8毫米。", "zh_CN", False),
        ("边框硬划痕，8毫米。", "zh_CN", False),
    ],
)
def test_a_defect_is_disclosed_by_kind_place_and_size_in_one_sentence(
    text: str, language: str, is_disclosed: bool
) -> None:
    defect = {"id": "d1", "type": "scratch", "zone": "frame", "size_mm": 8.0}
    assert READER.disclosed(text, language, [defect], "d1") is is_disclosed


def test_no_mention_counts_for_two_defects() -> None:
    twins = [{"id": id, "type": "scratch", "zone": "frame"} for id in ("d1", "d2")]
    once, twice = "Scratch, frame.", "Scratch, frame. A longer scratch on the frame."
    assert [READER.disclosed(once, "en", twins, id) for id in ("d1", "d2")].count(True) == 1
    assert all(READER.disclosed(twice, "en", twins, id) for id in ("d1", "d2"))


@pytest.mark.parametrize(
    ("text", "language", "is_denied"),
    [
        ("No visible scratches.", "en", True),
        ("Never scratched.", "en", True),
        ("Zero scratches", "en", True),
        ("No scratches on the screen.", "en", False),
        ("No scratches on the frame.", "en", True),
        ("A scratch.", "en", False),
        ("未见划痕", "zh_CN", True),
        ("未发现划痕", "zh_CN", True),
        ("屏幕无划痕", "zh_CN", False),
    ],
)
def test_denying_a_recorded_defect(text: str, language: str, is_denied: bool) -> None:
    assert READER.denies(text, language, {"defect_type": "scratch", "zone": "frame"}) is is_denied


def test_mentions_needs_every_part_in_one_sentence() -> None:
    wanted = {"function": "bluetooth", "test_result": "not_tested"}
    assert READER.mentions("Bluetooth: not tested.", "en", wanted)
    assert not READER.mentions("Bluetooth works great. The speaker was not tested.", "en", wanted)


@pytest.mark.parametrize(
    ("text", "language", "wanted", "said"),
    [
        ("Replaced: battery.", "en", {"part": "battery", "words": "replaced"}, True),
        ("The battery was not replaced.", "en", {"part": "battery", "words": "replaced"}, False),
        ("未更换电池。", "zh_CN", {"part": "battery", "words": "replaced"}, False),
        ("蓝牙无异常。", "zh_CN", {"function": "bluetooth", "words": "not_working_words"}, False),
        ("功能异常：蓝牙。", "zh_CN", {"function": "bluetooth", "words": "not_working_words"}, True),
        ("Not locked to a network.", "en", {"words": "locked_words"}, False),
        ("Locked to a network.", "en", {"words": "locked_words"}, True),
        ("蓝牙未发现异常。", "zh_CN", {"function": "bluetooth", "words": "not_working_words"}, False),
        ("Not water resistant any more.", "en", {"words": "not_claims_water_resistant"}, True),
        ("Waterproof.", "en", {"words": "not_claims_water_resistant"}, False),
        ("Excellent water resistance.", "en", {"words": "not_claims_water_resistant"}, False),
        ("防水性能不保证。", "zh_CN", {"words": "not_claims_water_resistant"}, True),
        ("防水性能不错。", "zh_CN", {"words": "not_claims_water_resistant"}, False),
        ("Excelente resistencia al agua.", "es_MX", {"words": "not_claims_water_resistant"}, False),
        ("Sa résistance à l'eau n'est pas garantie.", "fr_CA", {"words": "not_claims_water_resistant"}, True),
        ("Excellente résistance à l’eau.", "fr_CA", {"words": "not_claims_water_resistant"}, False),
        ("Tiene marcas de uso.", "es_MX", {"words": "marking_words"}, False),
        ("Quelques marques d'usure.", "fr_CA", {"words": "marking_words"}, False),
    ],
)
def test_a_word_that_is_denied_says_nothing(text: str, language: str, wanted: dict[str, str], said: bool) -> None:
    assert READER.mentions(text, language, wanted) is said


def test_a_character_that_does_not_show_hides_no_word() -> None:
    (span,) = find("A flaw\u200bless phone", ["flawless"])
    assert span.text == "flaw\u200bless"
