"""Lists of checksums in the form that ``sha256sum -c`` reads; it opens no file."""

from __future__ import annotations

import re
from collections.abc import Mapping

from listing_studio.errors import Clause

_LINE = re.compile(r"(?P<digest>[0-9A-Fa-f]+)[ \t]+\*?(?P<path>\S.*)")


def format_checksums(digests: Mapping[str, str]) -> str:
    """One line per path, sorted, so that the same digests always give the same text."""
    return "".join(f"{digests[path]}  {path}\n" for path in sorted(digests))


def parse_checksums(text: str) -> tuple[dict[str, str], tuple[Clause, ...]]:
    """The digest of every path, in lowercase, and complaints about lines that state none or repeat a path."""
    digests: dict[str, str] = {}
    complaints = []
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        found = _LINE.fullmatch(line)
        if not found and line:
            complaints.append(Clause("Line {number} is not a checksum and a path.", number=number))
        elif found and found["path"] in digests:
            complaints.append(Clause("Line {number} repeats a path.", number=number))
        elif found:
            digests[found["path"]] = found["digest"].lower()
    return digests, tuple(complaints)
