"""Edits of the photos of a dossier, as values."""

from __future__ import annotations

import pytest

from listing_studio.domain.defects import Defect, Pin
from listing_studio.domain.dossier import Dossier, Unit
from listing_studio.domain.photos import Photo
from listing_studio.store.saved import Original
from listing_studio.workflow import photo_edits


def original(name: str, sign: str = "a") -> Original:
    return Original(sign * 64, name, 10)


def dossier(*photos: Photo, defects: tuple[Defect, ...] = ()) -> Dossier:
    return Dossier(unit=Unit(photos=photos, defects=defects))


class TestWithPhotos:
    def test_states_what_was_said_and_nothing_else(self) -> None:
        changed, ids = photo_edits.with_photos(Dossier(), [original("front.jpg")], ["front"], None)
        assert ids == ("p1",)
        assert changed.unit.photos == (Photo(id="p1", file="photos/front.jpg", sha256="a" * 64, shot="front"),)

    def test_same_name_gets_a_number(self) -> None:
        taken = [original("IMG.jpg"), original("img.JPG", "b")]
        changed, _ = photo_edits.with_photos(Dossier(), taken, [None, None], "own_unit")
        assert [photo.file for photo in changed.unit.photos] == ["photos/IMG.jpg", "photos/img-2.JPG"]
        assert {photo.source for photo in changed.unit.photos} == {"own_unit"}

    def test_name_that_no_document_can_hold_is_made_harmless(self) -> None:
        changed, _ = photo_edits.with_photos(Dossier(), [original("a\\b\udcff\n照片.jpg")], [None], None)
        assert changed.unit.photos[0].file == "photos/a_b__照片.jpg"

    def test_repeats_are_named(self) -> None:
        there = dossier(Photo(id="p1", file="photos/left.jpg", sha256="a" * 64))
        taken = [original("x.jpg"), original("new.jpg", "b"), original("again.jpg", "b")]
        assert photo_edits.repeated(there, taken) == {0: "left.jpg", 2: "new.jpg"}


def test_taking_out_a_photo_takes_its_pins_out() -> None:
    defect = Defect(id="d1", pins=(Pin(photo="p1", x=0.5, y=0.5), Pin(photo="p2")))
    before = dossier(Photo(id="p1", file="a.jpg"), Photo(id="p2", file="b.jpg"), defects=(defect,))
    after = photo_edits.without_photos(before, ["p1"])
    assert [photo.id for photo in after.unit.photos] == ["p2"]
    assert after.unit.defects[0].pins == (Pin(photo="p2"),)


class TestPins:
    BEFORE = dossier(Photo(id="p1", file="a.jpg"), defects=(Defect(id="d1"), Defect(id="d2")))

    def test_one_pin_per_photo(self) -> None:
        once = photo_edits.with_pin(self.BEFORE, "d2", Pin(photo="p1"))
        twice = photo_edits.with_pin(once, "d2", Pin(photo="p1", x=0.25, y=0.75))
        assert twice.unit.defects[0].pins == ()
        assert twice.unit.defects[1].pins == (Pin(photo="p1", x=0.25, y=0.75),)

    def test_taken_back(self) -> None:
        pinned = photo_edits.with_pin(self.BEFORE, "d1", Pin(photo="p1"))
        assert photo_edits.without_pin(pinned, "d1", "p1") == self.BEFORE


def test_a_fact_of_several_photos_at_once() -> None:
    before = dossier(*(Photo(id=f"p{number}", file="a.jpg") for number in (1, 2, 3)))
    after = photo_edits.with_photo_fact(before, ["p1", "p3"], "evidence_only", True)
    assert [photo.evidence_only for photo in after.unit.photos] == [True, None, True]


@pytest.mark.parametrize(
    ("chosen", "before", "result"),
    [
        ("b", "a", "bacd"),
        ("b", None, "acdb"),
        ("bd", "a", "bdac"),
        ("ab", "b", "abcd"),
        ("ab", "d", "cabd"),
        ("cd", "d", "abcd"),
    ],
)
def test_moved_before(chosen: str, before: str | None, result: str) -> None:
    assert photo_edits.moved_before("abcd", set(chosen), before) == list(result)


@pytest.mark.parametrize(
    ("chosen", "forward", "result"),
    [
        ("b", True, "acbd"),
        ("b", False, "bacd"),
        ("a", False, "abcd"),
        ("d", True, "abcd"),
        ("bc", True, "adbc"),
        ("ad", False, "abdc"),
        ("cd", True, "abcd"),
    ],
)
def test_moved_by_one(chosen: str, forward: bool, result: str) -> None:
    assert photo_edits.moved_by_one("abcd", set(chosen), forward=forward) == list(result)
