"""Domain values as a statement's template sees them: they print as words of one language and remember being read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from listing_studio.catalogue.rendering import render
from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.domain.record import Element, Record
from listing_studio.domain.shape import Branch, Leaf, Listing, Shape, Table


class UnstatedFact(LookupError):
    """A template prints or tests a fact that nobody stated; the argument is its path."""


@dataclass(slots=True)
class Reader:
    """The language of a rendering, and the paths of the facts it has read so far, in order."""

    catalogue: Catalogue
    language: str
    touched: dict[str, None] = field(default_factory=dict)

    def view(self, path: str, shape: Shape | None, value: Any) -> View | Elements:
        """A view of the value at ``path``; reading a fact is recorded, passing through a record is not."""
        if isinstance(shape, Listing):
            self.touched[path] = None
            return Elements(self, path, shape, value)
        if not isinstance(value, Record) or isinstance(shape, Leaf) or (isinstance(shape, Branch) and shape.optional):
            self.touched[path] = None
        return View(self, path, shape, value)


class View:
    """One value. Printing gives the word for it; comparing and testing use the value itself."""

    __slots__ = ("_path", "_reader", "_shape", "_value")

    def __init__(self, reader: Reader, path: str, shape: Shape | None, value: Any) -> None:
        self._reader, self._path, self._shape, self._value = reader, path, shape, value

    def __getattr__(self, name: str) -> View | Elements:
        if name.startswith("_"):
            raise AttributeError(name)
        shape = self._child(name)
        value = self._value.get(name) if isinstance(self._value, dict) else getattr(self.value(), name)
        return self._reader.view(f"{self._path}.{name}", shape, value)

    def _child(self, name: str) -> Shape | None:
        if isinstance(self._shape, Branch):
            return self._shape.fields[name]
        return self._shape.leaf if isinstance(self._shape, Table) else None

    def value(self) -> Any:
        """The value itself; UnstatedFact if there is none."""
        if self._value is None:
            raise UnstatedFact(self._path)
        return self._value

    def is_stated(self) -> bool:
        """Whether somebody stated it."""
        return self._value is not None

    def __str__(self) -> str:
        leaf = self._shape if isinstance(self._shape, Leaf) else None
        return render(self._reader.catalogue, self._reader.language, leaf, self.value())

    def __bool__(self) -> bool:
        return bool(self.value())

    def __eq__(self, other: object) -> bool:
        return bool(self._value == (other._value if isinstance(other, View) else other))

    def __hash__(self) -> int:
        return hash(self._path)

    def __lt__(self, other: Any) -> bool:
        return bool(self.value() < other)

    def __gt__(self, other: Any) -> bool:
        return bool(self.value() > other)

    def __len__(self) -> int:
        return len(self.value())


class Elements:
    """A list of records: iterate it, count it; each element is a view at its own path."""

    __slots__ = ("_listing", "_path", "_reader", "_values")

    def __init__(self, reader: Reader, path: str, listing: Listing, values: tuple[Element, ...]) -> None:
        self._reader, self._path, self._listing, self._values = reader, path, listing, values

    def __iter__(self) -> Iterator[View]:
        return (self.element(value) for value in self._values)

    def __len__(self) -> int:
        return len(self._values)

    def element(self, value: Element) -> View:
        """The view of one element."""
        return View(self._reader, f"{self._path}[{value.id}]", self._listing.element, value)
