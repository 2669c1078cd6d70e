"""A pack ready for use: typed, checked, its parents' rules included. All data; judges nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any

from listing_studio.catalogue.vocabulary import Texts
from listing_studio.domain.photos import ImageSpec
from listing_studio.rules.expressions import Expression
from listing_studio.rules.outcomes import Verdict
from listing_studio.rules.rule import Each, Limit, Rule, Severity, Source


class PackKind(StrEnum):
    """What a pack is for; a rulebook has no submission of its own."""

    RULEBOOK = "rulebook"
    LISTING = "listing"
    APPLICATION = "application"
    CLAIM = "claim"
    RETURN = "return"


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of disclosure per language; the renderer runs it once per element with ``each``."""

    pack: str
    id: str
    text: Texts
    each: Each | None = None
    when: Expression | None = None
    covers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Output:
    """A text the marketplace takes: its statements in order, its limit and how that marketplace counts."""

    id: str
    label: Texts
    statements: tuple[str, ...]
    joined: Texts
    limit: Limit | None
    counts: str
    required: bool
    discloses: bool
    file: str
    format: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A shot the pack wants; ``rule`` is the check made from it."""

    id: str
    shot: str
    count: int
    rule: Rule


@dataclass(frozen=True, slots=True)
class Paper:
    """A kind of document the pack wants; ``rule`` is the check made from it."""

    id: str
    kind: str
    count: int
    rule: Rule


@dataclass(frozen=True, slots=True)
class Deadline:
    """The day so many ``days`` (working days, if ``working``) behind the day stated at ``begins``.

    It matters where ``when`` holds and ``done`` is not stated yet. ``awaited`` is what somebody else is to do by then:
    nobody here misses it.
    """

    pack: str
    id: str
    text: Texts
    begins: str
    days: Limit
    working: bool
    awaited: bool
    when: Expression | None
    place: str
    done: str | None
    source: Source
    covers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """Something a named person confirms on a date; ``rule`` is the check made from it."""

    id: str
    text: Texts
    rule: Rule


@dataclass(frozen=True, slots=True)
class Information:
    """Something to know at its place; nothing about it can be checked."""

    pack: str
    id: str
    text: Texts
    place: str
    source: Source
    covers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """A leaf of an upload file: an expression; an optional one is left out where a fact is not stated."""

    expression: Expression
    optional: bool


@dataclass(frozen=True, slots=True)
class Items:
    """A list in an upload file: ``item`` once per element."""

    each: Each
    item: Any


@dataclass(frozen=True, slots=True)
class Export:
    """The marketplace's own upload file: nested tables and lists whose leaves are Values, Items or literals."""

    id: str
    name: str
    source: Source
    document: Any


@dataclass(frozen=True, slots=True)
class Fixture:
    """How a rule proves itself: overlays on the pack's example that it passes and fails.

    ``ends_as`` is what at least one of ``fails`` must end as; a check that can only lack its facts never fails.
    """

    passes: tuple[Mapping[str, Any], ...]
    fails: tuple[Mapping[str, Any], ...]
    ends_as: Verdict = Verdict.FAILED


@dataclass(frozen=True, slots=True)
class Change:
    """What a pack altered in an inherited rule; ``loosens`` if a finding weighs less than before."""

    rule: str
    before: Severity
    after: Severity | None
    why: Texts
    source: Source

    @property
    def loosens(self) -> bool:
        """Whether the change lets something pass that the parent would not have."""
        return self.after is None or self.after.weight < self.before.weight


@dataclass(frozen=True, slots=True)
class Parent:
    """A pack that this one extends, in the version it was compiled with."""

    id: str
    version: str


@dataclass(frozen=True)
class Pack:
    """Everything one marketplace, programme, law or process asks."""

    id: str
    title: Texts
    summary: Texts
    kind: PackKind
    version: str
    reviewed: date
    languages: tuple[str, ...]
    readings: tuple[str, ...]
    currency: str
    parents: tuple[Parent, ...]
    sources: tuple[Source, ...]
    limits: Mapping[str, Limit]
    mappings: Mapping[str, Mapping[str, Any]]
    images: tuple[ImageSpec, ...]
    rules: tuple[Rule, ...]
    statements: Mapping[str, Statement]
    outputs: tuple[Output, ...]
    slots: tuple[Slot, ...]
    papers: tuple[Paper, ...]
    deadlines: tuple[Deadline, ...]
    confirmations: tuple[Asked, ...]
    information: tuple[Information, ...]
    exports: tuple[Export, ...]
    changes: tuple[Change, ...]
    fixtures: Mapping[str, Fixture]
    folder: Path

    @property
    def output_labels(self) -> Mapping[str, Texts]:
        """What the texts are called, by their ids."""
        return {output.id: output.label for output in self.outputs}

    @property
    def has_submission(self) -> bool:
        """Whether something is handed over through this pack."""
        return self.kind is not PackKind.RULEBOOK

    @cached_property
    def fact_rules(self) -> tuple[Rule, ...]:
        """The rules that judge facts, once."""
        return tuple(rule for rule in self.rules if not rule.reads_text)

    @cached_property
    def text_rules(self) -> tuple[Rule, ...]:
        """The rules that judge rendered outputs, once per published language."""
        return tuple(rule for rule in self.rules if rule.reads_text)

    @property
    def own_limits(self) -> tuple[Limit, ...]:
        """The limits for which the shop has set values of its own."""
        return tuple(limit for limit in self.limits.values() if limit.own is not None)

    def output(self, id: str) -> Output | None:
        """The output with this id."""
        return next((output for output in self.outputs if output.id == id), None)

    def rule(self, key: str) -> Rule | None:
        """The rule with this key (``base/defect-without-photo``) or bare name."""
        return next((rule for rule in self.rules if key in (rule.key, rule.name)), None)
