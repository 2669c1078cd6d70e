"""Judges facts by rules: every rule gives an outcome for every element, and none of them can stop the others."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.rules.expressions import Expression
from listing_studio.rules.facts import MISSING, Facts
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.rule import Each, Rule
from listing_studio.rules.words import EVERY_OUTPUT, Span, WordCheck, WordKind, find, negated, outside

_Key = tuple[str, str, str]
_Elements = Mapping[str, tuple[int, Outcome]]
"""What was said of each element of a list, by its id, with the version of the element."""


@dataclass(frozen=True, slots=True)
class _Spoken:
    """``elements`` are there for a rule that sees one element at a time; they hold as long as ``beside`` does."""

    substance: tuple[object, ...]
    versions: tuple[int, ...]
    outcomes: tuple[Outcome, ...]
    beside: tuple[int, ...] = ()
    elements: _Elements = field(default_factory=dict)


@dataclass(slots=True)
class Judge:
    """Judges by rules and remembers: a rule speaks again only when a part of the facts it looks at has changed."""

    catalogue: Catalogue
    _kept: dict[_Key, _Spoken] = field(default_factory=dict)

    def fork(self) -> Judge:
        """A judge that remembers what this one does, and learns apart from it."""
        return Judge(self.catalogue, dict(self._kept))

    def judge(self, rules: Iterable[Rule], facts: Facts, scope: str, language: str | None = None) -> Iterator[Outcome]:
        """One outcome per rule and element. ``language`` is that of the outputs, for rules that read them.

        ``scope`` is the pack whose roots are set in ``facts``.
        """
        asked = [(rule, self._key(rule, facts, scope, language), _versions(rule.topics, facts)) for rule in rules]
        fresh = {key for rule, key, versions in asked if self._holds(key, rule, versions)}
        stale = [(rule, self._still(key, rule, facts)) for rule, key, _ in asked if key not in fresh]
        spoken = _outcomes(stale, facts, self.catalogue, language)
        for rule, key, versions in asked:
            if id(rule) in spoken:
                self._kept[key] = _spoken(rule, versions, spoken[id(rule)], facts)
            for outcome in self._kept[key].outcomes:
                yield outcome if outcome.rule is rule else replace(outcome, rule=rule)

    def _holds(self, key: _Key, rule: Rule, versions: tuple[int, ...]) -> bool:
        """Whether what was said still stands: the same question, about facts that have not changed."""
        kept = self._kept.get(key)
        return kept is not None and kept.versions == versions and kept.substance == rule.substance

    def _key(self, rule: Rule, facts: Facts, scope: str, language: str | None) -> _Key:
        """A rule that looks at nothing of one pack's own has the same outcomes for every pack."""
        own = any(facts.scoped(topic) for topic in rule.topics)
        return (scope if own else "", rule.key, language or "")

    def _still(self, key: _Key, rule: Rule, facts: Facts) -> _Elements:
        """What was said of single elements and stands as long as they do not change."""
        kept = self._kept.get(key)
        if kept is None or rule.topics_beside is None or kept.substance != rule.substance:
            return {}
        return kept.elements if kept.beside == _versions(rule.topics_beside, facts) else {}


def _versions(topics: Iterable[str], facts: Facts) -> tuple[int, ...]:
    return tuple(facts.version(topic) for topic in topics)


def _spoken(rule: Rule, versions: tuple[int, ...], outcomes: Sequence[Outcome], facts: Facts) -> _Spoken:
    if rule.each is None or rule.topics_beside is None:
        return _Spoken(rule.substance, versions, tuple(outcomes))
    path = rule.each.path
    told = zip(facts.look_up(path), outcomes, strict=True)
    elements = {one["id"]: (facts.element_version(path, one), outcome) for one, outcome in told}
    return _Spoken(rule.substance, versions, tuple(outcomes), _versions(rule.topics_beside, facts), elements)


