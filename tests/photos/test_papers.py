"""Documents: what is read off a PDF, a picture, a text, and what becomes of anything else."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from listing_studio.photos.decoding import pdf
from listing_studio.photos.decoding.problems import Problem, Refused
from listing_studio.photos.papers import inspect_document, page_picture, text_of

SCRIPT = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R/Names<</JavaScript<</Names[(a) 4 0 R]>>>>>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj
4 0 obj<</S/JavaScript/JS(app.alert\\(1\\))>>endobj
trailer<</Root 1 0 R>>
"""


def pdf_of(*colours: str, size: tuple[int, int] = (200, 100)) -> bytes:
    pages = [Image.new("RGB", size, colour) for colour in colours]
    output = BytesIO()
    pages[0].save(output, "PDF", save_all=True, append_images=pages[1:])
    return output.getvalue()


def written(folder: Path, data: bytes) -> Path:
    path = folder / "document"
    path.write_bytes(data)
    return path


def test_a_pdf_tells_its_pages(tmp_path: Path) -> None:
    facts = inspect_document(written(tmp_path, pdf_of("white", "red", "blue")))
    assert (facts.problem, facts.format, facts.pages, facts.has_scripts) == (None, "pdf", 3, False)


def test_scripts_are_told(tmp_path: Path) -> None:
    facts = inspect_document(written(tmp_path, SCRIPT))
    assert (facts.problem, facts.pages, facts.has_scripts) == (None, 1, True)


def test_a_page_is_shown_at_the_wanted_size() -> None:
    image = page_picture(pdf_of("white", "red"), 1, 400)
    assert image is not None
    assert image.size == (400, 200)
    red, green, blue = image.getpixel((200, 100))  # type: ignore[misc]
    assert red > 200 > 50 > max(green, blue)


def test_a_picture_is_a_document_too(tmp_path: Path) -> None:
    output = BytesIO()
    Image.new("RGB", (640, 480), "navy").save(output, "PNG")
    facts = inspect_document(written(tmp_path, output.getvalue()))
    assert (facts.problem, facts.format, facts.width, facts.height) == (None, "png", 640, 480)
    image = page_picture(output.getvalue(), 0, 100)
    assert image is not None
    assert max(image.size) == 100


def test_a_plain_text_is_read_as_one(tmp_path: Path) -> None:
    data = "退货政策\nThirty days.\n".encode()
    assert inspect_document(written(tmp_path, data)).format == "text"
    assert text_of(data) == "退货政策\nThirty days.\n"
    assert page_picture(data, 0, 100) is None


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "empty"),
        (b"PK\x03\x04\x00\x00\xff\xfe", "unsupported"),
        (b"%PDF-1.7\nnothing of a PDF", "damaged"),
        (pdf_of("white")[:300], "damaged"),
    ],
)
def test_what_cannot_be_used_says_why(tmp_path: Path, data: bytes, problem: str) -> None:
    facts = inspect_document(written(tmp_path, data))
    assert facts.problem == problem
    assert facts.pages is None


def test_a_file_that_is_gone_says_so(tmp_path: Path) -> None:
    assert inspect_document(tmp_path / "nowhere.pdf").problem == "vanished"


def test_a_pdf_behind_a_password_is_named(tmp_path: Path) -> None:
    facts = inspect_document(written(tmp_path, LOCKED))
    assert facts.problem == "protected"


def test_there_is_no_page_behind_the_last() -> None:
    with pytest.raises(Refused) as refused:
        page_picture(pdf_of("white"), 1, 100)
    assert refused.value.problem is Problem.DAMAGED


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "PAGES_MAX", 2)
    with pytest.raises(Refused) as refused:
        pdf.contents(pdf_of("white", "white", "white"))
    assert refused.value.problem is Problem.TOO_LARGE


LOCKED = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj
5 0 obj<</Filter/Standard/V 1/R 2/P -4/O<0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20>\
/U<0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20>>>endobj
trailer<</Root 1 0 R/Encrypt 5 0 R/ID[<00><00>]>>
"""
