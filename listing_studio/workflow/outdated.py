"""Turns edits of texts that no longer fit into outcomes: what a person wrote once must not go stale unseen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.disclosure.outputs import RenderedOutput
from listing_studio.domain.text import TextEdits
from listing_studio.packs.context import HOUSE
from listing_studio.packs.pack import Pack
from listing_studio.rules.expressions import Expression
from listing_studio.rules.messages import Message
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.rule import Rule, Severity


def outdated_edits(
    pack: Pack, outputs: Mapping[str, tuple[RenderedOutput, ...]], edits: TextEdits, catalogue: Catalogue
) -> Iterator[Outcome]:
    """A reworded sentence whose facts have changed is an error; an edit that meets nothing any more is a warning."""
    reworded = _rule(pack, "rewording-outdated", Severity.ERROR, catalogue)
    for language in pack.languages:
        for rendered in outputs[language]:
            for line in rendered.lines:
                if line.outdated:
                    values = {"generated": line.generated, "text": line.text}
                    place = f"outputs.{rendered.output.id}"
                    yield Outcome(
                        reworded, Verdict.FAILED, place, line.element, language, measured=line.text, values=values
                    )
    lost = _rule(pack, "text-edit-lost", Severity.WARNING, catalogue)
    for text in _lost(pack, edits):
        yield Outcome(lost, Verdict.FAILED, "outputs", measured=text, values={"text": text})


def _lost(pack: Pack, edits: TextEdits) -> Iterator[str]:
    touched = [(edit.pack, edit.statement) for edit in edits.rewordings]
    touched += [(edit.pack, edit.statement) for edit in edits.suppressions]
    yield from (statement for owner, statement in touched if owner == pack.id and statement not in pack.statements)
    for sentence in edits.sentences:
        if sentence.pack == pack.id and pack.output(sentence.output) is None:
            yield sentence.text


def _rule(pack: Pack, name: str, severity: Severity, catalogue: Catalogue) -> Rule:
    phrase = name.replace("-", "_")
    return Rule(
        pack=pack.id,
        name=name,
        severity=severity,
        check=Expression.compile("true"),
        place="outputs",
        message={language: Message.parse(text) for language, text in catalogue.phrases[phrase].items()},
        why=catalogue.phrases[f"{phrase}_why"],
        source=HOUSE,
    )
