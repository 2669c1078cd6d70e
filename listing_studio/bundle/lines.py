"""What stands beside the findings, as lines for people: values and limits, waivers, loosened rules, information."""

from __future__ import annotations

from collections.abc import Iterator

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.domain.dossier import Waiver
from listing_studio.packs.pack import Change, Pack
from listing_studio.rules.outcomes import Outcome
from listing_studio.rules.rule import Limit
from listing_studio.rules.wording import limit_text, limit_value, measured_text, source_text


def compared(outcome: Outcome, catalogue: Catalogue, language: str) -> tuple[str, ...]:
    """The measured value against the limits, then who set one of the shop's own, and what other sources give."""
    values = (measured_text(outcome, catalogue, language), limit_text(outcome.rule, catalogue, language))
    head = " / ".join(value for value in values if value)
    beside = (line for limit in outcome.rule.limits for line in _beside(limit, catalogue, language))
    return tuple(line for line in (head, *beside) if line)


def waiver_text(waiver: Waiver) -> str:
    """What was waived, by whom, when and why."""
    return f"{waiver.rule} · {waiver.place}: {waiver.by}, {waiver.on.isoformat()}: {waiver.reason}"


def loosened(pack: Pack, catalogue: Catalogue, language: str) -> tuple[str, ...]:
    """The inherited rules that weigh less in this pack than in the one they come from."""
    return tuple(_change(change, catalogue, language) for change in pack.changes if change.loosens)


def own_limits(pack: Pack, catalogue: Catalogue, language: str) -> tuple[str, ...]:
    """The limits of the shop's own: by whom, when and why, and what the pack says instead."""
    lines = (_own(limit, catalogue, language) for limit in pack.own_limits)
    return tuple(" · ".join(parts) for parts in lines)


def information(pack: Pack, catalogue: Catalogue, language: str) -> tuple[str, ...]:
    """What the pack wants known and nothing can check."""
    return tuple(
        f"{one.text.get(language, '')} {source_text(one.source, catalogue, language)}" for one in pack.information
    )


def about_texts(pack: Pack, language: str) -> tuple[str, ...]:
    """What the pack wants known of its texts as a whole, such as that nobody has checked a language yet."""
    return tuple(one.text.get(language, one.text["en"]) for one in pack.information if one.place == "outputs")


def _beside(limit: Limit, catalogue: Catalogue, language: str) -> Iterator[str]:
    yield from _own(limit, catalogue, language)
    for value, source in limit.shipped.beside:
        yield catalogue.phrase("given_elsewhere", language).format(
            value=limit_value(value, limit.unit, language), source=source_text(source, catalogue, language)
        )


def _own(limit: Limit, catalogue: Catalogue, language: str) -> Iterator[str]:
    """Whose decision a limit of the shop's own is, then the pack's; nothing for any other limit."""
    own = limit.own
    if own is None:
        return
    value, shipped = (limit_value(one.value, one.unit, language) for one in (limit, own.shipped))
    yield catalogue.phrase("own_limit_line", language).format(
        limit=limit.name, value=value, by=own.by, day=own.on.isoformat(), why=own.why
    )
    source = source_text(own.shipped.source, catalogue, language)
    yield catalogue.phrase("pack_says", language).format(value=shipped, source=source)


def _change(change: Change, catalogue: Catalogue, language: str) -> str:
    before = catalogue.phrase(change.before.value, language)
    after = catalogue.phrase(change.after.value if change.after else "switched_off", language)
    source = source_text(change.source, catalogue, language)
    return f"{change.rule}: {before} → {after}. {change.why.get(language, '')} {source}"
