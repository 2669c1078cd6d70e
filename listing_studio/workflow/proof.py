"""Proves a pack: its example yields no finding, every ``passes`` passes and every ``fails`` yields exactly its rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.disclosure.templates import BadTemplate, names_used, template
from listing_studio.errors import UserError
from listing_studio.packs.pack import Fixture, Pack
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.roots import roots
from listing_studio.rules.rule import Rule
from listing_studio.workflow.checking import Checking, Subject
from listing_studio.workflow.examples import overlaid, read_example

ANY = "*"
"""In a fixture's ``also``: other rules may speak too, whichever they are."""


@dataclass(frozen=True, slots=True)
class Disproof:
    """What a pack claims of itself and does not keep."""

    rule: str
    what: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.what}"


def prove(pack: Pack, catalogue: Catalogue) -> tuple[Disproof, ...]:
    """Everything in which the pack does not keep its word; empty for a sound pack."""
    return tuple(_Proof(pack, catalogue).run())


@dataclass(slots=True)
class _Proof:
    pack: Pack
    catalogue: Catalogue
    _checking: Checking = field(init=False)

    def __post_init__(self) -> None:
        self._checking = Checking(self.catalogue)

    def run(self) -> Iterator[Disproof]:
        yield from self._templates()
        try:
            subject = read_example(self.pack, self.catalogue)
        except UserError as error:
            yield Disproof(self.pack.id, str(error))
            return
        for outcome in self._findings(subject, {}):
            yield Disproof(outcome.rule.key, f"the example does not pass: {outcome.verdict} at {outcome.place}")
        for rule in self.pack.rules:
            fixture = self.pack.fixtures.get(rule.key)
            if fixture is not None and self._can_speak(rule):
                yield from self._rule(rule, fixture, subject)

    def _can_speak(self, rule: Rule) -> bool:
        """Whether the rule judges anything here: a rulebook renders no texts, so its text rules prove in its heirs."""
        return not rule.reads_text or bool(self.pack.languages)

    def _templates(self) -> Iterator[Disproof]:
        known = set(roots((), (), ()).fields)
        for statement in self.pack.statements.values():
            named = known | ({statement.each.variable} if statement.each else set())
            for language, text in statement.text.items():
                try:
                    template(text)
                    unknown = names_used(text) - named
                except BadTemplate as error:
                    yield Disproof(statement.id, f"text.{language}: {error}")
                    continue
                if unknown:
                    yield Disproof(statement.id, f"text.{language} reads {min(unknown)!r}, which there is not")

    def _rule(self, rule: Rule, fixture: Fixture, subject: Subject) -> Iterator[Disproof]:
        own = rule.pack == self.pack.id
        for overlay in fixture.passes:
            spoken = self._spoken(rule, subject, overlay)
            if isinstance(spoken, Disproof):
                yield spoken
            elif rule.key in {outcome.rule.key for outcome in spoken}:
                yield Disproof(rule.key, f"does not pass with {dict(overlay)}")
        for overlay in fixture.fails:
            spoken = self._spoken(rule, subject, overlay)
            if isinstance(spoken, Disproof):
                yield spoken
                continue
            expected = set(overlay.get("also", ()))
            names = {outcome.rule.name for outcome in spoken if outcome.rule.key != rule.key}
            if not any(outcome.rule.key == rule.key for outcome in spoken):
                yield Disproof(rule.key, f"does not fail with {dict(overlay)}")
            elif own and not _made(rule) and names - expected and ANY not in expected:
                yield Disproof(rule.key, f"with {dict(overlay)} these speak too: {', '.join(sorted(names - expected))}")

    def _spoken(self, rule: Rule, subject: Subject, overlay: Mapping[str, Any]) -> Sequence[Outcome] | Disproof:
        try:
            return self._findings(subject, overlay)
        except UserError as error:
            return Disproof(rule.key, str(error)) if rule.pack == self.pack.id else ()

    def _findings(self, subject: Subject, overlay: Mapping[str, Any]) -> tuple[Outcome, ...]:
        changed, replaced = overlaid(subject, overlay) if overlay else (subject, {})
        outputs = replaced.get("outputs", {})
        if ANY in outputs:
            replaced["outputs"] = {output.id: outputs[ANY] for output in self.pack.outputs}
        report = self._checking.check(changed, [self.pack], replaced)[self.pack.id]
        return tuple(outcome for outcome in report.outcomes if outcome.verdict in (Verdict.FAILED, Verdict.NOT_CHECKED))


def _made(rule: Rule) -> bool:
    """Whether the rule follows from a slot or an output; what else its offence breaks is not its business."""
    return rule.place in ("unit.photos", "confirmations") or rule.name.endswith(("-empty", "-too-long"))
