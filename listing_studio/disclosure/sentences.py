"""Renders a pack's statements into sentences, each with the facts it rests on; unchanged ones are kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from listing_studio.catalogue.vocabulary import Catalogue, MissingTerm
from listing_studio.disclosure.view import Elements, Reader, UnstatedFact, View
from listing_studio.domain.shape import Branch, find, steps, topic_of
from listing_studio.packs.pack import Statement
from listing_studio.packs.templates import template
from listing_studio.rules.facts import Facts


@dataclass(frozen=True, slots=True)
class Sentence:
    """One rendered statement about one element, with the paths of the facts it rests on."""

    statement: str
    element: str | None
    text: str
    rests_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A statement that should have been said and could not be: ``reason`` is unstated, no_term or fault."""

    statement: str
    element: str | None
    language: str
    reason: str
    place: str


Said = tuple[Sentence | Unsaid, ...]


@dataclass(frozen=True, slots=True)
class _Kept:
    statement: Statement
    topics: tuple[str, ...]
    versions: tuple[int, ...]
    said: Said


@dataclass(slots=True)
class Memory:
    """What was said before; a statement is said again only when it or a part of the facts it rests on has changed."""

    _kept: dict[tuple[str, str], _Kept] = field(default_factory=dict)

    def fork(self) -> Memory:
        """A memory of the same, that learns apart from this one."""
        return Memory(dict(self._kept))

    def recall(self, statement: Statement, language: str, facts: Facts) -> Said | None:
        """What was said last time, if nothing it rests on has changed since."""
        kept = self._kept.get((statement.id, language))
        if kept is None or (kept.statement is not statement and kept.statement != statement):
            return None
        return kept.said if tuple(facts.version(topic) for topic in kept.topics) == kept.versions else None

    def keep(self, statement: Statement, language: str, facts: Facts, paths: Iterable[str], said: Said) -> None:
        """Remembers what was said and the parts of the facts it rests on."""
        topics = tuple(sorted({topic_of(path) for path in paths}))
        versions = tuple(facts.version(topic) for topic in topics)
        self._kept[statement.id, language] = _Kept(statement, topics, versions, said)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says statements in one language. ``values`` are the domain values by root, ``facts`` the same for ``when``."""

    catalogue: Catalogue
    language: str
    shape: Branch
    values: Mapping[str, Any]
    facts: Facts
    memory: Memory

    def say(self, statement: Statement) -> Said:
        """One sentence, or one per element; none where ``when`` does not hold or cannot be told."""
        said = self.memory.recall(statement, self.language, self.facts)
        if said is None:
            touched = {read.path for read in (statement.when.reads if statement.when else ())}
            said = tuple(one for one in self._say(statement, touched) if one is not None)
            self.memory.keep(statement, self.language, self.facts, touched, said)
        return said

    def _say(self, statement: Statement, touched: set[str]) -> Iterator[Sentence | Unsaid | None]:
        if statement.each is None:
            yield self._one(statement, None, {}, touched)
            return
        touched.add(statement.each.path)
        for element in _value_at(self.values, statement.each.path):
            self.facts.element(statement.each.variable, self.facts.look_up(f"{statement.each.path}[{element.id}]"))
            yield self._one(statement, element.id, {statement.each.variable: element}, touched)

    def _one(
        self, statement: Statement, element: str | None, named: Mapping[str, Any], touched: set[str]
    ) -> Sentence | Unsaid | None:
        reader = Reader(self.catalogue, self.language)
        try:
            if not self._applies(statement):
                return None
            views = self._views(statement, element, named, reader)
            text = template(statement.text[self.language], self.language).render(views)
            return Sentence(statement.id, element, " ".join(text.split()), tuple(reader.touched))
        except UnstatedFact as unstated:
            return Unsaid(statement.id, element, self.language, "unstated", str(unstated))
        except MissingTerm as missing:
            return Unsaid(statement.id, element, self.language, "no_term", missing.name)
        except Exception as error:  # a statement is data: whatever it does wrong is said, not raised
            return Unsaid(statement.id, element, self.language, "fault", f"{type(error).__name__}: {error}")
        finally:
            touched |= set(reader.touched)

    def _applies(self, statement: Statement) -> bool:
        """Whether ``when`` holds; where it cannot be told, nothing is said about what nobody stated."""
        if statement.when is None:
            return True
        try:
            return self.facts.value(statement.when) is True
        except Exception:
            reads = [read.path for read in statement.when.reads if not read.guarded]
            if any(self.facts.unstated(path) is not None for path in reads):
                return False
            raise

    def _views(
        self, statement: Statement, element: str | None, named: Mapping[str, Any], reader: Reader
    ) -> dict[str, View | Elements]:
        views = {root: reader.view(root, self.shape.fields[root], value) for root, value in self.values.items()}
        for variable, value in named.items():
            path = f"{statement.each.path}[{element}]" if statement.each else variable
            views[variable] = reader.view(path, find(self.shape, path), value)
        reader.touched.clear()
        return views


def _value_at(values: Mapping[str, Any], path: str) -> Any:
    """The domain value at a path without element ids."""
    current: Any = values
    for name, _ in steps(path):
        current = current[name] if isinstance(current, Mapping) else getattr(current, name)
    return current
