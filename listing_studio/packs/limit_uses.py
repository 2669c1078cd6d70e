"""What a limit of a pack is for: the rules, deadlines and sentences that use it, and the packs in which it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from listing_studio.catalogue.vocabulary import Texts
from listing_studio.packs.library import Library
from listing_studio.packs.pack import Pack, Statement
from listing_studio.rules.expressions import Expression


@dataclass(frozen=True, slots=True)
class Use:
    """Something in a pack that reads a limit: its name there, what it tells a person, and why, where there is a why.

    What differs from dossier to dossier is left open, as "…".
    """

    pack: str
    name: str
    text: Texts
    why: Texts = field(default_factory=dict)


def uses(pack: Pack, limit: str) -> tuple[Use, ...]:
    """Everything in the pack that reads the limit, rules first."""
    return tuple(_uses(pack, limit))


def heirs(library: Library, pack: str, limit: str) -> tuple[Pack, ...]:
    """The packs that extend ``pack`` and take this limit from it, so that a change of it holds in them too."""
    ours = library.packs[pack]
    stated = ours.limits[limit].shipped.pack
    above = {pack, *(parent.id for parent in ours.parents)}
    return tuple(one for one in library.packs.values() if _takes(one, pack, limit, stated, above))


def _takes(heir: Pack, pack: str, limit: str, stated: str, above: set[str]) -> bool:
    its = heir.limits.get(limit)
    if its is None or pack not in [parent.id for parent in heir.parents]:
        return False
    return its.shipped.pack == stated and (its.own is None or its.own.pack in above)


def _uses(pack: Pack, limit: str) -> Iterator[Use]:
    for rule in pack.rules:
        if any(one.name == limit for one in rule.limits):
            said = {language: message.filled({}, _left_open) for language, message in rule.message.items()}
            yield Use(rule.pack, rule.name, said, rule.why)
    for deadline in pack.deadlines:
        if deadline.days.name == limit:
            yield Use(deadline.pack, deadline.id, deadline.text)
    for statement in pack.statements.values():
        if _reads(statement, limit):
            yield Use(statement.pack, statement.id, statement.text)


def _left_open(_hole: Expression, _value: Any) -> str:
    return "…"


def _reads(statement: Statement, limit: str) -> bool:
    path = re.compile(rf"\blimits\.{re.escape(limit)}\b")
    condition = statement.when.source if statement.when is not None else ""
    return any(map(path.search, (condition, *statement.text.values())))
