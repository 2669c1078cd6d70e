"""Checks the text of a statement against the domain without running it: its facts, filters, tests and values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from listing_studio.domain.shape import Branch, Kind, Leaf, Listing, Shape, find
from listing_studio.packs.checking import Checker, Fault, absolute
from listing_studio.packs.problems import did_you_mean
from listing_studio.packs.templates import BadTemplate, tree

_TEXT = Leaf(Kind.TEXT, optional=False)
_PLAIN = frozenset(
    {"Template", "TemplateData", "If", "CondExpr", "And", "Or", "Not", "Operand", "Const", "Concat", "List"}
)
_ARGUMENTS = {"upper_first": 0, "listed": 1, "where": 2}
"""The filters there are, with how many texts each takes."""


def template_faults(text: str, language: str, checker: Checker, names: Mapping[str, str]) -> tuple[Fault, ...]:
    """Everything wrong with a text; ``names`` gives the path that an element variable stands for."""
    try:
        parsed = tree(text, language)
    except BadTemplate as error:
        return (Fault(f"it is not a template: {error}"),)
    reader = _Reader(checker, names)
    reader.shape(parsed)
    return tuple(reader.found)


@dataclass(slots=True)
class _Reader:
    """Walks the few kinds of nodes that a statement may use; any other is a fault."""

    checker: Checker
    names: Mapping[str, str]
    found: list[Fault] = field(default_factory=list)

    def shape(self, node: Any) -> Shape | None:
        """What the value of a node is, where that can be told."""
        kind = type(node).__name__
        if kind in ("Name", "Getattr"):
            return self._fact(node)
        if kind == "Filter":
            return self._filter(node)
        if kind == "Test":
            return self._test(node)
        if kind == "Compare":
            self._comparison(node)
        elif kind == "Output":
            self._output(node)
        elif kind in _PLAIN:
            self._inside(node)
        else:
            self._fault(f"a statement cannot use {kind!r} at {_source(node)!r}")
        return None

    def _inside(self, node: Any) -> None:
        for child in node.iter_child_nodes():
            self.shape(child)

    def _fault(self, what: str, hint: str = "") -> None:
        self.found.append(Fault(what, hint))

    def _fact(self, node: Any) -> Shape | None:
        path = _path(node)
        if path is None:
            self._inside(node)
            self._fault("only facts have parts, not results", "name the fact itself")
            return None
        faults = self.checker.place(path, self.names)
        self.found += faults
        return None if faults else find(self.checker.shape, absolute(path, self.names))

    def _output(self, node: Any) -> None:
        for child in node.nodes:
            shape = self.shape(child)
            if isinstance(shape, Listing) or (isinstance(shape, Branch) and not shape.optional):
                self._fault(f"{_source(child)} is no single fact and cannot be printed")

    def _comparison(self, node: Any) -> None:
        self._inside(node)
        path = _path(node.expr)
        if path is None:
            return
        fixed = [part for operand in node.ops for part in (operand.expr, *getattr(operand.expr, "items", ()))]
        for value in _texts(fixed):
            self.found += self.checker.comparison(absolute(path, self.names), value)

    def _test(self, node: Any) -> Shape | None:
        self.shape(node.node)
        path = _path(node.node)
        if node.name != "stated":
            self._fault(f"there is no test {node.name!r}", "use 'is stated'")
        elif path is not None and not self.checker.may_be_unstated(absolute(path, self.names)):
            self._fault(f"{path} is always stated")
        return None

    def _filter(self, node: Any) -> Shape | None:
        shape = self.shape(node.node)
        texts = _texts(node.args)
        if node.name not in _ARGUMENTS:
            self._fault(f"there is no filter {node.name!r}", did_you_mean(node.name, _ARGUMENTS))
        elif len(node.args) != _ARGUMENTS[node.name] or len(texts) != len(node.args):
            self._fault(f"the filter {node.name!r} takes {_ARGUMENTS[node.name]} texts")
        elif texts and shape is not None:
            return self._of_elements(node.name, shape, *texts)
        return _TEXT if node.name != "where" else None

    def _of_elements(self, filter: str, shape: Shape, name: str, *wanted: str) -> Shape | None:
        if not isinstance(shape, Listing):
            self._fault(f"the filter {filter!r} needs a list")
            return None
        leaf = shape.element.fields.get(name)
        if leaf is None:
            self._fault(f"the elements have no {name!r}", did_you_mean(name, shape.element.fields))
        for value in wanted:
            self.found += self.checker.value(name, leaf, value)
        return shape if wanted else _TEXT


def _path(node: Any) -> str | None:
    """``unit.battery.cycles`` for a fact; None for anything else."""
    if type(node).__name__ == "Name":
        return str(node.name)
    before = _path(node.node) if type(node).__name__ == "Getattr" else None
    return f"{before}.{node.attr}" if before is not None else None


def _texts(nodes: Iterable[Any]) -> list[str]:
    """The fixed texts among some nodes."""
    values = (getattr(node, "value", None) for node in nodes)
    return [value for value in values if isinstance(value, str)]


def _source(node: Any) -> str:
    return _path(node) or type(node).__name__.lower()