def _outcomes(
    rules: Iterable[tuple[Rule, _Elements]], facts: Facts, catalogue: Catalogue, language: str | None
) -> dict[int, list[Outcome]]:
    """The outcomes by rule. Rules over one list are run together, element by element: naming an element is dear."""
    spoken: dict[int, list[Outcome]] = {}
    lists: dict[Each, list[tuple[Rule, _Elements]]] = {}
    for rule, still in rules:
        spoken[id(rule)] = []
        if isinstance(rule.check, WordCheck):
            outputs = _outputs(rule.check, facts)
            spoken[id(rule)] = [_Judgement(rule, facts, catalogue, language, output=one).outcome() for one in outputs]
        elif rule.each is None:
            spoken[id(rule)] = [_Judgement(rule, facts, catalogue, language).outcome()]
        else:
            lists.setdefault(rule.each, []).append((rule, still))
    for each, together in lists.items():
        for element in facts.look_up(each.path):
            facts.element(each.variable, element)
            version = facts.element_version(each.path, element)
            for rule, still in together:
                known, outcome = still.get(element["id"], (None, None))
                if outcome is None or known != version:
                    outcome = _Judgement(rule, facts, catalogue, language, element=element["id"]).outcome()
                spoken[id(rule)].append(outcome)
    return spoken


def _outputs(check: WordCheck, facts: Facts) -> tuple[str, ...]:
    return check.outputs if check.outputs != EVERY_OUTPUT else tuple(facts.roots["outputs"])


class _Unstated(Exception):
    """A fact the rule needs is not there; the argument is its concrete path."""


class _TooFew(Exception):
    """A list has not the element the rule asks for; the argument is the list's path."""


