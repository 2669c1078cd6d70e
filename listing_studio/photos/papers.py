"""Reads what is to know of a document's file: a PDF, a picture or a plain text. Judges nothing, runs nothing."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from listing_studio.domain.documents import DocumentFacts
from listing_studio.photos.decoding import pdf
from listing_studio.photos.decoding.decoder_pool import decoders
from listing_studio.photos.decoding.formats import format_of
from listing_studio.photos.decoding.opening import opened
from listing_studio.photos.decoding.pictures import picture
from listing_studio.photos.decoding.problems import Problem, Refused
from listing_studio.photos.decoding.reading import read
from listing_studio.photos.decoding.upright import upright, upright_size

if TYPE_CHECKING:
    from PIL import Image

TEXT_BYTES_MAX = 1_000_000
_SMALL = 400


def inspect_document(path: Path) -> DocumentFacts:
    """The facts about a file; one that cannot be read has a problem, and format, size and hash at most."""
    file: dict[str, Any] = {}
    try:
        data = read(path)
        file = {"bytes": len(data), "sha256": sha256(data).hexdigest()}
        return DocumentFacts(**file, **_contents(data))
    except Refused as refusal:
        return DocumentFacts(problem=_said(refusal.problem), **file)


def page_picture(data: bytes, number: int, longest: int) -> Image.Image | None:
    """A page of a PDF (from 0) or the picture itself, upright; ``None`` for a text. Raises ``Refused``."""
    if pdf.is_pdf(data):
        return decoders().page(data, number, longest)
    if format_of(data) is None:
        return None
    photo = opened(data)
    image = upright(picture(photo, longest).convert("RGB"), photo.metadata.orientation)
    image.thumbnail((longest, longest))
    return image


def text_of(data: bytes) -> str | None:
    """The words of a plain text in UTF-8; ``None`` for anything else."""
    if not data or len(data) > TEXT_BYTES_MAX:
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return text if all(sign.isprintable() or sign in "\n\r\t" for sign in text) else None


def _contents(data: bytes) -> dict[str, Any]:
    if not data:
        raise Refused(Problem.EMPTY)
    if pdf.is_pdf(data):
        found = decoders().contents(data)
        return {"format": "pdf", "pages": found.pages, "has_scripts": found.has_scripts}
    if text_of(data) is not None:
        return {"format": "text"}
    photo = opened(data)
    picture(photo, _SMALL)  # whole or not at all
    width, height = upright_size(photo.size, photo.metadata.orientation)
    return {"format": photo.format, "width": width, "height": height}


def _said(problem: Problem) -> Problem:
    """What is no photo may still have been meant as a document."""
    return Problem.UNSUPPORTED if problem is Problem.NOT_A_PHOTO else problem
