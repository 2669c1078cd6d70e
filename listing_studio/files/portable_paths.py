"""Whether relative paths mean the same files on every system that may unpack them; it touches no disk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from listing_studio.errors import InputProblem
from listing_studio.files.naming import is_safe_name, printable


def is_portable(path: str) -> bool:
    """Whether every part of a path with ``/`` is a safe name: then it can lead nowhere else."""
    return all(is_safe_name(part) for part in path.split("/"))


def path_problems(paths: Iterable[str]) -> Iterator[InputProblem]:
    """Every path that is not portable, and every one that some system takes for an earlier one."""
    known: dict[str, tuple[str, bool]] = {}
    for path in paths:
        if not is_portable(path):
            remedy = "Use letters, digits, '.', '_' and '-' only."
            yield InputProblem("Not every system takes this name.", where=printable(path), remedy=remedy)
        elif clash := _clash(path, known):
            why = "Some systems would take both for the same."
            yield InputProblem("This name clashes with {path}.", where=path, why=why, path=clash)


def _clash(path: str, known: dict[str, tuple[str, bool]]) -> str:
    """The earlier path that ``path`` or a folder above it clashes with; its own parts become known."""
    parts = path.split("/")
    for depth in range(1, len(parts) + 1):
        step = "/".join(parts[:depth])
        is_file = depth == len(parts)
        earlier = known.get(step.lower())
        if earlier and (is_file or earlier != (step, False)):
            return earlier[0]
        known[step.lower()] = (step, is_file)
    return ""
