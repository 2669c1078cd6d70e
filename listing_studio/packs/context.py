"""What every step of compiling a pack shares: the parts, the names known so far, and the faults found."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from listing_studio.catalogue.loading import LANGUAGES
from listing_studio.catalogue.vocabulary import WINDOW_LANGUAGES, Catalogue, Texts
from listing_studio.domain.shape import Listing, find, steps
from listing_studio.packs import documents as written
from listing_studio.packs.checking import Checker, Fault
from listing_studio.packs.own_limits import OwnLimit
from listing_studio.packs.pack import Fixture
from listing_studio.packs.problems import PackProblem, did_you_mean
from listing_studio.packs.reading import PackDocuments
from listing_studio.rules.expressions import Expression
from listing_studio.rules.messages import Message
from listing_studio.rules.rule import Each, Limit, Rule, Severity, Source, Standing

HOUSE = Source("house", {"en": "Listing Studio"}, "", date(2026, 11, 22), Standing.HOUSE)
"""The source of checks that follow from the program's own promises, such as that an output is not empty."""

_UNKNOWN = Source("unknown", {"en": ""}, "", date.min, Standing.UNCONFIRMED)


@dataclass(frozen=True, slots=True)
class Part:
    """One pack's documents as a child takes them: all of them, or only the rules of some topics."""

    documents: PackDocuments
    topics: frozenset[str] | None = None

    def rules(self) -> Iterator[tuple[str, written.RulesFile]]:
        """The rule files taken, by topic."""
        for topic, file in self.documents.rules.items():
            if self.topics is None or topic in self.topics:
                yield topic, file


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands in a pack's files, for naming faults."""

    documents: PackDocuments
    file: str
    table: str
    index: int = 0

    def problem(self, key: str, fault: Fault) -> PackProblem:
        """The fault with its file and line."""
        line = self.documents.line(self.file, self.table, self.index, key)
        return PackProblem(f"{self.documents.id}/{self.file}", line, fault.what, fault.hint)


