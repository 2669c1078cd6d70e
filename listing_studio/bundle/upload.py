"""Fills a pack's upload file from the facts; a value that nobody stated or mapped stops it and is named."""

from __future__ import annotations

import json
from typing import Any

from listing_studio.errors import Clause, InputProblem, ManyProblems, UserError
from listing_studio.packs.context import relative
from listing_studio.packs.pack import Export, Items, Value
from listing_studio.rules.expressions import Expression
from listing_studio.rules.facts import Facts
from listing_studio.rules.rule import Each

_LEFT_OUT = object()


def upload_file(export: Export, facts: Facts) -> bytes:
    """The file's bytes; ManyProblems names every value that is missing.

    A key whose optional value is not there is left out, and so is a list entry that has no other values.
    """
    filling = _Filling(facts)
    document = filling.fill(export.document, export.name)
    if filling.problems:
        raise ManyProblems("The upload file {name} cannot be made", filling.problems, name=export.name)
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


class _Filling:
    """Fills one document; ``each`` is the list whose element is being filled in."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._each: Each | None = None
        self.problems: list[UserError] = []

    def fill(self, node: Any, place: str) -> Any:
        if isinstance(node, Value):
            return self._value(node, place)
        if isinstance(node, Items):
            return list(self._items(node, place))
        if isinstance(node, dict):
            filled = {name: self.fill(inner, f"{place}: {name}") for name, inner in node.items()}
            return {name: value for name, value in filled.items() if value is not _LEFT_OUT}
        if isinstance(node, list):
            return self._list(node, place)
        return node

    def _value(self, node: Value, place: str) -> Any:
        try:
            return _plain(self._facts.value(node.expression))
        except Exception as error:  # whatever keeps a value from being told is named, unless it may be left out
            unstated = self._unstated(node.expression)
            if not (node.optional and (unstated or isinstance(error, IndexError))):
                why = Clause("{source}: {reason}.", source=node.expression.source, reason=error)
                if unstated:
                    why = Clause("{place} is not stated.", place=unstated)
                self.problems.append(InputProblem("the value is missing", where=place, why=why))
            return _LEFT_OUT

    def _unstated(self, expression: Expression) -> str | None:
        """The first fact that the expression uses and nobody stated; of an element only its own facts count."""
        paths = (relative(read.path, self._each) for read in expression.reads if not read.guarded)
        return next((place for path in paths if (place := self._facts.unstated(path)) is not None), None)

    def _items(self, node: Items, place: str) -> Any:
        outside, self._each = self._each, node.each
        for element in self._facts.look_up(node.each.path):
            self._facts.element(node.each.variable, element)
            yield self.fill(node.item, place)
        self._each = outside

    def _list(self, nodes: list[Any], place: str) -> Any:
        entries = [self.fill(node, place) for node in nodes if not self._is_hollow(node, place)]
        return entries or _LEFT_OUT

    def _is_hollow(self, node: Any, place: str) -> bool:
        """Whether an entry would keep only what the pack decides: all of its values are optional and none is there."""
        values = [inner for inner in node.values() if _is_of_subject(inner)] if isinstance(node, dict) else []
        return bool(values) and all(value.optional and self._value(value, "") is _LEFT_OUT for value in values)


def _is_of_subject(node: Any) -> bool:
    """Whether a leaf tells something of what is handed over, not only what the pack itself decides."""
    fixed = ("mappings.", "limits.")
    return isinstance(node, Value) and any(not read.path.startswith(fixed) for read in node.expression.reads)


def _plain(value: Any) -> Any:
    """Whole numbers without a fraction: facts are doubles, marketplaces want integers where there are integers."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value
