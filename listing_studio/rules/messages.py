"""Sentences with ``{expressions}`` in them, filled from the facts of the moment an outcome was reached."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from listing_studio.rules.expressions import Expression

_HOLE = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence split at its holes: literal, expression, literal, ... ; it starts and ends with a literal."""

    literals: tuple[str, ...]
    holes: tuple[Expression, ...]

    @classmethod
    def parse(cls, text: str, names: Mapping[str, str] | None = None) -> Message:
        """Reads a sentence; BadExpression where a hole holds no expression."""
        pieces = _HOLE.split(text)
        return cls(tuple(pieces[::2]), tuple(Expression.compile(piece, names) for piece in pieces[1::2]))

    def filled(self, values: Mapping[str, Any], render: Callable[[Expression, Any], str]) -> str:
        """The sentence with each hole's value, looked up by the expression's source, rendered."""
        parts = [self.literals[0]]
        for hole, literal in zip(self.holes, self.literals[1:], strict=True):
            parts += [render(hole, values.get(hole.source)), literal]
        return "".join(parts)
