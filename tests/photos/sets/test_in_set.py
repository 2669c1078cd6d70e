"""What a photo is among the photos of its unit."""

from __future__ import annotations

from PIL import Image

from listing_studio.domain.dossier import Unit
from listing_studio.domain.identity import Identity
from listing_studio.domain.photo_set import InSet
from listing_studio.domain.photos import Box, Code, Photo, PhotoFacts
from listing_studio.photos.decoding.upright import upright
from listing_studio.photos.inspect import inspect
from listing_studio.photos.sets.in_set import Among, in_set
from tests.photos.pictures import encoded, product, scene

PICTURE = scene(1200, 900, seed=3)


def unit(*ids: str, serial: str | None = None) -> Unit:
    return Unit(photos=tuple(Photo(id=id, file=id) for id in ids), identity=Identity(serial=serial))


def facts(image: Image.Image) -> PhotoFacts:
    return inspect(encoded(image))


def test_repeats_stand_at_the_later_photo_under_their_kind() -> None:
    images = {"p1": PICTURE, "p2": PICTURE, "p3": PICTURE.resize((640, 480)), "p4": upright(PICTURE, 2)}
    images |= {"p5": upright(PICTURE, 6)}
    found = in_set(unit(*images), {id: facts(image) for id, image in images.items()})
    assert found["p1"] == InSet()
    assert found["p2"].exact_copy_of == ("p1",)
    assert found["p3"].copy_of == ("p1", "p2")
    assert found["p4"].mirrored_copy_of == ("p1", "p2", "p3")
    assert found["p5"].turned_copy_of == ("p1", "p2", "p3")


def test_photos_that_were_not_measured_are_left_out() -> None:
    assert in_set(unit("p1", "p2"), {"p2": PhotoFacts(problem="damaged")}) == {"p2": InSet()}


def test_backgrounds_are_compared_and_counted() -> None:
    images = {f"p{seed}": product(seed=seed) for seed in range(3)}
    images["p3"] = Image.eval(product(seed=3), lambda level: round(level * 0.8))
    found = in_set(unit(*images), {id: facts(image) for id, image in images.items()})
    assert found["p0"].plain_backgrounds == 4
    assert (found["p3"].exposure_distance or 0) > 10
    assert (found["p0"].exposure_distance or 0) < 1


def test_a_code_with_the_units_number_confirms_it() -> None:
    box = Box(left=0, top=0, right=1, bottom=1)
    label = PhotoFacts(codes=(Code(kind="code_128", text="S/N:F2LX31QZ", box=box),))
    found = in_set(unit("p1", "p2", serial="F2LX31QZ"), {"p1": label, "p2": PhotoFacts()})
    assert found["p1"].confirms_unit is True
    assert found["p2"].confirms_unit is None
    assert in_set(unit("p1", serial="F2LX31QA"), {"p1": label})["p1"].confirms_unit is None


def test_the_same_question_is_answered_from_memory() -> None:
    among = Among()
    measured = {"p1": facts(PICTURE), "p2": facts(PICTURE)}
    first = among.of(unit("p1", "p2"), measured)
    assert among.of(unit("p1", "p2"), dict(measured)) is first
    assert among.of(unit("p1", "p2"), {"p1": measured["p1"]}) == {"p1": InSet()}
