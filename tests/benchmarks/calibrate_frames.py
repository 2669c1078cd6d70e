"""Measures how often a frame drawn around a photo is found, and one is seen where there is none.

Run ``python tests/benchmarks/calibrate_frames.py DIR`` on a folder with the folders ``large`` and ``metadata``
(scenes) and ``product`` (goods on white). Prints shares with 95 % intervals, by the width of the frame in shares of
the shorter side; thumbnails are left out.
"""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path

from PIL import Image, ImageOps

from listing_studio.domain.photos import PhotoFacts
from tests.benchmarks.calibrate_exposure import measured, photos, report

SIDE_MIN, SIDE_MAX = 300, 1600
SHARES = (0.01, 0.02, 0.05, 0.1)
COLOURS = ("black", "red", "navy", "#888", "white")


def framed(image: Image.Image, share: float, colour: str) -> Image.Image:
    """The picture in a frame of one colour."""
    return ImageOps.expand(image, round(share * min(image.size)), colour)


def has_frame(facts: PhotoFacts) -> bool:
    """What the rule asks."""
    return facts.border_frame is not None


def main() -> None:
    """Prints one line for good photos and one per frame."""
    parser = argparse.ArgumentParser(description="Counts frames that are found and frames that are invented.")
    parser.add_argument("folder", type=Path, help="the folder that holds large, metadata and product")
    images = [photo.image for photo in photos(parser.parse_args().folder) if min(photo.image.size) >= SIDE_MIN]
    for image in images:
        image.thumbnail((SIDE_MAX, SIDE_MAX))
    kinds = {f"{share:.0%} {colour}": partial(framed, share=share, colour=colour)
             for share in SHARES for colour in COLOURS}  # fmt: skip
    bad = {kind: [measured(change(image)) for image in images] for kind, change in kinds.items()}
    report("photo-framed", has_frame, [measured(image) for image in images], bad)


if __name__ == "__main__":
    main()
