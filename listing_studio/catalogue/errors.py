"""What errors say in other languages than English: templates as the catalogue's file has them; raises no errors."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from listing_studio import resources
from listing_studio.errors import ResourcesMissing, Translate

FILE = "errors.toml"


def translation(language: str) -> Translate:
    """What ``UserError.said`` and ``Clause.said`` take; a template without an entry stays English."""
    known = translations(language)
    return lambda template: known.get(template, template)


@cache
def translations(language: str) -> Mapping[str, str]:
    """The templates of a language by the English ones; none where the file is missing or damaged.

    Whoever asks is about to say an error and must not meet another one.
    """
    if language == "en":
        return {}
    import tomllib  # the window asks for a translation before it is shown, and needs none as long as all goes well

    try:
        document = tomllib.loads(resources.path("catalogue", FILE).read_text(encoding="utf-8"))
    except (ResourcesMissing, OSError, ValueError):
        return {}
    known: Mapping[str, str] = document.get(language, {})
    return known
