"""Flat artwork drawn with Pillow: the home screen, the labels, the ruler's scale, handling symbols on cardboard."""

# mypy: disable-error-code="no-any-return"
# (numpy calls its results Any)

from dataclasses import dataclass
from functools import cache

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from .code128 import modules
from .grain import cloud
from .vectors import Array, smoothstep

IMEI, SERIAL, MODEL = "356938035643809", "27041FDH2000XY", "PX7-128-BK"

SUNSET = ((24, 22, 74), (52, 46, 140), (128, 58, 168), (226, 84, 128), (250, 142, 92), (255, 196, 120))


@dataclass(frozen=True, slots=True)
class Print:
    """Artwork ready to be laid on a surface, in linear light."""

    pixels: Array

    @classmethod
    def of(cls, picture: Image.Image) -> "Print":
        """From an sRGB picture."""
        share = np.asarray(picture.convert("RGB"), np.float32) / 255
        return cls(np.moveaxis(np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4), -1, 0))

    def at(self, u: Array, v: Array) -> Array:
        """Colours (3, n) at places 0..1 from the left and from the top."""
        _, height, width = self.pixels.shape
        x, y = np.clip(u * width - 0.5, 0, width - 1.001), np.clip(v * height - 0.5, 0, height - 1.001)
        i, j = x.astype(np.int64), y.astype(np.int64)
        fx, fy = (x - i).astype(np.float32), (y - j).astype(np.float32)
        upper = self.pixels[:, j, i] * (1 - fx) + self.pixels[:, j, i + 1] * fx
        lower = self.pixels[:, j + 1, i] * (1 - fx) + self.pixels[:, j + 1, i + 1] * fx
        return upper * (1 - fy) + lower * fy


def _text(draw: ImageDraw.ImageDraw, at: tuple[float, float], text: str, size: float, fill: str, **more: str) -> None:
    draw.text(at, text, fill, ImageFont.load_default(size), anchor=more.get("anchor", "ls"))


@cache
def home_screen() -> Print:
    """A lit home screen: wallpaper, clock, date and a few plain tiles."""
    picture = _wallpaper(1040, 2336)
    draw = ImageDraw.Draw(picture, "RGBA")
    _text(draw, (70, 92), "10:42", 40, "white")
    draw.rounded_rectangle((922, 62, 974, 90), 8, fill=(255, 255, 255, 235))
    draw.rounded_rectangle((974, 70, 979, 82), 2, fill=(255, 255, 255, 235))
    for i in range(4):
        draw.rectangle((866 + i * 11, 88 - 7 * i, 873 + i * 11, 90), fill=(255, 255, 255, 235))
    _text(draw, (520, 620), "10:42", 300, "white", anchor="ms")
    _text(draw, (520, 712), "Tuesday, 3 November", 50, "white", anchor="ms")
    _tiles(draw)
    draw.rounded_rectangle((390, 2296, 650, 2305), 4, fill=(255, 255, 255, 220))
    return Print.of(picture)


def _wallpaper(width: int, height: int) -> Image.Image:
    x, y = (a.astype(np.float32) / width for a in np.meshgrid(np.arange(width), np.arange(height)))
    bend = cloud(x * 1.3 + 4, y * 1.1, 2, 31) * 1.1
    flow = y * 0.62 + x * 0.35 + bend
    stops = np.array(SUNSET, np.float32)
    place = np.clip((flow - 0.35) / 2.15, 0, 0.9999) * (len(stops) - 1)
    i = place.astype(np.int64)
    share = (place - i)[..., None]
    colour = stops[i] * (1 - share) + stops[i + 1] * share
    for level in (0.55, 0.95, 1.32, 1.7):
        rim = np.exp(-np.maximum(flow - level, 0) / 0.11) * (flow > level)
        colour = colour + rim[..., None] * np.array([34, 26, 30], np.float32)
    return Image.fromarray(np.clip(colour, 0, 255).astype(np.uint8), "RGB")


