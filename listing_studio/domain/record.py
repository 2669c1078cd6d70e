"""The base of every domain value and the markers that say what kind of value a field holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints


class Record(BaseModel):
    """A frozen value; a key it does not know is refused, never dropped."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Element(Record):
    """A record in a list; its ``id`` is stable, so that outcomes, pins and edits can refer to it."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$")]


@dataclass(frozen=True, slots=True)
class Choice:
    """Marks a text that must be one of the catalogue's values under this name."""

    name: str


@dataclass(frozen=True, slots=True)
class Measure:
    """Marks a number with its unit: ``mm``, ``cm``, ``g``, ``percent``, ``days``, ``months``, ``px``, ``bytes`` ..."""

    unit: str


@dataclass(frozen=True, slots=True)
class Prose:
    """Marks a text that may have several lines."""


_NO_CONTROLS = r"^[^\x00-\x1f\x7f]*$"
_NO_CONTROLS_BUT_LINES = r"^[^\x00-\x09\x0b-\x1f\x7f]*$"

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500, pattern=_NO_CONTROLS)]
"""One line; blanks around it are dropped, so that blanks alone state nothing."""
LongText = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000, pattern=_NO_CONTROLS_BUT_LINES),
    Prose(),
]
YesNo = bool
Day = date
Count = Annotated[int, Field(ge=0, le=1_000_000)]
Percent = Annotated[Decimal, Field(ge=0, le=100, decimal_places=1), Measure("percent")]
Millimetres = Annotated[Decimal, Field(ge=0, le=100_000, decimal_places=1), Measure("mm")]
Grams = Annotated[int, Field(gt=0, le=10_000_000), Measure("g")]
Days = Annotated[int, Field(ge=0, le=36_500), Measure("days")]
Months = Annotated[int, Field(ge=0, le=1_200), Measure("months")]
Pixels = Annotated[int, Field(ge=0), Measure("px")]
Bytes = Annotated[int, Field(ge=0), Measure("bytes")]
Share = Annotated[float, Field(ge=0, le=1)]
CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}(_[A-Z]{2})?$")]
