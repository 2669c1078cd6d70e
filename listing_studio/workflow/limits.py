"""Sets limits of the shop's own and takes them back; what cannot hold is refused with the reason."""

from __future__ import annotations

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.errors import InputProblem
from listing_studio.files.places import data_folder, own_limits_file
from listing_studio.packs import own_limits
from listing_studio.packs.library import library, no_limit
from listing_studio.packs.limit_uses import heirs
from listing_studio.packs.own_limits import OwnLimit
from listing_studio.packs.own_values import contradictions, misfit, replaced, typed


def set_own_limit(one: OwnLimit, catalogue: Catalogue) -> None:
    """Keeps the limit for every check from now on, in every dossier; the library has to be asked for anew.

    InputProblem if there is no such pack or limit, nobody or no reason is named, or the value cannot be one, also
    beside the other limits.
    """
    pack = library().pack(one.pack)
    if one.limit not in pack.limits:
        raise no_limit(pack, one.limit)
    for text in (one.by, one.why):
        if not text.strip() or not text.isprintable():
            raise InputProblem("A limit of the shop's own needs a name and a reason, each in one line")
    why = misfit(one.value, pack.limits[one.limit].shipped, catalogue)
    if why is not None:
        raise InputProblem(why, where=one.limit)
    data_folder()  # made when missing
    own_limits.write(own_limits_file(), one, lambda: _refuse_contradiction(one, catalogue))


def take_back(pack: str, limit: str) -> None:
    """Has the limit that the pack states apply again; also where the pack or the limit is not there any more.

    InputProblem if nothing of the shop's own is set for it, or the file cannot be read.
    """
    data_folder()
    own_limits.take_back(own_limits_file(), pack, limit)


def _refuse_contradiction(one: OwnLimit, catalogue: Catalogue) -> None:
    """Looks at the limits as they are now, in every pack in which this one would hold."""
    known = library()
    for pack in (known.pack(one.pack), *heirs(known, one.pack, one.limit)):
        limits = {**pack.limits, one.limit: replaced(pack.limits[one.limit].shipped, one, catalogue)}
        for low, high in contradictions(limits, one.limit):
            raise InputProblem(
                "'{low}' must not be above '{high}'",
                where=pack.id,
                why="They would be {least} and {most}.",
                remedy="Set the other one first, or take it back.",
                low=low.name,
                high=high.name,
                least=typed(low),
                most=typed(high),
            )
