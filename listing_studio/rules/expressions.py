"""A compiled CEL expression together with the paths it reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import cel

from listing_studio.rules.reading import Read, reads


class BadExpression(ValueError):
    """The text is not an expression of the Common Expression Language."""


@dataclass(frozen=True, slots=True)
class Expression:
    """``variables`` are the names it is evaluated with, those that it binds itself among them."""

    source: str
    reads: tuple[Read, ...]
    functions: frozenset[str]
    variables: frozenset[str]
    _program: cel.Program = field(repr=False, compare=False)

    @classmethod
    def compile(cls, source: str, names: Mapping[str, str] | None = None) -> Expression:
        """Compiles ``source``; BadExpression says what is wrong with it.

        ``names`` maps an element variable to the list path it runs over, e.g. ``defect`` to ``unit.defects[]``.
        """
        return _compiled(source, tuple(sorted((names or {}).items())))

    def run(self, context: cel.Context) -> Any:
        """The value for ``context``; whatever the evaluation raises (a fact that is not stated: KeyError)."""
        return self._program.execute(context)

    def reads_below(self, root: str) -> tuple[Read, ...]:
        """The reads of paths that start with ``root``."""
        return tuple(read for read in self.reads if read.path.startswith(f"{root}."))

    def plain_path(self) -> str | None:
        """The path, if the expression is nothing but one."""
        return self.reads[0].path if len(self.reads) == 1 and _is_path(self.source) else None


@cache
def _compiled(source: str, names: tuple[tuple[str, str], ...]) -> Expression:
    try:
        program = cel.compile(source)
    except ValueError as error:
        raise BadExpression(str(error).splitlines()[0]) from error
    functions = frozenset(name for name in program.functions() if name.isidentifier())
    return Expression(source, reads(source, dict(names)), functions, frozenset(program.variables()), program)


def _is_path(source: str) -> bool:
    return all(part.isidentifier() for part in source.strip().split("."))
