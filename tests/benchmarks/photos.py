"""Measures how much dearer a photo's facts are than the least work any check must do.

Run ``python tests/benchmarks/photos.py DIR`` on a folder of JPEG photos.

The floor is reading the file, SHA-256, EXIF with GPS, and a grey decode at 1/8. Absolute times mean nothing on
another machine: compare the ratios, which come from one run with floor and measuring taking turns. The goal is at most
1.5 times the floor without looking for barcodes and QR codes, 1.8 times with it, and 1.8 times as fast on two threads.
"1/2 in colour" is the floor with the decode that sharpness, codes and colours need instead of its own: what that costs
differs from machine to machine, and is no work of ours.

A set of 24 photos is measured too: at most 1.8 times its floor cold on two threads, in less than 400 MB, and less than
1 % of that from a workspace that knows it. ``--cleanvision PYTHON`` names an interpreter that has CleanVision; it
should take at least 15 times as long per photo.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from statistics import median
from unittest.mock import patch

import simplejpeg
from PIL import Image

from listing_studio.photos import inspect
from listing_studio.photos.decoding.metadata import EXIF_IFD, GPS_IFD
from listing_studio.photos.inspect import inspect_file
from tests.benchmarks.photo_set import peer_ms, set_row

Work = Callable[[Path], object]
Row = dict[str, float]


def floor(path: Path, mode: str = "GRAY", factor: int = 8) -> object:
    """The least work any check must do."""
    data = path.read_bytes()
    exif = Image.open(BytesIO(data)).getexif()
    height, width, *_ = simplejpeg.decode_jpeg_header(data)
    pixels = simplejpeg.decode_jpeg(data, mode, min_width=-(-width // factor), min_height=-(-height // factor))
    return sha256(data).digest(), exif.get_ifd(EXIF_IFD), exif.get_ifd(GPS_IFD), pixels


def milliseconds(work: Work, paths: list[Path], threads: int) -> float:
    """Wall time per photo."""
    started = time.perf_counter()
    if threads == 1:
        for path in paths:
            work(path)
    else:
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(work, paths))
    return (time.perf_counter() - started) * 1000 / len(paths)


def measured(paths: list[Path], threads: int, repeats: int) -> Row:
    """Medians of the repeats, and of the ratios of neighbouring runs."""
    runs = []
    for _ in range(repeats):
        least = milliseconds(floor, paths, threads)
        decoded = milliseconds(partial(floor, mode="RGB", factor=2), paths, threads)
        with patch.object(inspect, "_codes", lambda *_: ()):
            plain = milliseconds(inspect_file, paths, threads)
        runs.append((least, decoded, plain, milliseconds(inspect_file, paths, threads)))
    return {
        "threads": threads,
        "floor_ms": median(least for least, *_ in runs),
        "without_codes_ms": median(plain for *_, plain, _ in runs),
        "with_codes_ms": median(full for *_, full in runs),
        "ratio_decoded": median(decoded / least for least, decoded, *_ in runs),
        "ratio_without_codes": median(plain / least for least, _, plain, _ in runs),
        "ratio_with_codes": median(full / least for least, *_, full in runs),
    }


def as_json(rows: list[Row], whole: Row, photos: int, repeats: int) -> str:
    """For machines."""
    return json.dumps({"photos": photos, "repeats": repeats, "rows": rows, "set": whole}, indent=2) + "\n"


def as_table(rows: list[Row], whole: Row, photos: int, repeats: int) -> str:
    """For people."""
    lines = [f"{photos} photos, medians of {repeats} repeats, milliseconds per photo"]
    head = f"{'threads':>7}  {'floor':>8}  {'1/2 in colour':>13}"
    lines += [f"{head}  {'without codes':>13}  {'ratio':>6}  {'with codes':>10}  {'ratio':>6}"]
    form = "{threads:>7}  {floor_ms:8.1f}  {ratio_decoded:13.2f}  {without_codes_ms:13.1f}  {ratio_without_codes:6.2f}"
    lines += [(form + "  {with_codes_ms:10.1f}  {ratio_with_codes:6.2f}").format(**row) for row in rows]
    one, two = rows
    gains = {name: one[f"{name}_ms"] / two[f"{name}_ms"] for name in ("floor", "with_codes")}
    lines += ["two threads against one: floor {floor:.2f}, measuring {with_codes:.2f}".format(**gains)]
    lines += [
        "set of {photos}, {threads} threads: floor {floor_ms:.0f} ms, cold {cold_ms:.0f} ms ({ratio_cold:.2f}), "
        "warm {warm_ms:.1f} ms ({share_warm:.2%} of cold), {peak_mb:.0f} MB at most".format(**whole)
    ]
    if "cleanvision_ms" in one:
        lines += [
            "CleanVision, one thread: {cleanvision_ms:.0f} ms, {ratio_cleanvision:.1f} times as long".format(**one)
        ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Prints a row for one thread, one for two, and one for a set."""
    parser = argparse.ArgumentParser(description="Compares measuring photos with its floor.")
    parser.add_argument("folder", type=Path, help="a folder of JPEG photos")
    parser.add_argument("--repeats", type=int, default=7)
    parser.add_argument("--cleanvision", type=Path, metavar="PYTHON", help="an interpreter that has CleanVision")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    paths = sorted(path for path in options.folder.iterdir() if path.suffix.lower() in {".jpg", ".jpeg"})
    if not paths:
        parser.error(f"{options.folder} holds no JPEG photos")
    for work in (floor, inspect_file):
        milliseconds(work, paths, 1)
    rows = [measured(paths, threads, options.repeats) for threads in (1, 2)]
    if options.cleanvision:
        rows[0]["cleanvision_ms"] = peer_ms(options.cleanvision, paths)
        rows[0]["ratio_cleanvision"] = rows[0]["cleanvision_ms"] / rows[0]["with_codes_ms"]
    whole = set_row(paths, partial(milliseconds, floor), max(1, options.repeats // 2))
    show = as_json if options.json else as_table
    sys.stdout.write(show(rows, whole, len(paths), options.repeats))


if __name__ == "__main__":
    main()
