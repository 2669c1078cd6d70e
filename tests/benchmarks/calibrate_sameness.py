"""Measures how often copies, turned copies and second photos of one side are told from different photos.

Run ``python -m tests.benchmarks.calibrate_sameness DIR`` on a folder with the folders ``large``, ``metadata`` and
``product``. Copies are made from the photos there; a second photo of a side is made by moving the four corners at
random, a colour variant by exchanging the channels of what stands on white. Prints, for each, how many are found, and
how many pairs of different photos are taken for one another, with 95 % intervals.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from io import BytesIO
from itertools import combinations
from pathlib import Path
from unittest.mock import patch

import numpy as np
from PIL import Image, ImageOps

from listing_studio.domain.photos import PhotoFacts
from listing_studio.photos import inspect
from listing_studio.photos.decoding.upright import upright
from listing_studio.photos.measures.codes import Reading
from listing_studio.photos.measures.lab import Lab, lab
from listing_studio.photos.sets.duplicates import Kind, repeated
from tests.benchmarks.calibrate_exposure import interval, measured, photos

Change = Callable[[Image.Image], Image.Image]
Known = tuple[Image.Image, PhotoFacts]
_AGAIN = 2
_COLOURED = 10.0
_SIDE = 1008
_EXCHANGED = ("BRG", "GBR")


def cropped(share: float) -> Change:
    """Without this share of each side."""

    def change(image: Image.Image) -> Image.Image:
        across, down = round(image.width * share), round(image.height * share)
        return image.crop((across, down, image.width - across, image.height - down))

    return change


def saved(quality: int) -> Change:
    """As a chat program sends it on."""

    def change(image: Image.Image) -> Image.Image:
        output = BytesIO()
        image.save(output, "JPEG", quality=quality)
        return Image.open(output).convert("RGB")

    return change


def resized(share: float) -> Change:
    """Both sides shorter."""
    return lambda image: image.resize((round(image.width * share), round(image.height * share)))


def brighter(gain: float) -> Change:
    """Every level multiplied, and clipped."""
    return lambda image: image.point([min(255, round(level * gain)) for level in range(256)] * 3)


def taken_again(share: float, chance: random.Random) -> Change:
    """The corners moved by up to this share of a side, as if the camera had been put up anew."""

    def change(image: Image.Image) -> Image.Image:
        width, height = image.size
        rows, goals = [], []
        for x, y in ((0, 0), (width, 0), (width, height), (0, height)):
            u, v = x + chance.uniform(-share, share) * width, y + chance.uniform(-share, share) * height
            rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
            goals += [u, v]
        place = tuple(np.linalg.solve(np.array(rows), np.array(goals)))
        edge = tuple(int(level) for level in np.median(np.asarray(image)[0], axis=0))
        return image.transform(image.size, Image.Transform.PERSPECTIVE, place, Image.Resampling.BICUBIC, fillcolor=edge)

    return change


def recoloured(order: str) -> Change:
    """The same thing in another colour: the channels exchanged."""
    return lambda image: Image.merge("RGB", [image.getchannel(channel) for channel in order])


def shown(found: int, total: int, what: str) -> None:
    """One line with its interval."""
    low, high = interval(found, total)
    sys.stdout.write(f"  {found} of {total} {what} ({low:.3f}-{high:.3f})\n")


def report(name: str, known: Sequence[Known], change: Change) -> None:
    """How a changed picture is judged beside the one it was made of."""
    kinds = Counter(repeated(facts, measured(change(image))) for image, facts in known)
    total = sum(kinds.values())
    sys.stdout.write(f"\n{name}\n")
    for kind in Kind:
        if kinds[kind]:
            shown(kinds[kind], total, f"judged {kind.value}")
    if kinds[None]:
        shown(kinds[None], total, "not found")


def different(facts: list[PhotoFacts]) -> None:
    """How often two different photos are taken for one another."""
    kinds = Counter(repeated(one, other) for one, other in combinations(facts, 2))
    total = sum(kinds.values())
    sys.stdout.write("\npairs of different photos\n")
    shown(kinds[None], total, "rightly told apart")
    for kind in Kind:
        if kinds[kind]:
            shown(kinds[kind], total, f"wrongly judged {kind.value}")


def main() -> None:
    """Prints the reliability of every way in which one photo may repeat another."""
    parser = argparse.ArgumentParser(description="Counts right and wrong verdicts on photos that repeat another.")
    parser.add_argument("folder", type=Path, help="the folder that holds large, metadata and product")
    parser.add_argument("--more", type=Path, nargs="*", default=[], help="more folders of photos, all different")
    options = parser.parse_args()
    with patch.object(inspect, "reading", lambda _grey, _orientation: Reading((), doubtful=False)):
        judge(options.folder, options.more)


def judge(folder: Path, folders: Sequence[Path]) -> None:
    """Everything that is printed; codes are not looked for, which takes longest and tells nothing here."""
    every = [ImageOps.contain(one.image, (_SIDE, _SIDE)) for one in photos(folder)]
    more = [path for folder in folders for path in sorted(folder.iterdir())]
    every += [ImageOps.contain(Image.open(path).convert("RGB"), (_SIDE, _SIDE)) for path in more]
    known = [(image, measured(image)) for image in every]
    different([facts for _, facts in known])
    copies: dict[str, Change] = {
        "saved anew at quality 50": saved(50),
        "at 40 %": resized(0.4),
        "15 % brighter": brighter(1.15),
        "2 % cropped from each side": cropped(0.02),
        "5 % cropped from each side": cropped(0.05),
    }
    copies |= {f"turned as by orientation {turn}": _turn(turn) for turn in range(2, 9)}
    for name, change in copies.items():
        report(name, known, change)
    chance = random.Random(1)
    for share in (0.01, 0.02, 0.05):
        report(f"taken again, corners {share:.0%} away", known * _AGAIN, taken_again(share, chance))
    for order in _EXCHANGED:
        report(f"another colour, {order}", [one for one in known if has_colour(one[1])], recoloured(order))


def has_colour(facts: PhotoFacts) -> bool:
    """Whether what stands on a plain background is coloured: of a grey thing exchanged channels are no variant."""
    if facts.subject_colour is None:
        return False
    subject = lab(facts.subject_colour)
    return subject.tint_distance(Lab(subject.lightness, 0, 0)) > _COLOURED


def _turn(orientation: int) -> Change:
    return lambda image: upright(image, orientation)


if __name__ == "__main__":
    main()
