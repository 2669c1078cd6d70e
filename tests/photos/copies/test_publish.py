"""Copies for publication."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from typing import Any

import numpy as np
import pytest
from PIL import Image, PngImagePlugin

from listing_studio.domain.identity import Identity
from listing_studio.domain.photos import Adjustments, Area, Code, Cover, ImageSpec
from listing_studio.errors import OutputProblem, UserError
from listing_studio.photos.copies import encoding, publish
from listing_studio.photos.copies.publish import published_copy
from listing_studio.photos.copies.residue import residue
from listing_studio.photos.decoding.problems import Problem, Refused
from listing_studio.photos.decoding.upright import upright
from listing_studio.photos.measures.codes import reading
from tests.photos.decoding.test_colours import swapped_profile
from tests.photos.pictures import FORMATS, INVERSE, degrees, encoded, exif, product, scene

LABEL = (0.2, 0.2, 0.34, 0.5)


def spec(**changes: Any) -> ImageSpec:
    values: dict[str, Any] = {
        "group": "main",
        "longest_side_max": 200,
        "bytes_max": 100_000,
        "name": "{index}",
        "shots": ("front",),
        "count_max": 9,
    }
    return ImageSpec(**values | changes)


def made(data: bytes, wanted: ImageSpec, *cover: tuple[float, float, float, float], **adjusted: Any) -> bytes:
    """The copy's bytes; ``cover`` are areas to be covered, as left, top, right, bottom."""
    covers = tuple(Cover(id=f"c{number}", box=area(*box)) for number, box in enumerate(cover))
    return published_copy(data, wanted, Adjustments(covers=covers, **adjusted)).data


def area(left: float, top: float, right: float, bottom: float) -> Area:
    return Area(left=left, top=top, right=right, bottom=bottom)


def opened(copy: bytes) -> Image.Image:
    return Image.open(BytesIO(copy))


def difference(image: Image.Image, other: Image.Image) -> float:
    return float(abs(np.asarray(image, dtype=float) - np.asarray(other, dtype=float)).mean())


@pytest.mark.parametrize("wanted", ["jpeg", "png"])
@pytest.mark.parametrize("name", FORMATS)
def test_copy_of_every_format(name: str, wanted: str) -> None:
    copy = opened(made(encoded(product(400, 300), name), spec(format=wanted)))
    assert (copy.format, copy.mode, copy.size) == (wanted.upper(), "RGB", (200, 150))
    assert difference(copy, product(400, 300).resize((200, 150), Image.Resampling.LANCZOS)) < 12


@pytest.mark.parametrize("orientation", range(1, 9))
def test_copy_is_upright(orientation: int) -> None:
    stored = upright(product(400, 300), INVERSE[orientation])
    copy = opened(made(encoded(stored, "PNG", exif=exif(orientation)), spec(format="png")))
    assert difference(copy, product(400, 300).resize((200, 150), Image.Resampling.LANCZOS)) < 3


def test_never_enlarged() -> None:
    assert opened(made(encoded(product(120, 80)), spec(longest_side_min=150))).size == (120, 80)


def test_square_is_padded_with_white() -> None:
    copy = opened(made(encoded(Image.new("RGB", (400, 200), (9, 9, 9)), "PNG"), spec(square=True, format="png")))
    assert copy.size == (200, 200)
    assert [copy.getpixel((100, row)) for row in (49, 50, 149, 150)] == [
        (255, 255, 255),
        (9, 9, 9),
        (9, 9, 9),
        (255, 255, 255),
    ]


@pytest.mark.parametrize("wanted", ["jpeg", "png"])
@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_no_metadata_comes_along(name: str, wanted: str) -> None:
    text = PngImagePlugin.PngInfo()
    text.add_text("Serial", "SERIAL-1234")
    extras: dict[str, Any] = {
        "JPEG": {"comment": b"SERIAL-1234", "dpi": (300, 300)},
        "PNG": {"pnginfo": text},
    }
    block = exif(1, latitude=degrees(39, 56), camera={0xA431: "SERIAL-1234"})
    source = encoded(product(), name, exif=block, icc_profile=swapped_profile(), **extras.get(name, {}))
    assert b"SERIAL-1234" in source
    copy = made(source, spec(format=wanted))
    image = opened(copy)
    assert not image.getexif()
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert b"SERIAL" not in copy
    assert residue(copy) == []


