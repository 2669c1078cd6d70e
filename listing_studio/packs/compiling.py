"""Turns a pack's documents and those of its parents into a typed pack, with every fault of meaning at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.domain.dossier import Dossier
from listing_studio.domain.photos import ImageSpec
from listing_studio.domain.shape import Branch, branch_of
from listing_studio.packs import evidence_step, export_step, rule_step, text_step
from listing_studio.packs.checking import Checker
from listing_studio.packs.context import Context, Part, Spot
from listing_studio.packs.documents import PackHead
from listing_studio.packs.own_limits import OwnLimit
from listing_studio.packs.own_values import WHOLE, misfit, replaced
from listing_studio.packs.pack import Output, Pack, PackKind, Parent
from listing_studio.packs.problems import BrokenPack
from listing_studio.rules.roots import ABOUT, roots
from listing_studio.rules.rule import Limit, Rule, Source, Standing

_JUDGED = ("disclosure", "whole_text")
_OF_TEXTS = ("outputs", "outputs_in", "language", *_JUDGED)


def compile_pack(parts: Sequence[Part], catalogue: Catalogue, own_limits: Sequence[OwnLimit] = ()) -> Pack:
    """The pack whose documents stand last in ``parts``, behind its parents'; BrokenPack with every fault.

    A limit of the shop's own holds as if the pack it is set for stated it: also in a pack that extends that one,
    unless it states the limit itself. One that cannot take the place of the pack's is left out.
    """
    context = Context(parts, catalogue, own_limits)
    for part in parts:
        _read_sources(context, part)
        _read_limits(context, part)
        _read_mappings(context, part)
    _set_checkers(context, roots(context.limits, context.outputs, context.mappings, context.speaking.languages))
    pack = _pack(context)
    if context.problems:
        raise BrokenPack(pack.id, dict.fromkeys(context.problems))
    return pack


def _set_checkers(context: Context, shape: Branch) -> None:
    """Texts are made from what was stated, before there are any texts; what was measured is not for them to say."""
    handed = {name: inner for name, inner in shape.fields.items() if name not in _JUDGED}
    telling = {name: inner for name, inner in shape.fields.items() if name not in _OF_TEXTS}
    dossier = branch_of(Dossier).fields
    told = {name: dossier[name] for name in ("unit", "documents", *ABOUT)}
    told |= {name: shape.fields[name] for name in ("offer", "seller", "limits")}
    context.checker = Checker(shape, context.catalogue)
    context.handed = Checker(Branch(handed), context.catalogue)
    context.telling = Checker(Branch(telling), context.catalogue)
    context.told = Checker(Branch(told), context.catalogue)


def _pack(context: Context) -> Pack:
    head: PackHead = context.own.head.pack
    _check_languages(context)
    rules = rule_step.rules(context)
    changes = tuple(rule_step.changes(context, rules))
    statements = text_step.statements(context)
    outputs = tuple(text_step.outputs(context, statements))
    slots = tuple(evidence_step.slots(context))
    papers = tuple(evidence_step.papers(context))
    asked = tuple(evidence_step.confirmations(context))
    exports = tuple(export_step.exports(context))
    return Pack(
        id=head.id,
        title=head.title,
        summary=head.summary,
        kind=PackKind(head.kind),
        version=head.version,
        reviewed=head.reviewed,
        languages=tuple(context.speaking.languages),
        readings=tuple(context.speaking.readings),
        currency=context.speaking.currency,
        parents=tuple(_parent(part.documents.head.pack) for part in context.parts[:-1]),
        sources=tuple(context.sources.values()),
        limits=context.limits,
        mappings=context.mappings,
        images=tuple(_images(context)),
        rules=(
            *rules.values(),
            *(slot.rule for slot in slots),
            *(paper.rule for paper in papers),
            *(one.rule for one in asked),
            *_output_rules(context, outputs),
            *(rule for export in exports for rule in export_step.export_rules(context, export)),
        ),
        statements=statements,
        outputs=outputs,
        slots=slots,
        papers=papers,
        deadlines=tuple(evidence_step.deadlines(context)),
        confirmations=asked,
        information=tuple(evidence_step.information(context)),
        exports=exports,
        changes=changes,
        fixtures=context.fixtures,
        folder=context.own.folder,
    )


def _parent(head: PackHead) -> Parent:
    return Parent(head.id, head.version)


def _check_languages(context: Context) -> None:
    spot = Spot(context.own, "pack.toml", "pack")
    context.languages(spot, "languages", context.own.head.pack.languages)
    context.languages(spot, "readings", context.own.head.pack.readings)


def _read_sources(context: Context, part: Part) -> None:
    for index, one in enumerate(part.documents.head.source):
        context.texts(Spot(part.documents, "pack.toml", "source", index), "title", one.title)
        source = Source(one.id, one.title, one.address, one.read, Standing(one.standing), one.quote)
        context.sources[part.documents.id, one.id] = source


def _read_limits(context: Context, part: Part) -> None:
    for name, one in part.documents.limits.limit.items():
        spot = Spot(part.documents, "limits.toml", f"limit.{name}")
        beside = tuple((other.value, context.source(spot, other.source)) for other in one.beside)
        source = context.source(spot, one.source)
        whole = one.whole or one.unit in WHOLE
        context.limits[name] = Limit(
            name, one.value, one.unit, source, beside, part.documents.id, at_most=one.at_most, whole=whole
        )
    _check_bounds(context, part)
    for own in context.own_limits:
        limit = context.limits.get(own.limit) if own.pack == part.documents.id else None
        if limit is not None and misfit(own.value, limit.shipped, context.catalogue) is None:
            context.limits[own.limit] = replaced(limit.shipped, own, context.catalogue)


def _check_bounds(context: Context, part: Part) -> None:
    numbers = [name for name, limit in context.limits.items() if isinstance(limit.value, float)]
    for name, one in part.documents.limits.limit.items():
        spot = Spot(part.documents, "limits.toml", f"limit.{name}")
        if one.at_most is not None and name not in numbers:
            context.fault(spot, "at_most", "only a limit with a number has it")
        if context.limits[name].whole and not (isinstance(one.value, float) and one.value.is_integer()):
            context.fault(spot, "value", "must be a whole number")
        if isinstance(one.at_most, str):
            context.known(spot, "at_most", one.at_most, numbers, "limit with a number")


def _read_mappings(context: Context, part: Part) -> None:
    for name, one in part.documents.head.mapping.items():
        context.source(Spot(part.documents, "pack.toml", f"mapping.{name}"), one.source)
        context.mappings[name] = one.values


def _images(context: Context) -> Iterator[ImageSpec]:
    """The image groups of the pack, or of the nearest one it extends that has any: groups are not mixed."""
    shots = context.catalogue.choices["shot"]
    documents = next((one for one in reversed([*context.whole_parts]) if one.head.image), context.own)
    for index, image in enumerate(documents.head.image):
        spot = Spot(documents, "pack.toml", "image", index)
        for shot in image.shots:
            context.known(spot, "shots", shot, shots, "shot")
        _check_name(context, spot, image.name)
        yield ImageSpec.model_validate(image.model_dump())


def _check_name(context: Context, spot: Spot, pattern: str) -> None:
    try:
        pattern.format(index=1, place=1, shot="front", sku="A-1")
    except (LookupError, ValueError, AttributeError) as error:
        hint = "its holes are {index}, {place}, {shot} and {sku}"
        context.fault(spot, "name", f"{pattern!r} makes no file name: {error}", hint)


def _output_rules(context: Context, outputs: Sequence[Output]) -> Iterator[Rule]:
    for output in outputs:
        rules = tuple(text_step.output_rules(context, output))
        context.fixtures.update(text_step.output_fixtures(output, iter(rules)))
        yield from rules
