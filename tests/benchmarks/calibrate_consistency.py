"""Measures how often a photo that differs from its set in background, exposure or white balance is found.

Run ``python -m tests.benchmarks.calibrate_consistency DIR`` on a folder of goods on white whose names begin with what
they show (``iphone_1.jpg``): photos of one thing are a set. Where a set has at least three photos, each in turn is
exposed anew, tinted, or put before another background. Real sets are few, and their backgrounds were cut out to pure
white: how often a good set from a real bench is flagged, this cannot tell.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

import numpy as np
from PIL import Image

from listing_studio.domain.photos import Photo, PhotoFacts
from listing_studio.packs.library import library
from listing_studio.photos.sets.consistency import Distances, backgrounds, distances
from tests.benchmarks.calibrate_exposure import exposed, interval, measured, tinted

Change = Callable[[Image.Image], Image.Image]
_LEAST = 3


def sets(folder: Path) -> dict[str, list[Image.Image]]:
    """The photos by what their names begin with, where there are enough of them."""
    paths = sorted(folder.iterdir())
    named = {name: list(some) for name, some in groupby(paths, key=lambda path: path.stem.partition("_")[0])}
    return {name: [_flat(path) for path in some] for name, some in named.items() if len(some) >= _LEAST}


def before(red: int, green: int, blue: int) -> Change:
    """Before a background of this colour in place of white."""

    def change(image: Image.Image) -> Image.Image:
        pixels = np.asarray(image).copy()
        pixels[(pixels >= 250).all(axis=2)] = (red, green, blue)
        return Image.fromarray(pixels)

    return change


def distance(good: list[PhotoFacts], at: int, other: PhotoFacts) -> Distances | None:
    """How far the photo at a place is from the others, once it has these facts."""
    facts = {f"p{place}": other if place == at else one for place, one in enumerate(good)}
    photos = tuple(Photo(id=id, file=id) for id in facts)
    return distances(backgrounds(photos, facts)).get(f"p{at}")


def verdicts(apart: Distances, limits: dict[str, float]) -> set[str]:
    """The names of the limits that are passed; beside another background neither light nor tint is judged."""
    if apart.background_distance > limits["background_distance"]:
        return {"background_distance"}
    names = ("exposure_distance", "white_balance_distance")
    return {name for name in names if getattr(apart, name) > limits[name]}


def main() -> None:
    """Prints, for every kind of photo, how many pass which limit."""
    parser = argparse.ArgumentParser(description="Counts right and wrong verdicts on photos that differ from a set.")
    parser.add_argument("folder", type=Path, help="a folder of goods on white, named after what they show")
    found = sets(parser.parse_args().folder)
    limits = {
        one.name: float(str(one.value)) for one in library().pack("base").limits.values() if "distance" in one.name
    }
    changes: dict[str, Change] = {"as it is": lambda image: image}
    changes |= {f"{stops:+} EV": exposed(stops) for stops in (-0.2, -0.33, -0.5, -1)}
    changes |= {f"{round((1 - gain) * 100)} % less blue": tinted(1, 1, gain) for gain in (0.97, 0.95, 0.93, 0.9)}
    changes |= {f"{round((1 - gain) * 100)} % less red": tinted(gain, 1, 1) for gain in (0.97, 0.95, 0.93, 0.9)}
    changes |= {"before grey": before(150, 150, 150), "before wood": before(190, 150, 110)}
    good = {name: list(map(measured, images)) for name, images in found.items()}
    sys.stdout.write(", ".join(f"{name} {len(some)}" for name, some in good.items()) + "\n")
    for kind, change in changes.items():
        judged = [
            (name, distance(good[name], at, measured(change(image))))
            for name, images in found.items()
            for at, image in enumerate(images)
        ]
        known = [apart for _, apart in judged if apart is not None]
        sys.stdout.write(f"\n{kind}: {len(known)} of {len(judged)} with a plain background\n")
        for limit in limits:
            passed = sum(limit in verdicts(apart, limits) for apart in known)
            low, high = interval(passed, len(known))
            sys.stdout.write(f"  {passed} of {len(known)} pass {limit} ({low:.3f}-{high:.3f})\n")


def _flat(path: Path) -> Image.Image:
    image = Image.open(path).convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")


if __name__ == "__main__":
    main()
