"""Exceptions whose text a person may see; everything else is a fault of the program.

A finding about a unit is never an exception: findings are values (see ``rules.outcomes``). What is said is English;
``said`` gives it in another language, whose templates the caller brings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import reduce

Translate = Callable[[str], str]
"""The template of another language for an English one; the English one itself where there is none."""

_HOLE = re.compile(r"\{(\w+)\}")
_STOPS = tuple(".。!！?？…")


class Clause(str):
    """A text for a person: an English template with ``{holes}``, and what fills them; as a str it is the English.

    A value may be a clause itself. Without values the template is taken as it stands: it may quote a foreign text.
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, /, **values: object) -> Clause:
        clause = super().__new__(cls, _filled(template, values))
        clause.template, clause.values = str(template), values
        return clause

    def said(self, translate: Translate) -> str:
        """The text with every template as ``translate`` gives it."""
        values = {name: one.said(translate) if isinstance(one, Clause) else one for name, one in self.values.items()}
        return _filled(translate(self.template), values)


class UserError(Exception):
    """Something a person can understand and mend: what happened, where, why, and what to do.

    ``what``, ``why`` and ``remedy`` are clauses, or templates of clauses that ``values`` fill.
    """

    def __init__(self, what: str, *, where: str = "", why: str = "", remedy: str = "", **values: object) -> None:
        self.where = where
        self.what, self.why, self.remedy = (_clause(part, values) for part in (what, why, remedy))
        super().__init__(self.said(_english))

    def said(self, translate: Translate) -> str:
        """Everything that is said, in the language of ``translate``."""
        parts = [part for part in (self.what, self.why, self.remedy) if part]
        text = in_sentences(parts, translate) if len(parts) > 1 else self.what.said(translate)
        return Clause("{where}: {what}", where=self.where, what=text).said(translate) if self.where else text


class InputProblem(UserError):
    """A file or a value that a person gave cannot be used."""


class OutputProblem(UserError):
    """The disk refused to take or to give something."""


class ResourcesMissing(UserError):
    """The program's own data folder was not found: the installation is damaged."""


class ManyProblems(UserError):
    """Several problems of one subject, collected before anything was raised; their lines stand for ``why``."""

    def __init__(
        self, what: str, problems: Iterable[UserError], *, where: str = "", remedy: str = "", **values: object
    ) -> None:
        self.problems = tuple(problems)
        super().__init__(what, where=where, why="", remedy=remedy, **values)

    def said(self, translate: Translate) -> str:
        """The headline, every problem in a line of its own, and what to do."""
        what = UserError(self.what, where=self.where).said(translate)
        head = Clause("{what}:", what=what).said(translate)
        lines = (f"  {problem.said(translate)}" for problem in self.problems)
        return "\n".join(part for part in (head, *lines, self.remedy.said(translate)) if part)


def in_sentences(parts: Iterable[Clause], translate: Translate) -> str:
    """Clauses one after the other; the first one, a headline, gets the full stop that it may lack."""
    first, *others = (part.said(translate) for part in parts if part)
    if not first.endswith(_STOPS):
        first = Clause("{what}.", what=first).said(translate)
    return reduce(lambda text, more: Clause("{first} {second}", first=text, second=more).said(translate), others, first)


def _clause(text: str, values: Mapping[str, object]) -> Clause:
    return text if isinstance(text, Clause) else Clause(text, **values)


def _english(template: str) -> str:
    return template


def _filled(template: str, values: Mapping[str, object]) -> str:
    return _HOLE.sub(lambda hole: str(values.get(hole[1], hole[0])), template)
