"""Turns domain values into the facts that expressions read, built explicitly and once per revision.

CEL has traps that this module closes for good: a fact nobody stated is absent (``null`` would compare quietly),
every number is a double (integers and doubles do not mix), every day is a timestamp (one plain date makes every
expression of a context fail), and decimals become doubles for comparing only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from types import NoneType
from typing import Any

import cel

from listing_studio.domain.record import Record
from listing_studio.domain.shape import steps
from listing_studio.rules.expressions import Expression

# A context converts all it holds anew when any of it changes. What is large is held only for those who name it, so
# that going through a list costs little.
_LARGE = frozenset({"unit", "documents"})
MISSING = object()
"""What a look-up gives for a fact that is not stated."""


def facts_of(value: Any) -> Any:
    """A domain value as CEL can read it; the facts of a record that nobody stated are left out, and so are bytes."""
    if isinstance(value, Record):
        facts = ((name, inner) for name, inner in value.__dict__.items() if not isinstance(inner, (bytes, NoneType)))
        return {name: facts_of(inner) for name, inner in facts}
    if isinstance(value, (bool, str, datetime)):
        return value
    if isinstance(value, (int, float, Decimal)):
        return float(value)
    if isinstance(value, date):
        return datetime.combine(value, time(), UTC)
    if isinstance(value, (tuple, list)):
        return [facts_of(inner) for inner in value]
    if isinstance(value, Mapping):
        return {str(name): facts_of(inner) for name, inner in value.items() if inner is not None}
    raise TypeError(f"{type(value).__name__} is not a fact")


class Facts:
    """The facts of one revision, and the values that expressions have there; used by one thread.

    Lives on from one revision to the next: what did not change is not converted again, and every part of the facts
    (``unit.battery``, ``offer.warranty``) has a version that rises when it does. Roots that belong to one pack are
    set under its name as ``scope``, so that the packs' versions do not disturb one another.
    """

    def __init__(self, functions: Mapping[str, Callable[..., Any]]) -> None:
        self.roots: dict[str, Any] = {}
        self._functions = functions
        self._contexts: dict[frozenset[str], _Context] = {}
        self._versions: dict[tuple[str, str], tuple[Any, int]] = {}
        self._scopes: dict[str, str] = {}

    def fork(self) -> Facts:
        """Facts that start as these are and change apart from them."""
        fork = Facts(self._functions)
        fork.roots, fork._scopes, fork._versions = dict(self.roots), dict(self._scopes), dict(self._versions)
        return fork

    def set(self, scope: str = "", **roots: Any) -> None:
        """Sets or replaces roots by name; values must already be facts."""
        for name, value in roots.items():
            known = self._scopes.get(name) == scope and name in self.roots
            self._scopes[name] = scope
            if not known or self.roots[name] != value:  # across scopes equal values may still differ: true and 1.0
                self.roots[name] = value

    def element(self, variable: str, value: Any) -> None:
        """Gives an element of a list its name for one run of a rule."""
        self.roots[variable] = value

    def value(self, expression: Expression) -> Any:
        """The value of an expression; whatever its evaluation raises (a fact that is not stated: KeyError)."""
        large = expression.variables & _LARGE
        if large not in self._contexts:
            self._contexts[large] = _Context(self._functions)
        return expression.run(self._contexts[large].holding(self.roots, expression.variables))

    def version(self, topic: str) -> int:
        """How often this part of the facts has changed in its scope."""
        root, _, name = topic.partition(".")
        value = self.roots.get(root, MISSING)
        if name and value is not MISSING:
            value = value.get(name, MISSING) if isinstance(value, dict) else value
        return self._version(root, topic, value)

    def element_version(self, path: str, element: Any) -> int:
        """The same of one element of the list at a path."""
        return self._version(path.partition(".")[0], f"{path}[{element['id']}]", element)

    def _version(self, root: str, part: str, value: Any) -> int:
        key = (self._scopes.get(root, ""), part)
        known, version = self._versions.get(key, (MISSING, 0))
        if known is not value and known != value:
            version += 1
        self._versions[key] = (value, version)
        return version

    def scoped(self, topic: str) -> bool:
        """Whether this part belongs to one pack only."""
        return self._scopes.get(topic.partition(".")[0], "") != ""

    def look_up(self, path: str) -> Any:
        """The value at a path, with element ids or through a set element variable; MISSING if not stated."""
        current: Any = self.roots
        for name, index in steps(path):
            current = current.get(name, MISSING) if isinstance(current, dict) else MISSING
            if index is not None:
                current = _element(current, index)
            if current is MISSING:
                return MISSING
        return current

    def unstated(self, general_path: str) -> str | None:
        """The first concrete place where a general path (``unit.defects[].size_mm``) is not stated, or None."""
        return next(self._unstated("", self.roots, steps(general_path)), None)

    def _unstated(self, before: str, value: Any, rest: tuple[tuple[str, str | None], ...]) -> Iterator[str]:
        if not rest:
            return
        (name, index), *more = rest
        here = f"{before}.{name}" if before else name
        inner: Any = value.get(name, MISSING) if isinstance(value, dict) else MISSING
        if inner is MISSING:
            yield ".".join([here, *(step for step, _ in more)])
        elif index is None:
            yield from self._unstated(here, inner, tuple(more))
        else:
            for element in inner:
                label = element.get("id", "") if isinstance(element, dict) else ""
                yield from self._unstated(f"{here}[{label}]", element, tuple(more))


class _Context:
    """An evaluation context, and what it holds already."""

    def __init__(self, functions: Mapping[str, Callable[..., Any]]) -> None:
        self._context = cel.Context()
        self._held: dict[str, Any] = {}
        for name, function in functions.items():
            self._context.add_function(name, function)

    def holding(self, roots: Mapping[str, Any], names: Iterable[str]) -> cel.Context:
        """The context with these names as they are now; a name without a value is left out."""
        for name in names:
            value = roots.get(name, MISSING)
            if value is not MISSING and self._held.get(name, MISSING) is not value:
                self._held[name] = value
                self._context.add_variable(name, value)
        return self._context


def _element(elements: Any, index: str) -> Any:
    if not isinstance(elements, list):
        return MISSING
    return next((element for element in elements if element.get("id") == index), MISSING)
