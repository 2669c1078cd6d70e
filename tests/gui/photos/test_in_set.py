"""Photos that repeat each other, told from both sides and once; a mark is drawn where a rule calls it one."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from listing_studio.domain.photos import Box
from listing_studio.gui.photos.in_set import suspected_mark, twins
from listing_studio.rules.outcomes import Verdict


def reports(**in_set: dict[str, list[str]]) -> Any:
    photos = [{"id": id, "in_set": facts} for id, facts in in_set.items()]
    return {"pack": SimpleNamespace(facts={"unit": {"photos": photos}})}


def test_both_sides_name_each_other() -> None:
    found = reports(p1={}, p2={"copy_of": ["p1"]}, p3={"mirrored_copy_of": ["p1"]})
    assert twins(found, "p1") == {"copy_of": ["p2"], "mirrored_copy_of": ["p3"]}
    assert twins(found, "p2") == {"copy_of": ["p1"]}
    assert twins(found, "p9") == {}


def test_a_photo_is_named_once_under_what_is_most_alike() -> None:
    found = reports(p1={}, p2={"exact_copy_of": ["p1"], "same_side_as": ["p1"]})
    assert twins(found, "p1") == {"exact_copy_of": ["p2"]}


@pytest.mark.parametrize(("verdict", "drawn"), [("failed", True), ("waived", True), ("passed", False)])
def test_a_mark_is_suspected_where_a_rule_says_so(verdict: str, drawn: bool) -> None:
    box = {"left": 0.1, "top": 0.1, "right": 0.2, "bottom": 0.2}
    outcome = SimpleNamespace(place="unit.photos[p1].in_set.shared_place.score", verdict=Verdict(verdict))
    photo = {"id": "p1", "in_set": {"shared_place": {"box": box, "score": 7.0}}}
    found: Any = {"pack": SimpleNamespace(facts={"unit": {"photos": [photo]}}, outcomes=[outcome])}
    assert suspected_mark(found, "p1") == (Box(**box) if drawn else None)
    assert suspected_mark(found, "p2") is None


def test_nothing_is_known_before_the_first_check() -> None:
    assert twins({}, "p1") == {}
