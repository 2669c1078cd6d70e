"""Reads the catalogue's TOML files into a vocabulary; all problems are collected before anything is raised."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic import Field as Constraint

from listing_studio import resources
from listing_studio.catalogue.vocabulary import WINDOW_LANGUAGES, Catalogue, Field, Section, Term
from listing_studio.errors import InputProblem, ManyProblems

LANGUAGES = frozenset({"en", "zh_CN", "es_MX", "fr_CA"})


class _Document(BaseModel):
    model_config = ConfigDict(extra="forbid")


_D = TypeVar("_D", bound=_Document)


class _FieldDocument(_Document):
    path: str
    label: dict[str, str]
    hint: dict[str, str] = {}


class _ValueDocument(_Document):
    value: str
    term: dict[str, str]
    label: dict[str, str] = {}
    also: dict[str, list[str]] = {}
    traits: list[str] = []


class _TopicDocument(_Document):
    """One file: a section of fields, the choices they use, and texts of the same topic."""

    section: dict[str, str] = {}
    field: list[_FieldDocument] = []
    choice: dict[str, list[_ValueDocument]] = {}
    words: dict[str, dict[str, list[str]]] = {}
    phrase: dict[str, dict[str, str]] = {}


class _Index(_Document):
    topics: Annotated[list[str], Constraint(min_length=1)]


@cache
def catalogue() -> Catalogue:
    """The program's own catalogue, read once."""
    return load(resources.path("catalogue"))


def load(folder: Path) -> Catalogue:
    """The catalogue in ``folder``; ManyProblems names every fault with its file."""
    index = _read(folder / "catalogue.toml", _Index)
    topics = {name: _read(folder / f"{name}.toml", _TopicDocument) for name in index.topics}
    problems = [problem for name, topic in topics.items() for problem in _faults(name, topic)]
    if problems:
        raise ManyProblems("The catalogue cannot be used", problems)
    return Catalogue(
        sections=tuple(_section(name, topic) for name, topic in topics.items() if topic.section),
        choices={name: _terms(values) for topic in topics.values() for name, values in topic.choice.items()},
        words={name: _lists(by) for topic in topics.values() for name, by in topic.words.items()},
        phrases={name: texts for topic in topics.values() for name, texts in topic.phrase.items()},
    )


def _read(path: Path, model: type[_D]) -> _D:
    try:
        return model.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise InputProblem("The file cannot be read", where=path.name, why=str(error)) from error
    except ValidationError as error:
        faults = [
            InputProblem(fault["msg"], where=f"{path.name}: {'.'.join(map(str, fault['loc']))}")
            for fault in error.errors()
        ]
        raise ManyProblems("The catalogue cannot be used", faults) from error


def _faults(name: str, topic: _TopicDocument) -> Iterator[InputProblem]:
    for where, texts in _all_texts(topic):
        missing = [language for language in WINDOW_LANGUAGES if not texts.get(language)]
        unknown = sorted(set(texts) - LANGUAGES)
        if missing or unknown:
            what = f"texts in {', '.join(missing)} are missing" if missing else f"unknown language {unknown[0]}"
            yield InputProblem(what, where=f"{name}.toml: {where}")


def _all_texts(topic: _TopicDocument) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if topic.section:
        yield "section", topic.section
    for field in topic.field:
        yield field.path, field.label
    for choice, values in topic.choice.items():
        for value in values:
            yield f"{choice}.{value.value}", value.term
    yield from topic.phrase.items()


def _section(name: str, topic: _TopicDocument) -> Section:
    fields = tuple(Field(field.path, name, field.label, field.hint) for field in topic.field)
    return Section(name, topic.section, fields)


def _terms(values: list[_ValueDocument]) -> Mapping[str, Term]:
    return {value.value: _term(rank, value) for rank, value in enumerate(values)}


def _term(rank: int, value: _ValueDocument) -> Term:
    return Term(value.value, rank, value.term, value.label, _lists(value.also), frozenset(value.traits))


def _lists(by_language: Mapping[str, list[str]]) -> Mapping[str, tuple[str, ...]]:
    return {language: tuple(words) for language, words in by_language.items()}
