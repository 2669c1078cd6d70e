"""Compiles ``[[rule]]``, ``[[words]]`` and ``[change.<rule>]``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from listing_studio.packs import documents as written
from listing_studio.packs.context import Context, Spot, relative, too_severe
from listing_studio.packs.pack import Change, Fixture
from listing_studio.packs.problems import did_you_mean
from listing_studio.rules.expressions import BadExpression, Expression
from listing_studio.rules.messages import Message
from listing_studio.rules.reading import Read
from listing_studio.rules.rule import Rule, Severity
from listing_studio.rules.words import EVERY_OUTPUT, WordCheck, WordKind

FOUND = "found"
"""The hole of a word rule's message that holds the words found."""

_UNSET = Expression.compile("true")


def rules(context: Context) -> dict[str, Rule]:
    """Every rule of the pack and of those it extends, by key."""
    found: dict[str, Rule] = {}
    names: set[str] = set()
    for spot, one in _written(context):
        if one.name in names:
            context.fault(spot, "name", f"there is already a rule {one.name!r}")
        names.add(one.name)
        rule = _rule(context, spot, one) if isinstance(one, written.RuleDocument) else _words(context, spot, one)
        if rule is not None:
            found[rule.key] = rule = context.within_standing(spot, rule)
            if rule.gauge is not None and len(rule.limits) != 1:
                context.fault(
                    spot, "gauge", f"a figure is shown beside one limit, and the check reads {len(rule.limits)}"
                )
            context.fixtures[rule.key] = Fixture(tuple(one.passes), tuple(one.fails))
    return found


def changes(context: Context, rules: dict[str, Rule]) -> Iterator[Change]:
    """Applies every explicit change to ``rules`` and says what it did."""
    for part in context.parts:
        for topic, file in part.rules():
            for name, change in file.change.items():
                spot = Spot(part.documents, f"rules/{topic}.toml", f"change.{name}")
                yield from _change(context, spot, name, change, rules)


def _written(context: Context) -> Iterator[tuple[Spot, written.RuleDocument | written.WordsDocument]]:
    for part in context.parts:
        for topic, file in part.rules():
            name = f"rules/{topic}.toml"
            for index, rule in enumerate(file.rule):
                yield Spot(part.documents, name, "rule", index), rule
            for index, words in enumerate(file.words):
                yield Spot(part.documents, name, "words", index), words


def _rule(context: Context, spot: Spot, one: written.RuleDocument) -> Rule | None:
    each = context.each(spot, one.each)
    names = each.names if each else {}
    when = context.expression(spot, "when", one.when, names)
    settled = {*one.needs, *(relative(read.path, each) for read in (when.reads if when else ()))}
    check = context.expression(spot, "check", one.check, names, settled)
    measure = context.expression(spot, "measure", one.measure, names)
    for key, paths in (("place", [one.place]), ("needs", one.needs)):
        for path in paths:
            context.place(spot, key, path, names)
    if check is None:
        return None
    if not any(_is_fact(read) for read in check.reads):
        context.fault(spot, "check", "it reads no fact and can never tell anything")
    common = _common(context, spot, one, names)
    if one.gauge is not None:
        context.texts(spot, "gauge", one.gauge)
    return replace(
        common,
        check=check,
        place=one.place,
        each=each,
        when=when,
        needs=tuple(one.needs),
        measure=measure,
        gauge=one.gauge,
    )


def _is_fact(read: Read) -> bool:
    """Whether a path leads to something that differs from unit to unit, not to what the pack itself decides."""
    return not read.path.startswith(("limits.", "mappings."))


def _words(context: Context, spot: Spot, one: written.WordsDocument) -> Rule | None:
    given = [(kind, getattr(one, kind.value)) for kind in WordKind if getattr(one, kind.value)]
    if len(given) != 1:
        context.fault(spot, "name", "exactly one of forbid, require and contradict must name word lists")
        return None
    kind, lists = given[0]
    _check_words(context, spot, one, kind, lists)
    check = WordCheck(kind, tuple(one.outputs), tuple(lists), tuple(one.unless), tuple(one.unless_facts), one.negatable)
    when = context.expression(spot, "when", one.when, {})
    common = _common(context, spot, one, {})
    return replace(common, check=check, place="outputs", when=when, needs=tuple(one.needs))


def _check_words(context: Context, spot: Spot, one: written.WordsDocument, kind: WordKind, lists: list[str]) -> None:
    for output in one.outputs if tuple(one.outputs) != EVERY_OUTPUT else ():
        context.known(spot, "outputs", output, context.outputs, "output")
    for name in one.unless:
        context.known(spot, "unless", name, context.catalogue.words, "word list")
    for name in lists:
        if context.known(spot, kind.value, name, context.catalogue.words, "word list"):
            for language in context.speaking.languages:
                if not context.catalogue.word_list(name, language):
                    context.fault(spot, kind.value, f"the word list {name!r} has no words in {language}")
    for path in (*one.unless_facts, *one.needs):
        context.place(spot, "unless_facts", path, {})


def _common(context: Context, spot: Spot, one: written.RuleHead, names: Mapping[str, str]) -> Rule:
    context.texts(spot, "message", one.message)
    context.texts(spot, "why", one.why)
    for fix in one.fix:
        context.known(spot, "fix", fix, context.catalogue.choices.get("fix", {}), "fix")
    return Rule(
        pack=spot.documents.id,
        name=one.name,
        severity=Severity(one.severity),
        check=_UNSET,
        place="",
        message=dict(_messages(context, spot, one.message, names)),
        why=one.why,
        source=context.source(spot, one.source),
        covers=tuple(one.covers),
        waivable=one.waivable,
        fixes=tuple(one.fix),
    )


def _messages(
    context: Context, spot: Spot, texts: Mapping[str, str], names: Mapping[str, str]
) -> Iterator[tuple[str, Message]]:
    for language, text in texts.items():
        try:
            message = Message.parse(text, names)
        except BadExpression as error:
            context.fault(spot, f"message.{language}", f"message.{language}: {error}")
            continue
        for hole in message.holes:
            if hole.source != FOUND:
                context.expression(spot, f"message.{language}", hole.source, names)
        yield language, message


def _change(
    context: Context, spot: Spot, name: str, change: written.ChangeDocument, rules: dict[str, Rule]
) -> Iterator[Change]:
    inherited = {rule.name: rule for rule in rules.values() if rule.pack != spot.documents.id}
    if name not in inherited:
        context.fault(spot, "", f"no inherited rule is called {name!r}", did_you_mean(name, inherited))
        return
    rule = inherited[name]
    source = context.source(spot, change.source)
    after = None if change.severity == "off" else Severity(change.severity)
    yield Change(rule.key, rule.severity, after, change.why, source)
    if after is None:
        del rules[rule.key]
        return
    if after.weight > source.standing.allows.weight:
        context.fault(spot, "severity", too_severe(after, source))
    rules[rule.key] = replace(rule, severity=after, changed=change.why)
