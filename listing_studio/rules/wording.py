"""Puts outcomes into words of the window's language: message, place, measured value, limit, source."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from listing_studio.catalogue.rendering import quantity, render
from listing_studio.catalogue.vocabulary import Catalogue, MissingTerm, Texts
from listing_studio.domain.money import Money
from listing_studio.domain.shape import Kind, Leaf, find, general
from listing_studio.rules.expressions import Expression
from listing_studio.rules.outcomes import Outcome
from listing_studio.rules.roots import roots
from listing_studio.rules.rule import Limit, Rule, Source

_SHAPE = roots((), (), ())
_MONEY = set(Money.model_fields)
_NO_OUTPUTS: Mapping[str, Texts] = {}


def message(outcome: Outcome, catalogue: Catalogue, language: str) -> str:
    """What the rule says, with the values of the moment; for a check that could not be made, why not."""
    if outcome.missing is not None and outcome.missing.endswith("[]"):
        return catalogue.phrase("not_checked_too_few", language).format(
            fact=_list_label(outcome.missing.removesuffix("[]"), catalogue, language)
        )
    if outcome.missing is not None:
        measured = any(part in outcome.missing for part in (".measured", ".kept"))
        phrase = catalogue.phrase("not_checked_unmeasured" if measured else "not_checked_unstated", language)
        return phrase.format(fact=fact_label(outcome.missing, catalogue, language))
    if outcome.fault is not None:
        return catalogue.phrase("not_checked_fault", language).format(fault=outcome.fault)
    text = outcome.rule.message.get(language, outcome.rule.message["en"])
    return text.filled(outcome.values, lambda hole, value: _filling(outcome.rule, hole, value, catalogue, language))


def measured_text(outcome: Outcome, catalogue: Catalogue, language: str) -> str:
    """The measured value as a reader expects it, or an empty text."""
    if outcome.measured is None:
        return ""
    return _value(outcome.measured, _leaf(outcome.place), catalogue, language)


def limit_text(rule: Rule, catalogue: Catalogue, language: str) -> str:
    """The limits the rule compares with, those of the shop's own marked as such, or an empty text."""
    return ", ".join(marked_limit(limit, catalogue, language) for limit in rule.limits)


def marked_limit(limit: Limit, catalogue: Catalogue, language: str) -> str:
    """The value of a limit, and that it is the shop's own where it is."""
    value = limit_value(limit.value, limit.unit, language)
    return catalogue.phrase("own_limit_mark", language).format(value=value) if limit.own is not None else value


def limit_value(value: Any, unit: str, language: str) -> str:
    """What a limit says: a number with its unit, a text, or a list of texts."""
    if isinstance(value, (int, float)):
        return quantity(value, unit or None, language)
    return value if isinstance(value, str) else ", ".join(value)


def source_text(source: Source, catalogue: Catalogue, language: str) -> str:
    """Title, day it was read and standing of a source."""
    read = source.read.isoformat()
    title = source.title.get(language, source.title["en"])
    return f"{title} ({catalogue.phrase(source.standing.value, language)}, {read})"


def fact_label(path: str, catalogue: Catalogue, language: str, outputs: Mapping[str, Texts] = _NO_OUTPUTS) -> str:
    """The name of the fact at a path in the window; of the nearest named part above it otherwise.

    ``outputs`` are the names of a pack's texts, by id.
    """
    steps = path.split(".")
    if steps[0] == "outputs" and steps[-1] in outputs:
        return outputs[steps[-1]].get(language, outputs[steps[-1]]["en"])
    ends = range(len(steps), 0, -1)
    return next(filter(None, (_part_label(".".join(steps[:end]), catalogue, language) for end in ends)), path)


def _part_label(path: str, catalogue: Catalogue, language: str) -> str | None:
    """The name of exactly this field, list or section."""
    if (field := catalogue.field(path)) is not None:
        return field.label(language)
    place = general(path).removesuffix("[]")
    if place in catalogue.phrases:
        return catalogue.phrase(place, language)
    name = place.rpartition(".")[2]
    return next((section.label(language) for section in catalogue.sections if section.id == name), None)


def _list_label(path: str, catalogue: Catalogue, language: str) -> str:
    return catalogue.phrase("published", language) if path == "published" else fact_label(path, catalogue, language)


def _filling(rule: Rule, hole: Expression, value: Any, catalogue: Catalogue, language: str) -> str:
    path = hole.plain_path()
    if value is None:
        return catalogue.phrase("not_stated", language)
    if path is not None and path.startswith("limits."):
        limit = next((limit for limit in rule.limits if f"limits.{limit.name}" == path), None)
        return marked_limit(limit, catalogue, language) if limit else limit_value(value, "", language)
    return _value(value, _leaf(path) if path else None, catalogue, language)


def _value(value: Any, leaf: Leaf | None, catalogue: Catalogue, language: str) -> str:
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, dict) and value.keys() == _MONEY:
        value = Money(amount=Decimal(str(round(value["amount"], 2))), currency=value["currency"])
    if isinstance(value, float) and leaf is not None and leaf.unit is None and leaf.kind is Kind.DECIMAL:
        value = round(value, 2)
    if isinstance(value, list) and not all(isinstance(item, str) for item in value):
        return str(len(value))
    try:
        if leaf is not None and leaf.kind is Kind.CHOICE and leaf.choice and isinstance(value, str):
            return catalogue.term(leaf.choice, value).label(language)
        return render(catalogue, language, leaf, value)
    except MissingTerm:
        return str(value)


def _leaf(path: str) -> Leaf | None:
    try:
        shape = find(_SHAPE, path)
    except ValueError:
        return None
    return shape if isinstance(shape, Leaf) else None
