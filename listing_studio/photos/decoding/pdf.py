"""Reads a PDF: how many pages, whether it carries scripts, a picture of a page. Runs nothing that is inside it.

Called only in a decoder's process: the library that reads PDFs is native code, like those of risky photos.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from listing_studio.photos.decoding.problems import Problem, Refused, refusing

if TYPE_CHECKING:
    from PIL import Image
    from pypdfium2 import PdfDocument

PAGES_MAX = 500
_SIDE_MAX = 14_400
"""Points; the PDF standard knows no larger page."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a PDF holds: ``has_scripts`` says that it carries JavaScript."""

    pages: int
    has_scripts: bool


def is_pdf(data: bytes) -> bool:
    """By content; some writers put a few bytes in front of the header."""
    return b"%PDF-" in data[:1024]


def contents(data: bytes) -> Contents:
    """Raises ``Refused``: damaged, protected, too large."""
    with _opened(data) as document:
        from pypdfium2 import raw

        count = len(document)
        for number in range(count):
            document.get_page_size(number)
        return Contents(count, bool(raw.FPDFDoc_GetJavaScriptActionCount(document)))


def page(data: bytes, number: int, longest: int) -> Image.Image:
    """A page (from 0) on white, with ``longest`` pixels on its longest side. Raises ``Refused``."""
    with _opened(data) as document:
        if not 0 <= number < len(document):
            raise Refused(Problem.DAMAGED)
        sheet = document[number]
        side = max(sheet.get_size())
        if not 0 < side <= _SIDE_MAX:
            raise Refused(Problem.TOO_LARGE)
        image: Image.Image = sheet.render(scale=longest / side, may_draw_forms=False).to_pil()
        return image.convert("RGB")


@contextmanager
def _opened(data: bytes) -> Iterator[PdfDocument]:
    import pypdfium2
    from pypdfium2 import raw

    with refusing(Problem.DAMAGED):
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            locked = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD
            raise Refused(Problem.PROTECTED if locked else Problem.DAMAGED) from error
        try:
            if not 0 < len(document) <= PAGES_MAX:
                raise Refused(Problem.TOO_LARGE if len(document) else Problem.DAMAGED)
            yield document
        finally:
            document.close()
