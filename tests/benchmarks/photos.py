"""How much dearer measuring a photo is than the least work any check must do. Run: ``python tests/benchmarks/photos.py DIR``.

The floor is reading the file, SHA-256, EXIF with GPS, and a grey decode at 1/8. Absolute times mean nothing on
another machine: compare the ratios, which come from one run with floor and measuring taking turns.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from statistics import median

import simplejpeg
from PIL import Image

from listing_studio.photos.inspect import inspect_file
from listing_studio.photos.metadata import EXIF_IFD, GPS_IFD

Work = Callable[[Path], object]


def floor(path: Path) -> object:
    """The least work any check must do."""
    data = path.read_bytes()
    exif = Image.open(BytesIO(data)).getexif()
    width, height, *_ = simplejpeg.decode_jpeg_header(data)
    grey = simplejpeg.decode_jpeg(data, "GRAY", min_width=-(-width // 8), min_height=-(-height // 8))
    return sha256(data).digest(), exif.get_ifd(EXIF_IFD), exif.get_ifd(GPS_IFD), grey


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


def measured(paths: list[Path], threads: int, repeats: int) -> dict[str, float]:
    """Medians of the repeats, and of the ratios of neighbouring runs."""
    runs = [
        (milliseconds(floor, paths, threads), milliseconds(inspect_file, paths, threads))
        for _ in range(repeats)
    ]
    return {
        "threads": threads,
        "floor_ms": median(least for least, _ in runs),
        "inspect_ms": median(full for _, full in runs),
        "ratio": median(full / least for least, full in runs),
    }


def main() -> None:
    """Prints one row for one thread and one for two."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="a folder of JPEG photos")
    parser.add_argument("--repeats", type=int, default=7)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    paths = sorted(path for path in options.folder.iterdir() if path.suffix.lower() in {".jpg", ".jpeg"})
    if not paths:
        parser.error(f"{options.folder} holds no JPEG photos")
    for work in (floor, inspect_file):
        milliseconds(work, paths, 1)
    rows = [measured(paths, threads, options.repeats) for threads in (1, 2)]
    if options.json:
        print(json.dumps({"photos": len(paths), "repeats": options.repeats, "rows": rows}, indent=2))
        return
    print(f"{len(paths)} photos, medians of {options.repeats} repeats, milliseconds per photo")
    print(f"{'threads':>7}  {'floor':>8}  {'inspect':>8}  {'ratio':>6}")
    for row in rows:
        print(f"{row['threads']:>7}  {row['floor_ms']:8.1f}  {row['inspect_ms']:8.1f}  {row['ratio']:6.2f}")


if __name__ == "__main__":
    main()
