"""Compiles ``export/<file>.toml``; every value that must be there becomes a check, seen long before an export."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from listing_studio.catalogue.vocabulary import WINDOW_LANGUAGES, Texts
from listing_studio.domain.shape import Leaf, find, general, steps
from listing_studio.packs.context import Context, Spot
from listing_studio.packs.pack import Export, Fixture, Items, Value
from listing_studio.rules.expressions import Expression
from listing_studio.rules.outcomes import Verdict
from listing_studio.rules.reading import lookups
from listing_studio.rules.rule import Each, Rule, Severity

_MAPPINGS = "mappings."


@dataclass(frozen=True, slots=True)
class _Needed:
    """A value the file cannot do without; with ``each`` it stands once per element of a list."""

    expression: Expression
    each: Each | None = None

    @property
    def check(self) -> str:
        """What holds if the value can be told, wherever it stands."""
        source = self.expression.source
        looked_up = [f"({key}) in {mapping}" for mapping, key in self.mapped]
        check = " && ".join([*looked_up, f"[{source}].size() == 1"])
        return f"{self.each.path}.all({self.each.variable}, {check})" if self.each else check

    @property
    def mapped(self) -> tuple[tuple[str, str], ...]:
        """The mappings it looks into, with the source of each key."""
        found = lookups(self.expression.source, self.each.names if self.each else None)
        return tuple((mapping, key) for mapping, key in found if mapping.startswith(_MAPPINGS))


def exports(context: Context) -> Iterator[Export]:
    """The upload files of the pack and of those it extends; a pack's own takes the place of one of the same name."""
    files = {name: (one, file) for one in context.whole_parts for name, file in one.exports.items()}
    for name, (documents, file) in files.items():
        spot = Spot(documents, f"export/{name}.toml", "document")
        document = _tree(context, spot, file.document, {}, "")
        yield Export(name, file.file.name, context.source(spot, file.file.source), document)


def export_rules(context: Context, export: Export) -> Iterator[Rule]:
    """One check per value the file cannot do without: a fact nobody stated or a value without a mapping stops it."""
    names: dict[str, int] = {}
    for needed in {one.check: one for one in _needed(export.document)}.values():
        place = _place(context, needed)
        if place is not None:
            name = "-".join([export.id.replace("_", "-"), "lacks", *_slug(place)])
            names[name] = names.get(name, 0) + 1
            rule = _rule(context, export, needed, name if names[name] == 1 else f"{name}-{names[name]}", place)
            context.fixtures[rule.key] = _fixture(context, needed, place)
            yield rule


def _tree(context: Context, spot: Spot, node: Any, names: Mapping[str, str], key: str) -> Any:
    if isinstance(node, str) and node.startswith(("=", "?=")):
        expression = context.expression(spot, key, node.lstrip("?=").strip(), names, checker=context.handed)
        return Value(expression, optional=node.startswith("?")) if expression else None
    if isinstance(node, dict) and set(node) == {"each", "item"}:
        each = context.each(spot, node["each"], context.handed)
        return Items(each, _tree(context, spot, node["item"], each.names, key)) if each else None
    if isinstance(node, dict):
        return {name: _tree(context, spot, inner, names, name) for name, inner in node.items()}
    if isinstance(node, list):
        return [_tree(context, spot, inner, names, key) for inner in node]
    return node


def _needed(node: Any, each: Each | None = None) -> Iterator[_Needed]:
    if isinstance(node, Value) and not node.optional:
        yield _Needed(node.expression, each)
    elif isinstance(node, Items):
        yield from _needed(node.item, node.each)
    elif isinstance(node, dict | list):
        for inner in node.values() if isinstance(node, dict) else node:
            yield from _needed(inner, each)


def _place(context: Context, needed: _Needed) -> str | None:
    """Where to state what is missing: the first fact of the expression that may be unstated; None if there is none."""
    paths = (read.path for read in needed.expression.reads if not read.guarded)
    place = next((path for path in paths if context.checker.may_be_unstated(path)), None)
    return general(place) if place is not None else None


def _rule(context: Context, export: Export, needed: _Needed, name: str, place: str) -> Rule:
    if needed.each is not None or not needed.mapped:
        term = _label(context, place)
        return context.made(name, Severity.ERROR, needed.check, place, "export_value", export.source, term)
    mapping, key = needed.mapped[0]
    named = mapping.removeprefix(_MAPPINGS).replace("_", " ")
    term = dict.fromkeys(WINDOW_LANGUAGES, named)
    value = Expression.compile(key)
    return context.made(name, Severity.ERROR, needed.check, place, "export_mapping", export.source, term, value)


def _fixture(context: Context, needed: _Needed, place: str) -> Fixture:
    """Without its fact the check cannot be made; with a value that has no mapping it fails."""
    without = {"without": [context.checker.to_state(place)]}
    for mapping, key in needed.mapped:
        unmapped = _unmapped(context, mapping, key)
        if unmapped is not None:
            return Fixture(({},), (without, {key: unmapped}))
    return Fixture(({},), (without,), Verdict.NOT_CHECKED)


def _unmapped(context: Context, mapping: str, key: str) -> str | None:
    """A value of the fact ``key`` for which the mapping has nothing."""
    shape = find(context.checker.shape, key) if all(part.isidentifier() for part in key.split(".")) else None
    known = context.mappings[mapping.removeprefix(_MAPPINGS)]
    values = context.catalogue.choices[shape.choice] if isinstance(shape, Leaf) and shape.choice else ()
    return next((value for value in values if value not in known), None)


def _label(context: Context, place: str) -> Texts:
    field = context.catalogue.field(place)
    return field.labels if field is not None else dict.fromkeys(WINDOW_LANGUAGES, place)


def _slug(path: str) -> list[str]:
    names = [name.replace("_", "-") for name, _ in steps(path)]
    return names[1:] if len(names) > 1 else names
