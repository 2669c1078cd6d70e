"""The state of every shot that packs ask for."""

from __future__ import annotations

from datetime import date

import pytest

from listing_studio.catalogue.loading import catalogue
from listing_studio.domain.dossier import Dossier, Unit
from listing_studio.domain.identity import Identity
from listing_studio.domain.photos import Photo, PhotoFacts
from listing_studio.domain.seller import Seller
from listing_studio.packs.library import library
from listing_studio.workflow.checking import Checking, Subject
from listing_studio.workflow.photo_set import ShotNeed, ShotState, shot_needs

GOOD = PhotoFacts(
    format="jpeg", bytes=9, sha256="a" * 64, width=2000, height=2000, longest_side=2000, shortest_side=2000, aspect=1.0,
    frames=1, mode="RGB", has_location=False, has_camera_serial=False, brightness=0.5, blank=False, sharpness=3000.0,
    white_border=1.0,
)  # fmt: skip
FRONT = Photo(id="p1", file="front.jpg", shot="front", source="own_unit")


def needs(*photos: Photo, facts: PhotoFacts | None = GOOD, has_screen: bool | None = None) -> dict[str, ShotNeed]:
    """What amazon_renewed_us asks for; ``facts`` None: still being measured."""
    measured = {photo.id: facts for photo in photos} if facts is not None else {}
    measuring = frozenset[str]() if facts is not None else frozenset(photo.id for photo in photos)
    unit = Unit(photos=photos, identity=Identity(has_screen=has_screen))
    subject = Subject(Dossier(unit=unit), Seller(), measured, date(2026, 11, 20), measuring=measuring)
    reports = Checking(catalogue()).check(subject, [library().packs["amazon_renewed_us"]])
    return {need.shot: need for need in shot_needs(reports, photos, measuring)}


def test_a_good_photo_fills_its_shot() -> None:
    need = needs(FRONT)["front"]
    assert (need.state, need.photos, need.packs) == (ShotState.OK, ("p1",), ("amazon_renewed_us",))


def test_no_photo_is_missing() -> None:
    need = needs()["front"]
    assert (need.state, need.photos) == (ShotState.MISSING, ())


@pytest.mark.parametrize(
    "facts", [PhotoFacts(problem="damaged"), GOOD.model_copy(update={"sharpness": 500.0})], ids=["unusable", "blurred"]
)
def test_a_faulty_photo_is_a_problem_and_never_ok(facts: PhotoFacts) -> None:
    assert needs(FRONT, facts=facts)["front"].state is ShotState.PROBLEM


def test_while_measured_it_is_neither_ok_nor_missing() -> None:
    assert needs(FRONT, facts=None)["front"].state is ShotState.MEASURING


@pytest.mark.parametrize(
    ("has_screen", "state"),
    [(None, ShotState.NOT_CHECKED), (False, ShotState.NOT_NEEDED), (True, ShotState.MISSING)],
)
def test_a_shot_that_depends_on_a_fact(has_screen: bool | None, state: ShotState) -> None:
    assert needs(FRONT, has_screen=has_screen)["screen_on"].state is state


def test_of_several_packs_the_worst_counts() -> None:
    subject = Subject(Dossier(unit=Unit(photos=(FRONT,))), Seller(), {"p1": GOOD}, date(2026, 11, 20))
    packs = [library().packs[id] for id in ("amazon_renewed_us", "amazon_renewed_application")]
    found = shot_needs(Checking(catalogue()).check(subject, packs), (FRONT,), frozenset())
    box = next(need for need in found if need.shot == "shipping_box")
    assert (box.state, box.packs) == (ShotState.MISSING, ("amazon_renewed_application",))
    assert [need.shot for need in found].count("front") == 1
