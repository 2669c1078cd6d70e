"""Checks the expressions of a pack against the domain: paths, guards, functions, values of choices, limits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.domain.shape import Branch, Kind, Leaf, Listing, Shape, Table, find, steps
from listing_studio.packs.problems import did_you_mean
from listing_studio.rules.expressions import BadExpression, Expression
from listing_studio.rules.functions import NATIVE, functions
from listing_studio.rules.reading import Read, comparisons, sizes, variables

_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_CEL_WORDS = frozenset(
    {
        "as", "break", "const", "continue", "else", "false", "for", "function", "if", "import", "in", "let", "loop",
        "namespace", "null", "package", "return", "true", "var", "void", "while",
    }
)  # fmt: skip
_WRITTEN = (Kind.TEXT, Kind.PROSE, Kind.CHOICE)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an expression, and perhaps what was meant."""

    what: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Checker:
    """Knows the shape of one pack's facts and the vocabulary."""

    shape: Branch
    catalogue: Catalogue

    def compiled(
        self, source: str, names: Mapping[str, str], *, stated: Iterable[str] | None = None
    ) -> tuple[Expression | None, list[Fault]]:
        """The expression, or None, and its faults.

        ``stated`` are the paths that are known to be stated where the expression runs; any other optional path must
        be guarded by ``has()``. None: it need not be (an absence is an answer, as in ``when`` and messages).
        """
        try:
            expression = Expression.compile(source, names)
        except BadExpression as error:
            return None, [Fault(f"{source!r} is not an expression: {error}")]
        faults = list(self._faults(expression, names))
        if not faults and stated is not None:
            faults = list(self._unguarded(expression, names, set(stated)))
        return expression, faults

    def place(self, path: str, names: Mapping[str, str]) -> list[Fault]:
        """The faults of a bare path."""
        try:
            steps(path)
        except ValueError as error:
            return [Fault(str(error))]
        return list(self._path(absolute(path, names)))

    def variable(self, name: str, names: Iterable[str] = ()) -> Iterator[Fault]:
        """What is wrong with the name of an element variable; ``names`` are taken already."""
        if not _VARIABLE.fullmatch(name) or name in _CEL_WORDS:
            yield Fault(f"{name!r} cannot name an element", "use a plain word such as 'defect'")
        elif name in self.shape.fields or name in names:
            yield Fault(f"the variable {name!r} would hide what is called so", "use another word")

    def _faults(self, expression: Expression, names: Mapping[str, str]) -> Iterator[Fault]:
        for read in expression.reads:
            yield from self._path(read.path)
            if read.guarded and not self.may_be_unstated(read.path):
                yield Fault(f"has({read.path}) is always true", "ask for a fact that may be unstated")
        known = NATIVE | set(functions(self.catalogue))
        for name in sorted(expression.functions - known):
            yield Fault(f"there is no function {name!r}", did_you_mean(name, known))
        for path, value in comparisons(expression.source, names):
            yield from self.comparison(path, value)
        for path in sizes(expression.source, names):
            yield from self._size(path)
        for name in variables(expression.source):
            yield from self.variable(name, names)

    def _path(self, path: str) -> Iterator[Fault]:
        for end, (name, _index) in enumerate(steps(path)):
            before = ".".join(_step(*step) for step in steps(path)[:end])
            parent = find(self.shape, before) if before else self.shape
            known = _names(parent)
            if name not in known:
                where = f" in {before}" if before else ""
                yield Fault(f"{path}: there is no {name!r}{where}", did_you_mean(name, known))
                return
            if isinstance(parent, Table):
                return

    def may_be_unstated(self, path: str) -> bool:
        """Whether nobody may have stated the fact at a path, or a record on the way to it."""
        return self.to_state(path) is not None

    def to_state(self, path: str) -> str | None:
        """What has to be stated before there is anything at a path: the fact itself, or a record on the way to it."""
        return next((prefix for prefix in _prefixes(path) if self._optional(prefix)), None)

    def _optional(self, path: str) -> bool:
        shape = find(self.shape, path)
        return isinstance(shape, Leaf | Branch) and shape.optional

    def _unguarded(self, expression: Expression, names: Mapping[str, str], stated: set[str]) -> Iterator[Fault]:
        known = {absolute(path, names) for path in stated} | {r.path for r in expression.reads if r.guarded}
        for read in expression.reads:
            if not read.guarded and not self._is_safe(read, known):
                what = f"{read.path} may be unstated: name it in 'needs' or guard it with has()"
                yield Fault(what)

    def _is_safe(self, read: Read, known: set[str]) -> bool:
        return all(prefix in known for prefix in _prefixes(read.path) if self._optional(prefix))

    def comparison(self, path: str, value: str) -> Iterator[Fault]:
        """The fault of comparing a choice with a value it never has."""
        yield from self.value(path, find(self.shape, path), value)

    def value(self, name: str, shape: Shape | None, value: str) -> Iterator[Fault]:
        """The same where the shape is known already; ``name`` is what the fault calls it."""
        if isinstance(shape, Leaf) and shape.choice is not None:
            values = self.catalogue.choices.get(shape.choice, {})
            if value not in values:
                yield Fault(f"{name} is never {value!r}", did_you_mean(value, values))

    def _size(self, path: str) -> Iterator[Fault]:
        shape = find(self.shape, path)
        if isinstance(shape, Leaf) and not shape.many and shape.kind in _WRITTEN:
            yield Fault(f"the size of {path} would be its bytes", f"count characters with chars({path})")


def absolute(path: str, names: Mapping[str, str]) -> str:
    """The path with an element variable replaced by what it stands for."""
    head, _, rest = path.partition(".")
    base = names.get(head, head)
    return f"{base}.{rest}" if rest else base


def _prefixes(path: str) -> Iterator[str]:
    parts = [_step(*step) for step in steps(path)]
    for end in range(1, len(parts) + 1):
        yield ".".join(parts[:end])


def _step(name: str, index: str | None) -> str:
    return name if index is None else f"{name}[{index}]"


def _names(shape: Shape | None) -> Iterable[str]:
    if isinstance(shape, Branch):
        return shape.fields
    if isinstance(shape, Table):
        return shape.names
    return _names(shape.element) if isinstance(shape, Listing) else ()
