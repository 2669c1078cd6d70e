"""``coverage``: every request of the seed texts, and what in the packs answers it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from listing_studio.cli import terminal
from listing_studio.packs.library import library
from listing_studio.packs.requirements import Home, Requirement, homes, requirements


def coverage(arguments: Namespace) -> int:
    """1 if any request has no home, or a pack is broken and its homes are unknown."""
    known = library()
    found = homes(known.packs.values())
    answered = [(one, found.get(one.id, ())) for one in requirements()]
    if arguments.json:
        terminal.say_json([_entry(one, of) for one, of in answered])
    else:
        _say(answered)
    for broken in known.broken.values():
        terminal.complain(broken)
    return 0 if all(of for _, of in answered) and not known.broken else 1


def _say(answered: Sequence[tuple[Requirement, Sequence[Home]]]) -> None:
    for one, of in answered:
        terminal.say(f"{one.id}  {one.text[terminal.language()]}")
        for home in of:
            terminal.say(f"         {home.kind.value:12} {home.pack}/{home.name}")
        if not of:
            terminal.say("         none")
    terminal.say(f"{sum(bool(of) for _, of in answered)} of {len(answered)}")


def _entry(one: Requirement, of: Sequence[Home]) -> dict[str, object]:
    return {
        "id": one.id,
        "seed": one.seed,
        "quote": one.quote,
        "text": dict(one.text),
        "kind": one.kind,
        "check": one.check,
        "homes": [
            {
                "kind": home.kind.value,
                "pack": home.pack,
                "name": home.name,
                "place": home.place or None,
                "severity": home.severity.value if home.severity else None,
            }
            for home in of
        ],
    }
