"""Names that every file system and marketplace takes, and paths that stay where they belong."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from listing_studio.errors import Clause, InputProblem

LONGEST = 80
"""The most characters a safe name has."""

_RESERVED = {"CON", "PRN", "AUX", "NUL"} | {f"{port}{number}" for port in ("COM", "LPT") for number in range(1, 10)}
_SAFE = re.compile(rf"[A-Za-z0-9_][A-Za-z0-9._-]{{0,{LONGEST - 1}}}")
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}$")
_DRIVE = re.compile(r"[A-Za-z]:")


def is_safe_name(name: str) -> bool:
    """Whether ``name`` is a file name that ``safe_name`` could have given."""
    return bool(_SAFE.fullmatch(name)) and not name.endswith(".") and not _is_reserved(name)


def safe_name(text: str, *, fallback: str) -> str:
    """A file name of ASCII letters, digits, ``.``, ``_`` and ``-``: at most 80, and a short suffix is kept.

    Other ASCII becomes ``-``, everything else is dropped; ``fallback`` stands in when nothing is left, and
    must be a safe name itself (else ValueError).
    """
    if not is_safe_name(fallback):
        raise ValueError(f"the fallback {fallback!r} is no safe name")
    stem, suffix = _split(_cleaned(text).rstrip("-."))
    stem = stem.strip("-.") or fallback
    if _is_reserved(stem):
        stem = f"_{stem}"
    return stem[: LONGEST - len(suffix)].rstrip("-.") + suffix


def unique_names(names: Sequence[str]) -> list[str]:
    """The same names in the same order; a name seen before, in whatever case, gets a number (``a-2``)."""
    taken = {name.casefold() for name in names}
    seen: set[str] = set()
    unique: list[str] = []
    for name in names:
        free = _numbered(name, taken) if name.casefold() in seen else name
        for known in (seen, taken):
            known.add(free.casefold())
        unique.append(free)
    return unique


def printable(text: str) -> str:
    """A name as a message may show it: what cannot be printed is escaped, and an empty one is ``''``."""
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text) or "''"


def relative_inside(base: Path, text: str) -> Path:
    """The path ``text``, written with ``/``, below ``base``; the file itself need not exist.

    Raises InputProblem when it is empty, absolute or not a path at all, or when it leads out of ``base``,
    also by symbolic links.
    """
    why = _not_relative(text)
    if not why:
        path = base / text
        # realpath, because Path.resolve raises for links that lead round in a circle.
        if Path(os.path.realpath(path)).is_relative_to(os.path.realpath(base)):
            return path
        why = Clause("A symbolic link leads out of the folder.")
    remedy = "Give a path inside the folder, with / between its parts."
    raise InputProblem("This path cannot be used.", where=printable(text), why=why, remedy=remedy)


def _cleaned(text: str) -> str:
    ascii_only = text.encode("ascii", "ignore").decode()
    dashed = re.sub(r"[^A-Za-z0-9._]+", "-", ascii_only)
    return re.sub(r"-?\.[.-]*", ".", dashed)


def _split(name: str) -> tuple[str, str]:
    found = _SUFFIX.search(name)
    return (name[: found.start()], found.group()) if found else (name, "")


def _is_reserved(name: str) -> bool:
    return name.partition(".")[0].upper() in _RESERVED


def _numbered(name: str, taken: set[str]) -> str:
    stem, suffix = _split(name)
    number = 2
    while True:
        tail = f"-{number}{suffix}"
        candidate = stem[: LONGEST - len(tail)] + tail
        if candidate.casefold() not in taken:
            return candidate
        number += 1


def _not_relative(text: str) -> Clause | None:
    if not PurePosixPath(text).parts:
        return Clause("It is empty.")
    if _unnameable(text):
        return Clause("It contains characters that no file name has.")
    if text.startswith("/") or _DRIVE.match(text):
        return Clause("It is an absolute path.")
    if "\\" in text:
        return Clause("It contains a backslash.")
    return Clause("It leads upwards with '..'.") if ".." in PurePosixPath(text).parts else None


def _unnameable(text: str) -> bool:
    return "\0" in text or any("\ud800" <= character <= "\udfff" for character in text)
