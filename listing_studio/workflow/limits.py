"""Sets limits of the shop's own and takes them back; what cannot hold is refused with the reason."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.errors import InputProblem
from listing_studio.files.places import data_folder, own_limits_file
from listing_studio.packs import own_limits
from listing_studio.packs.library import library, no_limit
from listing_studio.packs.limit_uses import heirs
from listing_studio.packs.own_limits import OwnLimit
from listing_studio.packs.own_values import contradictions, misfit, replaced
from listing_studio.rules.rule import Limit


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
    set_now = partial(replaced, own=one, catalogue=catalogue)
    own_limits.write(own_limits_file(), one, lambda: _judge(pack.id, one.limit, set_now))


def take_back(pack: str, limit: str) -> None:
    """Has the limit that the pack states apply again; also where the pack or the limit is not there any more.

    InputProblem if nothing of the shop's own is set for it, the file cannot be read, or the pack's own value cannot
    stand beside what the shop has set for another limit.
    """
    data_folder()
    own_limits.take_back(own_limits_file(), pack, limit, lambda: _judge(pack, limit, lambda it: it))


def _judge(pack: str, name: str, changed: Callable[[Limit], Limit]) -> None:
    """Refuses what would contradict another limit as they are now, in any pack in which the change would hold."""
    known = library()
    stating = known.packs.get(pack)
    if stating is None or name not in stating.limits:
        return  # what is set for it holds nowhere
    for one in (stating, *heirs(known, pack, name)):
        limits = {**one.limits, name: changed(one.limits[name].shipped)}
        for problem in contradictions(one.id, limits, name):
            raise problem
