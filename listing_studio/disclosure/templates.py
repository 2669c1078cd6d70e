"""Compiles statement texts: a small, sandboxed template language in which an undefined name is an error."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

from listing_studio.catalogue.rendering import locale
from listing_studio.disclosure.view import Elements, View

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.sandbox import SandboxedEnvironment


class BadTemplate(ValueError):
    """The text of a statement is not a valid template."""


@cache
def template(text: str) -> Template:
    """The compiled template; BadTemplate says what is wrong with the text."""
    from jinja2 import TemplateSyntaxError

    try:
        return _environment().from_string(text)
    except TemplateSyntaxError as error:
        raise BadTemplate(f"{error.message} (line {error.lineno})") from error


def names_used(text: str) -> frozenset[str]:
    """The roots a template reads, for checking it without running it."""
    from jinja2 import meta

    return frozenset(meta.find_undeclared_variables(_environment().parse(text)))


@cache
def _environment() -> SandboxedEnvironment:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=False)
    environment.globals.clear()
    environment.filters.clear()
    environment.filters.update(upper_first=_upper_first, listed=_listed, where=_where)
    environment.tests.clear()
    environment.tests.update(stated=_is_stated)
    return environment


def _upper_first(value: object) -> str:
    text = str(value)
    return text[:1].upper() + text[1:]


def _is_stated(value: View) -> bool:
    return value.is_stated()


def _where(elements: Elements, name: str, wanted: str) -> list[View]:
    """The elements whose fact ``name`` has the value ``wanted``."""
    return [element for element in elements if getattr(element, name) == wanted]


def _listed(elements: Iterable[Any], name: str) -> str:
    """The named fact of every element as a list in the language: "charger, cable and box"."""
    from babel.lists import format_list

    views = [getattr(element, name) for element in elements]
    language = views[0]._reader.language if views else "en"
    return format_list([str(view) for view in views], locale=locale(language))
