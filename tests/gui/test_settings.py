"""What the window remembers."""

from __future__ import annotations

from pathlib import Path

import pytest

from listing_studio.gui import settings
from listing_studio.gui.settings import Settings


def test_what_was_saved_comes_back(tmp_path: Path) -> None:
    saved = Settings(
        language="zh_CN", scheme="dark", geometry="01ff", splitters={"queue": "00"}, dossier="d", person="王"
    )
    settings.save(tmp_path, saved)
    assert settings.load(tmp_path) == saved


def test_a_first_start_has_the_defaults(tmp_path: Path) -> None:
    assert settings.load(tmp_path) == Settings()


@pytest.mark.parametrize("text", ["", "{", "[]", '"x"', "\x00", "null"])
def test_a_damaged_file_is_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / settings.FILE).write_text(text)
    assert settings.load(tmp_path) == Settings()


def test_values_of_another_kind_are_left_out(tmp_path: Path) -> None:
    text = '{"language": 3, "scheme": "dark", "splitters": {"a": 1, "b": "00"}, "later": true}'
    (tmp_path / settings.FILE).write_text(text)
    assert settings.load(tmp_path) == Settings(scheme="dark", splitters={"b": "00"})


def test_a_disk_that_refuses_is_no_matter(tmp_path: Path) -> None:
    settings.save(tmp_path / "not there", Settings())
    assert settings.load(tmp_path / "not there") == Settings()
