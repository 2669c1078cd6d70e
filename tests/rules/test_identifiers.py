"""Numbers printed on units: check digits, and values that only fill a field."""

from __future__ import annotations

import pytest

from listing_studio.rules import identifiers as ids


@pytest.mark.parametrize("text", ["0000000", "1234567890", "N/A", "Does not apply", "无", "11-11-11", "xxx"])
def test_placeholder(text: str) -> None:
    assert ids.is_placeholder(text)


@pytest.mark.parametrize("text", ["27041FDH2000XY", "PX7-128-BK", "A1", "356938035643809"])
def test_not_placeholder(text: str) -> None:
    assert not ids.is_placeholder(text)


def test_gtin() -> None:
    assert ids.is_gtin("9506000134352")
    assert ids.is_gtin("036000291452")
    assert not ids.is_gtin("9506000134353")
    assert not ids.is_gtin("8.80609E+12")


@pytest.mark.parametrize(
    ("gtin", "use"),
    [("2000000000008", "restricted"), ("0200000000004", "restricted"), ("9900000000004", "coupon"),
     ("036000291452", "global"), ("9506000134352", "global"), ("12345670", "global")],
)  # fmt: skip
def test_gtin_use(gtin: str, use: str) -> None:
    assert ids.gtin_use(gtin) == use


def test_imei_meid_eid() -> None:
    assert ids.is_imei("356938035643809")
    assert ids.imeis_in("IMEI: 356938035643809, again 356938035643809, not 1356938035643809") == ["356938035643809"]
    assert ids.imeis_in("order 356938035643808, 35693803564380 9") == []
    assert not ids.is_imei("356938035643808")
    assert not ids.is_imei("000000000000000")
    assert not ids.is_imei("35693803564380")
    assert ids.is_meid("A000000000B2C4")
    assert ids.is_eid("89049032123451234512345678901235")
    assert not ids.is_eid("89049032123451234512345678901234")
