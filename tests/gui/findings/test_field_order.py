"""The order in which a person meets the places of findings."""

from __future__ import annotations

from itertools import pairwise

import pytest

from listing_studio.gui.findings.field_order import FieldOrder

ORDER = FieldOrder(["unit.identity.brand", "unit.defects[].type", "unit.defects[].size_mm", "offer.price"])


def test_fields_come_in_their_order() -> None:
    fields = ["unit.identity.brand", "unit.defects[d2].type", "unit.defects[d1].size_mm", "offer.price"]
    assert all(ORDER.of(one) < ORDER.of(other) for one, other in pairwise((*fields, "outputs.title")))


@pytest.mark.parametrize(
    ("around", "within"),
    [("unit.defects", "unit.defects[d1].type"), ("unit.defects[d1]", "unit.defects[d1].type"), ("offer.price",) * 2],
)
def test_a_list_and_an_element_stand_where_their_first_field_does(around: str, within: str) -> None:
    assert ORDER.of(around) == ORDER.of(within)


def test_places_of_one_editor_have_one_turn() -> None:
    assert ORDER.turn("offer.price") == ORDER.turn("offer.price.amount")
    assert ORDER.turn("unit.defects[d1]") == ORDER.turn("unit.defects[d1].type")


def test_elements_and_texts_have_a_turn_each() -> None:
    assert ORDER.turn("unit.defects[d1].type") != ORDER.turn("unit.defects[d2].type")
    assert ORDER.turn("outputs.title") != ORDER.turn("outputs.condition_note")
