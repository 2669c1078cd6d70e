"""Compiles what a pack wants to see: shots, documents and confirmations become checks; deadlines, information."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from listing_studio.catalogue.vocabulary import WINDOW_LANGUAGES, Texts
from listing_studio.packs import documents as written
from listing_studio.packs.context import Context, Spot
from listing_studio.packs.pack import Asked, Deadline, Fixture, Information, Paper, Slot
from listing_studio.rules.rule import Rule, Severity


def slots(context: Context) -> Iterator[Slot]:
    """The shots the pack wants; a photo that cannot be used does not count."""
    for spot, one in _written(context, "slot"):
        rule = _wanted(context, spot, one, "shot", "shot", "unit.photos", "slot_missing")
        if rule is not None:
            context.fixtures[rule.key] = Fixture(({},), ({"without_shot": one.shot},))
            yield Slot(one.id, one.shot, one.count, rule)


def papers(context: Context) -> Iterator[Paper]:
    """The documents the pack wants; one that cannot be used does not count."""
    for spot, one in _written(context, "document"):
        rule = _wanted(context, spot, one, "kind", "document_kind", "documents", "document_missing")
        if rule is not None:
            passes, fails = tuple(one.passes) or ({},), tuple(one.fails) or ({"without_document": one.kind},)
            context.fixtures[rule.key] = Fixture(passes, fails)
            yield Paper(one.id, one.kind, one.count, rule)


def deadlines(context: Context) -> Iterator[Deadline]:
    """The days that follow from stated ones."""
    for spot, one in _written(context, "deadline"):
        context.texts(spot, "text", one.text)
        for key, path in (("begins", one.begins), ("place", one.place), ("done", one.done or one.place)):
            context.place(spot, key, path, {})
        if not context.known(spot, "days", one.days, context.limits, "limit"):
            continue
        yield Deadline(
            pack=spot.documents.id,
            id=one.id,
            text=one.text,
            begins=one.begins,
            days=context.limits[one.days],
            working=one.working,
            awaited=one.awaited,
            when=context.expression(spot, "when", one.when, {}),
            place=one.place,
            done=one.done,
            source=context.source(spot, one.source),
            covers=tuple(one.covers),
        )


def confirmations(context: Context) -> Iterator[Asked]:
    """What a named person has to confirm."""
    for spot, one in _written(context, "confirmation"):
        context.texts(spot, "text", one.text)
        check = f"confirmations.exists(c, c.id == '{one.id}')"
        rule = _rule(context, spot, one, f"{one.id}-unconfirmed", check, "confirmations", "not_confirmed", one.text)
        context.fixtures[rule.key] = Fixture(({},), ({"confirmations": []},))
        yield Asked(one.id, one.text, rule)


def information(context: Context) -> Iterator[Information]:
    """What is only to be known."""
    for spot, one in _written(context, "information"):
        context.texts(spot, "text", one.text)
        context.place(spot, "place", one.place, {})
        source = context.source(spot, one.source)
        yield Information(spot.documents.id, one.id, one.text, one.place, source, tuple(one.covers))


def _written(context: Context, table: str) -> Iterator[tuple[Spot, Any]]:
    """Every entry of a table of ``evidence.toml``, the parents' first, with where it stands."""
    for documents in context.whole_parts:
        for index, one in enumerate(getattr(documents.evidence, table)):
            yield Spot(documents, "evidence.toml", table, index), one


def _wanted(
    context: Context, spot: Spot, one: written.WantedDocument, key: str, choice: str, files: str, phrase: str
) -> Rule | None:
    """The check that enough usable files at a path are what ``key`` names; None for what the catalogue knows not."""
    value, terms = getattr(one, key), context.catalogue.choices[choice]
    if not context.known(spot, key, value, terms, choice.replace("_", " ")):
        return None
    usable = f"has(one.{key}) && one.{key} == '{value}' && !has(one.measured.problem)"
    check = f"double({files}.filter(one, {usable}).size()) >= {one.count}.0"
    label = {language: terms[value].label(language) for language in WINDOW_LANGUAGES}
    return _rule(context, spot, one, f"{one.id}-missing", check, files, phrase, label)


def _rule(
    context: Context,
    spot: Spot,
    one: written.WantedDocument | written.ConfirmationDocument,
    name: str,
    check: str,
    place: str,
    phrase: str,
    term: Texts,
) -> Rule:
    context.texts(spot, "why", one.why)
    source = context.source(spot, one.source)
    rule = context.made(name, Severity(one.severity), check, place, phrase, source, term)
    when = context.expression(spot, "when", one.when, {})
    rule = replace(rule, pack=spot.documents.id, when=when, why=one.why, covers=tuple(one.covers))
    return context.within_standing(spot, rule)
