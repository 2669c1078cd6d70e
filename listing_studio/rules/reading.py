"""Finds which paths a CEL expression reads, without running it.

CEL's own libraries name the variables of an expression but not the paths below them, and a pack is checked by
paths: a misspelt one must be refused when the pack is loaded, not turn into a check that never runs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

_TOKEN = re.compile(
    r"""\s+ | //[^\n]*
    | (?P<string>[rRbB]{0,2}("{3}(?:\\.|[^\\])*?"{3} | '{3}(?:\\.|[^\\])*?'{3}
        | "(?:\\.|[^"\\])*" | '(?:\\.|[^'\\])*'))
    | (?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?u?)
    | (?P<name>[A-Za-z_][A-Za-z0-9_]*)
    | (?P<mark>&&|\|\||[<>=!]=|.)""",
    re.VERBOSE | re.DOTALL,
)
_WORDS = frozenset({"true", "false", "null", "in"})
_MACROS = frozenset({"all", "exists", "exists_one", "map", "filter"})
_CLOSING = {"(": ")", "[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Read:
    """One path an expression reads; ``guarded`` if it is asked for with ``has()`` rather than used."""

    path: str
    guarded: bool


def reads(source: str, names: Mapping[str, str] | None = None) -> tuple[Read, ...]:
    """Every path ``source`` reads, in order; ``names`` gives the path that an element variable stands for."""
    return tuple(dict.fromkeys(_read(source, names).found))


def comparisons(source: str, names: Mapping[str, str] | None = None) -> tuple[tuple[str, str], ...]:
    """Every path that ``source`` compares with a fixed text, with that text: ``==``, ``!=`` or ``in [...]``."""
    return tuple(_read(source, names).compared)


def sizes(source: str, names: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Every path whose ``size`` is asked for, as ``size(path)`` or ``path.size()``."""
    return tuple(dict.fromkeys(_read(source, names).sized))


def lookups(source: str, names: Mapping[str, str] | None = None) -> tuple[tuple[str, str], ...]:
    """Every path that is looked into with ``path[key]``, with the source of the key."""
    return tuple(dict.fromkeys(_read(source, names).looked_into))


def variables(source: str) -> tuple[str, ...]:
    """The variables that macros such as ``exists(defect, ...)`` introduce."""
    return tuple(dict.fromkeys(_read(source, None).variables))


def _read(source: str, names: Mapping[str, str] | None) -> _Reader:
    return _read_once(source, tuple(sorted((names or {}).items())))


@cache
def _read_once(source: str, names: tuple[tuple[str, str], ...]) -> _Reader:
    reader = _Reader(source, dict(names))
    reader.expression()
    return reader


class _Reader:
    """Walks tokens; operators do not matter here, only names, member steps, calls and macros.

    ``names`` gives the path of every variable; None for one that stands for something without a path.
    """

    def __init__(self, source: str, names: Mapping[str, str | None]) -> None:
        self._source = source
        matches = [match for match in _TOKEN.finditer(source) if match.lastgroup is not None]
        self._tokens = [(match.lastgroup, match.group()) for match in matches]
        self._spans = [match.span() for match in matches]
        self._at = 0
        self._names = dict(names)
        self._last: tuple[int, str | None] = (0, None)
        self.found: list[Read] = []
        self.compared: list[tuple[str, str]] = []
        self.sized: list[str] = []
        self.looked_into: list[tuple[str, str]] = []
        self.variables: list[str] = []

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
        elif text in _CLOSING:
            self.expression(_CLOSING[text])
            self._members(None)
        elif kind == "string":
            self._members(None)

    def _name(self, name: str) -> None:
        if self._sees("("):
            self._call(name)
        else:
            self._members(self._names.get(name, name))

    def _call(self, name: str) -> None:
        self._at += 1
        before = len(self.found)
        self.expression(")")
        if name == "has":
            self.found[before:] = [Read(read.path, guarded=True) for read in self.found[before:]]
        end, path = self._last
        if name == "size" and end == self._at - 1:
            self._note_size(path)
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
                path = self._index(path)
            else:
                break
        self._last = (self._at, path)
        self._record(path)

    def _index(self, path: str | None) -> str | None:
        start = self._spans[self._at][1]
        self._at += 1
        self.expression("]")
        if path is None:
            return None
        self.looked_into.append((path, self._source[start : self._spans[self._at - 1][0]].strip()))
        return f"{path}[]"

    def _method(self, path: str | None, name: str) -> str | None:
        self._at += 1
        self._record(path)
        if name == "size":
            self._note_size(path)
        if not self._is_macro(name):
            self.expression(")")
            return None
        variable = self._tokens[self._at][1]
        self.variables.append(variable)
        self._at += 2
        outside = dict(self._names)
        self._names[variable] = f"{path}[]" if path is not None else None
        self.expression(")")
        self._names = outside
        return path if name == "filter" else None

    def _is_macro(self, name: str) -> bool:
        """Whether a call introduces a variable: ``exists(defect, ...)``."""
        ahead = self._tokens[self._at : self._at + 2]
        return name in _MACROS and len(ahead) == 2 and ahead[0][0] == "name" and ahead[1] == ("mark", ",")

    def _note_size(self, path: str | None) -> None:
        if path is not None:
            self.sized.append(path)

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
    text = literal.lstrip("rRbB")
    quotes = 3 if text[:3] in ('"""', "'''") else 1
    return text[quotes:-quotes]