@dataclass(slots=True)
class Context:
    """Grows while a pack is compiled; the checkers are set once limits, outputs and mappings are known.

    ``checker`` knows everything that rules read, ``handed`` what can be handed over, ``telling`` what is there before
    any text is made, ``told`` what a text can say.
    """

    parts: Sequence[Part]
    catalogue: Catalogue
    own_limits: Sequence[OwnLimit] = ()
    problems: list[PackProblem] = field(default_factory=list)
    fixtures: dict[str, Fixture] = field(default_factory=dict)
    sources: dict[tuple[str, str], Source] = field(default_factory=dict)
    limits: dict[str, Limit] = field(default_factory=dict)
    mappings: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    checker: Checker = field(init=False)
    handed: Checker = field(init=False)
    telling: Checker = field(init=False)
    told: Checker = field(init=False)

    @property
    def own(self) -> PackDocuments:
        """The documents of the pack itself; its parents' stand before it."""
        return self.parts[-1].documents

    @property
    def speaking(self) -> written.PackHead:
        """The head that states languages and currency: the pack's own, else that of the nearest it extends."""
        heads = [documents.head.pack for documents in self.whole_parts]
        return next((head for head in reversed(heads) if head.languages), self.own.head.pack)

    @property
    def outputs(self) -> dict[str, tuple[Spot, written.OutputDocument]]:
        """The outputs by id; a pack's own takes the place of an inherited one."""
        return {
            one.id: (Spot(documents, "outputs.toml", "output", index), one)
            for documents in self.whole_parts
            for index, one in enumerate(documents.outputs.output)
        }

    @property
    def whole_parts(self) -> Iterator[PackDocuments]:
        """The packs taken whole, with their evidence and statements."""
        return (part.documents for part in self.parts if part.topics is None)

    def fault(self, spot: Spot, key: str, what: str, hint: str = "") -> None:
        """Notes one fault at ``key``."""
        self.problems.append(spot.problem(key, Fault(what, hint)))

    def known(self, spot: Spot, key: str, name: str, names: Collection[str], kind: str) -> bool:
        """Whether ``name`` is among ``names``; a fault with the nearest name if it is not."""
        if name not in names:
            self.fault(spot, key, f"there is no {kind} {name!r}", did_you_mean(name, names))
        return name in names

    def source(self, spot: Spot, name: str) -> Source:
        """The source of that name, of this pack or of one it extends."""
        own = self.sources.get((spot.documents.id, name))
        by_name = {known: source for (_, known), source in self.sources.items()}
        if own is None and not self.known(spot, "source", name, by_name, "source"):
            return _UNKNOWN
        return own or by_name[name]

    def texts(self, spot: Spot, key: str, texts: Texts) -> None:
        """Notes the languages of the window that a text lacks, and languages there are not."""
        for language in WINDOW_LANGUAGES:
            if language not in texts:
                self.fault(spot, key, f"{key}.{language} is missing")
        self.languages(spot, key, texts)

    def languages(self, spot: Spot, key: str, names: Collection[str]) -> None:
        """Notes the languages that nobody can write here."""
        for language in names:
            self.known(spot, key, language, LANGUAGES, "language")

    def each(self, spot: Spot, text: str | None, checker: Checker | None = None) -> Each | None:
        """``unit.defects as defect`` as an Each; every element of the list must have an id."""
        if text is None:
            return None
        checker = checker or self.checker
        path, separator, variable = (part.strip() for part in text.partition(" as "))
        if not separator or checker.place(path, {}) or not _is_list(checker, path):
            what = f"{text!r} does not name a list whose elements have ids"
            self.fault(spot, "each", what, "write it as 'unit.defects as defect'")
            return None
        faults = list(checker.variable(variable))
        self.problems += [spot.problem("each", fault) for fault in faults]
        return Each(path, variable) if not faults else None

    def expression(
        self,
        spot: Spot,
        key: str,
        source: str | None,
        names: Mapping[str, str],
        stated: set[str] | None = None,
        checker: Checker | None = None,
    ) -> Expression | None:
        """A compiled expression, its faults noted; ``stated`` as in ``Checker.compiled``."""
        if source is None:
            return None
        expression, faults = (checker or self.checker).compiled(source, names, stated=stated)
        self.problems += [spot.problem(key, fault) for fault in faults]
        return expression

    def place(self, spot: Spot, key: str, path: str, names: Mapping[str, str]) -> None:
        """Notes what is wrong with a bare path."""
        self.problems += [spot.problem(key, fault) for fault in self.checker.place(path, names)]

    def within_standing(self, spot: Spot, rule: Rule) -> Rule:
        """The rule with the limits it reads; a fault if it is more severe than what it rests on allows."""
        expressions = [part for part in (rule.check, rule.when) if isinstance(part, Expression)]
        names = (read.path.split(".")[1:2] for expression in expressions for read in expression.reads_below("limits"))
        limits = tuple(self.limits[name[0]] for name in dict.fromkeys(map(tuple, names)) if name[0] in self.limits)
        for source in (rule.source, *(limit.source for limit in limits)):
            if rule.severity.weight > source.standing.allows.weight:
                self.fault(spot, "severity", too_severe(rule.severity, source))
        return replace(rule, limits=limits)

    def made(
        self,
        name: str,
        severity: Severity,
        check: str,
        place: str,
        phrase: str,
        source: Source = HOUSE,
        term: Texts | None = None,
        value: Expression | None = None,
    ) -> Rule:
        """A rule that follows from a slot, an output or an export; its sentences are the catalogue's phrases.

        ``term`` stands in for ``{term}`` as it is written; ``value`` is filled in for ``{value}`` when the rule speaks.
        """
        texts = self.catalogue.phrases[phrase].items()
        return Rule(
            pack=self.own.id,
            name=name,
            severity=severity,
            check=Expression.compile(check),
            place=place,
            message={language: _sentence(text, (term or {}).get(language, ""), value) for language, text in texts},
            why=self.catalogue.phrases[f"{phrase}_why"],
            source=source,
        )


def relative(path: str, each: Each | None) -> str:
    """A path through an element as it is written in ``needs``: ``unit.defects[defect].type`` -> ``defect.type``."""
    if each is not None and path.startswith(each.element_path):
        return each.variable + path[len(each.element_path) :]
    return path


def _is_list(checker: Checker, path: str) -> bool:
    """Whether a path names a list that can be run through: not one inside elements, and its elements have ids."""
    shape = find(checker.shape, path)
    whole = all(index is None for _, index in steps(path))
    return whole and isinstance(shape, Listing) and "id" in shape.element.fields


def _sentence(text: str, term: str, value: Expression | None) -> Message:
    literals = tuple(part.replace("{term}", term) for part in text.split("{value}"))
    holes = (value,) * (len(literals) - 1) if value is not None else ()
    return Message(literals, holes)


def too_severe(severity: Severity, source: Source) -> str:
    """Why a rule may not be as severe as it is written."""
    return (
        f"{severity} rests on {source.id!r}, whose standing {source.standing} allows {source.standing.allows} at most"
    )
