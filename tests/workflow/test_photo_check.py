"""Loose photos are judged as a set too."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PIL import Image, ImageOps

from listing_studio.catalogue.loading import catalogue
from listing_studio.packs.library import library
from listing_studio.photos.inspect import inspect_file
from listing_studio.rules.wording import message
from listing_studio.workflow.photo_check import check_photos
from tests.photos.pictures import product, scene


def findings(folder: Path, images: dict[str, Image.Image]) -> dict[str, dict[str, str]]:
    """Rule and message of every finding, by file name."""
    for name, image in images.items():
        image.save(folder / name, quality=92)
    measured = {path: inspect_file(path) for path in sorted(folder.iterdir())}
    found = check_photos(measured, library().pack("base"), date(2026, 11, 20), catalogue())
    return {
        path.name: {one.rule.name: message(one, catalogue(), "en") for one in outcomes}
        for path, outcomes in found.items()
    }


def test_copies_name_the_photo_they_repeat(tmp_path: Path) -> None:
    picture = scene(1200, 900, seed=3)
    images = {"back.jpg": picture, "front.jpg": picture.resize((800, 600)), "left.jpg": ImageOps.mirror(picture)}
    found = findings(tmp_path, images)
    assert not {"photo-copied-in-set", "photo-turned-copy-in-set"} & found["back.jpg"].keys()
    assert found["front.jpg"]["photo-copied-in-set"] == "front.jpg looks like a copy of back.jpg."
    assert found["left.jpg"]["photo-turned-copy-in-set"].endswith("turned or mirrored: back.jpg and front.jpg.")


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (lambda image: Image.eval(image, lambda level: round(level * 0.85)), "exposure-differs"),
        (lambda image: Image.eval(image, lambda level: round(level * 0.5)), "background-differs"),
        (
            lambda image: Image.merge("RGB", [*image.split()[:2], image.getchannel("B").point(lambda v: v * 0.9)]),
            "white-balance-differs",
        ),
        (lambda image: scene(image.width, image.height, seed=7), "background-not-plain-like-the-others"),
    ],
)
def test_a_photo_that_differs_from_the_set_is_named(tmp_path: Path, change: object, rule: str) -> None:
    assert callable(change)
    images = {f"{shot}.jpg": product(800, 600, seed=seed) for seed, shot in enumerate(("back", "left", "right", "top"))}
    found = findings(tmp_path, {**images, "front.jpg": change(product(800, 600, seed=9))})
    names = {"exposure-differs", "background-differs", "white-balance-differs", "background-not-plain-like-the-others"}
    assert names & found["front.jpg"].keys() == {rule}
    assert all(not names & found[name].keys() for name in images)