def test_copy_with_a_residue_is_never_handed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "_saved", lambda image, *_: encoded(image, comment=b"bench 4"))
    with pytest.raises(AssertionError, match="segment FE"):
        made(encoded(product()), spec())


def test_colours_are_converted_to_srgb() -> None:
    source = encoded(Image.new("RGB", (40, 40), (255, 0, 0)), "PNG", icc_profile=swapped_profile())
    assert opened(made(source, spec(format="png"))).getpixel((5, 5)) == (0, 255, 0)


@pytest.mark.parametrize(
    ("image", "name", "colour"),
    [
        (Image.new("CMYK", (40, 40), (0, 255, 255, 0)), "TIFF", (255, 0, 0)),
        (Image.new("RGBA", (40, 40), (0, 0, 0, 0)), "PNG", (255, 255, 255)),
        (Image.fromarray(np.full((40, 40), 0x8000, dtype=np.uint16)), "PNG", (128, 128, 128)),
        (Image.new("1", (40, 40), 1), "PNG", (255, 255, 255)),
        (Image.new("L", (40, 40), 77), "TIFF", (77, 77, 77)),
    ],
    ids=["cmyk", "transparent", "16 bit", "1 bit", "grey"],
)
def test_every_kind_of_pixel_becomes_colour(image: Image.Image, name: str, colour: tuple[int, int, int]) -> None:
    copy = opened(made(encoded(image, name), spec(format="png")))
    assert (copy.mode, copy.getpixel((5, 5))) == ("RGB", colour)


def test_cmyk_jpeg_keeps_its_colours() -> None:
    source = encoded(Image.new("CMYK", (40, 40), (0, 255, 255, 0)), quality=95)
    assert difference(opened(made(source, spec(format="png"))), Image.new("RGB", (40, 40), (255, 0, 0))) < 4


def test_bytes_are_kept_by_the_highest_quality_that_fits() -> None:
    source = encoded(scene(200, 150), "PNG")
    sizes = {quality: len(made(source, spec(quality=quality))) for quality in (50, 70, 71, 90)}
    assert sizes[50] < sizes[70] < sizes[71] < sizes[90]
    assert len(made(source, spec(bytes_max=sizes[90]))) == sizes[90]
    assert len(made(source, spec(bytes_max=sizes[71] - 1))) == sizes[70]
    assert len(made(source, spec(bytes_max=sizes[50]))) == sizes[50]


@pytest.mark.parametrize("wanted", ["jpeg", "png"])
def test_copy_that_cannot_be_small_enough(wanted: str) -> None:
    with pytest.raises(UserError, match="bytes") as problem:
        made(encoded(scene(200, 150), "PNG"), spec(bytes_max=500, format=wanted))
    assert problem.value.remedy


def test_format_that_is_not_written() -> None:
    with pytest.raises(UserError, match="webp"):
        made(encoded(product()), spec(format="webp"))


def test_same_bytes_every_time() -> None:
    source = encoded(product(400, 300), icc_profile=swapped_profile())
    assert made(source, spec()) == made(source, spec())


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_covered_area_is_black_and_leaves_no_trace(mode: str) -> None:
    secret = product(400, 300).convert(mode)
    other = secret.copy()
    other.paste(secret.crop((0, 0, 40, 40)), (85, 65))
    copies = {made(encoded(image, "TIFF"), spec(format="png"), LABEL) for image in (secret, other)}
    assert len(copies) == 1
    copy = opened(copies.pop())
    assert copy.getpixel((50, 50)) == (0, 0, 0)
    assert copy.getpixel((20, 20)) == (255, 255, 255)


def test_cover_counts_in_the_upright_picture() -> None:
    stored = upright(Image.new("RGB", (400, 200), "white"), INVERSE[6])
    source = encoded(stored, "PNG", exif=exif(6))
    copy = opened(made(source, spec(format="png", longest_side_max=400), (0, 0, 0.05, 0.25)))
    dark = np.argwhere(np.asarray(copy.convert("L")) == 0)
    assert dark.min(axis=0).tolist() == [0, 0]
    assert set((dark.max(axis=0) - (49, 19)).tolist()) <= {0, 1}  # a pixel beyond its edge at most


