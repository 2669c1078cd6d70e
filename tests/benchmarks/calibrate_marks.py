"""Measures how often a mark at the same place in every photo of a set is found, and how often one is seen in vain.

Run ``python -m tests.benchmarks.calibrate_marks DIR --more DIR ...`` on a folder of goods on a plain background and
perhaps more of them. Sets are drawn from each folder at random, the photos padded to squares as shops do, so that two
sets of one folder may share photos; sets that share none are counted by themselves. Marks are drawn on copies: a price
badge, an address, a half transparent word in a corner, a slanted faint word in the middle.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, ImageOps

from listing_studio.packs.library import library
from listing_studio.photos.inspect import inspect_file
from listing_studio.photos.measures.relief import relief
from listing_studio.photos.sets.marks import LEAST_PHOTOS, shared_place
from tests.benchmarks.calibrate_exposure import interval, measured

Change = Callable[[Image.Image], Image.Image]
_SIDE = 1000
_SETS = 60
_SIZES = (5, 6, 8, 10, 12)


def squares(folder: Path) -> list[Image.Image]:
    """Every photo with a plain background, padded to a square."""
    found = []
    for path in sorted(folder.iterdir()):
        if inspect_file(path).background_colour is None:
            continue
        image = Image.open(path).convert("RGBA")
        flat = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")
        found.append(ImageOps.pad(flat, (_SIDE, _SIDE), color="white"))
    return found


def with_badge(image: Image.Image) -> Image.Image:
    """A price on red, 9 % high, at the top left."""
    drawn = image.copy()
    draw = ImageDraw.Draw(drawn)
    draw.rounded_rectangle((40, 40, 300, 130), 20, fill=(210, 20, 20))
    draw.text((60, 50), "$199.99", font=ImageFont.load_default(60), fill="white")
    return drawn


def with_address(image: Image.Image) -> Image.Image:
    """A dark grey line, 3 % high, at the bottom."""
    drawn = image.copy()
    ImageDraw.Draw(drawn).text((350, 950), "www.shop.example", font=ImageFont.load_default(30), fill=(60, 60, 60))
    return drawn


def with_corner(image: Image.Image) -> Image.Image:
    """A half transparent word, 4 % high, at the bottom right."""
    layer = Image.new("RGBA", image.size)
    ImageDraw.Draw(layer).text((800, 900), "ACME", font=ImageFont.load_default(40), fill=(0, 0, 0, 128))
    return Image.alpha_composite(image.convert("RGBA"), layer).convert("RGB")


def with_middle(image: Image.Image) -> Image.Image:
    """A slanted word, 8 % high, that lets 65 % through, in the middle."""
    layer = Image.new("RGBA", image.size)
    ImageDraw.Draw(layer).text((250, 450), "SAMPLE SHOP", font=ImageFont.load_default(80), fill=(128, 128, 128, 90))
    return Image.alpha_composite(image.convert("RGBA"), layer.rotate(20)).convert("RGB")


MARKS: dict[str, Change] = {
    "price badge": with_badge,
    "address line": with_address,
    "corner word": with_corner,
    "faint word in the middle": with_middle,
}


def packed(image: Image.Image) -> bytes:
    """The relief of a photo as it is measured."""
    facts = measured(image)
    return facts.relief or relief(image.convert("L"))


def judged(reliefs: Sequence[bytes], limits: dict[str, float]) -> bool:
    """Whether the rule of the base pack would speak."""
    place = shared_place(tuple(reliefs))
    if place is None:
        return False
    area = (place.box.right - place.box.left) * (place.box.bottom - place.box.top)
    stands_out = place.score > limits["mark_score"] and place.score - place.elsewhere > limits["mark_lead"]
    return stands_out and area <= limits["mark_area"]


def shown(found: int, total: int, what: str) -> None:
    """One line with its interval."""
    low, high = interval(found, total)
    sys.stdout.write(f"  {found} of {total} {what} ({low:.3f}-{high:.3f})\n")


def report(title: str, kinds: dict[str, list[bytes]], sets: list[list[int]], limits: dict[str, float]) -> None:
    """How many of the sets are marked in vain, and how many marks are found."""
    sys.stdout.write(f"\n{title}\n")
    for kind, reliefs in kinds.items():
        found = sum(judged([reliefs[at] for at in one], limits) for one in sets)
        shown(found, len(sets), f"sets with {kind}")


def main() -> None:
    """Prints the reliability of the rule on marks."""
    parser = argparse.ArgumentParser(description="Counts right and wrong verdicts on marks in sets of photos.")
    parser.add_argument("folders", type=Path, nargs="+", help="folders of goods on a plain background")
    options = parser.parse_args()
    limits = {one.name: float(str(one.value)) for one in library().pack("base").limits.values() if "mark" in one.name}
    chance = random.Random(1)
    for folder in options.folders:
        images = squares(folder)
        kinds = {"no mark": [packed(image) for image in images]}
        kinds |= {name: [packed(change(image)) for image in images] for name, change in MARKS.items()}
        places = list(range(len(images)))
        for size in _SIZES:
            if size <= len(images):
                sets = [chance.sample(places, size) for _ in range(_SETS)]
                report(f"{folder.name}: {_SETS} sets of {size} photos, drawn at random", kinds, sets, limits)
        chance.shuffle(places)
        apart = [places[at : at + LEAST_PHOTOS] for at in range(0, len(places) - LEAST_PHOTOS + 1, LEAST_PHOTOS)]
        report(f"{folder.name}: sets of {LEAST_PHOTOS} that share no photo", kinds, apart, limits)


if __name__ == "__main__":
    main()
