"""The shape of the domain: which paths exist, what kind of value each holds, and which may be unstated.

A path is written ``unit.battery.health_percent``; ``unit.defects[].type`` is the type of any defect and
``unit.defects[d1].type`` that of the defect with the id ``d1``.
"""

from __future__ import annotations

import re
import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from listing_studio.domain.record import Choice, Measure, Prose, Record


class Kind(StrEnum):
    """What a leaf holds."""

    TEXT = "text"
    PROSE = "prose"
    CHOICE = "choice"
    YES_NO = "yes_no"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Leaf:
    """A fact. ``many`` says that it is a list of such values; ``optional`` that it may be unstated."""

    kind: Kind
    optional: bool = True
    choice: str | None = None
    unit: str | None = None
    many: bool = False


@dataclass(frozen=True, slots=True)
class Branch:
    """A record: always present, its facts may not be. ``optional`` is true of records that state one value (money)."""

    fields: Mapping[str, Shape]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of records; always present, possibly empty."""

    element: Branch


@dataclass(frozen=True, slots=True)
class Table:
    """Named values decided by a pack, not by the domain: limits, outputs, mappings."""

    names: frozenset[str]
    leaf: Leaf | None


Shape = Leaf | Branch | Listing | Table

_STEP = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)(\[[^\]]*\])?(?:\.|$)")


@cache
def steps(path: str) -> tuple[tuple[str, str | None], ...]:
    """``unit.defects[d1].type`` as (("unit", None), ("defects", "d1"), ("type", None)); ValueError if malformed."""
    found: list[tuple[str, str | None]] = []
    end = 0
    while end < len(path):
        match = _STEP.match(path, end)
        if match is None:
            raise ValueError(f"{path!r} is not a path")
        name, index = match.groups()
        found.append((name, index[1:-1] if index else None))
        end = match.end()
    return tuple(found)


@lru_cache(maxsize=4096)
def general(path: str) -> str:
    """The path with every element id taken out: ``unit.defects[d1].type`` -> ``unit.defects[].type``."""
    return re.sub(r"\[[^\]]*\]", "[]", path)


@cache
def topic_of(path: str) -> str:
    """The part of a document a path belongs to, two steps deep: ``unit.defects[d1].type`` -> ``unit.defects``."""
    return ".".join(name for name, _ in steps(path)[:2])


@cache
def branch_of(model: type[Record]) -> Branch:
    """The shape of a record class; what is kept out of its documents is no fact."""
    return Branch({name: _shape(field) for name, field in model.model_fields.items() if not field.exclude})


def find(shape: Shape, path: str) -> Shape | None:
    """The shape at ``path`` below ``shape``, or None where there is none."""
    current: Shape | None = shape
    for name, index in steps(path):
        current = _child(current, name)
        if index is not None:
            current = current.element if isinstance(current, Listing) else None
    return current


def leaves(shape: Shape, prefix: str) -> Iterator[tuple[str, Leaf]]:
    """Every leaf below ``shape`` with its general path, in the order the domain declares them."""
    if isinstance(shape, Leaf):
        yield prefix, shape
    elif isinstance(shape, Listing):
        yield from leaves(shape.element, prefix + "[]")
    elif isinstance(shape, Branch):
        for name, child in shape.fields.items():
            yield from leaves(child, f"{prefix}.{name}" if prefix else name)


def _child(shape: Shape | None, name: str) -> Shape | None:
    if isinstance(shape, Branch):
        return shape.fields.get(name)
    if isinstance(shape, Table) and name in shape.names:
        return shape.leaf if shape.leaf is not None else Table(frozenset(), None)
    return None


def _shape(field: FieldInfo) -> Shape:
    return _of(field.annotation, tuple(field.metadata), optional=False)


def _of(annotation: Any, markers: tuple[Any, ...], *, optional: bool) -> Shape:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *more = get_args(annotation)
        return _of(inner, (*markers, *more), optional=optional)
    if origin in (Union, types.UnionType):
        (inner,) = (part for part in get_args(annotation) if part is not types.NoneType)
        return _of(inner, markers, optional=True)
    if origin is tuple:
        element = _of(get_args(annotation)[0], (), optional=False)
        if isinstance(element, Branch):
            return Listing(element)
        assert isinstance(element, Leaf)
        return Leaf(element.kind, optional=optional, choice=element.choice, unit=element.unit, many=True)
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return Branch(branch_of(annotation).fields, optional=optional)
    return _leaf(annotation, markers, optional)


def _leaf(annotation: Any, markers: tuple[Any, ...], optional: bool) -> Leaf:
    choice = next((marker.name for marker in markers if isinstance(marker, Choice)), None)
    unit = next((marker.unit for marker in markers if isinstance(marker, Measure)), None)
    prose = any(isinstance(marker, Prose) for marker in markers)
    return Leaf(_kind(annotation, choice, prose), optional=optional, choice=choice, unit=unit)


def _kind(annotation: Any, choice: str | None, prose: bool) -> Kind:
    if get_origin(annotation) is Literal:
        annotation = type(get_args(annotation)[0])
    if choice is not None:
        return Kind.CHOICE
    kinds = {bool: Kind.YES_NO, int: Kind.INTEGER, Decimal: Kind.DECIMAL, float: Kind.DECIMAL, date: Kind.DAY}
    return kinds.get(annotation, Kind.PROSE if prose else Kind.TEXT)
