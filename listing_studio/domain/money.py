"""An amount of money: decimal, never a float, always with its currency."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field, StringConstraints

from listing_studio.domain.record import Record


class Money(Record):
    """``amount`` in units of ``currency`` (ISO 4217)."""

    amount: Annotated[Decimal, Field(ge=0, max_digits=12, decimal_places=2)]
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
