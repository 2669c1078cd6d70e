"""Upload files: values as the marketplace wants them, left out only where they may be, and named where they lack."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from listing_studio.bundle.upload import upload_file
from listing_studio.catalogue.loading import catalogue
from listing_studio.errors import ManyProblems
from listing_studio.packs.pack import Export, Items, Value
from listing_studio.rules.expressions import Expression
from listing_studio.rules.facts import Facts
from listing_studio.rules.functions import functions
from listing_studio.rules.rule import Each, Source, Standing

SOURCE = Source("page", {"en": "A page"}, "", date(2026, 11, 22), Standing.OFFICIAL)
DEFECTS = Each("unit.defects", "defect")
UNIT: dict[str, Any] = {
    "identity": {"brand": "Aster"},
    "defects": [{"id": "d1", "type": "scratch", "size_mm": 8.0}, {"id": "d2", "type": "dent"}],
}


def value(source: str, *, optional: bool = False, each: Each | None = None) -> Value:
    return Value(Expression.compile(source, each.names if each else None), optional)


def filled(**document: Any) -> Any:
    facts = Facts(functions(catalogue()))
    facts.set(unit=UNIT, mappings={"colour": {"black": 1.0}})
    return json.loads(upload_file(Export("feed", "feed.json", SOURCE, document), facts))


def test_an_optional_value_is_left_out_where_nobody_stated_it() -> None:
    document = filled(
        brand=value("unit.identity.brand", optional=True), model=value("unit.identity.model", optional=True)
    )
    assert document == {"brand": "Aster"}


def test_an_optional_value_beyond_the_end_of_a_list_is_left_out() -> None:
    assert filled(third=value("unit.defects[2].type", optional=True), first=value("unit.defects[0].type")) == {
        "first": "scratch"
    }


@pytest.mark.parametrize("source", ["int(unit.identity.brand)", "mappings.colour['red']"])
def test_an_optional_value_that_is_wrong_is_not_left_out_but_named(source: str) -> None:
    with pytest.raises(ManyProblems, match=r"feed\.json: wrong"):
        filled(wrong=value(source, optional=True))


def test_a_missing_value_is_named_with_its_own_element() -> None:
    item = {"size": value("defect.size_mm", each=DEFECTS)}
    with pytest.raises(ManyProblems) as raised:
        filled(sizes=Items(DEFECTS, item))
    (problem,) = raised.value.problems
    assert "defect.size_mm is not stated" in str(problem)


def test_an_element_lacks_only_its_own_facts() -> None:
    item = {"type": value("defect.type", each=DEFECTS), "size": value("defect.size_mm", optional=True, each=DEFECTS)}
    assert filled(sizes=Items(DEFECTS, item)) == {"sizes": [{"type": "scratch", "size": 8}, {"type": "dent"}]}


def test_an_error_in_one_element_is_not_excused_by_what_another_lacks() -> None:
    wrong = value("[defect.size_mm, double(defect.type)]", optional=True, each=DEFECTS)
    with pytest.raises(ManyProblems) as raised:
        filled(sizes=Items(DEFECTS, {"size": wrong}))
    assert len(raised.value.problems) == 1


def test_a_list_entry_of_missing_optional_values_vanishes() -> None:
    entries = [{"name": "Model", "value": value("unit.identity.model", optional=True)}]
    assert filled(attributes=entries, brand=value("unit.identity.brand")) == {"brand": "Aster"}


def test_an_entry_that_keeps_only_what_the_pack_decides_is_left_out() -> None:
    entry = {"media": value("unit.defects[2].type", optional=True), "marketplace": value("mappings.colour['black']")}
    assert filled(others=[entry], brand=value("unit.identity.brand")) == {"brand": "Aster"}
