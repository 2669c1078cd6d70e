"""Puts errors that a person may see into a sentence and, where there are many, the list of them."""

from __future__ import annotations

from listing_studio.errors import ManyProblems, UserError
from listing_studio.packs.problems import BrokenPack


def worded(error: UserError) -> tuple[str, str]:
    """The sentence, and the details that go below it."""
    if isinstance(error, ManyProblems):
        return " ".join(part for part in (f"{error.what}.", error.remedy) if part), "\n".join(map(str, error.problems))
    if isinstance(error, BrokenPack):
        return f"{error.what}.", "\n".join(map(str, error.problems))
    return str(error), ""
