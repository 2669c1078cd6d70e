"""The sample photos: complete, of the promised kind, and made by the script that claims to make them."""

import io
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
import zxingcpp
from PIL import ExifTags, Image

from tests.samples.make_photos import SAMPLES, SHOTS, Shot
from tests.samples.studio.code128 import modules
from tests.samples.studio.printing import IMEI, SERIAL

GOOD = [shot for shot in SHOTS if shot.folder == "photos"]
POOR = [shot for shot in SHOTS if shot.folder == "photos_poor"]
CLAIM = [shot for shot in SHOTS if shot.folder == "photos_claim"]
ON_WHITE = ["front", "back", "left", "right", "top", "bottom", "screen_on", "shipping_box", "accessories"]


def path(shot: Shot) -> Path:
    return SAMPLES / shot.folder / f"{shot.name}.jpg"


def named(name: str) -> Shot:
    return next(shot for shot in SHOTS if shot.name == name)


def pixels(picture: Image.Image) -> npt.NDArray[np.float64]:
    return np.asarray(picture.convert("RGB"), np.float64)


def photo(name: str) -> npt.NDArray[np.float64]:
    with Image.open(path(named(name))) as picture:
        return pixels(picture)


def contrast(picture: npt.NDArray[np.float64]) -> float:
    """The strongest step between neighbouring pixels, leaving out the strongest thousandth."""
    return float(np.quantile(np.abs(np.diff(picture.mean(axis=2), axis=1)), 0.999))


class TestFiles:
    def test_the_folders_hold_these_photos_and_nothing_else(self) -> None:
        for folder, shots in (("photos", GOOD), ("photos_poor", POOR), ("photos_claim", CLAIM)):
            assert sorted((SAMPLES / folder).iterdir()) == sorted(path(shot) for shot in shots)

    @pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
    def test_each_is_a_whole_jpeg_of_its_size(self, shot: Shot) -> None:
        with Image.open(path(shot)) as picture:
            picture.load()
            assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", shot.size)

    def test_the_folders_stay_small(self) -> None:
        assert sum(path(shot).stat().st_size for shot in GOOD) < 3_500_000
        assert sum(path(shot).stat().st_size for shot in POOR) < 400_000
        assert sum(path(shot).stat().st_size for shot in CLAIM) < 300_000

    @pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
    def test_only_the_photo_on_the_desk_says_where_it_was_taken(self, shot: Shot) -> None:
        with Image.open(path(shot)) as picture:
            gps = picture.getexif().get_ifd(ExifTags.IFD.GPSInfo)
        if not shot.located:
            assert gps == {}
        else:
            assert [float(part) for part in gps[ExifTags.GPS.GPSLatitude]] == [51, 28, 38]
            assert gps[ExifTags.GPS.GPSLongitudeRef] == "W"


class TestPictures:
    @pytest.mark.parametrize("name", ON_WHITE)
    def test_the_ground_is_pure_white_up_to_the_edges(self, name: str) -> None:
        picture = photo(name).min(axis=2)
        frame = np.ones(picture.shape, bool)
        frame[32:-32, 32:-32] = False
        assert (picture[frame] >= 250).mean() > 0.97
        assert (picture[[2, 2, -3, -3], [2, -3, 2, -3]] == 255).all()

    @pytest.mark.parametrize("name", ON_WHITE)
    def test_the_product_fills_the_frame(self, name: str) -> None:
        dark = photo(name).min(axis=2) < 200
        extents = [np.ptp(np.flatnonzero(dark.any(axis=axis))) / dark.shape[1 - axis] for axis in (0, 1)]
        assert 0.85 <= max(extents) < 0.98

    @pytest.mark.parametrize("shot", [*GOOD, *CLAIM], ids=lambda shot: shot.name)
    def test_the_good_ones_are_sharp(self, shot: Shot) -> None:
        assert contrast(photo(shot.name)) > 25

    def test_the_blurred_one_is_not(self) -> None:
        assert contrast(photo("back_blurred")) < 10

    def test_the_lit_screen_is_colourful_and_the_dark_one_is_not(self) -> None:
        lit, dark = (np.ptp(photo(name)[400:1200, 600:1000], axis=2).mean() for name in ("screen_on", "front"))
        assert lit > 60
        assert dark < 12

    def test_the_label_can_be_scanned(self) -> None:
        with Image.open(path(named("label"))) as picture:
            found = {code.text for code in zxingcpp.read_barcodes(picture)}
        assert found == {IMEI, SERIAL}

    def test_copper_shows_where_the_cable_is_torn(self) -> None:
        red, _, blue = np.moveaxis(photo("problem_cable"), -1, 0)
        rows, columns = np.nonzero(red - blue > 30)
        assert len(rows) > 500
        assert np.ptp(rows) < 80
        assert np.ptp(columns) < 140


class TestScript:
    @pytest.mark.parametrize(
        ("name", "corner"), [("front", (1024, 48)), ("bottom", (64, 912)), ("weighing", (432, 656))]
    )
    def test_it_makes_these_pixels(self, name: str, corner: tuple[int, int]) -> None:
        """A tile of the picture, made anew and compressed as the photo is, shows what the photo shows there."""
        left, top = corner
        shot, window = named(name), (left, top, left + 80, top + 80)
        again = io.BytesIO()
        shot.picture(window).save(again, "JPEG", quality=85)
        difference = np.abs(photo(name)[top : top + 80, left : left + 80] - pixels(Image.open(again)))
        assert np.ptp(photo(name)[top : top + 80, left : left + 80]) > 100
        assert difference.mean() < 1
        assert difference.max() < 24

    def test_it_makes_the_same_tile_twice(self) -> None:
        tile = (760, 900, 784, 924)
        assert named("bottom").picture(tile).tobytes() == named("bottom").picture(tile).tobytes()


class TestCode128:
    def test_a_code_has_start_check_and_stop(self) -> None:
        code = modules("PX7")
        assert len(code) == 11 * (1 + 3 + 1) + 13
        assert code[0]
        assert code[-1]

    def test_a_reader_gets_the_text_back(self) -> None:
        row = np.repeat(np.array([False] * 10 + modules("PX7-128-BK") + [False] * 10), 3)
        picture = np.where(np.tile(row, (60, 1)), 0, 255).astype(np.uint8)
        assert [code.text for code in zxingcpp.read_barcodes(picture)] == ["PX7-128-BK"]
