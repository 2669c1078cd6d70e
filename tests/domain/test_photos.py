"""Areas of photos: they hold something, and what is stated of copies stays within reason."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from listing_studio.domain.photos import Adjustments, Area, Box


def test_an_area_holds_something() -> None:
    with pytest.raises(ValidationError, match="left before right"):
        Area(left=0.4, top=0.1, right=0.4, bottom=0.2)
    with pytest.raises(ValidationError, match="top above bottom"):
        Area(left=0.3, top=0.3, right=0.4, bottom=0.2)


@pytest.mark.parametrize(
    ("box", "holds"),
    [((0.2, 0.2, 0.8, 0.8), True), ((0.3, 0.3, 0.7, 0.7), True), ((0.1, 0.3, 0.7, 0.7), False), ((0, 0, 1, 1), False)],
)
def test_a_box_holds_another_or_itself(box: tuple[float, float, float, float], holds: bool) -> None:
    left, top, right, bottom = box
    outer = Box(left=0.2, top=0.2, right=0.8, bottom=0.8)
    assert outer.holds(Box(left=left, top=top, right=right, bottom=bottom)) is holds


@pytest.mark.parametrize(
    "stated",
    [
        {"quarter_turns": 0},
        {"quarter_turns": 4},
        {"straighten": Decimal(46)},
        {"straighten": Decimal("0.55")},
        {"crop": {"left": 0, "top": 0, "right": 0, "bottom": 1}},
        {"blur": 3},
    ],
)
def test_what_cannot_be_done_to_a_copy_cannot_be_stated(stated: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Adjustments.model_validate(stated)