def test_cover_may_be_the_whole_picture() -> None:
    copy = opened(made(encoded(product(), "PNG"), spec(format="png"), (0, 0, 1, 1)))
    assert copy.convert("L").getextrema() == (0, 0)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", Problem.EMPTY),
        (b"text", Problem.NOT_A_PHOTO),
        (encoded(product())[:900], Problem.DAMAGED),
        (encoded(Image.new("F", (40, 40)), "TIFF"), Problem.UNSUPPORTED),
    ],
)
def test_unusable_photo_is_refused(data: bytes, problem: Problem) -> None:
    with pytest.raises(Refused) as refusal:
        made(data, spec())
    assert refusal.value.problem == problem


# adjustments ----------------------------------------------------------------------------------------------------------

IMEI = "356938035643809"


def quarters() -> Image.Image:
    """Red, green, blue and grey quarters, from the top left in the order of reading."""
    image = Image.new("RGB", (400, 200), (200, 0, 0))
    image.paste((0, 200, 0), (200, 0, 400, 100))
    image.paste((0, 0, 200), (0, 100, 200, 200))
    image.paste((90, 90, 90), (200, 100, 400, 200))
    return image


def pixel(image: Image.Image, x: float, y: float) -> tuple[int, ...]:
    found = image.getpixel((int(x * image.width), int(y * image.height)))
    assert isinstance(found, tuple)
    return found


@pytest.mark.parametrize(
    ("turns", "size", "corner"),
    [(1, (200, 400), (0, 0, 200)), (2, (400, 200), (90, 90, 90)), (3, (200, 400), (0, 200, 0))],
)
def test_quarter_turns_are_clockwise(turns: int, size: tuple[int, int], corner: tuple[int, int, int]) -> None:
    wanted = spec(format="png", longest_side_max=400)
    copy = opened(made(encoded(quarters(), "PNG"), wanted, quarter_turns=turns))
    assert copy.size == size
    assert pixel(copy, 0.1, 0.1) == corner


def test_a_crop_is_that_of_the_untouched_photo_however_it_is_turned() -> None:
    green = area(0.5, 0, 1, 0.5)
    for turns in (None, 1, 2, 3):
        copy = opened(made(encoded(quarters(), "PNG"), spec(format="png"), quarter_turns=turns, crop=green))
        assert copy.size == ((200, 100) if turns in (None, 2) else (100, 200))
        assert copy.getcolors() == [(20_000, (0, 200, 0))]


