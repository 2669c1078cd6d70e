"""Flat artwork of an order that arrived incomplete: the parcel's label, the delivery list, the scale's display."""

from functools import cache

from PIL import Image, ImageDraw, ImageFont

from .printing import Print

BLACK = "#161616"
LINES = (
    ("1", "Northlight Aster 7, 128 GB, black"),
    ("1", "Charging cable, USB-C"),
    ("1", "Charger, 20 W"),
)


def _write(draw: ImageDraw.ImageDraw, at: tuple[float, float], text: str, size: float, anchor: str = "ls") -> None:
    draw.text(at, text, BLACK, ImageFont.load_default(size), anchor=anchor)


@cache
def parcel_label() -> Print:
    """The address label of a parcel, 100 x 62 mm at 8 px/mm: nobody lives at either address."""
    picture = Image.new("RGB", (1600, 992), (247, 247, 244))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((20, 20, 1580, 972), outline=BLACK, width=8)
    draw.line((20, 330, 1580, 330), fill=BLACK, width=5)
    _write(draw, (70, 110), "FROM", 52)
    _write(draw, (70, 190), "Export Hub 9, 18 Sample Street", 66)
    _write(draw, (70, 275), "Dongguan, Guangdong", 66)
    _write(draw, (70, 420), "TO", 52)
    _write(draw, (70, 520), "Second Light Devices", 96)
    _write(draw, (70, 630), "120 Harbor Road", 86)
    _write(draw, (70, 735), "Portland, OR 97201", 86)
    _write(draw, (70, 905), "Order XN-2026-118204    SAMPLE", 76)
    return Print.of(picture.reduce(2))


@cache
def delivery_list() -> Print:
    """The list that lay in the parcel, 105 x 148 mm at 6 px/mm."""
    picture = Image.new("RGB", (1260, 1776), (247, 247, 245))
    draw = ImageDraw.Draw(picture)
    _write(draw, (90, 190), "DELIVERY LIST", 104)
    _write(draw, (90, 300), "Order XN-2026-118204", 64)
    _write(draw, (90, 390), "SAMPLE, not a real order", 54)
    draw.line((90, 440, 1170, 440), fill=BLACK, width=6)
    for row, (count, name) in enumerate(LINES):
        _write(draw, (110, 570 + 150 * row), count, 62)
        _write(draw, (210, 570 + 150 * row), name, 56)
        draw.line((90, 620 + 150 * row, 1170, 620 + 150 * row), fill="#8a8a8a", width=5)
    return Print.of(picture.reduce(2))


@cache
def weight_shown(text: str) -> Print:
    """The display of a scale, 60 x 20 mm at 20 px/mm: dark figures on a grey-green ground."""
    picture = Image.new("RGB", (1200, 400), (176, 190, 168))
    ImageDraw.Draw(picture).text((600, 205), text, "#10160f", ImageFont.load_default(300), anchor="mm")
    return Print.of(picture)
