"""Says when a deadline ends and how much is left, for both front ends."""

from __future__ import annotations

from listing_studio.catalogue.rendering import quantity, render
from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.domain.shape import Kind, Leaf
from listing_studio.workflow.deadlines import Due

_DAY = Leaf(Kind.DAY)


def what_ends(due: Due, language: str) -> str:
    """What the day is for."""
    return due.deadline.text.get(language, due.deadline.text["en"])


def when_it_ends(due: Due, catalogue: Catalogue, language: str) -> str:
    """The day, and what is left until then or gone since."""
    name = "due_left" if due.left > 0 else "due_over" if due.left < 0 else "due_today"
    days = quantity(abs(due.left), "days", language)
    words = catalogue.phrase(name, language).format(day=render(catalogue, language, _DAY, due.on), days=days)
    return words if due.certain else catalogue.phrase("due_uncertain", language).format(when=words)
