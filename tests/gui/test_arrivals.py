"""What is dropped or pasted, and what is said of files that did not come in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication

from listing_studio.errors import InputProblem
from listing_studio.gui.arrivals import files_in, left_out


def text(words: str) -> QMimeData:
    data = QMimeData()
    data.setText(words)
    return data


def test_files_of_this_computer_are_taken_and_addresses_are_not(tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a 1.jpg")), QUrl("https://example.com/b.jpg")])
    assert files_in(data) == [tmp_path / "a 1.jpg"]


def test_paths_in_a_text_are_files_when_all_of_them_are_there(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").touch()
    assert files_in(text(f"'{tmp_path / 'a.jpg'}'\n\n{tmp_path}\n")) == [tmp_path / "a.jpg", tmp_path]
    assert files_in(text(f"{tmp_path / 'a.jpg'}\n{tmp_path / 'gone.jpg'}")) == []


@pytest.mark.parametrize("words", ["", "a scratch on the frame", "/\0", "/" + "x" * 5000])
def test_any_other_text_is_no_file(words: str) -> None:
    assert files_in(text(words)) == []


def test_every_file_that_did_not_come_in_is_named(qapp: QApplication) -> None:
    assert left_out([], []) is None
    one = left_out([], [("b.jpg", "photos/a.jpg")])
    assert one is not None
    assert str(one).startswith("A file was not added")
    assert "b.jpg" in str(one)
    two = left_out([InputProblem("It is not a photo.", where="c.txt")], [("b.jpg", "photos/a.jpg")])
    assert two is not None
    assert "2 files" in str(two)
    assert "c.txt" in str(two)
    alike = left_out([], [("b.jpg", "photos/a.jpg"), ("b.jpg", "photos/c.jpg")])
    assert alike is not None
    assert "2 files" in str(alike), "files of two folders may have one name"
    assert "photos/a.jpg" in str(alike)
