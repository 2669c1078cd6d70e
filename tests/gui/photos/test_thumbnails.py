"""Thumbnails by content: a coarse one at once, a good one soon, none of other bytes."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from listing_studio.files.hashing import sha256_bytes
from listing_studio.gui.photos import thumbnails as module
from listing_studio.gui.photos.pixels import pixels_of
from listing_studio.gui.photos.thumbnails import Thumbnails
from listing_studio.photos.thumbnails import thumbnail
from tests.photos.pictures import encoded, exif_with_thumbnail, product


def kept(folder: Path, data: bytes) -> tuple[str, Path]:
    path = folder / "photo"
    path.write_bytes(data)
    return sha256_bytes(data), path


def images(qtbot: QtBot, thumbnails: Thumbnails, sha256: str, path: Path, count: int) -> list[QImage]:
    """What can be shown, each time that something new can."""
    seen: list[QImage] = []
    thumbnails.ready.connect(lambda id: seen.append(thumbnails.image(id, path) or QImage()))
    assert thumbnails.image(sha256, path) is None
    qtbot.waitUntil(lambda: len(seen) >= count, timeout=20_000)
    qtbot.wait(50)
    return seen


def test_what_the_file_carries_is_shown_first(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    coarse_shown = threading.Event()

    def slow(data: bytes, longest: int) -> bytes | None:
        coarse_shown.wait(20)
        return thumbnail(data, longest)

    monkeypatch.setattr(module, "thumbnail", slow)
    blue = encoded(Image.new("RGB", (120, 80), (0, 0, 250)))
    sha256, path = kept(tmp_path, encoded(product(480, 320), exif=exif_with_thumbnail(blue)))
    owner = QObject()
    thumbnails = Thumbnails(owner)
    thumbnails.ready.connect(lambda _id: coarse_shown.set())
    coarse, good = images(qtbot, thumbnails, sha256, path, 2)
    assert (coarse.width(), good.width()) == (120, module.LONGEST)
    assert coarse.pixelColor(5, 5).blue() > 200 > coarse.pixelColor(5, 5).red()
    assert good.pixelColor(5, 5).red() > 200


def test_a_photo_that_carries_none_is_shown_once(qtbot: QtBot, tmp_path: Path) -> None:
    sha256, path = kept(tmp_path, encoded(product(480, 320)))
    owner = QObject()
    (good,) = images(qtbot, Thumbnails(owner), sha256, path, 1)
    assert good.width() == module.LONGEST


def test_other_bytes_are_never_shown_for_a_hash(qtbot: QtBot, tmp_path: Path) -> None:
    sha256, path = kept(tmp_path, encoded(product(480, 320)))
    assert pixels_of(path, sha256, whole=False) is not None
    path.write_bytes(encoded(product(480, 320, seed=2)))
    owner = QObject()
    (nothing,) = images(qtbot, Thumbnails(owner), sha256, path, 1)
    assert nothing.isNull()
    assert pixels_of(path, sha256, whole=False) is None
