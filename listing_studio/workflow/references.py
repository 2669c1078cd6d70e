"""What a unit file names that is not here: packs, and confirmations that its packs do not ask for."""

from __future__ import annotations

from collections.abc import Iterator

from listing_studio.domain.dossier import Dossier
from listing_studio.errors import InputProblem
from listing_studio.packs.library import Library
from listing_studio.packs.problems import did_you_mean


def unknown_references(dossier: Dossier, library: Library) -> Iterator[InputProblem]:
    """One problem per wrong name, with its JSON path; otherwise a slip would look like a fact that nobody stated."""
    for path, id in _packs_named(dossier):
        if id not in library.packs and id not in library.broken:
            hint = did_you_mean(id, library.packs)
            yield InputProblem("There is no pack '{id}'", where=path, remedy=hint, id=id)
    for index, confirmation in enumerate(dossier.confirmations):
        pack = library.packs.get(confirmation.pack)
        asked = [one.id for one in pack.confirmations] if pack else [confirmation.id]
        if confirmation.id not in asked:
            what, hint = "'{pack}' asks for no confirmation '{id}'", did_you_mean(confirmation.id, asked)
            where = f"$.confirmations[{index}].id"
            yield InputProblem(what, where=where, remedy=hint, pack=confirmation.pack, id=confirmation.id)


def _packs_named(dossier: Dossier) -> Iterator[tuple[str, str]]:
    for index, id in enumerate(dossier.packs):
        yield f"$.packs[{index}]", id
    text = dossier.text
    named = {
        "offers": [one.pack for one in dossier.offers],
        "text.rewordings": [one.pack for one in text.rewordings],
        "text.suppressions": [one.pack for one in text.suppressions],
        "text.sentences": [one.pack for one in text.sentences],
        "waivers": [one.pack for one in dossier.waivers],
        "confirmations": [one.pack for one in dossier.confirmations],
    }
    for name, ids in named.items():
        for index, id in enumerate(ids):
            yield f"$.{name}[{index}].pack", id
