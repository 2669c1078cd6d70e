"""The values one can choose from, with their labels, and the search among them by typing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from listing_studio.catalogue.vocabulary import Catalogue, Term


@dataclass(frozen=True, slots=True)
class Option:
    """A value, its label in the window, and other words by which somebody may look for it."""

    value: str
    label: str
    words: tuple[str, ...] = ()


def options_of(catalogue: Catalogue, choice: str, language: str) -> tuple[Option, ...]:
    """The options of a catalogue's choice, in its order."""
    return tuple(_option(term, language) for term in catalogue.choices[choice].values())


def upper_first(text: str) -> str:
    """The text as it stands at the beginning of a line."""
    return text[:1].upper() + text[1:]


def matching(options: Iterable[Option], typed: str) -> Sequence[Option]:
    """The options that ``typed`` can mean, the likeliest first; all of them where nothing is typed."""
    wanted = typed.strip().casefold()
    ranked = [(rank, option) for option in options if (rank := _rank(option, wanted)) is not None]
    return [option for _, option in sorted(ranked, key=_by_rank)]


def _by_rank(ranked: tuple[int, Option]) -> int:
    return ranked[0]


def _option(term: Term, language: str) -> Option:
    return Option(term.value, upper_first(term.label(language)), (*term.words(language), *term.words("en")))


def _rank(option: Option, wanted: str) -> int | None:
    label = option.label.casefold()
    if label == wanted:
        return 0
    if label.startswith(wanted):
        return 1
    if any(part.startswith(wanted) for part in label.replace("-", " ").split()):
        return 2
    if wanted in label:
        return 3
    return 4 if any(wanted in word.casefold() for word in option.words) else None
