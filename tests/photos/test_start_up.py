"""What importing this room costs."""

from __future__ import annotations

import subprocess
import sys

MODULES = "copies.publish", "decoding.reading", "inspect", "measure", "sets.duplicates", "sets.in_set", "thumbnails"
HEAVY = "PIL", "numpy", "simplejpeg", "pillow_heif", "zxingcpp"


def test_heavy_libraries_wait_for_the_first_photo() -> None:
    room = "; ".join(f"import listing_studio.photos.{module}" for module in MODULES)
    code = f"import sys; {room}; print([name for name in {HEAVY} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert found.strip() == "[]"
