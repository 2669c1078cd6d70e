"""How the paths of a form relate: what lies within what, and which list a path leads through."""

from __future__ import annotations


def is_within(place: str, path: str) -> bool:
    """Whether ``place`` is ``path`` or lies below it; both general or both concrete."""
    return place == path or place.startswith((f"{path}.", f"{path}["))


def list_path(path: str) -> str:
    """The list a general path leads through, or an empty text: ``unit.defects[].type`` -> ``unit.defects``."""
    head, index, _ = path.partition("[]")
    return head if index else ""