def test_straightening_turns_clockwise_around_the_crop_and_shows_nothing_beside_the_photo() -> None:
    lying = Image.new("RGB", (400, 400), (250, 250, 250))
    lying.paste((10, 10, 10), (0, 195, 400, 205))
    wanted = spec(format="png", longest_side_max=400)
    tilted = lying.rotate(5, Image.Resampling.BICUBIC, fillcolor=(255, 0, 255))  # counter-clockwise
    copy = opened(made(encoded(tilted, "PNG"), wanted, straighten=5, crop=area(0.1, 0.1, 0.9, 0.9)))
    assert copy.size == (320, 320)
    assert {pixel(copy, x, 0.5) for x in (0.05, 0.5, 0.95)} == {(10, 10, 10)}
    bright = scene(400, 400).point([80 + value // 4 for value in range(256)] * 3)
    whole = opened(made(encoded(bright, "PNG"), wanted, straighten=45))
    assert whole.size == (282, 282)
    assert np.asarray(whole).min() > 50  # nothing of the black beside it


def test_a_cover_stays_whole_and_solid_through_every_adjustment() -> None:
    """The place is filled with noise: any pixel of it that came through would not be black."""
    photo = Image.new("RGB", (600, 400), (240, 240, 240))
    noise = np.random.default_rng(3).integers(60, 255, (100, 150, 3), dtype=np.uint8)
    photo.paste(Image.fromarray(noise), (200, 120))
    source = encoded(photo, "PNG")
    box = (200 / 600, 120 / 400, 350 / 600, 220 / 400)
    for adjusted in (
        {},
        {"straighten": 7.3},
        {"straighten": -13, "quarter_turns": 1},
        {"straighten": 3, "quarter_turns": 2, "crop": area(0.2, 0.1, 0.8, 0.9)},
        {"whiten": True, "quarter_turns": 3},
    ):
        for longest in (600, 333):
            copy = opened(made(source, spec(format="png", longest_side_max=longest, square=True), box, **adjusted))
            # The cover, the plain background around it, the padding, and what resampling blends of them: all grey.
            assert np.ptp(np.asarray(copy).astype(int), axis=2).max() <= 1, adjusted
            grey = np.asarray(copy.convert("L"))
            assert (grey == 0).sum() > 0.9 * (grey < 50).sum() > 0.03 * grey.size


@pytest.mark.parametrize("quality", [50, 90])
def test_covered_pixels_of_a_written_jpeg_are_one_colour(quality: int) -> None:
    photo = scene(800, 600)
    copy = published_copy(
        encoded(photo, "PNG"),
        spec(longest_side_max=500, quality=quality),
        Adjustments(covers=(Cover(id="c1", box=area(0.2, 0.2, 0.6, 0.6)),), straighten=Decimal(4)),
    )
    pixels = np.asarray(opened(copy.data).convert("RGB"))
    # Straightened around the middle, what is covered is a turned rectangle: look well inside it.
    middle = pixels[int(0.3 * pixels.shape[0]) : int(0.5 * pixels.shape[0]), int(0.3 * pixels.shape[1]) :][:, :60]
    assert middle.max() <= 2
    assert copy.done.covered == 1


def test_a_copy_in_which_something_shows_through_is_never_handed_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publish, "seal", lambda *_: None)
    monkeypatch.setattr(publish, "cover", lambda *_: None)
    with pytest.raises(AssertionError, match="shows something"):
        made(encoded(scene(400, 300)), spec(), (0.2, 0.2, 0.8, 0.8))


def coded(text: str) -> Image.Image:
    """A photo of a label with a barcode, tall and tilted a little."""
    import zxingcpp

    bars = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.Code128).to_image(scale=3)
    code = Image.fromarray(np.array(bars)).convert("RGB")
    code = code.resize((code.width, 150))
    photo = Image.new("RGB", (code.width + 300, 700), (225, 225, 225))
    photo.paste(code, (150, 270))
    return photo.rotate(3, Image.Resampling.BICUBIC, fillcolor=(225, 225, 225))


