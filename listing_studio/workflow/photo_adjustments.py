"""Edits of what is done to the published copies of a photo. Gives new dossiers, saves none, touches no photo."""

from __future__ import annotations

from listing_studio.domain import editing
from listing_studio.domain.dossier import Dossier
from listing_studio.domain.photos import Adjustments, Area, Cover, Photo
from listing_studio.workflow.photo_edits import PHOTOS, moved_before

_QUARTERS = 4


def adjustments_of(dossier: Dossier, photo: str) -> Adjustments:
    """What is stated to be done to the copies of a photo."""
    found: Adjustments = editing.fact(dossier, f"{PHOTOS}[{photo}].adjustments")
    return found


def adjusted(dossier: Dossier, photo: str, name: str, value: object) -> Dossier:
    """The dossier with one adjustment of a photo stated; None takes it back."""
    return editing.with_fact(dossier, f"{PHOTOS}[{photo}].adjustments.{name}", value)


def turned(dossier: Dossier, photo: str, quarters: int) -> Dossier:
    """The dossier with a photo's copies turned on by so many quarters clockwise."""
    before = adjustments_of(dossier, photo).quarter_turns or 0
    return adjusted(dossier, photo, "quarter_turns", (before + quarters) % _QUARTERS or None)


def covered(dossier: Dossier, photo: str, *areas: Area) -> Dossier:
    """The dossier with more areas of a photo covered; an area that lies within a covered one adds nothing."""
    covers = adjustments_of(dossier, photo).covers
    for area in areas:
        if not any(one.box.holds(area) for one in covers):
            kept = tuple(one for one in covers if not area.holds(one.box))
            covers = (*kept, Cover(id=editing.new_id(covers, "c"), box=area))
    return adjusted(dossier, photo, "covers", covers)


def uncovered(dossier: Dossier, photo: str, cover: str) -> Dossier:
    """The dossier with one area of a photo no longer covered."""
    kept = tuple(one for one in adjustments_of(dossier, photo).covers if one.id != cover)
    return adjusted(dossier, photo, "covers", kept)


def as_main(dossier: Dossier, photo: str, shot: str) -> Dossier:
    """The dossier with a photo before all others of the main ``shot``; the first of those takes over its shot."""
    photos = {one.id: one for one in dossier.unit.photos}
    first = next((one for one in photos.values() if one.shot == shot), None)
    chosen = photos[photo]
    if chosen.shot != shot:
        dossier = _with_shot(dossier, chosen, shot)
        dossier = _with_shot(dossier, first, chosen.shot) if first is not None else dossier
    if first is None or first is chosen:
        return dossier
    return editing.with_order(dossier, PHOTOS, moved_before(list(photos), {photo}, first.id))


def _with_shot(dossier: Dossier, photo: Photo, shot: str | None) -> Dossier:
    return editing.with_fact(dossier, f"{PHOTOS}[{photo.id}].shot", shot)
