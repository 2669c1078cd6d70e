"""Compiles what a pack wants to see: shots, documents and confirmations become checks; deadlines, information."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from listing_studio.catalogue.vocabulary import WINDOW_LANGUAGES, Texts
from listing_studio.packs import documents as written
from listing_studio.packs.context import Context, Spot
from listing_studio.packs.pack import Asked, Deadline, Fixture, Information, Paper, Slot
from listing_studio.rules.rule import Rule, Severity


def slots(context: Context) -> Iterator[Slot]:
    """The shots the pack wants; a photo that cannot be used does not count."""
    shots = context.catalogue.choices["shot"]
    for documents in context.whole_parts:
        for index, one in enumerate(documents.evidence.slot):
            spot = Spot(documents, "evidence.toml", "slot", index)
            if not context.known(spot, "shot", one.shot, shots, "shot"):
                continue
            usable = f"has(p.shot) && p.shot == '{one.shot}' && !has(p.measured.problem)"
            check = f"double(unit.photos.filter(p, {usable}).size()) >= {one.count}.0"
            label = {language: shots[one.shot].label(language) for language in WINDOW_LANGUAGES}
            rule = _rule(context, spot, one, f"{one.id}-missing", check, "unit.photos", "slot_missing", label)
            context.fixtures[rule.key] = Fixture(({},), ({"without_shot": one.shot},))
            yield Slot(one.id, one.shot, one.count, rule)


def papers(context: Context) -> Iterator[Paper]:
    """The documents the pack wants; one that cannot be used does not count."""
    kinds = context.catalogue.choices["document_kind"]
    for documents in context.whole_parts:
        for index, one in enumerate(documents.evidence.document):
            spot = Spot(documents, "evidence.toml", "document", index)
            if not context.known(spot, "kind", one.kind, kinds, "document kind"):
                continue
            usable = f"has(d.kind) && d.kind == '{one.kind}' && !has(d.measured.problem)"
            check = f"double(documents.filter(d, {usable}).size()) >= {one.count}.0"
            label = {language: kinds[one.kind].label(language) for language in WINDOW_LANGUAGES}
            rule = _rule(context, spot, one, f"{one.id}-missing", check, "documents", "document_missing", label)
            passes, fails = tuple(one.passes) or ({},), tuple(one.fails) or ({"without_document": one.kind},)
            context.fixtures[rule.key] = Fixture(passes, fails)
            yield Paper(one.id, one.kind, one.count, rule)


def deadlines(context: Context) -> Iterator[Deadline]:
    """The days that follow from stated ones."""
    for documents in context.whole_parts:
        for index, one in enumerate(documents.evidence.deadline):
            spot = Spot(documents, "evidence.toml", "deadline", index)
            context.texts(spot, "text", one.text)
            for key, path in (("begins", one.begins), ("place", one.place), ("done", one.done or one.place)):
                context.place(spot, key, path, {})
            if not context.known(spot, "days", one.days, context.limits, "limit"):
                continue
            yield Deadline(
                pack=documents.id,
                id=one.id,
                text=one.text,
                begins=one.begins,
                days=context.limits[one.days],
                working=one.working,
                when=context.expression(spot, "when", one.when, {}),
                place=one.place,
                done=one.done,
                source=context.source(spot, one.source),
                covers=tuple(one.covers),
            )


def confirmations(context: Context) -> Iterator[Asked]:
    """What a named person has to confirm."""
    for documents in context.whole_parts:
        for index, one in enumerate(documents.evidence.confirmation):
            spot = Spot(documents, "evidence.toml", "confirmation", index)
            context.texts(spot, "text", one.text)
            check = f"confirmations.exists(c, c.id == '{one.id}')"
            rule = _rule(context, spot, one, f"{one.id}-unconfirmed", check, "confirmations", "not_confirmed", one.text)
            context.fixtures[rule.key] = Fixture(({},), ({"confirmations": []},))
            yield Asked(one.id, one.text, rule)


def information(context: Context) -> Iterator[Information]:
    """What is only to be known."""
    for documents in context.whole_parts:
        for index, one in enumerate(documents.evidence.information):
            spot = Spot(documents, "evidence.toml", "information", index)
            context.texts(spot, "text", one.text)
            context.place(spot, "place", one.place, {})
            source = context.source(spot, one.source)
            yield Information(documents.id, one.id, one.text, one.place, source, tuple(one.covers))


def _rule(
    context: Context,
    spot: Spot,
    one: written.SlotDocument | written.PaperDocument | written.ConfirmationDocument,
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
