"""Barcodes and QR codes: their text, their kind and where they are."""

from __future__ import annotations

from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageFilter

from listing_studio.domain.photos import Code
from listing_studio.photos.decoding.upright import upright
from listing_studio.photos.inspect import inspect, inspect_file
from listing_studio.photos.measures.codes import Reading, reading
from tests.photos.pictures import INVERSE, encoded, exif, product, scene, shared

IMEI = "356938035643809"
KINDS = {
    "code_128": (zxingcpp.BarcodeFormat.Code128, IMEI),
    "ean_13": (zxingcpp.BarcodeFormat.EAN13, "9506000134352"),
    "qr": (zxingcpp.BarcodeFormat.QRCode, "https://example.org/?imei=" + IMEI),
}

REAL = {
    "code128-1-1": "168901",
    "code128-1-4": "123456",
    "code128-1-5": "8101054321120021123456",
    "qrcode-2-#1086": "H15-03-34",
    "qrcode-2-#128": "M$K0YGV0G",
    "qrcode-2-#199b": "abcdefghijklmnopqrstuvwxyz012345",
}


def label(kind: str, text: str | None = None, bar: int = 3) -> Image.Image:
    form, usual = KINDS[kind]
    code = zxingcpp.create_barcode(text or usual, form)
    return Image.fromarray(code.to_image(scale=bar, add_quiet_zones=True))


def with_label(sticker: Image.Image, place: tuple[int, int] = (300, 200)) -> Image.Image:
    image = scene(1200, 900)
    image.paste(sticker.convert("RGB"), place)
    return image


def read(image: Image.Image) -> tuple[Code, ...]:
    return reading(image.convert("L"), 1).codes


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("angle", [0, 10, 90, 180])
def test_every_kind_is_read_in_a_cluttered_picture(kind: str, angle: int) -> None:
    turned = label(kind).rotate(angle, expand=True, fillcolor=255)
    (code,) = read(with_label(turned))
    assert (code.kind, code.text) == (kind, KINDS[kind][1])


def test_a_scene_holds_no_code() -> None:
    assert read(scene(1200, 900)) == ()
    assert read(product(900, 600)) == ()


def test_place_of_a_qr_code() -> None:
    sticker = label("qr")
    (code,) = read(with_label(sticker, (300, 200)))
    quiet = 4 * 3
    width, height = sticker.size
    assert code.box.left == pytest.approx((300 + quiet) / 1200, abs=0.005)
    assert code.box.top == pytest.approx((200 + quiet) / 900, abs=0.005)
    assert code.box.right == pytest.approx((300 + width - quiet) / 1200, abs=0.005)
    assert code.box.bottom == pytest.approx((200 + height - quiet) / 900, abs=0.005)


def test_several_codes_come_from_the_top_down() -> None:
    image = with_label(label("qr"), (700, 600))
    image.paste(label("code_128").convert("RGB"), (100, 100))
    assert [code.kind for code in read(image)] == ["code_128", "qr"]


def test_upc_is_an_ean_with_a_zero_in_front() -> None:
    code = zxingcpp.create_barcode("036000291452", zxingcpp.BarcodeFormat.UPCA)
    sticker = Image.fromarray(code.to_image(scale=3, add_quiet_zones=True))
    assert [(code.kind, code.text) for code in read(with_label(sticker))] == [("ean_13", "0036000291452")]


def test_control_characters_are_blanks() -> None:
    (code,) = read(with_label(label("qr", "IMEI\x1d356938035643809\nS/N 12")))
    assert code.text == "IMEI 356938035643809 S/N 12"


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_place_is_that_of_the_upright_picture(orientation: int) -> None:
    image = with_label(label("qr"), (100, 100))
    data = encoded(upright(image, INVERSE[orientation]), exif=exif(orientation), quality=92)
    (straight,) = read(image)
    (code,) = inspect(data).codes
    assert code.text == straight.text
    assert code.box.left == pytest.approx(straight.box.left, abs=0.01)
    assert code.box.bottom == pytest.approx(straight.box.bottom, abs=0.01)


def large_picture() -> Image.Image:
    image = scene(3400, 2400)
    image.paste(label("qr", bar=3).convert("RGB"), (900, 700))
    return image


def test_a_code_that_is_seen_and_cannot_be_read_is_doubtful() -> None:
    """Blurred bars of three pixels are too narrow at half the size, where the code is found but not read."""
    blurred = large_picture().rotate(7, Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(1.2)).convert("L")
    assert reading(blurred.reduce(2), 1) == Reading((), doubtful=True)
    assert [code.text for code in reading(blurred, 1).codes] == [KINDS["qr"][1]]


def test_a_doubtful_place_is_looked_at_closely(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = []

    def doubting(grey: Image.Image, orientation: int | None) -> Reading:
        sizes.append(grey.size)
        return reading(grey, orientation) if grey.width == 3400 else Reading((), doubtful=True)

    monkeypatch.setattr("listing_studio.photos.inspect.reading", doubting)
    assert [code.text for code in inspect(encoded(large_picture(), quality=90)).codes] == [KINDS["qr"][1]]
    assert sizes == [(1700, 1200), (3400, 2400)]


def test_what_is_not_doubtful_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = []

    def calm(grey: Image.Image, _orientation: int | None) -> Reading:
        sizes.append(grey.size)
        return Reading((), doubtful=False)

    monkeypatch.setattr("listing_studio.photos.inspect.reading", calm)
    assert inspect(encoded(large_picture(), quality=90)).code_count == 0
    assert sizes == [(1700, 1200)]


def test_nothing_read_is_a_count_of_none_and_a_damaged_photo_has_no_count() -> None:
    data = encoded(scene())
    assert inspect(data).code_count == 0
    assert inspect(data[:2000]).code_count is None


@pytest.mark.parametrize("path", shared("codes"))
def test_real_codes_are_read_and_none_is_invented(path: Path) -> None:
    """Kinds that are not looked for are not found."""
    codes = inspect_file(path).codes
    assert {code.text for code in codes} == {REAL[path.stem]} if path.stem in REAL else codes == ()
