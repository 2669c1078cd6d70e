"""Changing one thing by its path: everything else is shared, nothing that does not fit gets in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from listing_studio.domain.defects import Defect
from listing_studio.domain.dossier import Dossier, Unit
from listing_studio.domain.editing import fact, new_id, with_element, with_fact, with_order, without_element

DOSSIER = Dossier(unit=Unit(defects=(Defect(id="d1", type="dent"), Defect(id="d2"))))


def test_with_fact_shares_what_it_does_not_touch() -> None:
    changed = with_fact(DOSSIER, "unit.battery.cycles", 12)
    assert changed.unit.battery.cycles == 12
    assert changed.unit.defects[0] is DOSSIER.unit.defects[0]
    assert changed.unit.identity is DOSSIER.unit.identity
    assert DOSSIER.unit.battery.cycles is None


def test_with_fact_inside_an_element_and_back_to_unstated() -> None:
    changed = with_fact(DOSSIER, "unit.defects[d1].size_mm", 8)
    assert fact(changed, "unit.defects[d1].size_mm") == 8
    assert with_fact(changed, "unit.defects[d1].size_mm", None) == DOSSIER


@pytest.mark.parametrize("path", ["unit.batery.cycles", "unit.defects[d9].type", "unit.battery.cycle"])
def test_a_path_that_leads_nowhere_is_refused(path: str) -> None:
    with pytest.raises(KeyError):
        with_fact(DOSSIER, path, 1)


def test_a_pin_needs_both_coordinates() -> None:
    with pytest.raises(ValidationError, match="both x and y"):
        with_fact(DOSSIER, "unit.defects[d1].pins", ({"photo": "p1", "x": 0.5},))


def test_a_warranty_has_one_length() -> None:
    dossier = Dossier.model_validate({"offers": [{"pack": "a", "warranty": {"days": 90}}]})
    with pytest.raises(ValidationError, match="not both"):
        with_fact(dossier.offers[0], "warranty.months", 3)


def test_elements_are_put_replaced_and_removed() -> None:
    added = with_element(DOSSIER, "unit.defects", Defect(id="d3"), before="d2")
    assert [one.id for one in added.unit.defects] == ["d1", "d3", "d2"]
    replaced = with_element(added, "unit.defects", Defect(id="d3", type="wear"))
    assert [one.type for one in replaced.unit.defects] == ["dent", "wear", None]
    assert without_element(added, "unit.defects", "d3") == DOSSIER


@given(st.permutations(["d1", "d2", "d3", "d4"]))
def test_with_order_keeps_every_element(order: list[str]) -> None:
    unit = Unit(defects=tuple(Defect(id=f"d{n}") for n in range(1, 5)))
    assert [one.id for one in with_order(unit, "defects", order).defects] == order


def test_with_order_refuses_to_lose_one() -> None:
    with pytest.raises(ValueError, match="every element once"):
        with_order(DOSSIER, "unit.defects", ["d1"])


def test_new_id_is_unused() -> None:
    assert new_id(DOSSIER.unit.defects, "d") == "d3"
    assert new_id((), "p") == "p1"
    assert new_id((Defect(id="scratch"), Defect(id="d7")), "d") == "d8"
