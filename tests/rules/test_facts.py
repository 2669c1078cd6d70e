"""The traps of the expression language, each closed by how facts are built."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from listing_studio.catalogue.loading import catalogue
from listing_studio.domain.condition import Battery
from listing_studio.domain.dossier import Unit
from listing_studio.domain.money import Money
from listing_studio.domain.offer import Offer
from listing_studio.rules.expressions import BadExpression, Expression
from listing_studio.rules.facts import MISSING, Facts, facts_of
from listing_studio.rules.functions import functions


def _facts(unit: Unit, **more: Any) -> Facts:
    facts = Facts(functions(catalogue()))
    facts.set(unit=facts_of(unit), **more)
    return facts


def _run(source: str, facts: Facts) -> object:
    return facts.value(Expression.compile(source))


def test_an_unstated_fact_is_absent_so_that_it_raises_and_has_means_stated() -> None:
    facts = _facts(Unit())
    assert _run("has(unit.battery.health_percent)", facts) is False
    with pytest.raises(KeyError):
        _run("unit.battery.health_percent != 74.0", facts)
    assert facts.look_up("unit.battery.health_percent") is MISSING


def test_a_denial_is_stated() -> None:
    facts = _facts(Unit(battery=Battery(swollen=False)))
    assert _run("has(unit.battery.swollen) && !unit.battery.swollen", facts) is True


def test_numbers_are_doubles_whatever_they_were() -> None:
    facts = _facts(Unit(battery=Battery(health_percent=Decimal("91.5"), cycles=212)))
    assert _run("unit.battery.health_percent / 2.0 + unit.battery.cycles - 1.0", facts) == 256.75


def test_days_are_timestamps_and_one_does_not_spoil_the_others() -> None:
    facts = _facts(Unit(battery=Battery(measured_on=date(2026, 11, 10))), as_of=facts_of(date(2026, 11, 20)))
    assert _run("days_between(unit.battery.measured_on, as_of)", facts) == 10.0
    assert _run("unit.battery.measured_on < as_of", facts) is True


def test_money_is_absent_as_a_whole() -> None:
    assert "price" not in facts_of(Offer(pack="x"))
    priced = facts_of(Offer(pack="x", price=Money(amount=Decimal("9.90"), currency="USD")))
    assert priced["price"] == {"amount": 9.9, "currency": "USD"}


def test_lengths_are_characters_and_bytes_by_name() -> None:
    facts = _facts(Unit(), outputs={"title": "二手 phone"})
    assert _run("size(outputs.title)", facts) == 12  # CEL's own counts bytes: the reason for the three below
    assert _run("chars(outputs.title)", facts) == 8
    assert _run("utf8_bytes(outputs.title)", facts) == 12
    assert _run("gbk_bytes(outputs.title)", facts) == 10


def test_unstated_names_the_element_that_lacks_the_fact() -> None:
    unit = Unit.model_validate({"defects": [{"id": "d1", "size_mm": 3}, {"id": "d2"}]})
    assert _facts(unit).unstated("unit.defects[].size_mm") == "unit.defects[d2].size_mm"
    assert _facts(unit).unstated("unit.defects[].id") is None


def test_version_rises_only_with_the_part_that_changed() -> None:
    facts = _facts(Unit())
    before = facts.version("unit.battery"), facts.version("unit.identity")
    facts.set(unit=facts_of(Unit(battery=Battery(cycles=1))))
    assert facts.version("unit.identity") == before[1]
    assert facts.version("unit.battery") == before[0] + 1


def test_a_text_that_is_no_expression_is_refused() -> None:
    with pytest.raises(BadExpression):
        Expression.compile("unit. >=")
