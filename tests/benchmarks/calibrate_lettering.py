"""Measures how often words written beside the subject are found, and letters are seen where there are none.

Run ``python tests/benchmarks/calibrate_lettering.py DIR --chinese FONT`` on a folder with the folders ``large`` and
``metadata`` (scenes) and ``product`` (goods on white). Words of several heights (in shares of the picture's height)
and strengths are written where the plain background has room for them, and count as found where letters are seen at
that place; photos in which letters are seen as they are have no part in that. Prints shares with 95 % intervals, and
names the photos in which letters are seen as they are. Photos without a plain background and those with fewer than
300 pixels on a side are left out.
"""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from listing_studio.domain.photos import Box
from listing_studio.photos.inspect import inspect_file
from listing_studio.photos.measures.background import background, near
from tests.benchmarks.calibrate_exposure import SCENES, TURNED, interval, measured

SIDE_MIN, SIDE_MAX = 300, 2016
ATTEMPTS = 60
VISIBLE = 25
WORDS = (("www.example.com", 0.03, 255), ("www.example.com", 0.05, 255), ("MYSHOP", 0.04, 128), ("MYSHOP", 0.04, 64),
         ("$199.99", 0.06, 255), ("SALE -30%", 0.1, 255), ("Refurbished A+", 0.04, 255), ("SALE", 0.05, 255),
         ("Apple", 0.04, 255))  # fmt: skip
CHINESE = (("正品包邮 售后无忧", 0.05, 255), ("全国联保", 0.04, 255))
Font = ImageFont.FreeTypeFont | ImageFont.ImageFont


def free_place(image: Image.Image, word: str, font: Font, draw: random.Random) -> tuple[float, float] | None:
    """Somewhere on the plain background; None where none was found."""
    behind = background(image.convert("RGB"))
    taken = ~near(np.asarray(image), np.array(behind.colour), VISIBLE)
    left, top, right, bottom = ImageDraw.Draw(image).textbbox((0, 0), word, font=font)
    width, height = round(right - left) + 4, round(bottom - top) + 4
    for _ in range(ATTEMPTS):
        if width >= image.width or height >= image.height:
            return None
        across, down = draw.randrange(image.width - width), draw.randrange(image.height - height)
        if not taken[down : down + height, across : across + width].any():
            return across + 2 - left, down + 2 - top
    return None


def written(image: Image.Image, word: str, place: tuple[float, float], font: Font, strength: int) -> Image.Image:
    """The picture with a word on it, black at 255, half transparent at 128."""
    made = image.copy()
    ImageDraw.Draw(made, "RGBA").text(place, word, font=font, fill=(0, 0, 0, strength))
    return made


def is_found(image: Image.Image, word: str, place: tuple[float, float], font: Font, strength: int) -> bool:
    """Whether letters are seen where the word is written."""
    left, top, right, bottom = ImageDraw.Draw(image).textbbox(place, word, font=font)
    across, down = (left + right) / 2 / image.width, (top + bottom) / 2 / image.height
    lines = measured(written(image, word, place, font, strength)).lettering
    return any(one.left < across < one.right and one.top < down < one.bottom for one in lines)


def said(name: str, found: int, total: int) -> None:
    """One line of the table."""
    low, high = interval(found, total) if total else (0.0, 1.0)
    sys.stdout.write(f"{name}: {found} of {total} ({low:.2f}-{high:.2f})\n")


def place_of(box: Box) -> str:
    """Where letters were seen, in per cent."""
    return f"{box.left:.0%} {box.top:.0%} to {box.right:.0%} {box.bottom:.0%}"


def main() -> None:
    """Prints one line for the photos as they are, and one per word."""
    parser = argparse.ArgumentParser(description="Counts words that are found and letters that are invented.")
    parser.add_argument("folder", type=Path, help="the folder that holds large, metadata and product")
    parser.add_argument("--chinese", type=Path, metavar="FONT", help="a font with Chinese characters")
    options = parser.parse_args()
    plain: list[Image.Image] = []
    flagged = []
    for path in sorted(path for name in (*SCENES, "product") for path in (options.folder / name).iterdir()):
        facts = inspect_file(path)
        if (
            path.stem in TURNED
            or facts.problem
            or facts.lettering_count is None
            or (facts.shortest_side or 0) < SIDE_MIN
        ):
            continue
        if facts.lettering:
            flagged.append(f"  {path.name}: {', '.join(map(place_of, facts.lettering))}\n")
        else:
            with Image.open(path) as file:
                flat = Image.alpha_composite(Image.new("RGBA", file.size, "white"), file.convert("RGBA"))
            flat.thumbnail((SIDE_MAX, SIDE_MAX))
            plain.append(flat.convert("RGB"))
    said("letters seen in photos as they are", len(flagged), len(plain) + len(flagged))
    sys.stdout.writelines(flagged)
    draw = random.Random(1)
    words = [(word, share, strength, None) for word, share, strength in WORDS]
    words += [(word, share, strength, options.chinese) for word, share, strength in CHINESE if options.chinese]
    total = []
    for word, share, strength, path in words:
        found = []
        for image in plain:
            size = max(8, round(share * image.height))
            font = ImageFont.truetype(path, size) if path else ImageFont.load_default(size)
            if place := free_place(image, word, font, draw):
                found.append(is_found(image, word, place, font, strength))
        said(f"{word}, {share:.0%} high, strength {strength}", sum(found), len(found))
        total += found
    said("all words", sum(total), len(total))


if __name__ == "__main__":
    main()
