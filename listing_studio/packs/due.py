"""A deadline that runs: its day, how much is left of it, and how both are said. It counts nothing itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from listing_studio.catalogue.rendering import quantity, render
from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.domain.shape import Kind, Leaf
from listing_studio.packs.pack import Deadline

_DAY = Leaf(Kind.DAY)


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline that runs. ``left`` counts calendar days, negative once the day is over.

    ``certain`` is false where working days fall into a year whose make-up working days nobody had announced when the
    calendar was made: then only the holidays that the law itself fixes are left out.
    """

    deadline: Deadline
    on: date
    left: int
    certain: bool = True


def what_ends(due: Due, language: str) -> str:
    """What the day is for."""
    return due.deadline.text.get(language, due.deadline.text["en"])


def when_it_ends(due: Due, catalogue: Catalogue, language: str) -> str:
    """The day, and what is left until then or gone since; marked where it is counted by a limit of the shop's own."""
    over = "due_awaited" if due.deadline.awaited else "due_over"
    name = "due_left" if due.left > 0 else over if due.left < 0 else "due_today"
    days = quantity(abs(due.left), "days", language)
    words = catalogue.phrase(name, language).format(day=render(catalogue, language, _DAY, due.on), days=days)
    if not due.certain:
        words = catalogue.phrase("due_uncertain", language).format(when=words)
    own = due.deadline.days.own is not None
    return catalogue.phrase("own_limit_mark", language).format(value=words) if own else words