def _tiles(draw: ImageDraw.ImageDraw) -> None:
    colours = ("#2f7de1", "#27a96b", "#f2f2f4", "#f3b23c", "#e2574c", "#5b5fd6", "#1f2a3c", "#19a7b8")
    for i, colour in enumerate(colours):
        x, y = 150 + (i % 4) * 247, 1700 + (i // 4) * 290
        draw.rounded_rectangle((x - 78, y - 78, x + 78, y + 78), 44, fill=colour)
        _glyph(draw, i, x, y, "#4a4a55" if colour == "#f2f2f4" else "white")
        if i < 4:
            _text(draw, (x, y + 128), ("Calls", "Messages", "Calendar", "Notes")[i], 34, "white", anchor="ms")


def _glyph(draw: ImageDraw.ImageDraw, kind: int, x: int, y: int, fill: str) -> None:
    """A very plain sign of one application."""
    match kind:
        case 0:
            draw.arc((x - 40, y - 62, x + 52, y + 30), 95, 175, fill=fill, width=20)
            draw.ellipse((x - 44, y - 42, x - 14, y - 12), fill=fill)
            draw.ellipse((x - 4, y + 10, x + 26, y + 40), fill=fill)
        case 1:
            draw.rounded_rectangle((x - 42, y - 36, x + 42, y + 22), 18, fill=fill)
            draw.polygon(((x - 26, y + 18), (x - 26, y + 44), (x, y + 20)), fill=fill)
        case 2:
            draw.rounded_rectangle((x - 40, y - 38, x + 40, y + 40), 10, outline=fill, width=7)
            draw.line((x - 40, y - 14, x + 40, y - 14), fill=fill, width=7)
            _text(draw, (x, y + 30), "3", 44, fill, anchor="ms")
        case 3:
            for line in (-26, 0, 26):
                draw.rounded_rectangle((x - 38, y + line - 5, x + (38 if line < 20 else 8), y + line + 5), 5, fill=fill)
        case 4:
            draw.polygon(((x - 24, y - 36), (x - 24, y + 36), (x + 40, y)), fill=fill)
        case 5:
            draw.ellipse((x - 38, y - 38, x + 38, y + 38), outline=fill, width=8)
            draw.line((x, y - 22, x, y, x + 16, y + 12), fill=fill, width=8)
        case 6:
            draw.rounded_rectangle((x - 44, y - 28, x + 44, y + 36), 12, fill=fill)
            draw.ellipse((x - 20, y - 16, x + 20, y + 24), fill="#1f2a3c")
            draw.ellipse((x - 11, y - 7, x + 11, y + 15), fill=fill)
        case _:
            draw.ellipse((x - 32, y - 32, x + 32, y + 32), fill=fill)
            draw.ellipse((x - 10, y - 40, x + 46, y + 16), fill="#19a7b8")


@cache
def device_label() -> Print:
    """The refurbisher's label with model, IMEI and serial number, 46 x 30 mm at 40 px/mm."""
    picture = Image.new("RGB", (1840, 1200), (247, 247, 244))
    draw = ImageDraw.Draw(picture)
    ink = "#141414"
    _text(draw, (90, 165), f"Model: {MODEL}", 112, ink)
    _text(draw, (90, 290), "128 GB / Obsidian (black)", 76, ink)
    draw.line((90, 335, 1750, 335), fill=ink, width=5)
    for top, name, text in ((390, "IMEI", IMEI), (790, "SN:", SERIAL)):
        _bars(draw, top, text)
        _text(draw, (120, top + 310), f"{name} {text}", 100, ink)
    return Print.of(picture)


def _bars(draw: ImageDraw.ImageDraw, top: int, text: str) -> None:
    pattern = modules(text)
    for i, black in enumerate(pattern):
        if black:
            draw.rectangle((120 + i * 8, top, 127 + i * 8, top + 200), fill="#141414")


@cache
def scale() -> Print:
    """The marks of a steel ruler, 160 x 15 mm at 24 px/mm, zero 5 mm from the left."""
    picture = Image.new("RGB", (160 * 24, 15 * 24), "white")
    draw = ImageDraw.Draw(picture)
    for mm in range(151):
        x = (5 + mm) * 24
        length = 7.0 if mm % 10 == 0 else 5.0 if mm % 5 == 0 else 3.4
        draw.rectangle((x - 2, 0, x + 2, length * 24), fill="black")
        if mm % 10 == 0:
            _text(draw, (x, 12.4 * 24), str(mm), 96, "black", anchor="ms")
    _text(draw, (7.1 * 24, 12.4 * 24), "mm", 54, "black")
    return Print.of(picture)


@cache
def handling_marks() -> Print:
    """Three handling symbols for the side of a carton, 90 x 30 mm at 20 px/mm: this way up, fragile, keep dry."""
    picture = Image.new("RGB", (1800, 600), "white")
    draw = ImageDraw.Draw(picture)
    for left in (0, 620, 1240):
        draw.rounded_rectangle((left + 10, 10, left + 550, 590), 20, outline="black", width=14)
    for x in (180, 380):
        draw.polygon(((x, 90), (x - 75, 220), (x + 75, 220)), fill="black")
        draw.rectangle((x - 26, 220, x + 26, 440), fill="black")
    draw.rectangle((90, 480, 470, 510), fill="black")
    draw.pieslice((780, -110, 1020, 310), 0, 180, fill="black")
    draw.rectangle((886, 300, 914, 460), fill="black")
    draw.rectangle((810, 455, 990, 495), fill="black")
    draw.line((900, 100, 870, 160, 925, 200, 885, 260), fill="white", width=14)
    draw.pieslice((1330, 130, 1710, 510), 180, 360, fill="black")
    draw.rectangle((1509, 300, 1531, 500), fill="black")
    draw.arc((1440, 455, 1532, 545), 0, 180, fill="black", width=22)
    for x in (1400, 1500, 1600):
        draw.line((x + 30, 40, x, 110), fill="black", width=12)
    return Print.of(picture)


def ink(print_: Print, u: Array, v: Array) -> Array:
    """How much black (0..1) artwork puts on each place; nothing outside of it."""
    inside = (u >= 0) & (u <= 1) & (v >= 0) & (v <= 1)
    return inside * (1 - smoothstep(0.02, 0.9, print_.at(u, v)[1]))
