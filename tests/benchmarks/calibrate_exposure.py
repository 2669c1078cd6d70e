"""Measures how often the limits on exposure, colour and background are right and wrong on real photos.

Run ``python tests/benchmarks/calibrate_exposure.py DIR`` on a folder with the folders ``large`` and ``metadata``
(scenes) and ``product`` (goods on white). Bad photos are made from the good ones: exposed anew in linear light, with
a colour gain, or without colour. Prints, for each limit, how many bad photos it finds and how many good ones it flags,
with 95 % intervals.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import BytesIO
from math import sqrt
from pathlib import Path

import numpy as np
from PIL import Image

from listing_studio.domain.photos import PhotoFacts
from listing_studio.packs.library import library
from listing_studio.photos.inspect import inspect

Change = Callable[[Image.Image], Image.Image]
Flags = Callable[[PhotoFacts], bool]
SCENES = ("large", "metadata")
TURNED = {f"{name}_{turn}" for name, turns in (("Landscape", "23678"), ("Portrait", "568")) for turn in turns}
PLAIN = 0.5  # the rule asks no more of a photo whose border is one tone from here on
ENCODING = 8  # levels of 256
_SIDE = 2016


@dataclass(frozen=True, slots=True)
class Photo:
    """A good photo, and whether it stands on white."""

    image: Image.Image
    on_white: bool


def interval(right: int, total: int) -> tuple[float, float]:
    """The 95 % interval of a share, by Wilson's score."""
    z, share = 1.96, right / total
    middle = (share + z**2 / (2 * total)) / (1 + z**2 / total)
    reach = z * sqrt(share * (1 - share) / total + z**2 / (4 * total**2)) / (1 + z**2 / total)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def photos(folder: Path) -> Iterable[Photo]:
    """Every usable photo once, reduced to what is measured."""
    for name in (*SCENES, "product"):
        for path in sorted((folder / name).iterdir()):
            if path.stem in TURNED or inspect(path.read_bytes()).problem:
                continue
            image = Image.open(path)
            image.draft("RGB", (_SIDE, _SIDE))
            flat = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image.convert("RGBA"))
            yield Photo(flat.convert("RGB"), on_white=name == "product")


def exposed(stops: float) -> Change:
    """The same scene with so many stops more light, clipped as a sensor clips."""
    levels = np.arange(256) / 255
    linear = np.where(levels <= 0.04045, levels / 12.92, ((levels + 0.055) / 1.055) ** 2.4) * 2**stops
    clipped = np.clip(linear, 0, 1)
    curve = np.where(clipped <= 0.0031308, clipped * 12.92, 1.055 * clipped ** (1 / 2.4) - 0.055)
    table = (curve * 255).round().astype(int).tolist()
    return lambda image: image.point(table * 3)


def tinted(red: float, green: float, blue: float) -> Change:
    """A gain on each channel."""
    table = [round(level * gain) for gain in (red, green, blue) for level in range(256)]
    return lambda image: image.point(table)


def grey(image: Image.Image) -> Image.Image:
    """Without colour."""
    return image.convert("L").convert("RGB")


def has_colour(image: Image.Image) -> bool:
    """Whether the channels of any pixel differ by more than an encoder makes of grey; two shop photos are grey."""
    pixels = np.asarray(image)
    return int((pixels.max(axis=2) - pixels.min(axis=2)).max()) > ENCODING


def measured(image: Image.Image) -> PhotoFacts:
    """The facts of the picture as a camera would have saved it."""
    output = BytesIO()
    image.save(output, "JPEG", quality=90)
    return inspect(output.getvalue())


def report(name: str, flags: Flags, good: list[PhotoFacts], bad: dict[str, list[PhotoFacts]]) -> None:
    """One line for the good photos and one per kind of bad ones."""
    wrong = sum(map(flags, good))
    low, high = interval(len(good) - wrong, len(good))
    sys.stdout.write(f"\n{name}\n  flags {wrong} of {len(good)} good photos (right: {low:.3f}-{high:.3f})\n")
    for kind, facts in bad.items():
        found = sum(map(flags, facts))
        low, high = interval(found, len(facts))
        sys.stdout.write(f"  finds {found} of {len(facts)} {kind} ({low:.3f}-{high:.3f})\n")


def main() -> None:
    """Prints the reliability of every limit of the base pack that this script knows."""
    parser = argparse.ArgumentParser(description="Counts right and wrong verdicts on exposure and colour.")
    parser.add_argument("folder", type=Path, help="the folder that holds large, metadata and product")
    every = list(photos(parser.parse_args().folder))
    scenes, goods = [one.image for one in every if not one.on_white], [one.image for one in every if one.on_white]
    limit = {one.name: float(str(one.value)) for one in library().pack("base").limits.values()}

    def made(images: list[Image.Image], changes: dict[str, Change]) -> dict[str, list[PhotoFacts]]:
        return {kind: [measured(change(image)) for image in images] for kind, change in changes.items()}

    good, good_scenes, good_goods = (list(map(measured, some)) for some in (scenes + goods, scenes, goods))
    dark = {f"{stops} EV": exposed(stops) for stops in (-1, -1.5, -2, -2.5, -3)}
    report("photo-dark", lambda one: (one.bright_level or 0) < limit["bright_level"], good, made(scenes + goods, dark))
    bright = {f"+{stops} EV": exposed(stops) for stops in (0.7, 1, 1.5, 2)}
    report(
        "photo-overexposed, scenes",
        lambda one: (one.border_evenness or 0) < PLAIN and (one.clipped_highlights or 0) > limit["clipped_highlights"],
        good_scenes,
        made(scenes, bright),
    )
    casts = {f"{round((1 - gain) * 100)} % less {name}": tinted(*(gain if place == at else 1 for place in range(3)))
             for gain in (0.97, 0.95, 0.9, 0.8) for at, name in enumerate(("red", "green", "blue"))}  # fmt: skip
    report(
        "photo-colour-cast, goods on white",
        lambda one: (one.colour_cast or 0) > limit["colour_cast"],
        good_goods,
        made(goods, casts),
    )
    report(
        "photo-without-colour",
        lambda one: one.greyscale is True,
        [facts for facts, image in zip(good, scenes + goods, strict=True) if has_colour(image)],
        made(scenes + goods, {"grey pictures": grey}),
    )


if __name__ == "__main__":
    main()
