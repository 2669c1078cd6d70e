"""Puts errors that a person may see into a sentence and, where there are many, the list of them."""

from __future__ import annotations

from listing_studio.catalogue.errors import translation
from listing_studio.errors import Clause, ManyProblems, UserError, in_sentences
from listing_studio.packs.problems import BrokenPack


def worded(error: UserError, language: str) -> tuple[str, str]:
    """The sentence in a language of the window, and the details that go below it."""
    translate = translation(language)
    if isinstance(error, ManyProblems):
        details = "\n".join(problem.said(translate) for problem in error.problems)
        headline = Clause("{where}: {what}", where=error.where, what=error.what) if error.where else error.what
        return in_sentences([headline, error.remedy], translate), details
    if isinstance(error, BrokenPack):
        return in_sentences([error.what], translate), "\n".join(map(str, error.problems))
    return error.said(translate), ""
