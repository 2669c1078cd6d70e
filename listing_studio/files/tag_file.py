"""Texts of ``Label: value`` lines, as a bag describes itself in; it opens no file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from listing_studio.errors import InputProblem
from listing_studio.files.naming import printable

_LABEL = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
_BREAKS = {"Cc", "Cs", "Zl", "Zp"}  # control characters, half characters, line and paragraph separators


def format_tags(tags: Mapping[str, str]) -> str:
    """One line per label, in the given order; ask ``tag_problems`` first."""
    return "".join(f"{label}: {value.strip()}\n" for label, value in tags.items())


def tag_values(text: str, label: str) -> list[str]:
    """Every value that a text states for a label, whose case does not count."""
    return re.findall(rf"^{label}:[ \t]*(.*?)\s*?$", text, re.IGNORECASE | re.MULTILINE)


def tag_problems(tags: Mapping[str, str], *, reserved: str) -> Iterator[InputProblem]:
    """What cannot be said in one line per label so that every reader takes it for the same."""
    known = {reserved.lower()}
    for label, value in tags.items():
        if not _LABEL.fullmatch(label) or label.lower() in known:
            yield InputProblem("This label is malformed, reserved or used twice.", where=printable(label))
        if not value.strip() or any(unicodedata.category(sign) in _BREAKS for sign in value):
            remedy = "State it in one line, or leave it out."
            yield InputProblem("Its value is empty or has line breaks.", where=printable(label), remedy=remedy)
        known.add(label.lower())
