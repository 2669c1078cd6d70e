"""Compiles ``export/<file>.toml``; every value that must be there becomes a check, seen long before an export."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from listing_studio.domain.shape import steps
from listing_studio.packs.context import Context, Spot
from listing_studio.packs.pack import Export, Items, Value
from listing_studio.rules.expressions import Expression
from listing_studio.rules.rule import Rule, Severity


def exports(context: Context) -> Iterator[Export]:
    """The upload files of the pack and of those it extends; a pack's own takes the place of one of the same name."""
    files = {name: (one, file) for one in context.whole_parts for name, file in one.exports.items()}
    for name, (documents, file) in files.items():
        spot = Spot(documents, f"export/{name}.toml", "document")
        document = _tree(context, spot, file.document, {}, "")
        yield Export(name, file.file.name, context.source(spot, file.file.source), document)


def export_rules(context: Context, export: Export) -> Iterator[Rule]:
    """One check per value the file cannot do without: a fact nobody stated or a value without a mapping stops it."""
    seen: set[str] = set()
    for expression in _required(export.document):
        place = _place(context, expression)
        name = "-".join([export.id.replace("_", "-"), "lacks", *_slug(place)])
        if place and name not in seen:
            seen.add(name)
            check = f"[{expression.source}].size() == 1"
            label = context.catalogue.field(place)
            term = label.labels if label else {"en": place, "zh_CN": place}
            yield context.made(name, Severity.ERROR, check, place, "export_value", export.source, term)


def _tree(context: Context, spot: Spot, node: Any, names: Mapping[str, str], key: str) -> Any:
    if isinstance(node, str) and node.startswith(("=", "?=")):
        expression = context.expression(spot, key, node.lstrip("?=").strip(), names)
        return Value(expression, optional=node.startswith("?")) if expression else None
    if isinstance(node, dict) and set(node) == {"each", "item"}:
        each = context.each(spot, node["each"])
        return Items(each, _tree(context, spot, node["item"], each.names, key)) if each else None
    if isinstance(node, dict):
        return {name: _tree(context, spot, inner, names, name) for name, inner in node.items()}
    if isinstance(node, list):
        return [_tree(context, spot, inner, names, key) for inner in node]
    return node


def _required(node: Any) -> Iterator[Expression]:
    if isinstance(node, Value) and not node.optional:
        yield node.expression
    elif isinstance(node, dict):
        for inner in node.values():
            yield from _required(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _required(inner)


def _place(context: Context, expression: Expression) -> str:
    """Where to state what is missing: the first fact of the expression that may be unstated."""
    paths = [read.path for read in expression.reads]
    open_ones = (path for path in paths if context.checker.may_be_unstated(path))
    return next(open_ones, paths[-1] if paths else "")


def _slug(path: str) -> list[str]:
    names = [name.replace("_", "-") for name, _ in steps(path)] if path else []
    return names[1:] if len(names) > 1 else names
