"""Finds which paths a CEL expression reads, without running it.

CEL's own libraries name the variables of an expression but not the paths below them, and a pack is checked by
paths: a misspelt one must be refused when the pack is loaded, not turn into a check that never runs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""\s+ | //[^\n]*
    | (?P<string>[rR]?("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'))
    | (?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?u?)
    | (?P<name>[A-Za-z_][A-Za-z0-9_]*)
    | (?P<mark>&&|\|\||[<>=!]=|.)""",
    re.VERBOSE | re.DOTALL,
)
_WORDS = frozenset({"true", "false", "null", "in"})
_MACROS = frozenset({"all", "exists", "exists_one", "map", "filter"})


@dataclass(frozen=True, slots=True)
class Read:
    """One path an expression reads; ``guarded`` if it is asked for with ``has()`` rather than used."""

    path: str
    guarded: bool


def reads(source: str, names: Mapping[str, str] | None = None) -> tuple[Read, ...]:
    """Every path ``source`` reads, in order; ``names`` gives the path that an element variable stands for."""
    reader = _Reader(source, dict(names or {}))
    reader.expression()
    return tuple(dict.fromkeys(reader.found))


def comparisons(source: str, names: Mapping[str, str] | None = None) -> tuple[tuple[str, str], ...]:
    """Every path that ``source`` compares with a fixed text, with that text: ``==``, ``!=`` or ``in [...]``."""
    reader = _Reader(source, dict(names or {}))
    reader.expression()
    return tuple(reader.compared)


class _Reader:
    """Walks tokens; operators do not matter here, only names, member steps, calls and macros."""

    def __init__(self, source: str, names: dict[str, str]) -> None:
        self._tokens = [
            (match.lastgroup, match.group()) for match in _TOKEN.finditer(source) if match.lastgroup is not None
        ]
        self._at = 0
        self._names = names
        self.found: list[Read] = []
        self.compared: list[tuple[str, str]] = []

    def expression(self, until: str = "") -> None:
        """Reads on to the closing mark (consumed) or to the end."""
        while self._at < len(self._tokens):
            kind, text = self._tokens[self._at]
            if kind == "mark" and text == until:
                self._at += 1
                return
            self._operand(kind, text)

    def _operand(self, kind: str | None, text: str) -> None:
        self._at += 1
        if kind == "name" and text not in _WORDS:
            self._name(text)
        elif text in ("(", "["):
            self.expression(")" if text == "(" else "]")
            self._members(None)
        elif text == "{":
            self.expression("}")

    def _name(self, name: str) -> None:
        if self._sees("("):
            self._call(name)
        else:
            self._members(self._names.get(name, name))

    def _call(self, name: str) -> None:
        self._at += 1
        if name == "has":
            before = len(self.found)
            self.expression(")")
            self.found[before:] = [Read(read.path, guarded=True) for read in self.found[before:]]
        else:
            self.expression(")")
        self._members(None)

    def _members(self, path: str | None) -> None:
        """Follows ``.step``, ``[index]`` and ``.method(...)`` behind an operand whose path is known or not."""
        while True:
            if self._sees("."):
                step = self._tokens[self._at + 1][1]
                self._at += 2
                if self._sees("("):
                    path = self._method(path, step)
                elif path is not None:
                    path = f"{path}.{step}"
            elif self._sees("["):
                self._at += 1
                self.expression("]")
                path = f"{path}[]" if path is not None else None
            else:
                break
        self._record(path)

    def _method(self, path: str | None, name: str) -> str | None:
        self._at += 1
        self._record(path)
        if name not in _MACROS:
            self.expression(")")
            return None
        variable = self._tokens[self._at][1]
        self._at += 2
        shadowed = self._names.get(variable)
        self._names[variable] = f"{path}[]" if path is not None else variable
        self.expression(")")
        if shadowed is None:
            del self._names[variable]
        else:
            self._names[variable] = shadowed
        return path if name == "filter" else None

    def _record(self, path: str | None) -> None:
        if path is not None:
            self.found.append(Read(path, guarded=False))
            self.compared += [(path, text) for text in self._texts_compared()]

    def _texts_compared(self) -> list[str]:
        """The fixed texts right behind a path: ``== 'a'``, ``!= 'a'``, ``in ['a', 'b']``."""
        ahead = self._tokens[self._at : self._at + 2]
        marks = [text for _, text in ahead]
        if len(ahead) == 2 and marks[0] in ("==", "!=") and ahead[1][0] == "string":
            return [_unquoted(marks[1])]
        if marks != ["in", "["]:
            return []
        rest = self._tokens[self._at + 2 :]
        end = rest.index(("mark", "]")) if ("mark", "]") in rest else 0
        return [_unquoted(text) for kind, text in rest[:end] if kind == "string"]

    def _sees(self, mark: str) -> bool:
        return self._at < len(self._tokens) and self._tokens[self._at] == ("mark", mark)


def _unquoted(literal: str) -> str:
    return literal.lstrip("rR")[1:-1]
