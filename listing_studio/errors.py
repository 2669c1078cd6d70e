"""Exceptions whose text a person may see; everything else is a fault of the program.

A finding about a unit is never an exception: findings are values (see ``rules.outcomes``).
"""

from __future__ import annotations

from collections.abc import Iterable


class UserError(Exception):
    """Something a person can understand and mend: what happened, where, why, and what to do."""

    def __init__(self, what: str, *, where: str = "", why: str = "", remedy: str = "") -> None:
        self.what = what
        self.where = where
        self.why = why
        self.remedy = remedy
        super().__init__(self._sentence())

    def _sentence(self) -> str:
        head = f"{self.where}: {self.what}" if self.where else self.what
        tail = [part for part in (self.why, self.remedy) if part]
        return " ".join([head.rstrip(".") + "." if tail else head, *tail])


class InputProblem(UserError):
    """A file or a value that a person gave cannot be used."""


class OutputProblem(UserError):
    """The disk refused to take or to give something."""


class ResourcesMissing(UserError):
    """The program's own data folder was not found: the installation is damaged."""


class ManyProblems(UserError):
    """Several problems of one subject, collected before anything was raised."""

    def __init__(self, what: str, problems: Iterable[UserError], *, remedy: str = "") -> None:
        self.problems = tuple(problems)
        super().__init__(what, why="\n".join(f"  {problem}" for problem in self.problems), remedy=remedy)

    def _sentence(self) -> str:
        return "\n".join(part for part in (self.what + ":", self.why, self.remedy) if part)
