"""Makes the published copy of a photo: from pixels, never from the file, so that nothing else comes along."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from math import ceil, floor
from typing import TYPE_CHECKING

from listing_studio.domain.photos import ImageSpec
from listing_studio.errors import OutputProblem
from listing_studio.photos.colours import as_srgb, profiled
from listing_studio.photos.decoding import full_picture
from listing_studio.photos.metadata import metadata_of
from listing_studio.photos.opening import opened
from listing_studio.photos.problems import Problem, refusing
from listing_studio.photos.residue import residue
from listing_studio.photos.upright import upright

if TYPE_CHECKING:
    from PIL import Image

QUALITY_MIN = 50

Box = tuple[float, float, float, float]


def published_copy(data: bytes, spec: ImageSpec, cover: Sequence[Box] = ()) -> bytes:
    """An upright sRGB copy as ``spec`` wants it, never larger than the photo, without any metadata.

    ``cover`` holds boxes (left, top, right, bottom) in shares of the upright picture. They are filled with black
    before anything is resized, so no trace of what they hide is left. Same bytes and spec, same copy.

    Raises:
        Refused: the photo is damaged or cannot be read.
        OutputProblem: the copy cannot be made small enough, or the format is not one that is written here.
    """
    photo = opened(data)
    orientation = metadata_of(photo).orientation
    with refusing(Problem.DAMAGED):
        image = upright(profiled(full_picture(photo)), orientation)
    _cover(image, cover)
    image = as_srgb(_downscaled(image, spec.longest_side_max), photo.image.info.get("icc_profile"))
    copy = _encoded(_on_square(image) if spec.square else image, spec)
    leftover = residue(copy)
    if leftover:
        raise AssertionError(f"a published copy holds more than its picture: {leftover}")
    return copy


def _cover(image: Image.Image, boxes: Sequence[Box]) -> None:
    from PIL import Image

    width, height = image.size
    for box in boxes:
        left, top, right, bottom = (min(max(share, 0), 1) for share in box)
        corner = floor(left * width), floor(top * height)
        size = max(0, ceil(right * width) - corner[0]), max(0, ceil(bottom * height) - corner[1])
        image.paste(Image.new("RGB", size, "black").convert(image.mode), corner)


def _downscaled(image: Image.Image, longest_side_max: int) -> Image.Image:
    from PIL.Image import Resampling

    scale = longest_side_max / max(image.size)
    if scale >= 1:
        return image
    width, height = (max(1, round(side * scale)) for side in image.size)
    return image.resize((width, height), Resampling.LANCZOS)


def _on_square(image: Image.Image) -> Image.Image:
    from PIL import Image

    side = max(image.size)
    square = Image.new("RGB", (side, side), "white")
    square.paste(image, ((side - image.width) // 2, (side - image.height) // 2))
    return square


def _encoded(image: Image.Image, spec: ImageSpec) -> bytes:
    if spec.format == "jpeg":
        return _best_jpeg(image, spec)
    if spec.format != "png":
        what = "Copies are written as JPEG or PNG, not as {format}"
        raise OutputProblem(what, where=spec.group, format=spec.format)
    copy = _saved(image, "PNG")
    if len(copy) > spec.bytes_max:
        raise _too_many_bytes(len(copy), spec)
    return copy


def _best_jpeg(image: Image.Image, spec: ImageSpec) -> bytes:
    """At the wanted quality where that fits, else at the highest that does."""
    copy = _saved(image, "JPEG", spec.quality)
    if len(copy) <= spec.bytes_max:
        return copy
    best, low, high = None, QUALITY_MIN, spec.quality - 1
    while low <= high:
        quality = (low + high) // 2
        copy = _saved(image, "JPEG", quality)
        if len(copy) <= spec.bytes_max:
            best, low = copy, quality + 1
        else:
            high = quality - 1
    if best is None:
        raise _too_many_bytes(len(copy), spec)
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
