"""Puts a new photo in the place of one that has to be taken again. Gives new dossiers, saves none."""

from __future__ import annotations

from listing_studio.domain import editing
from listing_studio.domain.defects import Defect, Pin
from listing_studio.domain.dossier import Dossier
from listing_studio.workflow.photo_edits import DEFECTS, PHOTOS, without_photos

_ROLE = ("shot", "source", "evidence_only")


def with_retaken(dossier: Dossier, old: str, new: str) -> Dossier:
    """The dossier in which the photo ``new`` stands where ``old`` stood, which is taken out; both must be there.

    What is stated of the old photo's role holds for the new one, unless something else is stated of it. It shows the
    defects that the old one showed, but where on it nobody knows: their pins have no place. What was done to copies
    of the old photo is not done to those of the new one.
    """
    photos = {photo.id: photo for photo in dossier.unit.photos}
    known, fresh = photos[old], photos[new]
    kept = {name: getattr(known, name) for name in _ROLE if getattr(fresh, name) is None}
    retaken = fresh.model_copy(update=kept)
    others = (photo for photo in dossier.unit.photos if photo.id != new)
    order = tuple(retaken if photo.id == old else photo for photo in others)
    defects = tuple(_shown_by(defect, old, new) for defect in dossier.unit.defects)
    without = editing.with_fact(editing.with_fact(dossier, DEFECTS, defects), PHOTOS, (known, *order))
    return without_photos(without, (old,))


def _shown_by(defect: Defect, old: str, new: str) -> Defect:
    if not any(pin.photo == old for pin in defect.pins):
        return defect
    return defect.model_copy(update={"pins": (*defect.pins, Pin(photo=new))})
