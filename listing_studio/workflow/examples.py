"""A pack's example subject, and copies of it with single facts changed: how rules prove that they work."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.domain.dossier import Dossier
from listing_studio.domain.photos import PhotoFacts
from listing_studio.domain.seller import Seller
from listing_studio.domain.shape import steps
from listing_studio.errors import InputProblem
from listing_studio.packs.pack import Pack
from listing_studio.photos.measure import measure_all
from listing_studio.workflow.checking import Neighbours, Subject
from listing_studio.workflow.unit_file import read_seller, read_unit


def read_example(pack: Pack, catalogue: Catalogue) -> Subject:
    """The complete subject of ``examples/complete.json``: a unit file, a seller file, a fixed date.

    ``offer_of`` names the pack whose offer stands for this one's, for rulebooks that sell nothing themselves.
    """
    path = pack.folder / "examples" / "complete.json"
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise InputProblem("The pack has no complete example", where=str(path)) from None
    unit_file = (path.parent / document["unit"]).resolve()
    dossier = read_unit(unit_file, catalogue)
    if "offer_of" in document:
        dossier = _with_offer(dossier, pack.id, document["offer_of"])
    seller = read_seller((path.parent / document["seller"]).resolve(), catalogue)
    measured = measured_photos(dossier, unit_file.parent)
    return Subject(dossier, seller, measured, date.fromisoformat(document["as_of"]))


def measured_photos(dossier: Dossier, folder: Path) -> dict[str, PhotoFacts]:
    """What was measured on the photos of a unit file beside it."""
    paths = {photo.id: folder / photo.file for photo in dossier.unit.photos}
    return dict(measure_all(paths, known=lambda _photo: None))


def overlaid(subject: Subject, overlay: Mapping[str, Any]) -> tuple[Subject, dict[str, Any]]:
    """The subject with the facts of ``overlay`` changed, and what replaces rendered texts and confirmations."""
    document: dict[str, Any] = {
        "unit": json.loads(subject.dossier.unit.model_dump_json()),
        "seller": json.loads(subject.seller.model_dump_json()),
        "measured": {id: json.loads(facts.model_dump_json()) for id, facts in subject.measured.items()},
        "workspace": {"same_serial": [], "same_imei": []},
        "outputs": {},
    }
    offers = {offer.pack: json.loads(offer.model_dump_json()) for offer in subject.dossier.offers}
    changed = dict(overlay)
    for path in changed.pop("without", ()):
        _set(document, offers, path, None)
    if (shot := changed.pop("without_shot", None)) is not None:
        document["unit"]["photos"] = [one for one in document["unit"]["photos"] if one["shot"] != shot]
    changed.pop("also", None)
    subject = replace(subject, as_of=changed.pop("as_of", subject.as_of))
    replaced: dict[str, Any] = {name: changed.pop(name) for name in ("disclosure", "confirmations") if name in changed}
    for path, value in changed.items():
        _set(document, offers, path, value)
    replaced["outputs"] = document["outputs"]
    return _rebuilt(subject, document, offers), replaced


def _rebuilt(subject: Subject, document: dict[str, Any], offers: dict[str, Any]) -> Subject:
    dossier = {**json.loads(subject.dossier.model_dump_json()), "unit": document["unit"], "offers": [*offers.values()]}
    return replace(
        subject,
        dossier=Dossier.model_validate_json(json.dumps(dossier, default=str)),
        seller=Seller.model_validate_json(json.dumps(document["seller"], default=str)),
        measured={id: PhotoFacts.model_construct(**facts) for id, facts in document["measured"].items()},
        neighbours=Neighbours(tuple(document["workspace"]["same_serial"]), tuple(document["workspace"]["same_imei"])),
    )


def _set(document: dict[str, Any], offers: dict[str, Any], path: str, value: Any) -> None:
    """Sets a fact at a path with element ids; ``offer`` means every offer, ``None`` means not stated."""
    if path.startswith("offer."):
        for offer in offers.values():
            _set_below(offer, path.removeprefix("offer."), value, path)
    elif path.startswith("outputs."):
        document["outputs"][path.removeprefix("outputs.")] = value
    elif path.startswith("measured["):
        id, _, name = path.removeprefix("measured[").partition("].")
        document["measured"].setdefault(id, {})[name] = value
    else:
        _set_below(document, path, value, path)


def _set_below(current: Any, path: str, value: Any, whole: str) -> None:
    *before, (last, _) = steps(path)
    for name, index in before:
        current = current.get(name)
        if index is not None:
            current = next((element for element in current if element["id"] == index), None)
        if current is None:
            raise InputProblem("The example has nothing there to change", where=whole)
    current[last] = value


def _with_offer(dossier: Dossier, pack: str, other: str) -> Dossier:
    offer = dossier.offer_for(other).model_copy(update={"pack": pack})
    return dossier.model_copy(update={"offers": (*dossier.offers, offer)})
