"""Makes the sample photos in resources/samples: rendered pictures of a phone that does not exist, never real photos.

A tool for developers, run from the project's root as `python -m tests.samples.make_photos [NAME ...]`; all of them
keep two cores busy for about an hour. The same release of numpy and Pillow makes the same bytes again.
"""

import argparse
import sys
import zlib
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PIL import ExifTags, Image, ImageFilter

from tests.samples.studio import scenes
from tests.samples.studio.developing import Window, photograph
from tests.samples.studio.shading import Scene

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
QUALITY = 85
GREENWICH = {"lat": ("N", (51.0, 28.0, 38.0)), "lon": ("W", (0.0, 0.0, 5.0))}


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture file: which scene, how large, and what spoils it, if anything."""

    folder: str
    name: str
    scene: Callable[[], Scene]
    size: tuple[int, int] = (1600, 1600)
    blur: float = 0
    """Deviation in pixels of the blur laid over the whole picture."""
    located: bool = False
    """Carries the place where it was taken in its EXIF data."""

    def picture(self, window: Window | None = None) -> Image.Image:
        """The pixels of the whole picture or of a window of it, before compression."""
        seed = zlib.crc32(self.name.encode()) % 10_000
        picture = photograph(self.scene(), self.size, window or (0, 0, *self.size), seed)
        return picture.filter(ImageFilter.GaussianBlur(self.blur)) if self.blur else picture

    def write(self, to: Path) -> Path:
        """Save the picture as a JPEG in its folder below `to`."""
        path = to / self.folder / f"{self.name}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        exif = _position() if self.located else Image.Exif()
        self.picture().save(path, quality=QUALITY, optimize=True, exif=exif)
        return path


def _position() -> Image.Exif:
    """EXIF data with the position of the Royal Observatory, Greenwich."""
    exif = Image.Exif()
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    gps[ExifTags.GPS.GPSLatitudeRef], gps[ExifTags.GPS.GPSLatitude] = GREENWICH["lat"]
    gps[ExifTags.GPS.GPSLongitudeRef], gps[ExifTags.GPS.GPSLongitude] = GREENWICH["lon"]
    exif[ExifTags.Base.DateTime] = "2026:11:03 10:42:00"
    return exif


GOOD = (
    scenes.front,
    scenes.back,
    scenes.left,
    scenes.right,
    scenes.top,
    scenes.bottom,
    scenes.screen_on,
    scenes.shipping_box,
    scenes.inside_packaging,
    scenes.accessories,
    scenes.label,
    scenes.defect_frame_scratch,
    scenes.defect_back_dent,
)
PARCEL = (scenes.package, scenes.weighing)
INSIDE = (scenes.problem_cable, scenes.contents)
SHOTS = (
    *(Shot("photos", scene.__name__, scene) for scene in GOOD),
    *(Shot("photos_claim", scene.__name__, scene, size=(1200, 900)) for scene in PARCEL),
    *(Shot("photos_claim", scene.__name__, scene, size=(800, 600)) for scene in INSIDE),
    Shot("photos_poor", "front_small", scenes.front, size=(320, 320)),
    Shot("photos_poor", "back_blurred", scenes.back, size=(1200, 1200), blur=9),
    Shot("photos_poor", "location", scenes.location, size=(1200, 900), located=True),
)


def main() -> None:
    """Make the pictures named, or all."""
    parser = argparse.ArgumentParser(description="Make the sample photos.")
    parser.add_argument("names", nargs="*", metavar="NAME", choices=[[], *(shot.name for shot in SHOTS)])
    parser.add_argument("--to", type=Path, default=SAMPLES, help="folder for photos/ and its siblings")
    asked = parser.parse_args()
    chosen = [shot for shot in SHOTS if not asked.names or shot.name in asked.names]
    with ProcessPoolExecutor() as pool:
        for path in pool.map(Shot.write, chosen, [asked.to] * len(chosen)):
            sys.stdout.write(f"{path}: {path.stat().st_size // 1000} kB\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
