"""A photo taken again: it takes the old one's place and role, the old one goes."""

from __future__ import annotations

from listing_studio.domain.defects import Defect, Pin
from listing_studio.domain.dossier import Dossier, Unit
from listing_studio.domain.photos import Photo
from listing_studio.workflow.retaking import with_retaken

OLD = Photo(id="p1", file="photos/a.jpg", shot="defect", source="own_unit", evidence_only=False)
OTHER = Photo(id="p2", file="photos/b.jpg", shot="front")
NEW = Photo(id="p3", file="photos/c.jpg", source="same_model")
PINS = (Pin(photo="p1", x=0.5, y=0.5), Pin(photo="p2", x=0.1, y=0.1))


def retaken() -> Unit:
    defects = (Defect(id="d1", pins=PINS), Defect(id="d2", pins=PINS[1:]))
    return with_retaken(Dossier(unit=Unit(photos=(OLD, OTHER, NEW), defects=defects)), "p1", "p3").unit


def test_the_new_photo_stands_where_the_old_one_stood() -> None:
    assert [photo.id for photo in retaken().photos] == ["p3", "p2"]


def test_the_role_stays_and_what_is_stated_of_the_new_photo_counts() -> None:
    new = retaken().photos[0]
    assert (new.file, new.shot, new.source, new.evidence_only) == ("photos/c.jpg", "defect", "same_model", False)


def test_it_shows_the_same_defects_and_nobody_knows_where() -> None:
    first, second = retaken().defects
    assert first.pins == (PINS[1], Pin(photo="p3"))
    assert second.pins == PINS[1:]


def test_nothing_else_changes() -> None:
    assert retaken().photos[1] == OTHER
