"""``limits``, ``limits set`` and ``limits reset``: every limit of the packs, and those a shop sets itself."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from datetime import UTC, datetime

from listing_studio.bundle.lines import own_limits
from listing_studio.bundle.report import limit_json
from listing_studio.catalogue.loading import catalogue
from listing_studio.cli import terminal
from listing_studio.packs.library import Library, library, no_limit
from listing_studio.packs.own_limits import OwnLimit
from listing_studio.packs.own_values import parsed
from listing_studio.packs.pack import Pack
from listing_studio.rules.wording import marked_limit, source_text
from listing_studio.workflow.limits import set_own_limit, take_back


def limits(arguments: Namespace) -> int:
    """Lists the limits of one or all packs with their sources; 1 if one of the shop's own does not hold."""
    known = library()
    chosen = [known.pack(arguments.pack)] if arguments.pack else list(known.packs.values())
    if arguments.json:
        terminal.say_json({pack.id: [limit_json(limit) for limit in pack.limits.values()] for pack in chosen})
    else:
        for line in (line for pack in chosen for line in _lines(pack)):
            terminal.say(line)
    complain_of_limits(known)
    return 1 if known.limit_problems else 0


def set_limit(arguments: Namespace) -> int:
    """Sets a limit of the shop's own for a pack, and for those that take it from that pack."""
    known = library()
    pack = known.pack(arguments.pack)
    if arguments.limit not in pack.limits:
        raise no_limit(pack, arguments.limit)
    value = parsed(arguments.value, pack.limits[arguments.limit].shipped)
    today = datetime.now(UTC).date()
    own = OwnLimit(pack.id, arguments.limit, value, arguments.by.strip(), today, arguments.why.strip())
    set_own_limit(own, catalogue())
    for line in own_limits(library().pack(pack.id), catalogue(), terminal.language()):
        terminal.say(line)
    return 0


def reset(arguments: Namespace) -> int:
    """Takes a limit of the shop's own back: the one of the pack applies again."""
    take_back(arguments.pack, arguments.limit)
    pack = library().packs.get(arguments.pack)
    limit = pack.limits.get(arguments.limit) if pack is not None else None
    if limit is not None:
        terminal.say(f"{limit.name} {marked_limit(limit, catalogue(), terminal.language())}")
    return 0


def complain_of_limits(known: Library) -> None:
    """Says which limits of the shop's own do not hold: whatever is judged now is judged by the packs' instead."""
    for problem in known.limit_problems:
        terminal.complain(problem)


def _lines(pack: Pack) -> Iterator[str]:
    words, language = catalogue(), terminal.language()
    if pack.limits:
        yield f"{pack.title.get(language, pack.id)} ({pack.id})"
    for limit in pack.limits.values():
        value = marked_limit(limit, words, language)
        yield f"  {limit.name:26} {value:20} {source_text(limit.source, words, language)}"
