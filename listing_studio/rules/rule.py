"""What a pack asks, as values: rules, limits and the sources they come from, with how far each may go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any

from listing_studio.catalogue.vocabulary import Texts
from listing_studio.domain.shape import topic_of
from listing_studio.rules.expressions import Expression
from listing_studio.rules.messages import Message
from listing_studio.rules.words import WordCheck


class Severity(StrEnum):
    """How much a finding weighs: an error blocks, a warning asks for a look, an advice may be ignored."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def weight(self) -> int:
        """Larger is more severe."""
        return {"error": 3, "warning": 2, "advice": 1}[self.value]


class Standing(StrEnum):
    """How far a source can be trusted, and so how severe a rule that rests on it may be."""

    OFFICIAL = "official"
    SEED = "seed"
    HOUSE = "house"
    SHOP = "shop"
    SECONDARY = "secondary"
    UNCONFIRMED = "unconfirmed"

    @property
    def allows(self) -> Severity:
        """The most severe finding this standing may back."""
        if self is Standing.SECONDARY:
            return Severity.WARNING
        return Severity.ADVICE if self is Standing.UNCONFIRMED else Severity.ERROR


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from: a title, an address where there is one to show, the day it was read, its standing."""

    id: str
    title: Mapping[str, str]
    address: str
    read: date
    standing: Standing
    quote: str = ""


@dataclass(frozen=True, slots=True)
class OwnValue:
    """Who set a limit of a shop's own, when, why and for which pack, and the limit whose place it takes."""

    pack: str
    by: str
    on: date
    why: str
    shipped: Limit


@dataclass(frozen=True, slots=True)
class Limit:
    """A named value that ``pack`` states; ``beside`` are other sources' values, shown but not applied.

    Where a shop has set a value of its own, ``own`` tells about it, and the pack's value stands beside as well.
    ``at_most`` is what no value of it may exceed, where the pack says so: a number, or another limit by its name.
    ``whole`` says that it counts something.
    """

    name: str
    value: Any
    unit: str
    source: Source
    beside: tuple[tuple[Any, Source], ...] = ()
    pack: str = ""
    own: OwnValue | None = None
    at_most: float | str | None = None
    whole: bool = False

    @property
    def shipped(self) -> Limit:
        """The limit as the pack states it."""
        return self.own.shipped if self.own is not None else self


@dataclass(frozen=True, slots=True)
class Each:
    """Runs a rule once per element of the list at ``path``, under the name ``variable``."""

    path: str
    variable: str

    @property
    def element_path(self) -> str:
        """How expressions' paths name this element: ``unit.defects[defect]``; any element is ``unit.defects[]``."""
        return f"{self.path}[{self.variable}]"

    @property
    def names(self) -> dict[str, str]:
        """The variable with the path it stands for, for compiling expressions."""
        return {self.variable: self.element_path}


@dataclass(frozen=True)
class Rule:
    """One thing a pack asks, named after the offence. ``place`` is a path, relative to the element with ``each``.

    ``fixes`` name what can be done about it at once, the best first: values of the catalogue's choice ``fix``.
    ``gauge`` names the measured figure, where people want to see how far it is from its one limit.
    """

    pack: str
    name: str
    severity: Severity
    check: Expression | WordCheck
    place: str
    message: Mapping[str, Message]
    why: Texts
    source: Source
    each: Each | None = None
    when: Expression | None = None
    needs: tuple[str, ...] = ()
    measure: Expression | None = None
    limits: tuple[Limit, ...] = ()
    covers: tuple[str, ...] = ()
    waivable: bool = True
    changed: Texts | None = None
    fixes: tuple[str, ...] = ()
    gauge: Texts | None = None

    @cached_property
    def key(self) -> str:
        """The rule's name in files and reports: ``base/battery-below-minimum``."""
        return f"{self.pack}/{self.name}"

    @property
    def whole_place(self) -> str:
        """The place from the top of the document; with ``each`` that of any element."""
        return self._absolute(self.place, self.each.path) if self.each else self.place

    @cached_property
    def reads_text(self) -> bool:
        """Whether the rule judges rendered outputs, and so runs once per language."""
        if isinstance(self.check, WordCheck):
            return True
        return any(topic.split(".")[0] in ("outputs", "disclosure", "whole_text", "language") for topic in self.topics)

    @cached_property
    def substance(self) -> tuple[object, ...]:
        """What the rule asks, apart from its name and severity: two rules alike in this have the same outcomes."""
        return (self.check, self.when, self.needs, self.each, self.place, self.measure, tuple(self.message.items()))

    def _absolute(self, path: str, element: str) -> str:
        """The path with what it says of the element put below ``element``."""
        head, _, rest = path.partition(".")
        if self.each is None or head != self.each.variable:
            return path
        return f"{element}.{rest}" if rest else element

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """The parts of the facts this rule looks at: as long as none of them changes, neither do its outcomes."""
        paths = self._paths | ({self.each.path} if self.each else set())
        return tuple(sorted({topic_of(path) for path in paths}))

    @cached_property
    def topics_beside(self) -> tuple[str, ...] | None:
        """What it looks at beside the one element it speaks about; None if at other elements of that list too."""
        if self.each is None:
            return None
        beside = {topic_of(path) for path in self._paths if not path.startswith(self.each.element_path)}
        return tuple(sorted(beside)) if topic_of(self.each.path) not in beside else None

    @property
    def _paths(self) -> set[str]:
        """Every path that the rule reads."""
        element = self.each.element_path if self.each else ""
        paths = {self._absolute(path, element) for path in (self.place, *self.needs)}
        holes = [hole for message in self.message.values() for hole in message.holes]
        for part in (self.check, self.when, self.measure, *holes):
            if isinstance(part, WordCheck):
                paths |= {"outputs", *part.unless_facts}
            elif part is not None:
                paths |= {read.path for read in part.reads}
        return paths
