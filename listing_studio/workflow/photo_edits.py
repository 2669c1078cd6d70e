"""Edits of a dossier's photos: add, take out, reorder, state facts, pin defects. Gives new dossiers, saves none."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from listing_studio.domain import editing
from listing_studio.domain.defects import Defect, Pin
from listing_studio.domain.dossier import Dossier
from listing_studio.domain.photos import Photo
from listing_studio.files.naming import unique_names
from listing_studio.store.saved import Original

PHOTOS = "unit.photos"
DEFECTS = "unit.defects"


def with_photos(
    dossier: Dossier, originals: Sequence[Original], shots: Sequence[str | None], source: str | None
) -> tuple[Dossier, tuple[str, ...]]:
    """The dossier with photos of files that were taken in, each with its shot, and the new photos' ids."""
    names = [photo.file.rpartition("/")[2] for photo in dossier.unit.photos]
    ids = []
    for original, shot in zip(originals, shots, strict=True):
        names.append(unique_names([*names, file_name(original.name)])[-1])
        ids.append(editing.new_id(dossier.unit.photos, "p"))
        photo = Photo(id=ids[-1], file=f"photos/{names[-1]}", sha256=original.sha256, shot=shot, source=source)
        dossier = editing.with_element(dossier, PHOTOS, photo)
    return dossier, tuple(ids)


def repeated(dossier: Dossier, originals: Sequence[Original]) -> dict[int, str]:
    """By its position, every original whose content is a photo of the dossier or stands earlier, with that name."""
    known = {photo.sha256: photo.file.rpartition("/")[2] for photo in dossier.unit.photos if photo.sha256}
    found = {}
    for position, original in enumerate(originals):
        if original.sha256 in known:
            found[position] = known[original.sha256]
        known.setdefault(original.sha256, original.name)
    return found


def without_photos(dossier: Dossier, ids: Collection[str]) -> Dossier:
    """The dossier without these photos, and without the pins on them."""
    kept = tuple(photo for photo in dossier.unit.photos if photo.id not in ids)
    for defect in dossier.unit.defects:
        pins = tuple(pin for pin in defect.pins if pin.photo not in ids)
        if pins != defect.pins:
            dossier = _with_pins(dossier, defect, pins)
    return editing.with_fact(dossier, PHOTOS, kept)


def with_photo_fact(dossier: Dossier, ids: Collection[str], name: str, value: object) -> Dossier:
    """The dossier with one fact stated of several photos at once; None takes it back."""
    for id in ids:
        dossier = editing.with_fact(dossier, f"{PHOTOS}[{id}].{name}", value)
    return dossier


def with_pin(dossier: Dossier, defect: str, pin: Pin) -> Dossier:
    """The dossier in which a photo shows a defect, at the pin's place if it has one; one pin per photo."""
    found: Defect = editing.fact(dossier, f"{DEFECTS}[{defect}]")
    known = any(one.photo == pin.photo for one in found.pins)
    moved = tuple(pin if one.photo == pin.photo else one for one in found.pins)
    return _with_pins(dossier, found, moved if known else (*found.pins, pin))


def without_pin(dossier: Dossier, defect: str, photo: str) -> Dossier:
    """The dossier in which a photo no longer shows a defect."""
    found: Defect = editing.fact(dossier, f"{DEFECTS}[{defect}]")
    return _with_pins(dossier, found, tuple(pin for pin in found.pins if pin.photo != photo))


def moved_before(order: Sequence[str], chosen: Collection[str], before: str | None) -> list[str]:
    """The ids with the chosen ones, in their own order, in front of ``before``, or last."""
    moving = [id for id in order if id in chosen]
    if before is not None and before in chosen:
        after = order[list(order).index(before) :]
        before = next((id for id in after if id not in chosen), None)
    staying = [id for id in order if id not in chosen]
    at = staying.index(before) if before is not None else len(staying)
    return [*staying[:at], *moving, *staying[at:]]


def moved_by_one(order: Sequence[str], chosen: Collection[str], *, forward: bool) -> list[str]:
    """The ids with each chosen one a place earlier or later; chosen ones at the end stay there."""
    walked = list(order) if not forward else list(reversed(order))
    for index in range(1, len(walked)):
        if walked[index] in chosen and walked[index - 1] not in chosen:
            walked[index - 1], walked[index] = walked[index], walked[index - 1]
    return walked if not forward else list(reversed(walked))


def _with_pins(dossier: Dossier, defect: Defect, pins: tuple[Pin, ...]) -> Dossier:
    return editing.with_fact(dossier, f"{DEFECTS}[{defect.id}].pins", pins)


def file_name(name: str) -> str:
    """The name as it may stand in a document that others read: nothing unprintable, no path separators."""
    return "".join(sign if sign.isprintable() and sign not in "\\/" else "_" for sign in name) or "photo"
