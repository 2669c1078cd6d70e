"""Changes one thing in a frozen document by its path and gives a new document; everything untouched is shared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from listing_studio.domain.record import Element, Record
from listing_studio.domain.shape import steps

_R = TypeVar("_R", bound=Record)


def with_fact(record: _R, path: str, value: Any) -> _R:
    """``record`` with the fact at ``path`` (``unit.defects[d1].type``) set; None makes it unstated.

    ValueError (pydantic's) if the value does not fit, KeyError if there is nothing at the path.
    """
    return _changed(record, steps(path), lambda _old: value)


def with_element(record: _R, path: str, element: Element, before: str | None = None) -> _R:
    """``record`` with ``element`` in the list at ``path``: in the place of one with its id, else before ``before``."""

    def put(old: tuple[Element, ...]) -> tuple[Element, ...]:
        if any(one.id == element.id for one in old):
            return tuple(element if one.id == element.id else one for one in old)
        at = next((index for index, one in enumerate(old) if one.id == before), len(old))
        return (*old[:at], element, *old[at:])

    return _changed(record, steps(path), put)


def without_element(record: _R, path: str, id: str) -> _R:
    """``record`` without the element ``id`` of the list at ``path``."""
    return _changed(record, steps(path), lambda old: tuple(one for one in old if one.id != id))


def with_order(record: _R, path: str, ids: Sequence[str]) -> _R:
    """``record`` with the list at ``path`` in the order of ``ids``; ValueError unless they are exactly its ids."""

    def ordered(old: tuple[Element, ...]) -> tuple[Element, ...]:
        by_id = {one.id: one for one in old}
        if sorted(by_id) != sorted(ids):
            raise ValueError("the order must name every element once")
        return tuple(by_id[id] for id in ids)

    return _changed(record, steps(path), ordered)


def fact(record: Record, path: str) -> Any:
    """The value at ``path``; None where nothing is stated, KeyError if there is nothing at the path."""
    current: Any = record
    for name, index in steps(path):
        if current is None:
            return None
        if not isinstance(current, Record) or name not in type(current).model_fields:
            raise KeyError(path)
        current = getattr(current, name)
        if index is not None:
            current = _element(current, index)
    return current


def new_id(elements: Sequence[Element], prefix: str) -> str:
    """An id that no element has: ``d3`` behind ``d1`` and ``d2``; a number once used by the last one may come again."""
    numbers = [int(one.id[len(prefix) :]) for one in elements if one.id[len(prefix) :].isdecimal()]
    taken = {one.id for one in elements}
    number = max(numbers, default=0) + 1
    while f"{prefix}{number}" in taken:
        number += 1
    return f"{prefix}{number}"


def _changed(record: _R, path: Sequence[tuple[str, str | None]], change: Callable[[Any], Any]) -> _R:
    (name, index), *rest = path
    if name not in type(record).model_fields:
        raise KeyError(name)
    old = getattr(record, name)
    if index is not None:
        element = _element(old, index)
        inner = _changed(element, rest, change) if rest else change(element)
        new: Any = tuple(inner if one.id == index else one for one in old)
    else:
        new = _changed(old, rest, change) if rest else change(old)
    return type(record).model_validate({**record.__dict__, name: new})


def _element(elements: tuple[Element, ...], id: str) -> Element:
    for element in elements:
        if element.id == id:
            return element
    raise KeyError(id)
