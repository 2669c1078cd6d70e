"""Measures how often codes in photos are read, misread and invented.

Run ``python tests/benchmarks/calibrate_codes.py DIR`` on a folder of JPEG photos of 12 megapixels that hold no code.

Labels with a Code 128 IMEI or a QR code are pasted into them: turned by up to 12 degrees, in perspective, blurred by
one pixel, encoded anew at quality 88. ``bar`` is the width of the narrowest bar in pixels of the photo.
"""

from __future__ import annotations

import argparse
import random
import sys
from io import BytesIO
from pathlib import Path

import numpy as np
import zxingcpp
from PIL import Image, ImageFilter

from listing_studio.photos.inspect import inspect
from tests.benchmarks.calibrate_exposure import interval

IMEI = "356938035643809"
KINDS = {"Code 128": zxingcpp.BarcodeFormat.Code128, "QR": zxingcpp.BarcodeFormat.QRCode}


def label(kind: zxingcpp.BarcodeFormat, bar: int) -> Image.Image:
    """A white label with one code on it."""
    code = np.asarray(zxingcpp.create_barcode(IMEI, kind).to_image(scale=bar, add_quiet_zones=True))
    height = code.shape[0] if kind == zxingcpp.BarcodeFormat.QRCode else max(code.shape[0], 30 * bar)
    return Image.fromarray(code).resize((code.shape[1], height), Image.Resampling.NEAREST)


def pasted(photo: Image.Image, sticker: Image.Image, draw: random.Random) -> bytes:
    """The photo with the label somewhere on it, as a camera would have seen it."""
    width, height = sticker.size
    lean = [draw.uniform(-0.02, 0.02) * width for _ in range(8)]
    quad = (lean[0], lean[1], lean[2], height + lean[3], width + lean[4], height + lean[5], width + lean[6], lean[7])
    seen = sticker.transform(sticker.size, Image.Transform.QUAD, quad, Image.Resampling.BICUBIC, fillcolor=255)
    shape = Image.new("L", seen.size, 255)
    angle = draw.uniform(-12, 12)
    seen, shape = (one.rotate(angle, Image.Resampling.BICUBIC, expand=True) for one in (seen, shape))
    place = draw.randrange(photo.width - seen.width), draw.randrange(photo.height - seen.height)
    made = photo.copy()
    made.paste(seen.convert("RGB"), place, shape)
    output = BytesIO()
    made.filter(ImageFilter.GaussianBlur(1)).save(output, "JPEG", quality=88)
    return output.getvalue()


def main() -> None:
    """Prints one line for photos without codes, and one per kind and width of bars."""
    parser = argparse.ArgumentParser(description="Counts codes that are read, misread and invented.")
    parser.add_argument("folder", type=Path, help="a folder of JPEG photos without codes")
    parser.add_argument("--tries", type=int, default=20, help="labels of each kind and width (default: 20)")
    options = parser.parse_args()
    paths = sorted(path for path in options.folder.iterdir() if path.suffix.lower() in {".jpg", ".jpeg"})
    invented = sum(bool(inspect(path.read_bytes()).codes) for path in paths)
    sys.stdout.write(f"photos without a code: {len(paths)}, codes invented in {invented}\n")
    draw = random.Random(1)
    for name, kind in KINDS.items():
        for bar in (2, 3, 4, 6, 8):
            texts = []
            for number in range(options.tries):
                photo = Image.open(paths[number % len(paths)]).convert("RGB")
                texts.append([code.text for code in inspect(pasted(photo, label(kind, bar), draw)).codes])
            read = sum(IMEI in found for found in texts)
            misread = sum(text != IMEI for found in texts for text in found)
            low, high = interval(read, options.tries)
            sys.stdout.write(
                f"{name:8s} bar {bar} px: read {read} of {options.tries} ({low:.2f}-{high:.2f}), misread {misread}\n"
            )


if __name__ == "__main__":
    main()
