"""Compiles ``[[statement]]`` and ``[[output]]``, and the checks that follow from an output."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from listing_studio.packs import documents as written
from listing_studio.packs.context import Context, Spot
from listing_studio.packs.pack import Fixture, Output, Statement
from listing_studio.packs.template_checking import template_faults
from listing_studio.rules.expressions import Expression
from listing_studio.rules.rule import Limit, Rule, Severity


def statements(context: Context) -> dict[str, Statement]:
    """Every statement of the pack and of those it extends, by id; a pack's own takes the place of an inherited one."""
    head = context.speaking
    wanted = (*head.languages, *head.readings)
    found: dict[str, Statement] = {}
    for documents in context.whole_parts if wanted else ():
        for topic, file in documents.statements.items():
            for index, one in enumerate(file.statement):
                spot = Spot(documents, f"statements/{topic}.toml", "statement", index)
                found[one.id] = _statement(context, spot, one, wanted)
    return found


def outputs(context: Context, statements: Mapping[str, Statement]) -> Iterator[Output]:
    """The outputs of the pack and of those it extends."""
    for spot, one in context.outputs.values():
        context.texts(spot, "label", one.label)
        for name in one.statements:
            context.known(spot, "statements", name, statements, "statement")
        context.languages(spot, "joined", one.joined)
        yield Output(
            id=one.id,
            label=one.label,
            statements=tuple(one.statements),
            joined=one.joined,
            limit=_limit(context, spot, one.limit),
            counts=one.counts,
            required=one.required,
            discloses=one.discloses,
            file=one.file,
            format=one.format,
        )


def _limit(context: Context, spot: Spot, name: str | None) -> Limit | None:
    if name is None or not context.known(spot, "limit", name, context.limits, "limit"):
        return None
    limit = context.limits[name]
    if isinstance(limit.value, int | float):
        return limit
    context.fault(spot, "limit", f"the limit {name!r} is no number, and a text's length is one")
    return None


def output_rules(context: Context, output: Output) -> Iterator[Rule]:
    """An output that must be there is not empty, and one with a limit is not over it, as this marketplace counts."""
    name = output.id.replace("_", "-")
    place = f"outputs.{output.id}"
    if output.required:
        yield context.made(
            f"{name}-empty", Severity.ERROR, f"chars({place}) > 0.0", place, "output_empty", term=output.label
        )
    if output.limit is not None:
        measure = f"{output.counts}({place})"
        check = f"{measure} <= limits.{output.limit.name}"
        source = output.limit.shipped.source  # a limit of the shop's own weighs as much as the one it replaces
        rule = context.made(
            f"{name}-too-long", source.standing.allows, check, place, "output_too_long", source, output.label
        )
        yield replace(rule, measure=Expression.compile(measure), limits=(output.limit,))


def output_fixtures(output: Output, rules: Iterator[Rule]) -> Iterator[tuple[str, Fixture]]:
    """How those checks prove themselves: an empty text, and one that is a character over the limit of the pack.

    A shop's own limit may be a number of characters that no memory holds.
    """
    over = int(output.limit.shipped.value) + 1 if output.limit is not None else 1
    for rule in rules:
        text = "" if rule.name.endswith("-empty") else "x" * over
        yield rule.key, Fixture(({},), ({f"outputs.{output.id}": text},))


def _statement(context: Context, spot: Spot, one: written.StatementDocument, wanted: tuple[str, ...]) -> Statement:
    each = context.each(spot, one.each, context.told)
    names = each.names if each else {}
    for language in wanted:
        if language not in one.text:
            context.fault(spot, "text", f"the text in {language} is missing")
    context.languages(spot, "text", one.text)
    for language, text in one.text.items():
        faults = template_faults(text, language, context.told, names) if one.each is None or each else ()
        context.problems += [spot.problem(f"text.{language}", fault) for fault in faults]
    when = context.expression(spot, "when", one.when, names, checker=context.telling)
    return Statement(spot.documents.id, one.id, one.text, each, when, tuple(one.covers))
