"""What outcomes say: the values of the moment as a reader expects them."""

from __future__ import annotations

from datetime import date

import pytest

from listing_studio.catalogue.loading import catalogue
from listing_studio.rules.expressions import Expression
from listing_studio.rules.messages import Message
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.rule import Rule, Severity, Source, Standing
from listing_studio.rules.wording import fact_label, message

SOURCE = Source("page", {"en": "A page"}, "", date(2026, 11, 22), Standing.OFFICIAL)


def said(text: str, values: dict[str, object], language: str = "en") -> str:
    """What a rule with this message says of these values."""
    rule = Rule(
        pack="p",
        name="r",
        severity=Severity.ERROR,
        check=Expression.compile("true"),
        place="offer.price",
        message={"en": Message.parse(text), "zh_CN": Message.parse(text)},
        why={"en": "why"},
        source=SOURCE,
    )
    return message(Outcome(rule, Verdict.FAILED, "offer.price", values=values), catalogue(), language)


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [(15.0, "USD", "$15.00"), (1399.9, "CAD", "CA$1,399.90"), (0.1 + 0.2, "USD", "$0.30")],
)
def test_an_amount_of_money_is_written_as_one(amount: float, currency: str, text: str) -> None:
    assert said("It sells for {offer.price}.", {"offer.price": {"amount": amount, "currency": currency}}) == (
        f"It sells for {text}."
    )


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("unit.battery.health_percent", "Battery health"),
        ("unit.functions", "Function tests"),
        ("seller.standings", "Standing with the programmes"),
        ("confirmations", "Confirmations"),
        ("unit.photos[p1].measured.sharpness", "Photos"),
        ("unit.defects[d1].pins", "Defects"),
        ("outputs.title", "Title of the page"),
        ("outputs.unheard_of", "Texts"),
    ],
)
def test_every_place_has_a_name_or_that_of_what_it_is_part_of(path: str, name: str) -> None:
    titles = {"title": {"en": "Title of the page", "zh_CN": "标题"}}
    assert fact_label(path, catalogue(), "en", titles) == name


def test_what_nobody_stated_is_said_to_be_so() -> None:
    assert said("It sells for {offer.price}.", {}) == "It sells for not stated."
