"""Which cards the contact sheet shows, and in which order: by verdict, shot, name or time. Changes no dossier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from listing_studio.gui.photos.cards import Card
from listing_studio.workflow.photo_verdicts import PhotoVerdict

ANY = "*"
"""Stands for every shot; an empty text for the photos whose shot is not stated."""


class Order(StrEnum):
    """How the sheet is sorted; only in the order of the set can photos be moved."""

    SET = "set"
    VERDICT = "verdict"
    SHOT = "shot"
    NAME = "name"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What a person chose. ``group`` is None for all verdicts."""

    group: PhotoVerdict | None = None
    shot: str = ANY
    order: Order = Order.SET


def counted(cards: Iterable[Card], shot: str = ANY) -> Counter[PhotoVerdict]:
    """How many cards each group has, among those of a shot."""
    return Counter(card.group for card in cards if _is_of(card, shot))


def arranged(cards: Sequence[Card], how: Arrangement, shots: Sequence[str]) -> list[Card]:
    """The cards to show, in their order; ``shots`` is the order of shots. Equal ones stay in the order of the set."""
    shown = [card for card in cards if _is_of(card, how.shot) and how.group in (None, card.group)]
    return sorted(shown, key=_KEYS[how.order]({shot: at for at, shot in enumerate(shots)}))


def merged(order: Sequence[str], shown: Sequence[str]) -> list[str]:
    """The whole order in which the shown ids stand in a new order among themselves, in the places that they had."""
    among, rest = set(shown), iter(shown)
    return [next(rest) if id in among else id for id in order]


def _is_of(card: Card, shot: str) -> bool:
    return shot in (ANY, card.shot_value)


_KEYS: Mapping[Order, Callable[[Mapping[str, int]], Callable[[Card], Any]]] = {
    Order.SET: lambda _shots: lambda _card: 0,
    Order.VERDICT: lambda _shots: lambda card: list(PhotoVerdict).index(card.group),
    Order.SHOT: lambda shots: lambda card: shots.get(card.shot_value, len(shots)),
    Order.NAME: lambda _shots: lambda card: _natural(card.name),
    Order.TAKEN: lambda _shots: lambda card: (not card.taken_at, card.taken_at),
}


def _natural(name: str) -> list[tuple[int, int, str]]:
    """Numbers in a name count as numbers: IMG_9 comes before IMG_10."""
    parts: list[tuple[int, int, str]] = []
    digits = ""
    for sign in [*name.casefold(), ""]:
        if sign.isdecimal():
            digits += sign
            continue
        if digits:
            parts.append((0, int(digits), ""))
            digits = ""
        parts.append((1, 0, sign))
    return parts
