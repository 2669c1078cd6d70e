"""The shape of the domain: paths, kinds, and what may be unstated."""

from __future__ import annotations

import pytest

from listing_studio.domain.dossier import Dossier, Unit
from listing_studio.domain.offer import Offer
from listing_studio.domain.shape import Branch, Kind, Leaf, Listing, branch_of, find, general, leaves, steps, topic_of


@pytest.mark.parametrize(
    ("path", "leaf"),
    [
        ("battery.health_percent", Leaf(Kind.DECIMAL, unit="percent")),
        ("condition.body_grade", Leaf(Kind.CHOICE, choice="grade")),
        ("defects[].size_mm", Leaf(Kind.DECIMAL, unit="mm")),
        ("defects[d1].id", Leaf(Kind.TEXT, optional=False)),
        ("refurbishment.completed_on", Leaf(Kind.DAY)),
        ("identity.has_screen", Leaf(Kind.YES_NO)),
    ],
)
def test_find(path: str, leaf: Leaf) -> None:
    assert find(branch_of(Unit), path) == leaf


def test_records_are_always_there_and_money_may_not_be() -> None:
    warranty, price = find(branch_of(Offer), "warranty"), find(branch_of(Offer), "price")
    assert isinstance(warranty, Branch)
    assert not warranty.optional
    assert isinstance(price, Branch)
    assert price.optional
    assert isinstance(find(branch_of(Unit), "defects"), Listing)
    assert find(branch_of(Offer), "warranty.covers") == Leaf(
        Kind.CHOICE, optional=False, choice="warranty_cover", many=True
    )


@pytest.mark.parametrize("path", ["battery.health", "defects.type", "battery.health_percent.x", "nothing"])
def test_a_path_that_leads_nowhere(path: str) -> None:
    assert find(branch_of(Unit), path) is None


def test_steps_general_topic() -> None:
    assert steps("unit.defects[d1].type") == (("unit", None), ("defects", "d1"), ("type", None))
    assert general("unit.defects[d1].pins[p].x") == "unit.defects[].pins[].x"
    assert topic_of("unit.defects[d1].type") == "unit.defects"
    for malformed in ("unit..x", "unit.de fects", ".unit"):
        with pytest.raises(ValueError, match="not a path"):
            steps(malformed)


def test_every_leaf_of_a_dossier_is_found_again() -> None:
    shape = branch_of(Dossier)
    found = dict(leaves(shape, ""))
    assert len(found) > 100
    assert all(find(shape, path) == leaf for path, leaf in found.items())


def test_an_empty_dossier_states_nothing() -> None:
    assert Dossier().model_dump(exclude_none=True, exclude_defaults=True) == {}
