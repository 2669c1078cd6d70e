"""Measures how often the limits on sharpness are right and wrong on real photos, at several sizes of each.

Run ``python tests/benchmarks/calibrate_sharpness.py DIR`` on a folder with the folders ``large`` and ``metadata``
(scenes) and ``product`` (goods on white). Every photo of 1500 pixels and more is taken, reduced to what is measured.
Bad photos are made from them: out of focus by a Gaussian, or moved along a line; both in thousandths of the longest
side. Each is then measured at its own size and at smaller ones. Prints, for each limit and size, how many bad photos
it finds and how many good ones it flags, with 95 % intervals.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from math import ceil, cos, radians, sin
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

from listing_studio.domain.photos import PhotoFacts
from listing_studio.packs.library import library
from tests.benchmarks.calibrate_exposure import Change, Flags, measured, photos, report

SIDE_MIN = 1500
SIZES = (None, 1200, 800)
SIGMAS = (0.6, 0.8, 1, 1.5, 2)
LENGTHS = (2, 4, 8)
ANGLES = (0, 22.5, 45, 90)
GOOD = "as it is"


def defocused(image: Image.Image, share: float) -> Image.Image:
    """Blurred by a Gaussian whose standard deviation is a share of the longest side."""
    return image.filter(ImageFilter.GaussianBlur(share * max(image.size)))


def moved(image: Image.Image, share: float, degrees: float) -> Image.Image:
    """As if the camera had moved along a line whose length is a share of the longest side."""
    length = share * max(image.size)
    across, down = cos(radians(degrees)), sin(radians(degrees))
    places = np.linspace(-length / 2, length / 2, ceil(length) + 1)
    reach = ceil(length / 2)
    padded = np.pad(np.asarray(image), ((reach, reach), (reach, reach), (0, 0)), mode="edge")
    total = np.zeros((image.height, image.width, 3), dtype=np.uint16)
    for at in places:
        top, left = reach + round(at * down), reach + round(at * across)
        total += padded[top : top + image.height, left : left + image.width]
    return Image.fromarray(((total + len(places) // 2) // len(places)).astype(np.uint8))


def resized(image: Image.Image, side: int | None) -> Image.Image:
    """With this longest side."""
    if side is None:
        return image
    scale = side / max(image.size)
    return image.resize((round(image.width * scale), round(image.height * scale)), Image.Resampling.LANCZOS)


def at_sizes(image: Image.Image) -> dict[str, list[PhotoFacts]]:
    """The facts of a photo as it is and with every blur, for each size."""
    return {kind: [measured(resized(changed, side)) for side in SIZES] for kind, changed in versions(image)}


def versions(image: Image.Image) -> Iterable[tuple[str, Image.Image]]:
    """The photo as it is, then blurred in every way."""
    yield GOOD, image
    for kind, change in blurs():
        yield kind, change(image)


def blurs() -> Iterable[tuple[str, Change]]:
    """Every kind of blur, by name."""
    for sigma in SIGMAS:
        yield f"out of focus by {sigma}/1000", partial(defocused, share=sigma / 1000)
    for length in LENGTHS:
        for angle in ANGLES:
            yield f"moved by {length}/1000 at {angle} degrees", partial(moved, share=length / 1000, degrees=angle)


def rules(limit: dict[str, float]) -> dict[str, Flags]:
    """The rules of the base pack on sharpness."""
    blurred = limit["sharpness_blurred"]

    def not_blurred(facts: PhotoFacts) -> bool:
        return facts.sharpness is not None and facts.sharpness >= blurred

    return {
        "photo-blurred": lambda facts: facts.sharpness is not None and facts.sharpness < blurred,
        "photo-sharpness-doubtful": lambda facts: (
            not_blurred(facts) and (facts.sharpness or 0) < limit["sharpness_doubtful"]
        ),
        "photo-moved": lambda facts: not_blurred(facts) and (facts.blur_evenness or 1) < limit["blur_evenness"],
        "any of the three": lambda facts: (
            (facts.sharpness or 0) < limit["sharpness_doubtful"] or (facts.blur_evenness or 1) < limit["blur_evenness"]
        ),
    }


def main() -> None:
    """Prints the reliability of every limit on sharpness of the base pack."""
    parser = argparse.ArgumentParser(description="Counts right and wrong verdicts on sharpness.")
    parser.add_argument("folder", type=Path, help="the folder that holds large, metadata and product")
    folder = parser.parse_args().folder
    images = [photo.image for photo in photos(folder) if max(photo.image.size) >= SIDE_MIN]
    limit = {one.name: float(str(one.value)) for one in library().pack("base").limits.values()}
    with ProcessPoolExecutor() as pool:
        found = list(pool.map(at_sizes, images))
    for place, side in enumerate(SIZES):
        good, *bad = ((kind, [facts[kind][place] for facts in found]) for kind in found[0])
        for name, flags in rules(limit).items():
            report(f"{name}, longest side {side or 'as it is'}", flags, good[1], dict(bad))


if __name__ == "__main__":
    main()
