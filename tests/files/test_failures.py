"""What the system refuses is told as a sentence, with the file and what to do."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from listing_studio.errors import OutputProblem
from listing_studio.files.failures import reading, reason, writing


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "There is no space left on the disk."),
        (errno.EROFS, "The disk is read-only."),
        (errno.EACCES, "The permissions do not allow it."),
    ],
)
def test_known_refusals_have_a_sentence_and_a_remedy(number: int, sentence: str) -> None:
    with pytest.raises(OutputProblem) as caught, writing(Path("a.txt")):
        raise OSError(number, "as the system says it")
    assert caught.value.why == sentence
    assert caught.value.where == "a.txt"
    assert caught.value.what == "It could not be written."
    assert caught.value.remedy


def test_unknown_refusals_quote_the_system() -> None:
    assert reason(OSError(errno.EXDEV, "Invalid cross-device link")) == "The system says: Invalid cross-device link."
    assert reason(OSError("without a number")) == "The system says: without a number."


def test_another_file_is_named_beside_the_path(tmp_path: Path) -> None:
    with pytest.raises(OutputProblem) as caught, reading(tmp_path):
        (tmp_path / "a.jpg").read_bytes()
    assert caught.value.what == "It could not be read."
    assert caught.value.where == str(tmp_path)
    assert caught.value.why == f"{tmp_path / 'a.jpg'}: It does not exist."


def test_other_exceptions_pass() -> None:
    with pytest.raises(ZeroDivisionError), writing(Path("a.txt")):
        raise ZeroDivisionError
