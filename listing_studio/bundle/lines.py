"""What stands beside the findings, as lines for people: values and limits, waivers, loosened rules, information."""

from __future__ import annotations

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.domain.dossier import Waiver
from listing_studio.packs.pack import Change, Pack
from listing_studio.rules.outcomes import Outcome
from listing_studio.rules.wording import limit_text, measured_text, source_text


def compared(outcome: Outcome, catalogue: Catalogue, language: str) -> tuple[str, ...]:
    """The measured value against the limits, then a line for each value that another source gives instead."""
    values = (measured_text(outcome, catalogue, language), limit_text(outcome.rule, catalogue, language))
    head = " / ".join(value for value in values if value)
    beside = (
        catalogue.phrase("given_elsewhere", language).format(
            value=f"{value} {limit.unit}".strip(), source=source_text(source, catalogue, language)
        )
        for limit in outcome.rule.limits
        for value, source in limit.beside
    )
    return tuple(line for line in (head, *beside) if line)


def waiver_text(waiver: Waiver) -> str:
    """What was waived, by whom, when and why."""
    return f"{waiver.rule} · {waiver.place}: {waiver.by}, {waiver.on.isoformat()}: {waiver.reason}"


def loosened(pack: Pack, catalogue: Catalogue, language: str) -> tuple[str, ...]:
    """The inherited rules that weigh less in this pack than in the one they come from."""
    return tuple(_change(change, catalogue, language) for change in pack.changes if change.loosens)


def information(pack: Pack, catalogue: Catalogue, language: str) -> tuple[str, ...]:
    """What the pack wants known and nothing can check."""
    return tuple(
        f"{one.text.get(language, '')} {source_text(one.source, catalogue, language)}" for one in pack.information
    )


def _change(change: Change, catalogue: Catalogue, language: str) -> str:
    before = catalogue.phrase(change.before.value, language)
    after = catalogue.phrase(change.after.value if change.after else "switched_off", language)
    source = source_text(change.source, catalogue, language)
    return f"{change.rule}: {before} → {after}. {change.why.get(language, '')} {source}"
