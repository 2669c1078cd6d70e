"""Measured facts in words."""

from __future__ import annotations

from listing_studio.catalogue.loading import catalogue
from listing_studio.domain.photos import Box, Code, PhotoFacts
from listing_studio.workflow.photo_words import measured_words

CODE = Code(kind="qr", text="356938035643809", box=Box(left=0, top=0, right=0.5, bottom=0.5))
FACTS = PhotoFacts(
    brightness=0.426,
    clipped_highlights=0.0,
    colour_cast=2.345,
    greyscale=False,
    subject_touches=("top", "left"),
    codes=(CODE, CODE),
    bit_depth=8,
    camera="Apple iPhone 7",
    has_comments=True,
)


def test_words_in_english() -> None:
    assert dict(measured_words(FACTS, catalogue(), "en")) == {
        "brightness": "43%",
        "white without detail": "0%",
        "colour cast of the background": "2.3",
        "without colour": "no",
        "subject touches": "top edge and left edge",
        "codes read": "QR code 356938035643809; QR code 356938035643809",
        "bits per channel": "8",
        "camera": "Apple iPhone 7",
        "comments inside": "yes",
    }


def test_words_in_chinese() -> None:
    words = dict(measured_words(FACTS, catalogue(), "zh_CN"))
    assert words["背景偏色"] == "2.3"
    assert words["黑白照片"] == "否"
    assert words["主体触及"] == "上边缘和左边缘"


def test_what_was_not_measured_is_left_out() -> None:
    assert list(measured_words(PhotoFacts(problem="damaged"), catalogue(), "en")) == []


def test_every_named_fact_is_a_fact() -> None:
    assert set(catalogue().choices["photo_fact"]) <= set(PhotoFacts.model_fields)
