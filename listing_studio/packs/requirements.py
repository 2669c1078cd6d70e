"""What the texts that the program was ordered by ask for, and the home each request has in the packs."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from listing_studio import resources
from listing_studio.catalogue.vocabulary import Texts
from listing_studio.errors import InputProblem
from listing_studio.packs import documents as written
from listing_studio.packs.pack import Pack
from listing_studio.rules.rule import Severity


class HomeKind(StrEnum):
    """How the program answers a request, from what can fail by itself to what can only be known."""

    RULE = "rule"
    SLOT = "slot"
    DOCUMENT = "document"
    CONFIRMATION = "confirmation"
    STATEMENT = "statement"
    DEADLINE = "deadline"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True)
class Requirement:
    """One request: ``quote`` is the seed's own sentence, ``check`` who can tell whether it is met."""

    id: str
    seed: str
    quote: str
    text: Texts
    kind: str
    check: str


@dataclass(frozen=True, slots=True)
class Home:
    """What answers a request: its pack and name there, the place it is about, and what it tells a person."""

    kind: HomeKind
    pack: str
    name: str
    place: str
    text: Texts
    severity: Severity | None = None


class _RequirementDocument(written.Document):
    id: written.Requirement
    seed: str
    quote: str
    text: written.Texts
    kind: Literal["must", "prohibited", "conditional", "number", "definition", "advice"]
    check: Literal["listing", "evidence", "operator", "info"]


class _RequirementsFile(written.Document):
    requirement: Annotated[list[_RequirementDocument], Field(min_length=1)]


@cache
def requirements() -> tuple[Requirement, ...]:
    """The program's own list, read once."""
    return load(resources.path("requirements.toml"))


def load(path: Path) -> tuple[Requirement, ...]:
    """The requests in a file, in its order; InputProblem where it cannot be used."""
    try:
        document = _RequirementsFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError, ValidationError) as error:
        raise InputProblem("The file cannot be read", where=path.name, why=str(error)) from error
    return tuple(Requirement(**one.model_dump()) for one in document.requirement)


def homes(packs: Iterable[Pack]) -> dict[str, tuple[Home, ...]]:
    """What answers each request, by its id; what a pack inherits is named once, where it stands."""
    found: dict[str, dict[tuple[str, str, str], Home]] = {}
    for pack in packs:
        for home, covers in _answers(pack):
            for id in covers:
                found.setdefault(id, {}).setdefault((home.kind, home.pack, home.name), home)
    order = list(HomeKind)
    return {id: tuple(sorted(of.values(), key=lambda home: order.index(home.kind))) for id, of in found.items()}


def _answers(pack: Pack) -> Iterator[tuple[Home, tuple[str, ...]]]:
    made = {one.rule.key: HomeKind.SLOT for one in pack.slots}
    made |= {one.rule.key: HomeKind.DOCUMENT for one in pack.papers}
    made |= {one.rule.key: HomeKind.CONFIRMATION for one in pack.confirmations}
    for rule in pack.rules:
        kind = made.get(rule.key, HomeKind.RULE)
        yield Home(kind, rule.pack, rule.name, rule.place, rule.why, rule.severity), rule.covers
    for statement in pack.statements.values():
        yield Home(HomeKind.STATEMENT, statement.pack, statement.id, "", statement.text), statement.covers
    for deadline in pack.deadlines:
        home = Home(HomeKind.DEADLINE, deadline.pack, deadline.id, deadline.place, deadline.text)
        yield home, deadline.covers
    for one in pack.information:
        yield Home(HomeKind.INFORMATION, one.pack, one.id, one.place, one.text), one.covers
