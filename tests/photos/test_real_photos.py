"""Real, odd and hostile photos, where they lie beside the project."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import time
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fnmatch import fnmatchcase
from functools import cache
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageFilter, ImageOps

from listing_studio.catalogue.loading import catalogue
from listing_studio.domain.photos import Adjustments, Area, Cover, ImageSpec, PhotoFacts
from listing_studio.packs.library import library
from listing_studio.photos.copies.publish import published_copy
from listing_studio.photos.decoding.colours import flattened
from listing_studio.photos.decoding.problems import Problem
from listing_studio.photos.inspect import inspect, inspect_file
from listing_studio.photos.sets.duplicates import repeats
from listing_studio.photos.thumbnails import thumbnail
from listing_studio.workflow.photo_check import check_photos
from tests.photos.pictures import SHARED, encoded, shared

SPEC = ImageSpec(
    group="main",
    longest_side_max=800,
    bytes_max=400_000,
    name="{index}",
    shots=("front",),
    count_max=9,
    square=True,
)
SECONDS = 2.0
BROKEN = {
    "corrupted.heic": Problem.DAMAGED,
    "corrupted.jpg": Problem.DAMAGED,
    "crash-2020-10-test.tif": Problem.DAMAGED,
    "crash-338516dbd2f0e83caddb8ce256c22db3bd6dc40f.tif": Problem.DAMAGED,
    "crash-4f085cc12ece8cde18758d42608bed6a2a2cfb1c.tif": Problem.DAMAGED,
    "decompression_bomb.gif": Problem.TOO_LARGE,
    "empty.heic": Problem.EMPTY,
    "truncated.heic": Problem.DAMAGED,
    "truncated_app14.jpg": Problem.DAMAGED,
    "truncated_end_chunk.png": Problem.DAMAGED,
    "truncated_image.png": Problem.DAMAGED,
    "truncated_jpeg.jpg": Problem.DAMAGED,
}
# Every finding about every photo, each looked at by eye. Debatable ones are named in the rule's own reason.
VERDICTS = {
    "background-differs": "codes/datamatrix-1-#378.png codes/qrcode-2-#128.png",
    "exposure-differs": "codes/qrcode-2-#199b.jpg",
    "letters-beside-subject": (
        "codes/code128-* codes/code39-1-4.png codes/datamatrix-1-[01]* product/iphone_6.jpg product/saleor-battle*"
    ),
    "main-photo-fills-too-little": "product/macbook_air_4.jpg product/saleor-*",
    "main-photo-not-on-white": (
        "codes/code39-1-[13].png codes/datamatrix-1-#378.png codes/none-* codes/qrcode-2-#1[29]* heic/* large/*"
        " hostile/decompression_bomb_extents.gif hostile/hopper* hostile/pil_* hostile/sugarshack* hostile/tiff_*"
        " metadata/[!c]*"
    ),
    "photo-blank": "hostile/decompression_bomb_extents.gif",
    "photo-carries-location": "large/* metadata/DSCN*",
    "photo-copied-in-set": (
        "hostile/hopper_16bit_qtables.jpg hostile/sugarshack_bad_mpo_header.jpg hostile/tiff_strip_cmyk_jpeg.tif"
        " metadata/Landscape_[!1].jpg metadata/Portrait_[!3].jpg"
    ),
    "photo-dark": "hostile/pil_sample_cmyk.jpg hostile/tiff_*",
    "photo-finer-than-copies": "hostile/tiff_16bit_RGB.tiff",
    "photo-for-print": "hostile/pil_sample_cmyk.jpg hostile/tiff_strip_cmyk_jpeg.tif",
    "photo-overexposed": "codes/code39-1-[13].png codes/none-05.webp codes/pdf417-1-03-aliased.png hostile/sugarshack*",
    "photo-several-pictures": "heic/zPug_3.heic hostile/decompression_bomb_extents.gif hostile/sugarshack.mpo",
    "photo-transparent": "product/saleor-*",
    "photo-unusable": " ".join(f"*/{name}" for name in BROKEN),
    "photo-without-colour": (
        "codes/code128-* codes/code39-1-[14].png codes/datamatrix-* codes/none-0[1236].webp codes/pdf417-*"
        " codes/qrcode-2-#1086.png codes/qrcode-2-#128.png heic/zPug_3.heic product/macbook_air_[23].jpg"
    ),
}
present = pytest.mark.skipif(not SHARED.is_dir(), reason=f"no real photos in {SHARED}: nothing to prove on")
exiftool = pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")


@pytest.mark.parametrize("path", shared("hostile", "metadata", "codes", "product"))
def test_every_photo_gets_the_right_verdict_in_time(path: Path) -> None:
    for name in ("JPEG", "TIFF"):  # the decoders are loaded, and their process is up
        inspect(encoded(Image.new("RGB", (9, 9)), name))
    started = time.perf_counter()
    facts = inspect_file(path)
    assert time.perf_counter() - started < SECONDS
    assert facts.problem == BROKEN.get(path.name)
    assert (facts.width is None) == (facts.brightness is None) == (path.name in BROKEN)


@cache
def facts_of(folder: str) -> Mapping[Path, PhotoFacts]:
    """Measured once for all tests that only read them."""
    return {path: inspect_file(path) for path in sorted((SHARED / folder).iterdir()) if path.suffix != ".txt"}


def found(folder: str) -> set[tuple[str, str]]:
    """Photo and rule of every finding: as the photos lie there, and what is asked of a main photo besides."""
    as_they_lie = facts_of(folder)
    fronts = {path / "front.jpg": facts for path, facts in as_they_lie.items()}
    pack, day = library().pack("amazon_renewed_us"), date(2026, 11, 22)
    return {
        (f"{folder}/{path.name}", outcome.rule.name)
        for path, outcomes in check_photos(as_they_lie, pack, day, catalogue()).items()
        for outcome in outcomes
        if outcome.rule.name != "photo-without-shot"
    } | {
        (f"{folder}/{path.parent.name}", outcome.rule.name)
        for path, outcomes in check_photos(fronts, pack, day, catalogue()).items()
        for outcome in outcomes
        if outcome.rule.name.startswith("main-photo-")
    }


@present
@pytest.mark.parametrize("folder", ["codes", "heic", "hostile", "large", "metadata", "product"])
def test_every_verdict_is_the_one_that_was_looked_at(folder: str) -> None:
    expected = {
        (name, rule)
        for name in (f"{folder}/{path.name}" for path in facts_of(folder))
        for rule, photos in VERDICTS.items()
        if any(fnmatchcase(name, photo) for photo in photos.split())
    }
    actual = found(folder)
    assert sorted(actual - expected) == [], "new"
    assert sorted(expected - actual) == [], "gone"


@pytest.mark.parametrize("path", shared("hostile", "metadata", "product"))
def test_usable_photos_are_shown_and_broken_ones_only_by_a_sound_exif_thumbnail(path: Path) -> None:
    shown = thumbnail(path.read_bytes(), 160) is not None
    assert shown == (path.name not in BROKEN or path.name == "corrupted.jpg")


@pytest.mark.parametrize("path", shared("large")[:3])
def test_phone_photos_give_their_place_away_until_published(path: Path) -> None:
    facts = inspect_file(path)
    assert facts.has_location is True
    assert facts.longest_side == 4032
    assert facts.sharpness is not None
    assert facts.sharpness > 2400
    assert_bare(published_copy(path.read_bytes(), SPEC).data)


@pytest.mark.parametrize("path", shared("metadata", "heic"))
def test_published_copies_are_bare(path: Path) -> None:
    if path.name not in BROKEN:
        assert_bare(published_copy(path.read_bytes(), SPEC).data)


@exiftool
@present
def test_second_reader_finds_nothing_in_published_copies(tmp_path: Path) -> None:
    """One large and some small photos, half of them adjusted; not all, for the time it takes."""
    paths = [*sorted((SHARED / "large").glob("*"))[:1], *sorted((SHARED / "metadata").glob("*"))[::3]]
    adjusted = Adjustments(
        covers=(Cover(id="c1", box=Area(left=0.4, top=0.4, right=0.6, bottom=0.6)),),
        straighten=Decimal("1.5"),
        quarter_turns=1,
    )
    for number, path in enumerate(path for path in paths if path.name not in BROKEN and path.suffix != ".txt"):
        copy = published_copy(path.read_bytes(), SPEC, adjusted if number % 2 else Adjustments())
        (tmp_path / f"{number}.jpg").write_bytes(copy.data)
    listed = subprocess.run(["exiftool", "-G", "-s", "-j", tmp_path], capture_output=True, text=True, check=True).stdout
    told = json.loads(listed)
    assert len(told) >= 5
    for one in told:
        groups = {name.partition(":")[0] for name in one if name != "SourceFile"}
        assert groups <= {"ExifTool", "File", "JFIF", "Composite"}, one
        assert not [name for name in one if re.search("GPS|Serial|Comment|Thumbnail|Preview", name)]


def assert_bare(copy: bytes) -> None:
    image = Image.open(BytesIO(copy))
    assert image.size == (max(image.size),) * 2
    assert not image.getexif()
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


@pytest.mark.parametrize("path", shared("large")[:1])
def test_blur_of_a_real_photo_is_seen(path: Path) -> None:
    image = Image.open(path).filter(ImageFilter.GaussianBlur(4))
    blurred = inspect(encoded(image, quality=92)).sharpness
    assert blurred is not None
    assert blurred < 1500


@pytest.mark.parametrize("path", shared("product"))
def test_shop_photos_stand_on_white(path: Path) -> None:
    assert inspect_file(path).white_border == pytest.approx(1, abs=0.06)


@pytest.mark.parametrize("path", shared("large")[:1])
@pytest.mark.parametrize("side", [3000, 1700, 1200])
def test_the_same_photo_at_another_size_gets_the_same_verdict(path: Path, side: int) -> None:
    image = Image.open(path).resize((side, side * 3 // 4), Image.Resampling.LANCZOS)
    good = inspect(encoded(image, quality=92)).sharpness
    bad = inspect(encoded(image.filter(ImageFilter.GaussianBlur(side * 0.0012)), quality=92)).sharpness
    assert bad is not None
    assert good is not None
    assert bad < 1500 < 2000 < good


@present
def test_lit_screens_are_told_from_others() -> None:
    lit = {path.stem: facts.screen_lit or 0 for path, facts in facts_of("product").items()}
    devices = {name: share for name, share in lit.items() if name.startswith(("iphone", "macbook", "canon"))}
    assert {name for name, share in devices.items() if share >= 0.5} == {
        "iphone_1", "iphone_2", "iphone_3", "iphone_4", "iphone_5", "iphone_6", "macbook_air_1",
    }  # fmt: skip


@pytest.mark.parametrize("path", shared("product"))
def test_shop_photos_have_no_frame_until_one_is_drawn(path: Path) -> None:
    assert inspect_file(path).border_frame is None
    image = flattened(Image.open(path))
    assert inspect(encoded(ImageOps.expand(image, round(min(image.size) * 0.03), "black"))).border_frame is not None


@present
def test_the_same_picture_in_every_orientation() -> None:
    for shape, size in (("Landscape", (1800, 1200)), ("Portrait", (1200, 1800))):
        paths = sorted((SHARED / "metadata").glob(f"{shape}_*.jpg"))
        facts = {path.name: inspect_file(path) for path in paths}
        assert {(fact.width, fact.height) for fact in facts.values()} == {size}
        assert {name: str(fact.orientation) for name, fact in facts.items()} == {
            path.name: path.stem[-1] for path in paths
        }
        assert {one.later for one in repeats(facts)} == {path.name for path in paths[1:]}


@present
def test_shop_photos_are_not_taken_for_each_other() -> None:
    assert repeats({path.name: facts for path, facts in facts_of("product").items()}) == ()


@present
def test_bit_rot_anywhere_is_seen_or_harmless() -> None:
    """Twenty flipped bits in the second half of a photo; a few such photos decode without a complaint."""
    data = min((SHARED / "large").glob("*")).read_bytes()
    seen = 0
    for seed in range(6):
        rotten = bytearray(data)
        for position in np.random.default_rng(seed).integers(len(data) // 2, len(data), 20):
            rotten[position] ^= 1 << (seed % 8)
        seen += inspect(bytes(rotten)).problem == Problem.DAMAGED
    assert seen >= 5
