"""A pack's example subject, and copies of it with single facts changed: how rules prove that they work."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from listing_studio.catalogue.vocabulary import Catalogue
from listing_studio.domain.documents import DocumentFacts
from listing_studio.domain.dossier import Dossier
from listing_studio.domain.photo_set import InSet, InWorkspace
from listing_studio.domain.photos import PhotoFacts
from listing_studio.domain.record import Record
from listing_studio.domain.seller import Seller
from listing_studio.domain.shape import steps
from listing_studio.errors import InputProblem
from listing_studio.packs.pack import Pack
from listing_studio.photos.measure import measure_all
from listing_studio.photos.papers import inspect_document
from listing_studio.rules.facts import facts_of
from listing_studio.rules.roots import ABOUT
from listing_studio.workflow.checking import Neighbours, Subject
from listing_studio.workflow.unit_file import read_seller, read_unit

_MISTAKES = (KeyError, ValueError, TypeError, AttributeError)
"""What reading and changing an example may raise where a pack's author made a mistake."""


def read_example(pack: Pack, catalogue: Catalogue) -> Subject:
    """The complete subject of ``examples/complete.json``: a unit file, a seller file, a fixed date.

    ``offer_of`` names the pack whose offer and confirmations stand for this one's, where it has none of its own.
    """
    path = pack.folder / "examples" / "complete.json"
    try:
        return _read(path, json.loads(path.read_text(encoding="utf-8")), pack, catalogue)
    except FileNotFoundError:
        raise InputProblem("The pack has no complete example", where=str(path)) from None
    except _MISTAKES as error:
        raise InputProblem("The example cannot be used", where=str(path), why=_why(error)) from error


def _read(path: Path, document: Any, pack: Pack, catalogue: Catalogue) -> Subject:
    unit_file = (path.parent / document["unit"]).resolve()
    dossier = read_unit(unit_file, catalogue)
    if "offer_of" in document:
        dossier = _with_offer(dossier, pack.id, document["offer_of"])
    seller = read_seller((path.parent / document["seller"]).resolve(), catalogue)
    measured = measured_photos(dossier, unit_file.parent)
    read = read_documents(dossier, unit_file.parent)
    return Subject(dossier, seller, measured, date.fromisoformat(document["as_of"]), read=read)


def measured_photos(dossier: Dossier, folder: Path) -> dict[str, PhotoFacts]:
    """What was measured on the photos of a unit file beside it."""
    paths = {photo.id: folder / photo.file for photo in dossier.unit.photos}
    return dict(measure_all(paths, known=lambda _photo: None))


def read_documents(dossier: Dossier, folder: Path) -> dict[str, DocumentFacts]:
    """What is to know of the documents of a unit file beside it."""
    return {document.id: inspect_document(folder / document.file) for document in dossier.documents}


def overlaid(subject: Subject, overlay: Mapping[str, Any]) -> tuple[Subject, dict[str, Any]]:
    """The subject with the facts of ``overlay`` changed, and what replaces rendered texts and confirmations.

    InputProblem where the overlay changes something that there is not, or to what it cannot be.
    """
    try:
        return _overlaid(subject, overlay)
    except _MISTAKES as error:
        raise InputProblem(f"{dict(overlay)} cannot be laid over the example", why=_why(error)) from error


def _overlaid(subject: Subject, overlay: Mapping[str, Any]) -> tuple[Subject, dict[str, Any]]:
    whole = json.loads(subject.dossier.model_dump_json())
    document: dict[str, Any] = {
        **{name: whole[name] for name in ("documents", *ABOUT)},
        "read": _touched("read", subject.read, overlay),
        "unit": whole["unit"],
        "seller": json.loads(subject.seller.model_dump_json()),
        "measured": _touched("measured", subject.measured, overlay),
        "workspace": {"same_serial": [], "same_imei": []},
        "in_set": {photo.id: {} for photo in subject.dossier.unit.photos},
        "in_workspace": {photo.id: {} for photo in subject.dossier.unit.photos},
        "outputs": {},
    }
    offers = {offer["pack"]: offer for offer in whole["offers"]}
    changed = dict(overlay)
    for path in changed.pop("without", ()):
        _set(document, offers, path, None)
    if (shot := changed.pop("without_shot", None)) is not None:
        document["unit"]["photos"] = _without("shot", document["unit"]["photos"], shot)
    if (kind := changed.pop("without_document", None)) is not None:
        document["documents"] = _without("kind", document["documents"], kind)
    changed.pop("also", None)
    subject = replace(subject, as_of=_day(changed.pop("as_of", subject.as_of)))
    replaced: dict[str, Any] = {name: changed.pop(name) for name in ("disclosure", "confirmations") if name in changed}
    for path, value in changed.items():
        _set(document, offers, path, value)
    replaced["outputs"] = document["outputs"]
    replaced["in_set"] = _facts_by_photo(InSet, document["in_set"])
    replaced["in_workspace"] = _facts_by_photo(InWorkspace, document["in_workspace"])
    changed = {name: document[name] for name in ("unit", "documents", *ABOUT)}
    dossier = {**whole, **changed, "offers": [*offers.values()]}
    return _rebuilt(subject, dossier, document), replaced


