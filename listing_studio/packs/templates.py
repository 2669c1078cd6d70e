"""Compiles statement texts: a small, sandboxed template language in which an undefined name is an error."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Protocol

from listing_studio.catalogue.rendering import locale

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.nodes import Template as Tree
    from jinja2.sandbox import SandboxedEnvironment


class BadTemplate(ValueError):
    """The text of a statement is not a valid template."""


class Fact(Protocol):
    """What a template holds: a value that may be unstated."""

    def is_stated(self) -> bool:
        """Whether somebody stated it."""
        ...


@cache
def template(text: str, language: str) -> Template:
    """The compiled template of a text in a language; BadTemplate says what is wrong with it."""
    from jinja2 import TemplateSyntaxError

    try:
        return _environment(language).from_string(text)
    except TemplateSyntaxError as error:
        raise BadTemplate(str(error.message)) from error


@cache
def tree(text: str, language: str) -> Tree:
    """What the text consists of, for checking it without running it; BadTemplate as above."""
    from jinja2 import TemplateSyntaxError

    try:
        return _environment(language).parse(text)
    except TemplateSyntaxError as error:
        raise BadTemplate(str(error.message)) from error


@cache
def _environment(language: str) -> SandboxedEnvironment:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=False)
    environment.globals.clear()
    environment.filters.clear()
    environment.filters.update(upper_first=_upper_first, listed=partial(_listed, language), where=_where)
    environment.tests.clear()
    environment.tests.update(stated=_is_stated)
    return environment


def _upper_first(value: object) -> str:
    text = str(value)
    return text[:1].upper() + text[1:]


def _is_stated(value: Fact) -> bool:
    return value.is_stated()


def _where(elements: Iterable[Any], name: str, wanted: str) -> list[Any]:
    """The elements whose fact ``name`` has the value ``wanted``."""
    return [element for element in elements if getattr(element, name) == wanted]


def _listed(language: str, elements: Iterable[Any], name: str) -> str:
    """The named fact of every element as a list in the language: "charger, cable and box"."""
    from babel.lists import format_list

    return format_list([str(getattr(element, name)) for element in elements], locale=locale(language))
