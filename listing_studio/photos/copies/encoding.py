"""Writes the pixels of a copy as JPEG or PNG within a number of bytes, and nothing beside them."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from listing_studio.domain.photos import ImageSpec
from listing_studio.errors import OutputProblem
from listing_studio.photos.copies.residue import residue

if TYPE_CHECKING:
    from PIL import Image

QUALITY_MIN = 50


class Encoded(NamedTuple):
    """A written picture; ``quality`` is that of a JPEG."""

    data: bytes
    quality: int | None


def encoded(image: Image.Image, spec: ImageSpec) -> Encoded:
    """The picture as ``spec`` wants it; OutputProblem if it cannot be made small enough or is of another format."""
    if spec.format not in ("jpeg", "png"):
        what = "Copies are written as JPEG or PNG, not as {format}"
        raise OutputProblem(what, where=spec.group, format=spec.format)
    written = _best_jpeg(image, spec) if spec.format == "jpeg" else Encoded(_saved(image, "PNG"), None)
    if len(written.data) > spec.bytes_max:
        raise _too_many_bytes(len(written.data), spec)
    leftover = residue(written.data)
    if leftover:
        raise AssertionError(f"a published copy holds more than its picture: {leftover}")
    return written


def _best_jpeg(image: Image.Image, spec: ImageSpec) -> Encoded:
    """At the wanted quality where that fits, else at the highest that does, else at the lowest."""
    best = Encoded(_saved(image, "JPEG", spec.quality), spec.quality)
    if len(best.data) <= spec.bytes_max:
        return best
    low, high = QUALITY_MIN, spec.quality - 1
    while low <= high:
        quality = (low + high) // 2
        copy = Encoded(_saved(image, "JPEG", quality), quality)
        if len(copy.data) <= spec.bytes_max:
            best, low = copy, quality + 1
        else:
            best, high = min(best, copy, key=lambda one: len(one.data)), quality - 1
    return best


def _saved(image: Image.Image, name: str, quality: int | None = None) -> bytes:
    """Only pixels reach the encoder: what the decoder noted beside them stays behind."""
    image.info = {}
    output = BytesIO()
    image.save(output, name, **({} if quality is None else {"quality": quality, "optimize": True}))
    return output.getvalue()


def _too_many_bytes(size: int, spec: ImageSpec) -> OutputProblem:
    return OutputProblem(
        "The copy cannot be made smaller than {size} bytes; {most} are allowed",
        where=spec.group,
        remedy="Crop the photo, or allow more bytes or fewer pixels in the image specification.",
        size=size,
        most=spec.bytes_max,
    )
