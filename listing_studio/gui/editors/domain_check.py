"""Asks the domain, before anything is committed, whether it takes a value at a path; it says why not in plain words."""

from __future__ import annotations

import types
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import TypeAdapter, ValidationError
from PySide6.QtCore import QCoreApplication

from listing_studio.domain.dossier import Dossier
from listing_studio.domain.offer import Offer
from listing_studio.domain.record import CountryCode, Record
from listing_studio.domain.seller import Seller
from listing_studio.domain.shape import general, steps

_ELSEWHERE: dict[str, type[Record]] = {"offer": Offer, "seller": Seller}
"""Roots of rules that are no part of a dossier under that name."""


def fault_of(path: str, value: object) -> str:
    """Why the domain does not take ``value`` at ``path``, or an empty text."""
    try:
        _adapter(general(path)).validate_python(value)
    except ValidationError as error:
        return _words(error.errors()[0])
    return ""


def is_country(path: str) -> bool:
    """Whether the fact at ``path`` is a country's code."""
    return any(marker in get_args(CountryCode)[1:] for marker in _markers(_annotation(path)))


@cache
def _adapter(path: str) -> TypeAdapter[Any]:
    return TypeAdapter(_annotation(path))


def _annotation(path: str) -> Any:
    names = [name for name, _ in steps(path)]
    annotation: Any = _ELSEWHERE.get(names[0], Dossier)
    for name in names[1:] if names[0] in _ELSEWHERE else names:
        field = _record_in(annotation).model_fields[name]
        annotation = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
    return annotation


def _record_in(annotation: Any) -> type[Record]:
    """The record class behind an annotation, be it optional or in a list."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    for part in get_args(annotation):
        if isinstance(part, type) and issubclass(part, Record):
            return part
    raise TypeError(f"{annotation} holds no record")


def _markers(annotation: Any) -> tuple[Any, ...]:
    if get_origin(annotation) is Annotated:
        inner, *markers = get_args(annotation)
        return (*_markers(inner), *markers)
    if get_origin(annotation) in (Union, types.UnionType):
        return tuple(marker for part in get_args(annotation) for marker in _markers(part))
    return ()


def _words(fault: Any) -> str:
    limits = fault.get("ctx", {})
    if fault["type"] == "less_than_equal":
        return QCoreApplication.translate("DomainCheck", "At most %s.") % _plain(limits["le"])
    if fault["type"] == "greater_than_equal":
        return QCoreApplication.translate("DomainCheck", "At least %s.") % _plain(limits["ge"])
    if fault["type"] == "greater_than":
        return QCoreApplication.translate("DomainCheck", "More than %s.") % _plain(limits["gt"])
    if fault["type"] == "decimal_max_places":
        return QCoreApplication.translate("DomainCheck", "Decimals: at most %s.") % _plain(limits["decimal_places"])
    if fault["type"] == "string_too_long":
        return QCoreApplication.translate("DomainCheck", "At most %s characters.") % _plain(limits["max_length"])
    return str(fault["msg"])


def _plain(number: object) -> str:
    return f"{number:,}".replace(",", " ") if isinstance(number, int) else str(number)
