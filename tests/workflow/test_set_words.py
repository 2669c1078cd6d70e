"""What a photo is among the others, in words."""

from __future__ import annotations

import pytest

from listing_studio.catalogue.loading import catalogue
from listing_studio.domain.photo_set import InSet
from listing_studio.domain.shape import branch_of
from listing_studio.workflow.set_words import set_words

FILES = {"p1": "front.jpg", "p2": "back.jpg"}
FACTS = InSet(copy_of=("p1", "p2"), exposure_distance=8.26, confirms_unit=True)


def test_every_fact_there_is_has_a_name_and_a_value() -> None:
    assert list(set_words(FACTS, FILES, catalogue(), "en")) == [
        ("the same picture as", "front.jpg and back.jpg"),
        ("lightness of the background, distance from the set", "8.3"),
        ("a code holds a number of this unit", "yes"),
    ]
    assert list(set_words(InSet(), FILES, catalogue(), "zh_CN")) == []
    assert [value for _, value in set_words(FACTS, FILES, catalogue(), "zh_CN")][:2] == ["front.jpg和back.jpg", "8.3"]


@pytest.mark.parametrize("name", ["en", "zh_CN"])
def test_every_name_is_that_of_a_fact(name: str) -> None:
    terms = catalogue().choices["set_fact"]
    assert terms.keys() <= branch_of(InSet).fields.keys()
    assert len({term.label(name) for term in terms.values()}) == len(terms)
