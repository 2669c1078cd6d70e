"""Validity of the numbers printed on a unit: check digits by python-stdnum, and values nobody should have typed."""

from __future__ import annotations

import re

from stdnum import ean, imei, meid
from stdnum.iso7064 import mod_97_10

_NO_VALUE = frozenset(
    {"n/a", "na", "none", "unknown", "does not apply", "not applicable", "test", "tbd", "xxx", "无", "未知"}
)
_COUPON = ("05", "98", "99")
_RESTRICTED = ("02", "04", "2")
_FIFTEEN_DIGITS = re.compile(r"(?<![0-9])[0-9]{15}(?![0-9])")


def is_placeholder(text: str) -> bool:
    """Whether this is typed only to fill the field: one character repeated, a run of digits, "N/A"."""
    bare = re.sub(r"[\s\-./]", "", text.lower())
    run = bare.isdigit() and len(bare) > 3 and bare in "01234567890123456789012345678901234567890"
    return text.strip().lower() in _NO_VALUE or (len(bare) > 1 and len(set(bare)) == 1) or run


def is_gtin(text: str) -> bool:
    """Whether length (8, 12, 13 or 14 digits) and GS1 check digit are right."""
    return _is_digits(text) and bool(ean.is_valid(text))


def gtin_use(text: str) -> str:
    """``global``, or why a number with a right check digit still names no product: ``restricted``, ``coupon``.

    GS1 prefixes 02, 04 and 2 are for use inside a company, 05, 98 and 99 for coupons.
    """
    if len(text) == 8:  # EAN-8 has prefixes of its own: 0 and 2 are for use inside a company
        return "restricted" if text.startswith(("0", "2")) else "global"
    number = text.zfill(13)[-13:]
    if number.startswith(_COUPON):
        return "coupon"
    return "restricted" if number.startswith(_RESTRICTED) else "global"


def is_imei(text: str) -> bool:
    """Whether this is a 15-digit IMEI with the right check digit and no placeholder."""
    return len(text) == 15 and _is_digits(text) and not is_placeholder(text) and bool(imei.is_valid(text))


def imeis_in(text: str) -> list[str]:
    """The IMEIs that stand in a text, each once, where no further digit touches them."""
    return [number for number in dict.fromkeys(_FIFTEEN_DIGITS.findall(text)) if is_imei(number)]


def is_meid(text: str) -> bool:
    """Whether this is a MEID, hexadecimal or decimal."""
    return not is_placeholder(text) and bool(meid.is_valid(text))


def is_eid(text: str) -> bool:
    """Whether this is a 32-digit eUICC identifier (ISO 7064 MOD 97-10)."""
    return len(text) == 32 and _is_digits(text) and not is_placeholder(text) and bool(mod_97_10.is_valid(text))


def _is_digits(text: str) -> bool:
    """ASCII digits only: full-width ones are digits to Python and to no marketplace."""
    return text.isascii() and text.isdigit()


def is_asin(text: str) -> bool:
    """Whether this looks like an Amazon number; Amazon publishes no specification."""
    return re.fullmatch(r"B[0-9A-Z]{9}|[0-9]{9}[0-9X]", text) is not None
