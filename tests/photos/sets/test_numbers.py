"""Numbers that may name a unit, out of codes."""

from __future__ import annotations

import pytest

from listing_studio.domain.photos import Box, Code
from listing_studio.photos.sets.numbers import numbers_in


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("code_128", "356938035643809", {"356938035643809"}),
        ("qr", "SN:F2LX31QZ;IMEI:356938035643809", {"F2LX31QZ", "356938035643809", "SN:F2LX31QZ;IMEI:356938035643809"}),
        ("ean_13", "4006381333931", set()),
        ("code_128", "1234567", set()),
        ("qr", "WARRANTYCARD", set()),
    ],
)
def test_words_of_some_length_with_a_digit(kind: str, text: str, expected: set[str]) -> None:
    assert numbers_in([Code(kind=kind, text=text, box=Box(left=0, top=0, right=1, bottom=1))]) == expected
