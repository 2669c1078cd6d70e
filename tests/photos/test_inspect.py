"""Whole photos measured: facts for good ones, a named problem for all others."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from listing_studio.domain.photos import PhotoFacts
from listing_studio.photos.decoding.problems import Problem
from listing_studio.photos.decoding.upright import upright
from listing_studio.photos.inspect import inspect, inspect_file
from listing_studio.photos.measures.sameness import distance
from tests.photos.pictures import FORMATS, INVERSE, degrees, encoded, exif, product, scene

BESIDE_A_PROBLEM = {"problem", "format", "bytes", "sha256"}
SMALL = {name: encoded(product(48, 40), name) for name in FORMATS}


def test_every_fact_of_a_good_photo() -> None:
    data = encoded(scene(), exif=exif(6, latitude=degrees(39, 56), camera={0xA431: "1234"}), quality=92)
    facts = inspect(data)
    assert facts.problem is None
    assert facts.format == "jpeg"
    assert facts.bytes == len(data)
    assert facts.sha256 == sha256(data).hexdigest()
    assert (facts.width, facts.height, facts.longest_side, facts.shortest_side) == (600, 800, 800, 600)
    assert facts.aspect == pytest.approx(0.75)
    assert (facts.frames, facts.mode, facts.orientation) == (1, "RGB", 6)
    assert (facts.has_location, facts.has_camera_serial) == (True, True)
    assert facts.brightness == pytest.approx(0.5, abs=0.1)
    assert facts.blank is False
    assert facts.sharpness is not None
    assert facts.sharpness > 2400
    assert facts.white_border == facts.pure_white_border == 0
    assert facts.border_evenness is not None
    assert facts.border_evenness < 0.5
    assert (facts.greyscale, facts.colour_cast, facts.subject_box, facts.subject_touches) == (False, None, None, None)
    assert facts.perceptual_hash is not None
    assert len(facts.turned_hashes) == 7


def test_facts_are_complete_in_every_format() -> None:
    for name in FORMATS:
        facts = inspect(encoded(product(), name))
        assert set(facts.model_dump(exclude_none=True)) >= set(PhotoFacts.model_fields) - {
            "problem",
            "orientation",
            "colour_profile",
            "colour_space",
            "taken_at",
            "camera",
            "border_frame",
            "relief",
        }


def test_product_on_a_tinted_background() -> None:
    tint = Image.new("RGB", (240, 160), (255, 240, 225))
    facts = inspect(encoded(ImageChops.darker(product(), tint), exif=exif(8), quality=95))
    assert facts.colour_cast is not None
    assert facts.colour_cast > 8
    assert facts.subject_box is not None
    assert facts.subject_box.top == pytest.approx(0.2, abs=0.02)
    assert facts.subject_fill == pytest.approx(0.6, abs=0.02)
    assert facts.subject_area == pytest.approx(0.36, abs=0.02)
    assert facts.subject_touches == ()
    assert facts.white_border == 0
    assert facts.border_evenness == 1


def test_blank_photo_has_neither_sharpness_nor_likeness() -> None:
    facts = inspect(encoded(Image.new("RGB", (640, 480), "white")))
    assert facts.blank is True
    assert facts.white_border == 1
    assert facts.sharpness is None
    assert facts.perceptual_hash is None
    assert facts.turned_hashes == ()


def test_large_photo_is_measured_on_a_reduced_decode() -> None:
    facts = inspect(encoded(scene(3300, 2200), quality=80))
    assert (facts.width, facts.height) == (3300, 2200)
    assert facts.sharpness is not None


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_same_picture_however_it_is_stored(orientation: int) -> None:
    image = scene(seed=5)
    stored = upright(image, INVERSE[orientation])
    facts, straight = inspect(encoded(stored, exif=exif(orientation))), inspect(encoded(image))
    assert (facts.width, facts.height, facts.orientation) == (800, 600, orientation)
    assert facts.perceptual_hash is not None
    assert straight.perceptual_hash is not None
    assert distance(facts.perceptual_hash, straight.perceptual_hash) <= 2


@pytest.mark.parametrize("image", [Image.new("RGB", (1, 1)), Image.new("L", (1, 900)), Image.new("1", (7, 3))])
def test_tiny_pictures_are_measured(image: Image.Image) -> None:
    facts = inspect(encoded(image, "PNG"))
    assert facts.problem is None
    assert (facts.width, facts.height) == image.size


def test_problem_leaves_nothing_measured() -> None:
    data = encoded(product())
    facts = inspect(data[: len(data) // 2])
    assert facts.problem == Problem.DAMAGED
    assert set(facts.model_dump(exclude_defaults=True)) == BESIDE_A_PROBLEM
    assert facts.format == "jpeg"
    assert facts.bytes == len(data) // 2


def test_pixels_without_a_known_white_are_unsupported() -> None:
    assert inspect(encoded(Image.new("F", (40, 40)), "TIFF")).problem == Problem.UNSUPPORTED


def test_files(tmp_path: Path) -> None:
    (tmp_path / "照片.jpg").write_bytes(encoded(product()))
    assert inspect_file(tmp_path / "照片.jpg") == inspect(encoded(product()))
    assert inspect_file(tmp_path / "gone.jpg") == PhotoFacts(problem=Problem.VANISHED)


@settings(max_examples=150)
@given(
    name=st.sampled_from(FORMATS),
    place=st.floats(0, 1, exclude_max=True),
    junk=st.binary(min_size=1, max_size=12),
)
def test_broken_bytes_never_raise_and_are_never_half_measured(name: str, place: float, junk: bytes) -> None:
    data = bytearray(SMALL[name])
    start = int(place * len(data))
    data[start : start + len(junk)] = junk
    facts = inspect(bytes(data))
    known = set(facts.model_dump(exclude_defaults=True))
    assert known <= BESIDE_A_PROBLEM if facts.problem else known >= {"width", "height", "brightness", "blank"}


@settings(max_examples=100)
@given(name=st.sampled_from(FORMATS), share=st.floats(0, 0.9))
def test_cut_files_are_never_usable(name: str, share: float) -> None:
    facts = inspect(SMALL[name][: int(share * len(SMALL[name]))])
    assert facts.problem in {Problem.EMPTY, Problem.NOT_A_PHOTO, Problem.DAMAGED}
