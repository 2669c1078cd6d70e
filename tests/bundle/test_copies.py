"""What is said about published copies, in both languages and for programs."""

from __future__ import annotations

from decimal import Decimal

import pytest

from listing_studio.bundle.copies import adjustments_text, copy_json, copy_text, handed
from listing_studio.catalogue.loading import catalogue
from listing_studio.domain.photos import Adjustments, Area, Cover, ImageSpec, Photo
from listing_studio.files.hashing import sha256_bytes
from listing_studio.photos.copies.order import Published
from listing_studio.photos.copies.publish import Copy, Done

PLAIN = Done(
    covered=0,
    codes=0,
    turned=0,
    straightened=0,
    kept=1.0,
    reduced_from=None,
    whitened=False,
    padded=False,
    size=(800, 600),
    quality=None,
)
BUSY = Done(
    covered=2,
    codes=1,
    turned=90,
    straightened=-1.5,
    kept=0.81,
    reduced_from=(4032, 3024),
    whitened=True,
    padded=True,
    size=(1600, 1600),
    quality=84,
)


@pytest.mark.parametrize(
    ("done", "language", "text"),
    [
        (PLAIN, "en", "800 × 600 px, made anew from the pixels, without metadata · 12.3 kB"),
        (PLAIN, "zh_CN", "800 × 600 像素，由像素重新生成，不含元数据 · 12.3 kB"),
        (
            BUSY,
            "en",
            (
                "areas covered: 2 · turned 90° clockwise · straightened by -1.5° · cropped to 81 % of the photo · "
                "background whitened · padded to a square · reduced from 4032 × 3024 px · "
                "1600 × 1600 px, made anew from the pixels, without metadata · JPEG quality 84 · 12.3 kB"
            ),
        ),
        (
            BUSY,
            "zh_CN",
            (
                "遮盖区域 2 处 · 顺时针旋转 90° · 拉直 -1.5° · 裁剪至原图的 81% · 背景已提白 · 补边为方图 · "
                "由 4032 × 3024 像素缩小 · 1600 × 1600 像素，由像素重新生成，不含元数据 · JPEG 质量 84 · 12.3 kB"
            ),
        ),
    ],
)
def test_only_what_was_done_is_said(done: Done, language: str, text: str) -> None:
    assert copy_text(done, 12_345, catalogue(), language) == text


def test_a_crop_of_nearly_everything_is_still_a_crop() -> None:
    done = Done(0, 0, 0, 0, 0.999, None, False, False, (799, 600), None)
    assert "cropped to 99 %" in copy_text(done, 1, catalogue(), "en")


def test_what_is_stated_is_said_before_there_is_a_copy() -> None:
    area = Area(left=0, top=0, right=0.5, bottom=0.5)
    stated = Adjustments(
        covers=(Cover(id="c1", box=area),), quarter_turns=3, straighten=Decimal("2.5"), crop=area, whiten=True
    )
    assert adjustments_text(stated, catalogue(), "en") == (
        "areas covered: 1 · turned 270° clockwise · straightened by 2.5° · cropped to 25 % of the photo · "
        "background whitened"
    )
    assert adjustments_text(Adjustments(), catalogue(), "en") == ""


def test_programs_read_the_copy_its_original_and_what_was_done() -> None:
    spec = ImageSpec(
        group="main", longest_side_max=1600, bytes_max=10**6, name="{index}", shots=("front",), count_max=1
    )
    published = Published(Photo(id="p1", file="a.jpg", shot="front"), spec, 1, "1.jpg")
    told = copy_json(handed(published, b"photo", Copy(b"copy", BUSY)), catalogue())
    assert told["name"] == "1.jpg"
    assert (told["original_sha256"], told["sha256"], told["bytes"]) == (
        sha256_bytes(b"photo"),
        sha256_bytes(b"copy"),
        4,
    )
    assert told["done"]["turned"] == 90
    assert told["done"]["reduced_from"] == (4032, 3024)
    assert set(told["text"]) == {"en", "zh_CN"}
