"""Where each format is opened; the guards themselves are proven on the header."""

from __future__ import annotations

from dataclasses import replace

import pytest

from listing_studio.photos.decoding import opening
from listing_studio.photos.decoding.decoder_pool import Decoders
from listing_studio.photos.decoding.header import header
from listing_studio.photos.decoding.opening import opened
from listing_studio.photos.decoding.problems import Problem, Refused
from tests.photos.pictures import FORMATS, encoded, exif, product


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_header_wherever_it_is_read(name: str) -> None:
    data = encoded(product(240, 160), name, exif=exif(6)) if name in ("WEBP", "TIFF") else encoded(product(), name)
    here = header(data)
    assert replace(opened(data), image=None) == replace(here, image=None)
    assert here.metadata.orientation == (6 if name in ("WEBP", "TIFF") else here.metadata.orientation)


@pytest.mark.parametrize("name", FORMATS)
def test_this_process_never_holds_a_picture_of_a_risky_format(name: str) -> None:
    photo = opened(encoded(product(), name))
    assert (photo.image is None) == (name not in ("JPEG", "PNG"))


def test_a_large_png_is_not_held_by_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    data = encoded(product(240, 160), "PNG")
    monkeypatch.setattr(opening, "LARGE", 240 * 160 * 4 - 1)
    assert opened(data).image is None
    monkeypatch.setattr(opening, "LARGE", 240 * 160 * 4)
    assert opened(data).image is not None


def test_a_colour_profile_comes_along() -> None:
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert opened(encoded(product(), "TIFF", icc_profile=profile)).profile == profile


def test_what_is_no_photo_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> Decoders:
        raise AssertionError

    monkeypatch.setattr(opening, "decoders", none)
    for data, problem in ((b"", Problem.EMPTY), (b"text", Problem.NOT_A_PHOTO)):
        with pytest.raises(Refused) as refusal:
            opened(data)
        assert refusal.value.problem == problem
    assert opened(encoded(product())).format == "jpeg"
