"""The catalogue as values: sections of fields, sets of choices, word lists. Holds words, judges nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field

from listing_studio.domain.shape import general

Texts = Mapping[str, str]
"""A text per language; ``en`` and ``zh_CN`` are always there."""

WINDOW_LANGUAGES = ("en", "zh_CN")


class MissingTerm(LookupError):
    """The catalogue has no word for a value in a language: text must stop rather than mix languages."""

    def __init__(self, name: str, language: str) -> None:
        self.name = name
        self.language = language
        super().__init__(f"no term for {name} in {language}")


@dataclass(frozen=True, slots=True)
class Term:
    """One value of a choice: its word in texts, its label in the window, other words that mean it, its traits."""

    value: str
    rank: int
    terms: Texts
    labels: Texts
    also: Mapping[str, tuple[str, ...]]
    traits: frozenset[str]

    def text(self, language: str) -> str:
        """The word for texts in ``language``; MissingTerm where there is none."""
        try:
            return self.terms[language]
        except KeyError:
            raise MissingTerm(self.value, language) from None

    def label(self, language: str) -> str:
        """The word for the window, falling back on English: a window may mix, a listing may not."""
        return self.labels.get(language) or self.terms.get(language) or self.terms["en"]

    def words(self, language: str) -> tuple[str, ...]:
        """Every word that means this value in ``language``."""
        own = self.terms.get(language)
        return ((own,) if own else ()) + self.also.get(language, ())


@dataclass(frozen=True, slots=True)
class Field:
    """One fact a person can state: its general path, its label, and a sentence that helps to answer."""

    path: str
    section: str
    labels: Texts
    hints: Texts

    def label(self, language: str) -> str:
        """The field's name in the window."""
        return self.labels.get(language, self.labels["en"])

    def hint(self, language: str) -> str:
        """What to enter, or an empty text."""
        return self.hints.get(language, self.hints.get("en", ""))


@dataclass(frozen=True, slots=True)
class Section:
    """A group of fields that belong together, in the order a person works."""

    id: str
    labels: Texts
    fields: tuple[Field, ...]

    def label(self, language: str) -> str:
        """The section's name in the window."""
        return self.labels.get(language, self.labels["en"])


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything the program knows about words."""

    sections: tuple[Section, ...]
    choices: Mapping[str, Mapping[str, Term]]
    words: Mapping[str, Mapping[str, tuple[str, ...]]]
    phrases: Mapping[str, Texts]
    _fields: Mapping[str, Field] = dataclass_field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_path: dict[str, Field] = {}
        for one in self.fields():
            by_path.setdefault(one.path, one)
        object.__setattr__(self, "_fields", by_path)

    def field(self, path: str) -> Field | None:
        """The field at a path, with or without element ids."""
        return self._fields.get(general(path))

    def fields(self) -> Iterator[Field]:
        """Every field in the order a person works."""
        for section in self.sections:
            yield from section.fields

    def term(self, choice: str, value: str) -> Term:
        """The term of one value; MissingTerm for a value the catalogue does not know."""
        try:
            return self.choices[choice][value]
        except KeyError:
            raise MissingTerm(f"{choice}.{value}", "any language") from None

    def phrase(self, name: str, language: str) -> str:
        """A short fixed text of the program's own, such as "not stated"; MissingTerm where there is none."""
        try:
            return self.phrases[name][language]
        except KeyError:
            raise MissingTerm(name, language) from None

    def word_list(self, name: str, language: str) -> tuple[str, ...]:
        """The words of a list in one language; empty where that language needs none."""
        return self.words[name].get(language, ())
