"""What a model says about a value that it refuses, as a clause about the value and not about the program."""

from __future__ import annotations

from functools import reduce
from typing import Any

from pydantic import ValidationError

from listing_studio.errors import Clause

_NUMBER = "It must be a number"
_WHOLE = "It must be a whole number"
_YES_NO = "It must be true or false"
_DAY = "It must be a date such as 2026-11-20"
_LIST = "It must be a list"
_OBJECT = "It must be an object with keys and values"
TEMPLATES = {
    "missing": "It is missing",
    "string_type": "It must be a text",
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "float_type": _NUMBER,
    "float_parsing": _NUMBER,
    "decimal_type": _NUMBER,
    "decimal_parsing": _NUMBER,
    "finite_number": _NUMBER,
    "bool_type": _YES_NO,
    "bool_parsing": _YES_NO,
    "date_type": _DAY,
    "date_parsing": _DAY,
    "date_from_datetime_parsing": _DAY,
    "date_from_datetime_inexact": _DAY,
    "list_type": _LIST,
    "tuple_type": _LIST,
    "dict_type": _OBJECT,
    "model_type": _OBJECT,
    "model_attributes_type": _OBJECT,
    "literal_error": "It must be {expected}",
    "string_too_short": "It must have at least {min_length} characters",
    "string_too_long": "It must have at most {max_length} characters",
    "too_long": "It must have at most {max_length} entries",
    "greater_than": "It must be more than {gt}",
    "greater_than_equal": "It must be at least {ge}",
    "less_than": "It must be less than {lt}",
    "less_than_equal": "It must be at most {le}",
    "decimal_max_digits": "It must have at most {max_digits} digits",
    "decimal_max_places": "It must have at most {decimal_places} decimal places",
    "decimal_whole_digits": "It must have at most {whole_digits} digits before the decimal point",
}
"""What is said of each kind of fault; the holes are named as pydantic names the limits. Others stay as they are."""


def fault_text(fault: Any) -> Clause:
    """What one of ``ValidationError.errors`` says."""
    kind, limits = fault["type"], fault.get("ctx", {})
    if kind == "string_pattern_mismatch":
        return _pattern_text(limits["pattern"])
    if kind in TEMPLATES:
        return Clause(TEMPLATES[kind], **limits)
    return Clause(_capitalised(fault["msg"].removeprefix("Value error, ")))


def refusal_text(error: ValidationError) -> Clause:
    """What all of its faults say, in one line."""
    return reduce(
        lambda first, second: Clause("{first}; {second}", first=first, second=second), map(fault_text, error.errors())
    )


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _pattern_text(pattern: str) -> Clause:
    if "\\x7f" in pattern:
        return Clause("It holds a line break or a control character")
    return Clause("It has not the form {pattern}", pattern=pattern)