@dataclass(slots=True)
class _Judgement:
    rule: Rule
    facts: Facts
    catalogue: Catalogue
    language: str | None
    element: str | None = None
    output: str | None = None

    def outcome(self) -> Outcome:
        try:
            return self._verdict()
        except _Unstated as unstated:
            missing = str(unstated)
            return self._say(Verdict.NOT_CHECKED, place=missing, missing=missing)
        except _TooFew as few:
            return self._say(Verdict.NOT_CHECKED, missing=f"{few}[]")
        except Exception as error:  # a rule is data: whatever it does wrong is said, not raised
            return self._say(Verdict.NOT_CHECKED, fault=f"{type(error).__name__}: {error}")

    def _verdict(self) -> Outcome:
        rule = self.rule
        if rule.when is not None and not self._truth(rule.when):
            return self._say(Verdict.NOT_APPLICABLE)
        for need in rule.needs:
            if self.facts.look_up(need) is MISSING:
                raise _Unstated(self._concrete(need))
        if isinstance(rule.check, WordCheck):
            return self._words(rule.check)
        if self._truth(rule.check):
            return self._say(Verdict.PASSED, measured=self._measured())
        return self._say(Verdict.FAILED, measured=self._measured(), values=self._values())

    def _truth(self, expression: Expression) -> bool:
        value = self._run(expression)
        if not isinstance(value, bool):
            raise TypeError(f"{expression.source!r} gave {value!r}, neither true nor false")
        return value

    def _run(self, expression: Expression) -> Any:
        try:
            return self.facts.value(expression)
        except Exception as error:
            for read in expression.reads:
                if not read.guarded and (place := self._unstated(read.path)) is not None:
                    raise _Unstated(place) from None
            lists = [read.path.partition("[]")[0] for read in expression.reads if "[]" in read.path]
            if isinstance(error, IndexError) and lists:
                raise _TooFew(lists[0]) from None
            raise

    def _unstated(self, path: str) -> str | None:
        """Where ``path`` is not stated; a path through the rule's own element is asked of that element only."""
        place = self.facts.unstated(self._own(path))
        return self._concrete(place) if place is not None else None

    def _measured(self) -> Any:
        if self.rule.measure is not None:
            return self._run(self.rule.measure)
        value = self.facts.look_up(self.rule.place)
        return None if value is MISSING or isinstance(value, (dict, list)) else value

    def _values(self) -> dict[str, Any]:
        """What stands in the holes of the rule's messages, in any language; a hole without a value stays open."""
        holes = {hole.source: hole for message in self.rule.message.values() for hole in message.holes}
        values: dict[str, Any] = {}
        for source, hole in holes.items():
            try:
                values[source] = self.facts.value(hole)
            except Exception:  # the message then says "not stated" at that place
                continue
        return values

    def _words(self, check: WordCheck) -> Outcome:
        language = self.language or ""
        text = self.facts.look_up(self._place())
        if text is MISSING:
            raise _Unstated(self._place())
        words = self._listed(check.lists, language)
        if not words:
            raise LookupError(f"the word lists {', '.join(check.lists)} hold no words in {language}")
        spans = self._found(check, text, words, language)
        if bool(spans) == (check.kind is WordKind.REQUIRE):
            return self._say(Verdict.PASSED)
        found = ", ".join(dict.fromkeys(span.text for span in spans)) or " / ".join(words)
        values = {**self._values(), "found": found}
        return self._say(Verdict.FAILED, spans=spans, measured=found, values=values)

    def _found(self, check: WordCheck, text: str, words: tuple[str, ...], language: str) -> tuple[Span, ...]:
        exempt = [*self._listed(check.unless_lists, language), *self._stated(check.unless_facts)]
        spans = outside(find(text, words), find(text, exempt))
        if not check.negatable:
            return spans
        return tuple(span for span in spans if not negated(text, span, self.catalogue, language))

    def _listed(self, lists: tuple[str, ...], language: str) -> tuple[str, ...]:
        return tuple(word for name in lists for word in self.catalogue.word_list(name, language))

    def _stated(self, paths: tuple[str, ...]) -> tuple[str, ...]:
        values = (self.facts.look_up(path) for path in paths)
        return tuple(str(value) for value in values if value is not MISSING)

    def _say(self, verdict: Verdict, *, place: str | None = None, **more: Any) -> Outcome:
        where = place if place is not None else self._place()
        language = self.language if self.rule.reads_text else None
        basis = self._basis() if verdict in (Verdict.FAILED, Verdict.NOT_CHECKED) else ""
        return Outcome(self.rule, verdict, where, self.element, language, basis=basis, **more)

    def _basis(self) -> str:
        """A fingerprint of every fact the verdict rests on, so that a waiver can tell whether it is still the same."""
        paths = [self._place(), *self.rule.needs]
        if isinstance(self.rule.check, Expression):
            paths += [self._own(read.path) for read in self.rule.check.reads if not read.path.startswith("limits.")]
        values = [self._known(path) for path in dict.fromkeys(paths)]
        return sha256(json.dumps(values, sort_keys=True, default=str).encode()).hexdigest()[:12]

    def _known(self, path: str) -> Any:
        """The value at a path; of a path through any element (``unit.defects[].type``) the whole list's."""
        value = self.facts.look_up(path.partition("[]")[0])
        return None if value is MISSING else value

    def _own(self, path: str) -> str:
        """A path through the rule's own element, by the name the element has while the rule runs."""
        each = self.rule.each
        if each is not None and path.startswith(each.element_path):
            return each.variable + path[len(each.element_path) :]
        return path

    def _place(self) -> str:
        return f"outputs.{self.output}" if self.output is not None else self._concrete(self.rule.place)

    def _concrete(self, path: str) -> str:
        """A path through the element variable as a path from the root: ``defect.type`` -> ``unit.defects[d1].type``."""
        each = self.rule.each
        if each is None or path.split(".", maxsplit=1)[0] != each.variable:
            return path
        return f"{each.path}[{self.element}]{path[len(each.variable) :]}"
