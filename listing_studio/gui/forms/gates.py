"""Facts that decide whether others are asked for: no battery, no questions about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Gate:
    """Closes fields whose paths begin with one of ``over`` while ``closes`` is true of the fact; ``why`` says so."""

    fact: str
    closes: Callable[[object], bool]
    over: tuple[str, ...]
    why: str

    def covers(self, path: str) -> bool:
        """Whether the gate decides about the field at a path."""
        return path.startswith(self.over)


def denied(value: object) -> bool:
    """Whether a yes/no fact is stated as no; not stated is neither."""
    return value is False


def stated(value: object) -> bool:
    """Whether a fact is stated at all."""
    return value is not None
