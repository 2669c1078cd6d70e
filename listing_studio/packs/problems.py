"""What is wrong with a pack's files: each problem with its file, its line and what was probably meant."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from listing_studio.errors import Clause, UserError


@dataclass(frozen=True, slots=True)
class PackProblem:
    """One fault in one file; ``line`` counts from 1, 0 where no line can be named."""

    file: str
    line: int
    what: str
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.what}" + (f" ({self.hint})" if self.hint else "")


class BrokenPack(UserError):
    """A pack cannot be used; all of its problems at once."""

    def __init__(self, pack: str, problems: Iterable[PackProblem]) -> None:
        self.pack = pack
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.file, problem.line)))
        why = Clause("\n".join(map(str, self.problems)))
        super().__init__("The pack '{pack}' cannot be used", why=why, pack=pack)


def did_you_mean(name: str, known: Iterable[str]) -> Clause:
    """A hint with the nearest known name, or an empty text."""
    near = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return Clause("did you mean '{name}'?", name=near[0]) if near else Clause("")


def line_of(text: str, table: str, index: int, key: str = "") -> int:
    """The line of ``key`` in the ``index``-th ``[[table]]`` (or ``[table]``), for errors of meaning.

    ``text.en`` may be written as a key of its own or inside ``text = { en = ... }``.

    A TOML reader gives lines for faults of form only, so the text is searched again.
    """
    lines = text.splitlines()
    heads = [number for number, line in enumerate(lines) if re.match(rf"\s*\[\[?{re.escape(table)}\]\]?", line)]
    if index >= len(heads):
        return 0
    start = heads[index]
    end = next((n for n in range(start + 1, len(lines)) if re.match(r"\s*\[", lines[n])), len(lines))
    for name in filter(None, (key, key.partition(".")[0])):
        for number in range(start + 1, end):
            if re.match(rf"\s*{re.escape(name)}\b", lines[number]):
                return number + 1
    return start + 1
