"""Proves a pack: its example yields no finding, every ``passes`` passes and every ``fails`` yields exactly its rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.errors import UserError
from listing_studio.packs.pack import Fixture, Pack
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.rule import Rule
from listing_studio.workflow.checking import Checking, Subject
from listing_studio.workflow.examples import overlaid, read_example

ANY = "*"
"""In a fixture's ``also``: other rules may speak too, whichever they are. In its outputs: every output."""


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
    _unchanged: tuple[Outcome, ...] = ()
    """What is said of the example as it is; many a rule passes there."""

    def __post_init__(self) -> None:
        self._checking = Checking(self.catalogue)

    def run(self) -> Iterator[Disproof]:
        try:
            subject, _ = overlaid(read_example(self.pack, self.catalogue), {})
        except UserError as error:
            yield Disproof(self.pack.id, str(error))
            return
        self._unchanged = self._outcomes(self._checking, subject, {}, self.pack)
        for outcome in filter(_speaks, self._unchanged):
            yield Disproof(outcome.rule.key, f"the example does not pass: {outcome.verdict} at {outcome.place}")
        for rule in self.pack.rules:
            fixture = self.pack.fixtures.get(rule.key)
            if fixture is not None and self._can_speak(rule):
                yield from self._passes(rule, fixture, subject)
                yield from self._fails(rule, fixture, subject)

    def _can_speak(self, rule: Rule) -> bool:
        """Whether there is anything to prove about the rule here.

        A rulebook renders no texts, so its text rules prove in its heirs. What an heir neither changes nor gives
        other limits or texts to judge, the rule's own pack has proven.
        """
        inherited = rule.pack != self.pack.id and not rule.limits and rule.changed is None
        return bool(self.pack.languages) if rule.reads_text else not inherited

    def _is_proven_here(self, rule: Rule) -> bool:
        """Whether this pack must show that the rule passes and fails, not only that nothing contradicts it."""
        return rule.pack == self.pack.id or rule.reads_text

    def _passes(self, rule: Rule, fixture: Fixture, subject: Subject) -> Iterator[Disproof]:
        verdicts: set[Verdict] = set()
        alone = replace(self.pack, rules=(rule,))  # what others say where this one passes is not asked
        for overlay in fixture.passes:
            spoken = self._spoken(rule, subject, overlay, alone)
            if isinstance(spoken, Disproof):
                yield spoken
                continue
            own = [outcome for outcome in spoken if outcome.rule.key == rule.key]
            verdicts |= {outcome.verdict for outcome in own}
            if any(map(_speaks, own)):
                yield Disproof(rule.key, f"does not pass with {dict(overlay)}")
        if self._is_proven_here(rule) and Verdict.PASSED not in verdicts:
            yield Disproof(rule.key, "passes nowhere: it does not apply to any of its own 'passes'")

    def _fails(self, rule: Rule, fixture: Fixture, subject: Subject) -> Iterator[Disproof]:
        verdicts: set[Verdict] = set()
        for overlay in fixture.fails:
            spoken = self._spoken(rule, subject, overlay, self.pack)
            if isinstance(spoken, Disproof):
                yield spoken
                continue
            if not spoken:  # inherited, and about something that this example does not have
                continue
            own = {outcome.verdict for outcome in spoken if outcome.rule.key == rule.key and _speaks(outcome)}
            verdicts |= own
            if not own:
                yield Disproof(rule.key, f"does not fail with {dict(overlay)}")
            else:
                yield from self._others(rule, overlay, spoken)
        if self._is_proven_here(rule) and verdicts and fixture.ends_as not in verdicts:
            yield Disproof(rule.key, "fails nowhere: it is only 'not checked' with any of its own 'fails'")

    def _others(self, rule: Rule, overlay: Mapping[str, Any], spoken: Sequence[Outcome]) -> Iterator[Disproof]:
        """Rules that speak too, although the fixture does not name them."""
        expected = set(overlay.get("also", ()))
        names = {outcome.rule.name for outcome in spoken if outcome.rule.key != rule.key and _speaks(outcome)}
        if rule.pack == self.pack.id and not _made(rule) and names - expected and ANY not in expected:
            yield Disproof(rule.key, f"with {dict(overlay)} these speak too: {', '.join(sorted(names - expected))}")

    def _spoken(
        self, rule: Rule, subject: Subject, overlay: Mapping[str, Any], pack: Pack
    ) -> Sequence[Outcome] | Disproof:
        """What is said of the changed example; an inherited overlay that does not fit this example is skipped."""
        if not overlay:
            return self._unchanged
        try:
            return self._outcomes(self._checking.fork(), subject, overlay, pack)
        except UserError as error:
            return Disproof(rule.key, str(error)) if rule.pack == self.pack.id else ()

    def _outcomes(
        self, checking: Checking, subject: Subject, overlay: Mapping[str, Any], pack: Pack
    ) -> tuple[Outcome, ...]:
        changed, replaced = overlaid(subject, overlay)
        outputs = replaced.get("outputs", {})
        if ANY in outputs:
            replaced["outputs"] = {output.id: outputs[ANY] for output in pack.outputs}
        return checking.check(changed, [pack], replaced)[pack.id].outcomes


def _speaks(outcome: Outcome) -> bool:
    return outcome.verdict in (Verdict.FAILED, Verdict.NOT_CHECKED)


def _made(rule: Rule) -> bool:
    """Whether the rule follows from a slot, an output or an upload file; what else its offence breaks is not its."""
    made = rule.place in ("unit.photos", "documents", "confirmations") or rule.name.endswith(("-empty", "-too-long"))
    return made or "-lacks-" in rule.name