def _touched(root: str, known: Mapping[str, Record], overlay: Mapping[str, Any]) -> dict[str, Any]:
    """What is known of those files of which the overlay changes something; the others stay as they are."""
    paths = (*overlay, *overlay.get("without", ()))
    named = {path.partition("[")[2].partition("].")[0] for path in paths if path.startswith(f"{root}[")}
    return {id: json.loads(facts.model_dump_json()) for id, facts in known.items() if id in named}


def _rebuilt(subject: Subject, dossier: dict[str, Any], document: dict[str, Any]) -> Subject:
    measured = {id: PhotoFacts.model_validate_json(json.dumps(facts)) for id, facts in document["measured"].items()}
    read = {id: DocumentFacts.model_validate_json(json.dumps(facts)) for id, facts in document["read"].items()}
    return replace(
        subject,
        dossier=Dossier.model_validate_json(json.dumps(dossier, default=str)),
        seller=Seller.model_validate_json(json.dumps(document["seller"], default=str)),
        measured={id: _in_documents(facts) for id, facts in subject.measured.items()} | measured,
        read={**subject.read, **read},
        neighbours=Neighbours(tuple(document["workspace"]["same_serial"]), tuple(document["workspace"]["same_imei"])),
    )


def _in_documents(measured: PhotoFacts) -> PhotoFacts:
    """What was measured without what is kept beside documents: that is no fact, and no overlay can change it."""
    beside = [name for name, field in PhotoFacts.model_fields.items() if field.exclude]
    known = {name: None for name in beside if getattr(measured, name) is not None}
    return measured.model_copy(update=known) if known else measured


def _facts_by_photo(kind: type[Record], changed: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The changed facts by photo id, as rules read them."""
    touched = {id: facts for id, facts in changed.items() if facts}
    whole = {id: facts_of(kind.model_validate_json(json.dumps(facts))) for id, facts in touched.items()}
    return {id: {name: whole[id][name] for name in facts} for id, facts in touched.items()}


def _without(fact: str, files: list[dict[str, Any]], value: str) -> list[dict[str, Any]]:
    """The photos without those of a shot, the documents without those of a kind."""
    kept = [one for one in files if one[fact] != value]
    if len(kept) == len(files):
        raise InputProblem("The example has nothing of this {fact} to take away", where=value, fact=fact)
    return kept


def _day(value: Any) -> date:
    if not isinstance(value, date):
        raise InputProblem("This is no day", where=f"as_of = {value!r}")
    return value


def _why(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".replace("\n", " ")


def _set(document: dict[str, Any], offers: dict[str, Any], path: str, value: Any) -> None:
    """Sets a fact at a path with element ids; ``offer`` means every offer, ``None`` means not stated."""
    if path.startswith("offer."):
        for offer in offers.values():
            _set_below(offer, path.removeprefix("offer."), value, path)
    elif path.startswith("outputs."):
        document["outputs"][path.removeprefix("outputs.")] = value
    elif path.startswith(("measured[", "read[", "in_set[", "in_workspace[")):
        files, _, rest = path.partition("[")
        id, _, name = rest.partition("].")
        if files == "read" and any(one["id"] == id for one in document["documents"]):
            document[files].setdefault(id, {})  # of a document that the overlay itself has added
        document[files][id][name] = value
    else:
        _set_below(document, path, value, path)


def _set_below(current: Any, path: str, value: Any, whole: str) -> None:
    """Sets what ``path`` names below ``current``; ``defects[].type`` is the type of every defect."""
    *before, (last, _) = steps(path)
    records = [current]
    for name, index in before:
        records = [inner for record in records for inner in _inner(record.get(name), index)]
    if not records:
        raise InputProblem("The example has nothing there to change", where=whole)
    for record in records:
        record[last] = value


def _inner(value: Any, index: str | None) -> list[Any]:
    if value is None or index is None:
        return [] if value is None else [value]
    return [element for element in value if index in ("", element["id"])]


def _with_offer(dossier: Dossier, pack: str, other: str) -> Dossier:
    """What was stated and confirmed for ``other`` holds for ``pack`` too."""
    offer = dossier.offer_for(other).model_copy(update={"pack": pack})
    confirmed = (one.model_copy(update={"pack": pack}) for one in dossier.confirmations if one.pack == other)
    kept = {"offers": (*dossier.offers, offer), "confirmations": (*dossier.confirmations, *confirmed)}
    return dossier.model_copy(update=kept)
