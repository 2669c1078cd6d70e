"""Pixels as this process decodes them."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest

from listing_studio.photos.decoding.colours import flattened
from listing_studio.photos.decoding.header import header
from listing_studio.photos.decoding.pixels import carried_thumbnail, pixels, shrink
from tests.photos.pictures import encoded, product


@pytest.mark.parametrize(
    ("side", "factor"),
    [(1599, 1), (1600, 1), (3198, 1), (3199, 2), (4032, 2), (6400, 4), (20_000, 8), (90_000, 8)],
)
def test_shrink_keeps_enough_pixels(side: int, factor: int) -> None:
    assert shrink(side, 1600) == factor


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P"])
@pytest.mark.parametrize("size", [(401, 1301), (1301, 401), (1024, 1024)])
def test_made_in_strips_as_if_made_at_once(mode: str, size: tuple[int, int]) -> None:
    source = product(*size).convert(mode)
    if mode == "RGBA":
        source.putalpha(product(*size, seed=2).convert("L"))
    whole = np.asarray(flattened(source).reduce(4))
    assert np.array_equal(np.asarray(pixels(header(encoded(source, "PNG")), max(size) // 4)), whole)


@pytest.mark.parametrize("name", ["JPEG", "TIFF", "HEIF"])
def test_without_a_thumbnail_inside_nothing_is_decoded(name: str) -> None:
    assert carried_thumbnail(header(encoded(product(), name)), 40) is None


def test_thumbnail_in_a_heic() -> None:
    import pillow_heif

    image = pillow_heif.from_pillow(product(800, 600))
    output = BytesIO()
    image.save(output, thumbnails=(200,))
    found = carried_thumbnail(header(output.getvalue()), 160)
    assert found is not None
    assert found.size == (200, 150)
    assert carried_thumbnail(header(output.getvalue()), 300) is None