def codes_in(image: Image.Image) -> tuple[Code, ...]:
    return reading(image.convert("L"), None).codes


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        (IMEI, Identity()),
        (f"IMEI:{IMEI}", Identity()),
        ("SN27041FDH2000XY", Identity(serial="27041FDH2000XY")),
        ("A0000025A0B1C2", Identity(meid="A0000025A0B1C2")),
    ],
)
def test_a_code_that_names_a_unit_cannot_be_read_in_the_copy(text: str, identity: Identity) -> None:
    photo = coded(text)
    (code,) = codes_in(photo)
    assert code.text == text
    wanted = spec(longest_side_max=2000, bytes_max=10**7)
    copy = published_copy(encoded(photo), wanted, Adjustments(), (code,), identity)
    assert codes_in(opened(copy.data)) == ()
    assert (copy.done.covered, copy.done.codes) == (1, 1)
    # Nothing of the bars is left above or below the band in which they were read.
    grey = np.asarray(opened(copy.data).convert("L"))
    across = grey[:, grey.shape[1] // 2]
    assert np.flatnonzero(across < 100).min() < 275
    assert ((across > 5) & (across < 200)).sum() <= 60


def test_a_code_that_names_nobody_stays() -> None:
    photo = coded("PART-4711")
    copy = published_copy(encoded(photo), spec(longest_side_max=2000, bytes_max=10**7), codes=codes_in(photo))
    assert [code.text for code in codes_in(opened(copy.data))] == ["PART-4711"]
    assert copy.done.covered == 0


def test_a_code_that_nobody_measured_is_still_not_published() -> None:
    with pytest.raises(OutputProblem, match="can be read in the copy"):
        published_copy(encoded(coded(IMEI)), spec(longest_side_max=2000, bytes_max=10**7))


def test_whitening_raises_the_background_and_leaves_the_subject() -> None:
    photo = product(400, 300).point([round(value * 0.88) for value in range(256)] * 3)
    wanted = spec(format="png", longest_side_max=400, bytes_max=10**6)
    photo.paste((222, 222, 222), (150, 120, 180, 150))  # enclosed by the subject, nearly of the background's tone
    copy = published_copy(encoded(photo, "PNG"), wanted, Adjustments(whiten=True))
    before, after = np.asarray(photo), np.asarray(opened(copy.data))
    subject = (slice(64, 236), slice(84, 316))
    assert copy.done.whitened
    assert (after[:50] == 255).all()
    assert (after[:, :70] == 255).all()
    assert (after[subject] == before[subject]).all()


def white_on_white() -> Image.Image:
    photo = Image.new("RGB", (400, 300), (225, 225, 225))
    photo.paste((245, 245, 245), (100, 60, 300, 240))
    photo.paste((40, 40, 40), (180, 140, 220, 160))
    return photo


@pytest.mark.parametrize(
    ("picture", "why"),
    [
        (lambda: scene(400, 300), "not plain"),
        (lambda: product(400, 300).point([round(value * 0.7) for value in range(256)] * 3), "not nearly white"),
        (lambda: Image.new("RGB", (400, 300), (230, 230, 230)), "nothing before it"),
        (white_on_white, "the subject is as bright"),
    ],
    ids=["not plain", "not nearly white", "nothing before it", "as bright"],
)
def test_what_cannot_be_told_from_its_background_is_not_whitened(picture: Any, why: str) -> None:
    with pytest.raises(OutputProblem, match="cannot be whitened"):
        made(encoded(picture(), "PNG"), spec(), whiten=True)


def test_padding_in_the_colour_of_the_photo_or_white() -> None:
    plain = Image.new("RGB", (400, 200), (180, 190, 200))
    plain.paste((20, 20, 20), (100, 50, 300, 150))
    for photo, padding, colour in (
        (plain, "white", (255, 255, 255)),
        (plain, "photo", (180, 190, 200)),
        (scene(400, 200), "photo", (255, 255, 255)),
    ):
        copy = published_copy(encoded(photo, "PNG"), spec(format="png", square=True, padding=padding))
        assert opened(copy.data).getpixel((100, 10)) == colour
        assert copy.done.padded


def test_what_was_done_is_told() -> None:
    adjusted = Adjustments(
        covers=(Cover(id="c1", box=area(0, 0, 0.1, 0.1)),), quarter_turns=3, crop=area(0.1, 0.1, 0.9, 1)
    )
    done = published_copy(encoded(scene(1000, 500)), spec(square=True), adjusted).done
    assert (done.turned, done.covered, done.codes, done.whitened, done.padded) == (270, 1, 0, False, True)
    assert done.kept == pytest.approx(0.72, abs=0.01)
    assert (done.reduced_from, done.size, done.quality) == ((450, 800), (200, 200), 90)
    plain = published_copy(encoded(product(100, 100), "PNG"), spec(format="png", square=True)).done
    assert (plain.reduced_from, plain.padded, plain.quality, plain.kept) == (None, False, None, 1.0)


def test_a_grey_and_a_cmyk_photo_can_be_adjusted_too() -> None:
    for mode in ("L", "CMYK"):
        source = encoded(quarters().convert(mode), "TIFF")
        copy = opened(made(source, spec(format="png"), (0, 0, 0.5, 0.5), straighten=10, quarter_turns=1))
        assert copy.mode == "RGB"
        assert pixel(copy, 0.85, 0.2) == (0, 0, 0)


def test_a_crop_that_leaves_too_few_pixels_is_refused_and_a_small_photo_is_not() -> None:
    wanted = spec(longest_side_min=150)
    with pytest.raises(OutputProblem, match="leaves 100 pixels on the longest side; at least 150"):
        made(encoded(product(200, 150)), wanted, crop=area(0.25, 0.25, 0.75, 0.75))
    assert opened(made(encoded(product(140, 100)), wanted, crop=area(0, 0, 0.5, 0.5))).size == (70, 50)
