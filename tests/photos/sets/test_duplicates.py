"""Photos that repeat another one of their set."""

from __future__ import annotations

from typing import Any

import pytest
from PIL import Image, ImageEnhance, ImageOps

from listing_studio.domain.photos import PhotoFacts
from listing_studio.photos.decoding.upright import upright
from listing_studio.photos.inspect import inspect
from listing_studio.photos.sets.duplicates import Kind, Repeat, is_copy, repeated, repeats
from tests.photos.pictures import encoded, product, scene

A = "a" * 64
PICTURE = scene(1200, 900, seed=3)


def facts(image: Image.Image, **changed: Any) -> PhotoFacts:
    return inspect(encoded(image)).model_copy(update=changed)


ORIGINAL = facts(PICTURE)


@pytest.mark.parametrize(
    "copy",
    [
        PICTURE.resize((600, 450)),
        ImageEnhance.Brightness(PICTURE).enhance(1.15),
        PICTURE.crop((24, 18, 1176, 882)),
    ],
    ids=["smaller", "brighter", "cropped"],
)
def test_a_copy_is_told_from_another_picture(copy: Image.Image) -> None:
    assert repeated(ORIGINAL, facts(copy)) is Kind.COPY
    assert repeated(ORIGINAL, facts(scene(1200, 900, seed=4))) is None


@pytest.mark.parametrize("orientation", range(2, 9))
def test_turned_and_mirrored_copies_are_told_apart(orientation: int) -> None:
    expected = Kind.TURNED if orientation in (3, 6, 8) else Kind.MIRRORED
    assert repeated(ORIGINAL, facts(upright(PICTURE, orientation))) is expected


def test_the_same_bytes_are_exact_even_where_nothing_could_be_measured() -> None:
    assert repeated(PhotoFacts(sha256=A, problem="damaged"), PhotoFacts(sha256=A, problem="damaged")) is Kind.EXACT
    assert repeated(PhotoFacts(), PhotoFacts()) is None


def test_two_photos_at_two_times_are_no_copies_however_alike() -> None:
    one, other = (
        facts(PICTURE, taken_at="2026-11-20T10:00:00"),
        facts(PICTURE, sha256=A, taken_at="2026-11-20T10:00:05"),
    )
    assert not is_copy(one, other)
    assert is_copy(one, other.model_copy(update={"taken_at": None}))
    assert repeated(one, other) is Kind.SAME_SIDE


def test_a_colour_variant_is_no_copy() -> None:
    red = product(1200, 900)
    darker = ImageEnhance.Brightness(red).enhance(0.9)
    assert repeated(facts(red), facts(darker)) is Kind.COPY
    blue = facts(ImageOps.colorize(red.convert("L"), black=(10, 10, 160), white="white"))
    assert repeated(facts(red), blue) is None
    assert repeated(facts(red), blue.model_copy(update={"subject_colour": None})) is Kind.COPY


def test_what_is_alike_but_for_one_place_is_another_side() -> None:
    changed = PICTURE.copy()
    changed.paste(scene(300, 300, seed=9), (450, 300))
    changed.paste(scene(300, 300, seed=10), (100, 300))
    assert repeated(ORIGINAL, facts(changed)) is not Kind.COPY


def test_every_pair_is_named_in_the_order_of_the_photos() -> None:
    small = facts(PICTURE.resize((600, 450)))
    found = repeats({"one": ORIGINAL, "two": small, "three": facts(scene(seed=8)), "four": ORIGINAL})
    assert found == (
        Repeat("one", "two", Kind.COPY),
        Repeat("one", "four", Kind.EXACT),
        Repeat("two", "four", Kind.COPY),
    )


def test_photos_without_measured_facts_match_nothing() -> None:
    assert repeats({"one": PhotoFacts(), "two": PhotoFacts(), "three": PhotoFacts(sha256=A)}) == ()


def test_a_hash_alone_is_not_enough() -> None:
    one = PhotoFacts(sha256=A, perceptual_hash="0" * 16)
    assert repeats({"one": one, "two": PhotoFacts(sha256="b" * 64, perceptual_hash="0" * 16)}) == ()
